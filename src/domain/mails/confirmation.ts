// The mails about the agreements: please confirm, a reminder of that, and confirmed by both.
import { agreementLines } from '../agreements/confirmationForm.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import { type Block, type MailText, renderMail } from './letter.ts';
import { footer, greeting, paragraph, signature } from './parts.ts';

export const confirmationRequestMail = (
  unit: Unit,
  employee: Employee,
  { formUrl, version }: { formUrl: string; version: number },
): MailText => {
  const language = readingLanguage(unit, employee);
  const { confirmationRequest, details } = words(language).mail;
  const answer: Block = employee.hasAccount
    ? { kind: 'button', label: confirmationRequest.button, address: formUrl }
    : paragraph(confirmationRequest.paper);
  return renderMail({
    subject: confirmationRequest.subject(unit.settings.year),
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(version > 1 ? confirmationRequest.again(version) : confirmationRequest.lead),
      { kind: 'heading', text: details.agreements },
      { kind: 'list', items: agreementLines(unit, employee) },
      answer,
      signature(unit.settings, language),
      footer(unit.settings, language),
    ],
  });
};

export const confirmationReminderSection = (unit: Unit, employee: Employee, formUrl: string): MailSection => {
  const language = readingLanguage(unit, employee);
  const { mail, mails } = words(language);
  const { confirmationReminder, confirmationRequest } = mail;
  return {
    subject: confirmationReminder.subject(unit.settings.year),
    heading: mails.confirmationReminder,
    blocks: [
      paragraph(confirmationReminder.lead),
      { kind: 'list', items: agreementLines(unit, employee) },
      { kind: 'button', label: confirmationRequest.button, address: formUrl },
    ],
  };
};

/** One mail to both, with the frozen agreements attached. */
export const confirmedMail = (unit: Unit, employee: Employee, { version }: { version: number }): MailText => {
  const language = readingLanguage(unit, employee);
  const { confirmed } = words(language).mail;
  return renderMail({
    subject: confirmed.subject(unit.settings.year),
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(confirmed.lead(version)),
      paragraph(confirmed.keep),
      signature(unit.settings, language),
      footer(unit.settings, language),
    ],
  });
};
