// Reminders of agreements: those near their deadline and those past it, to the employee or to the manager.

import { textInMail } from '../privacy/sensitiveNotes.ts';
import { tidy } from '../text/plainText.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
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
  const language = readingLanguage(unit, employee);
  const { followUp } = words(language).mail;
  return section(unit, employee, reminded, ({ text }) => textInMail(text, language), [
    ...statusLink(unit, employee, formUrl, followUp.ask),
  ]);
};

/** With the name of each agreement's employee. */
export const managersReminders = (unit: Unit, reminded: Reminded, sheetUrl: string): MailSection => {
  const { followUp } = words(unit.settings.language).mail;
  return section(unit, MANAGER, reminded, nameAndText(unit), [
    paragraph(followUp.manager),
    ...inTheSheet(unit.settings.language, 'followUp', sheetUrl),
  ]);
};

export const nameAndText =
  (unit: Unit) =>
  ({ employeeId, text }: Agreement): string =>
    `${tidy(unit.employees.find(({ id }) => id === employeeId)?.name ?? '')}: ${textInMail(text, unit.settings.language)}`;

/** An employee without a Google account gets no link and speaks to the manager instead. */
export const statusLink = (unit: Unit, employee: Employee, formUrl: string, ask: string): Block[] => {
  const { followUp } = words(readingLanguage(unit, employee)).mail;
  return employee.hasAccount && formUrl !== ''
    ? [paragraph(ask), { kind: 'button', label: followUp.button, address: formUrl }]
    : [paragraph(followUp.paper)];
};

const section = (
  unit: Unit,
  reader: Employee | typeof MANAGER,
  reminded: Reminded,
  textOf: (agreement: Agreement) => string,
  end: Block[],
): MailSection => {
  const { followUp } = words(reader === MANAGER ? unit.settings.language : readingLanguage(unit, reader)).mail;
  const listed = (kind: keyof Reminded): Block[] =>
    reminded[kind].length === 0
      ? []
      : [
          { kind: 'heading', text: followUp[kind] },
          {
            kind: 'list',
            items: reminded[kind].map((agreement) => followUp.line(textOf(agreement), agreement.deadline)),
          },
        ];
  return {
    subject: followUp.subject(reminded.overdue.length, reminded.deadline.length),
    heading: followUp.heading,
    blocks: [...listed('overdue'), ...listed('deadline'), ...end],
  };
};
