// The mail to the manager two working days before: the employees' own topics for one day's conversations.
import { nameShown } from '../people/tellApart.ts';
import { textInMail } from '../privacy/sensitiveNotes.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { inTheSheet, paragraph } from './parts.ts';

export interface PersonsTopics {
  employee: Employee;
  topics: string[];
  answered: boolean;
  /** The manager's own preparation for this employee is written. */
  prepared: boolean;
  docUrl: string;
}

export const topicsSection = (
  unit: Unit,
  { date, people, sheetUrl }: { date: string; people: PersonsTopics[]; sheetUrl: string },
): MailSection => {
  const { mail, mails } = words(unit.settings.language);
  const { topics } = mail;
  const inOrder = [...people].sort((a, b) => (slot(a) < slot(b) ? -1 : slot(a) > slot(b) ? 1 : 0));
  return {
    subject: topics.subject(date),
    heading: mails.topics,
    blocks: [
      paragraph(topics.lead(date)),
      ...inOrder.flatMap((person) => personBlocks(person, unit, date)),
      // The manager's own half is written in the sidebar.
      ...(people.every(({ prepared }) => prepared) ? [] : inTheSheet(unit.settings.language, 'conversation', sheetUrl)),
    ],
  };
};

const slot = ({ employee }: PersonsTopics): string => `${employee.conversationDate}T${employee.conversationTime}`;

const personBlocks = (person: PersonsTopics, unit: Unit, date: string): Block[] => {
  const { settings } = unit;
  const phrases = words(settings.language);
  const { topics } = phrases.mail;
  const { employee } = person;
  // Conversations of several days may share the mail: a date other than the mail's own is written out.
  const when =
    employee.conversationDate === date
      ? phrases.time(employee.conversationTime)
      : phrases.at(employee.conversationDate || date, employee.conversationTime);
  return [
    { kind: 'heading', text: [tidy(nameShown(unit, employee)), when].filter((part) => part !== '').join(' – ') },
    ...(person.topics.length > 0
      ? [
          {
            kind: 'list',
            items: person.topics.map((topic) => textInMail(topic, settings.language)),
            ordered: true,
          } as const,
        ]
      : [paragraph(person.answered ? topics.none : topics.notAnswered)]),
    ...(person.prepared ? [] : [paragraph(topics.notPrepared)]),
    ...(person.docUrl === '' ? [] : [{ kind: 'link', label: topics.doc, address: person.docUrl } as const]),
  ];
};
