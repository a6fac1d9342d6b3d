// The mail to the manager two working days before: the employees' own topics for one day's conversations.
import { tidy } from '../plainText.ts';
import type { Employee, Unit } from '../unit.ts';
import { words } from '../words/words.ts';
import { type Block, type Mail, mailOf } from './letter.ts';
import { footer, greeting, paragraph } from './parts.ts';

export interface PersonsTopics {
  employee: Employee;
  topics: string[];
  answered: boolean;
  /** The manager's own preparation for this employee is written. */
  prepared: boolean;
  docUrl: string;
}

export const topicsMail = (unit: Unit, { date, people }: { date: string; people: PersonsTopics[] }): Mail => {
  const { settings } = unit;
  const { topics } = words(settings.language).mail;
  const inOrder = [...people].sort((a, b) => (slot(a) < slot(b) ? -1 : slot(a) > slot(b) ? 1 : 0));
  return mailOf({
    subject: topics.subject(date),
    language: settings.language,
    blocks: [
      greeting(settings.managerName, settings.language),
      paragraph(topics.lead(date)),
      ...inOrder.flatMap((person) => personBlocks(person, unit, date)),
      footer(settings, settings.language),
    ],
  });
};

const slot = ({ employee }: PersonsTopics): string => `${employee.conversationDate}T${employee.conversationTime}`;

const personBlocks = (person: PersonsTopics, { settings }: Unit, date: string): Block[] => {
  const told = words(settings.language);
  const { topics } = told.mail;
  const { employee } = person;
  // Conversations of several days may share the mail: a date other than the mail's own is told.
  const when =
    employee.conversationDate === date
      ? employee.conversationTime
      : told.at(employee.conversationDate || date, employee.conversationTime);
  return [
    { kind: 'heading', text: [tidy(employee.name), when].filter((part) => part !== '').join(' – ') },
    ...(person.topics.length > 0
      ? [{ kind: 'list', items: person.topics, ordered: true } as const]
      : [paragraph(person.answered ? topics.none : topics.notAnswered)]),
    ...(person.prepared ? [] : [paragraph(topics.notPrepared)]),
    { kind: 'link', label: topics.doc, address: person.docUrl },
  ];
};
