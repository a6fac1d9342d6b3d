// The notice that the conversation has a new time.
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type MailText, renderMail } from './letter.ts';
import { addToCalendar, conversationDetails, footer, greeting, paragraph, signature } from './parts.ts';

export const movedMail = (unit: Unit, employee: Employee, calendar = ''): MailText => {
  const language = readingLanguage(unit, employee);
  const { moved } = words(language).mail;
  return renderMail({
    subject: moved.subject,
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(moved.lead),
      conversationDetails(unit, employee, language),
      ...addToCalendar(calendar, language),
      paragraph(moved.trouble),
      signature(unit.settings, language),
      footer(unit.settings, language),
    ],
  });
};
