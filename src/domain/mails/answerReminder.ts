// The reminder to those who have not answered the preparation form.

import { answerDeadlineOf } from '../forms/answerReminders.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { conversationDetails, paragraph } from './parts.ts';

export const answerReminderSection = (
  unit: Unit,
  employee: Employee,
  links: { formUrl: string; deadline?: string },
): MailSection => {
  const language = readingLanguage(unit, employee);
  const { mail, mails } = words(language);
  const { reminder } = mail;
  const { settings } = unit;
  const answer: Block = employee.hasAccount
    ? { kind: 'button', label: reminder.button, address: links.formUrl }
    : paragraph(reminder.paper);
  return {
    subject: reminder.subject(settings.year),
    heading: mails.reminder,
    blocks: [
      paragraph(reminder.lead(links.deadline ?? answerDeadlineOf(settings, employee))),
      paragraph(reminder.short),
      answer,
      conversationDetails(unit, employee, language),
    ],
  };
};
