// The privacy notice: controller, purpose, legal basis, recipients, retention, and whom to ask.
import type { Language } from './language.ts';
import type { Settings } from './unit.ts';
import { words } from './words/words.ts';

/** One sentence a line; what the settings leave empty is left out. */
export const privacyNotice = (settings: Settings, language: Language): string[] => {
  const { privacy } = words(language);
  const told = (text: string, tell: (text: string) => string): string[] =>
    text.trim() === '' ? [] : [tell(text.trim())];
  return [
    ...told(settings.organisation, privacy.controller),
    privacy.purpose,
    ...told(settings.legalBasis, privacy.legalBasis),
    ...told(settings.recipients, privacy.recipients),
    ...told(settings.retention, privacy.retention),
    privacy.rights(settings.privacyContact.trim()),
  ];
};
