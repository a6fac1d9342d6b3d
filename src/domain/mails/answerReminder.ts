// The reminder to those who have not answered the preparation form.

import { answerDeadlineOf } from '../forms/answerReminders.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { conversationDetails, paragraph } from './parts.ts';

/** `isTimeTold`: another section of the same mail says when and where the conversation is, or that it is called off. */
export const answerReminderSection = (
  unit: Unit,
  employee: Employee,
  { formUrl, deadline, isTimeTold = false }: { formUrl: string; deadline?: string; isTimeTold?: boolean },
): MailSection => {
  const language = readingLanguage(unit, employee);
  const { mail, mails } = words(language);
  const { reminder } = mail;
  const { settings } = unit;
  const answer: Block = employee.hasAccount
    ? { kind: 'button', label: reminder.button, address: formUrl }
    : paragraph(reminder.paper);
  return {
    subject: reminder.subject(settings.year),
    heading: mails.reminder,
    blocks: [
      paragraph(reminder.lead(deadline ?? answerDeadlineOf(settings, employee))),
      paragraph(reminder.short),
      answer,
      ...(isTimeTold ? [] : [conversationDetails(unit, employee, language)]),
    ],
  };
};
