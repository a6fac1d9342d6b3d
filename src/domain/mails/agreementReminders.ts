// Reminders of agreements: those near their deadline and those past it, to the employee or to the manager.

import { statusLinks } from '../halfYear/statusGrid.ts';
import { nameShown } from '../people/tellApart.ts';
import { textInMail } from '../privacy/sensitiveNotes.ts';
import { tidy } from '../text/plainText.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import type { Words } from '../words/da.ts';
import { readingLanguage, words } from '../words/words.ts';
import { MANAGER } from '../work/combineMails.ts';
import type { MailSection } from './combinedMail.ts';
import type { Block } from './letter.ts';
import { inTheSheet, paragraph } from './parts.ts';

export interface Reminded {
  overdue: readonly Agreement[];
  deadline: readonly Agreement[];
}

export const agreementReminders = (
  unit: Unit,
  employee: Employee,
  reminded: Reminded,
  formUrl: string,
): MailSection => {
  const { followUp } = words(readingLanguage(unit, employee)).mail;
  return section(
    unit,
    employee,
    reminded,
    (agreements) => [statusChoices(unit, employee, agreements, formUrl)],
    statusLink(unit, employee, { agreements: [...reminded.overdue, ...reminded.deadline], formUrl, ask: followUp.ask }),
  );
};

/** With the name of each agreement's employee. */
export const managersReminders = (unit: Unit, reminded: Reminded, sheetUrl: string): MailSection => {
  const { followUp } = words(unit.settings.language).mail;
  const items = (agreements: readonly Agreement[]): Block[] => [
    { kind: 'list', items: agreements.map((one) => followUp.line(nameAndText(unit)(one), one.deadline)) },
  ];
  return section(unit, MANAGER, reminded, items, [
    paragraph(followUp.manager),
    ...inTheSheet(unit.settings.language, 'followUp', sheetUrl),
  ]);
};

export const nameAndText =
  (unit: Unit) =>
  ({ employeeId, text }: Agreement): string => {
    const employee = unit.employees.find(({ id }) => id === employeeId);
    return `${employee ? tidy(nameShown(unit, employee)) : ''}: ${textInMail(text, unit.settings.language)}`;
  };

/** Each agreement with its deadline and, below it, what may be said of it with one click. */
export const statusChoices = (
  unit: Unit,
  employee: Employee,
  agreements: readonly Agreement[],
  formUrl: string,
): Block => {
  const language = readingLanguage(unit, employee);
  const { followUp } = words(language).mail;
  return {
    kind: 'choices',
    items: agreements.map((agreement) => ({
      text: [
        followUp.line(textInMail(agreement.text, language), agreement.deadline),
        ...unasked(agreement, followUp),
      ].join(' '),
      links: statusLinks(unit, employee, agreement, formUrl),
    })),
  };
};

/** Why the employee is not asked about the agreement. */
const unasked = ({ progress, responsible }: Agreement, { isDone, isManagers }: Words['mail']['followUp']): string[] => {
  if (progress === 'done') return [isDone];
  return responsible === 'manager' ? [isManagers] : [];
};

/** The form without any choice. An employee without a Google account gets no link and speaks to the manager instead. */
export const statusLink = (
  unit: Unit,
  employee: Employee,
  { agreements, formUrl, ask }: { agreements: readonly Agreement[]; formUrl: string; ask: string },
): Block[] => {
  const { followUp } = words(readingLanguage(unit, employee)).mail;
  if (!employee.hasAccount || formUrl === '') return [paragraph(followUp.paper)];
  const hasChoices = agreements.some((agreement) => statusLinks(unit, employee, agreement, formUrl).length > 0);
  return [
    paragraph(hasChoices ? `${ask} ${followUp.send}` : ask),
    { kind: 'button', label: followUp.button, address: formUrl },
  ];
};

const section = (
  unit: Unit,
  reader: Employee | typeof MANAGER,
  reminded: Reminded,
  listOf: (agreements: readonly Agreement[]) => Block[],
  end: Block[],
): MailSection => {
  const { followUp } = words(reader === MANAGER ? unit.settings.language : readingLanguage(unit, reader)).mail;
  const listed = (kind: keyof Reminded): Block[] =>
    reminded[kind].length === 0 ? [] : [{ kind: 'heading', text: followUp[kind] }, ...listOf(reminded[kind])];
  return {
    subject: followUp.subject(reminded.overdue.length, reminded.deadline.length),
    heading: followUp.heading,
    blocks: [...listed('overdue'), ...listed('deadline'), ...end],
  };
};
