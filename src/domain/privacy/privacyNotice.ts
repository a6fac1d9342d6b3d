// The privacy notice: controller, purpose, legal basis, recipients, retention, and whom to ask.
import { LANGUAGES, type Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Settings } from '../unit/unit.ts';
import { words } from '../words/words.ts';

type Text = 'legalBasis' | 'recipients';

/** What the setting says; where nobody has changed the text it began as, the reader's version of it. */
export const textInForce = (settings: Settings, key: Text, language: Language): string => {
  const isBeginning = LANGUAGES.some((begun) => tidy(words(begun).settings.begin[key]) === tidy(settings[key]));
  return isBeginning ? words(language).settings.begin[key] : settings[key];
};

/** One sentence a line; what the settings leave empty is left out. */
export const privacyNotice = (settings: Settings, language: Language): string[] => {
  const { privacy } = words(language);
  const ifFilled = (text: string, sentence: (text: string) => string): string[] =>
    text.trim() === '' ? [] : [sentence(text.trim())];
  return [
    ...ifFilled(settings.organisation, privacy.controller),
    privacy.purpose,
    ...ifFilled(textInForce(settings, 'legalBasis', language), privacy.legalBasis),
    ...ifFilled(textInForce(settings, 'recipients', language), privacy.recipients),
    privacy.retention(settings.retention.trim() || privacy.kept(settings.answersMonths, settings.agreementsMonths)),
    privacy.rights(settings.privacyContact.trim()),
  ];
};
