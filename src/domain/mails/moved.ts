// The notice that the conversation has a new time.
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import { addToCalendar, conversationDetails, paragraph } from './parts.ts';

export const movedSection = (unit: Unit, employee: Employee, calendar = ''): MailSection => {
  const language = readingLanguage(unit, employee);
  const { mail, mails } = words(language);
  return {
    subject: mail.moved.subject,
    heading: mails.moved,
    blocks: [
      paragraph(mail.moved.lead),
      conversationDetails(unit, employee, language),
      ...addToCalendar(calendar, language),
      paragraph(mail.moved.trouble),
    ],
  };
};
