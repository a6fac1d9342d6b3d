// The reminder to those who have not answered the preparation form.
import { answerDeadlineOf } from '../due.ts';
import type { Employee, Unit } from '../unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type Block, type Mail, mailOf } from './letter.ts';
import { conversationFacts, footer, greeting, paragraph, signature } from './parts.ts';

export const reminderMail = (unit: Unit, employee: Employee, links: { formUrl: string; deadline?: string }): Mail => {
  const language = readingLanguage(unit, employee);
  const { reminder } = words(language).mail;
  const { settings } = unit;
  const answer: Block = employee.hasAccount
    ? { kind: 'button', label: reminder.button, address: links.formUrl }
    : paragraph(reminder.paper);
  return mailOf({
    subject: reminder.subject(settings.year),
    language,
    blocks: [
      greeting(employee.name, language),
      paragraph(reminder.lead(links.deadline ?? answerDeadlineOf(settings, employee))),
      paragraph(reminder.short),
      answer,
      conversationFacts(unit, employee, language),
      signature(settings, language),
      footer(settings, language),
    ],
  });
};
