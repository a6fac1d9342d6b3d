// The mail to the owner of the hourly trigger when consent is missing: what stands still, and where to give it.
import type { Language } from '../text/language.ts';
import { words } from '../words/words.ts';
import { type MailText, renderMail } from './letter.ts';
import { paragraph } from './parts.ts';

export const consentMail = (language: Language, link: string): MailText => {
  const { consent } = words(language).mail;
  return renderMail({
    subject: consent.subject,
    language,
    blocks: [
      paragraph(consent.lead),
      { kind: 'button', label: consent.button, address: link },
      paragraph(consent.otherwise),
    ],
  });
};
