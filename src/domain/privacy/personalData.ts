// All that is kept about one employee, to be handed over on request: complete, and about nobody else.

import type { OwnCells } from '../people/tellApart.ts';
import { type Html, html, lines } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import type { Column, ColumnKind } from '../unit/columns.ts';
import { TABLES, type TableKey } from '../unit/tables.ts';
import type { Employee, LogRow, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import { MANAGER } from '../work/combineMails.ts';
import { entryOf, isFile, isKind } from '../work/logEntries.ts';
import { idsOf, isAbout } from '../work/logKeys.ts';
import { MAILS, type MailWork } from '../work/work.ts';

const OWN_TABLES = ['tailoring', 'preparation', 'answers', 'suggestions', 'agreements', 'conversations'] as const;

/** A row of the log; `facts` is what people have got its details as since the first version. */
type ExportedLogRow = Omit<LogRow, 'details'> & { facts: LogRow['details'] };

export interface PersonalData {
  unit: string;
  organisation: string;
  /** `yyyy-MM-ddTHH:mm`. */
  exported: string;
  /** The rows of each tab, by its key, with all columns as stored. */
  tables: Record<string, object[]>;
  log: ExportedLogRow[];
  mails: { mail: string; sent: string; to: MailWork['to'] }[];
  files: { what: string; link: string }[];
  /** What people have written in columns of their own: by tab and row, under their own headings. */
  ownColumns: Record<string, Record<string, OwnCells>>;
}

/** `own` are the keys of this very export, which may have been begun before and does not speak of itself. */
export const personalDataOf = (
  unit: Unit,
  employee: Employee,
  exported: string,
  linkOf: (file: string) => string,
  own: readonly string[] = [],
  ownColumns: PersonalData['ownColumns'] = {},
): PersonalData => {
  const ids = idsOf(employee.id, unit.agreements);
  const rows = unit.log.filter(({ id }) => isAbout(id, ids) && !own.includes(id));
  const entries = rows.flatMap((row) => entryOf(row) ?? []);
  return {
    unit: unit.settings.unitName,
    organisation: unit.settings.organisation,
    exported,
    tables: {
      employees: [employee],
      ...Object.fromEntries(
        OWN_TABLES.map((key) => [key, unit[key].filter(({ employeeId }) => employeeId === employee.id)] as const),
      ),
    },
    log: rows.map(({ details, ...row }) => ({ ...row, facts: details })),
    mails: entries.flatMap((entry) =>
      isKind(entry, ...MAILS) && entry.state === 'done'
        ? [{ mail: entry.parts.name, sent: entry.at, to: entry.details.to === MANAGER ? MANAGER : 'employee' }]
        : [],
    ),
    files: entries.filter(isFile).map(({ kind, details }) => ({
      what: kind,
      link: ('url' in details ? details.url : undefined) ?? linkOf(details.file),
    })),
    ownColumns,
  };
};

/** The same for people to read, in the employee's own language. */
export const personalDataHtml = (unit: Unit, employee: Employee, data: PersonalData): string => {
  const language = readingLanguage(unit, employee);
  const spoken = words(language);
  const phrases = spoken.people.personalData;
  const momentText = (at: string): string => momentIn(at, language);
  const title = phrases.title(employee.name);
  const section = (heading: string, rows: readonly Html[]): Html =>
    html`<h2>${heading}</h2>
${rows.length === 0 ? html`<p>${phrases.none}</p>` : rows}`;
  const tables = Object.entries(data.tables).map(([key, rows]) => {
    const table = TABLES[key as TableKey];
    return section(
      table.titles[language],
      rows.map((row) => rowHtml(table.columns, row, language, data.ownColumns[key]?.[idIn(row)] ?? {})),
    );
  });
  const { titles } = TABLES.log;
  const names: Readonly<Record<string, string>> = spoken.mails;
  const readers = { employee: employee.name, manager: unit.settings.managerName || spoken.yourManager };
  const { formLink, docLink, statusFormLink } = TABLES.employees.columns;
  const { pdfLink } = TABLES.conversations.columns;
  const files: Readonly<Record<string, string>> = {
    form: formLink.titles[language],
    doc: docLink.titles[language],
    statusForm: statusFormLink.titles[language],
    agreementForm: spoken.mails.confirmationRequest,
    pdf: pdfLink.titles[language],
  };
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:11pt;">
<h1>${title}</h1>
<p>${phrases.lead(employee.name, unit.settings.unitName, momentText(data.exported))}</p>
${tables}
${section(
  phrases.mails,
  // One mail may be about several agreements, and the log has a row for each.
  [
    ...new Set(
      data.mails.map(
        ({ mail, sent, to }) => `${momentText(sent)}: ${names[mail.replace(/-\d+[dw]$/, '')] ?? mail} – ${readers[to]}`,
      ),
    ),
  ].map((line) => html`<p>${line}</p>`),
)}
${section(
  phrases.files,
  data.files.map(({ what, link }) => html`<p>${files[what] ?? what}: ${link}</p>`),
)}
${section(
  titles[language],
  data.log.map(
    ({ id, at, state }) =>
      html`<p>${momentText(at)}: ${id} (${choiceTitle(TABLES.log.columns.state, state, language)})</p>`,
  ),
)}
</body></html>`.toString();
};

const idIn = (row: object): string => ('id' in row ? String(row.id) : '');

const momentIn = (at: string, language: Language): string => words(language).at(at.slice(0, 10), at.slice(11, 16));

/** The cells of a row that hold something, each under its heading. */
const rowHtml = (columns: Readonly<Record<string, Column>>, row: object, language: Language, own: OwnCells): Html => {
  const { date, settings } = words(language);
  const shownAs: Partial<Record<ColumnKind, (text: string, column: Column) => string>> = {
    choice: (text, column) => choiceTitle(column, text, language),
    checkbox: (text) => (text === 'true' ? settings.yes : settings.no),
    date,
    moment: (text) => momentIn(text, language),
  };
  const cells = Object.entries(row).flatMap(([name, value]: [string, unknown]) => {
    const column = columns[name];
    const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
    if (!column || text === '') return [];
    const shown = shownAs[column.kind]?.(text, column) ?? text;
    return [html`<b>${column.titles[language]}:</b> ${lines(shown)}<br>`];
  });
  const besides = Object.entries(own).map(([heading, text]) => html`<b>${heading}:</b> ${lines(text)}<br>`);
  return html`<p>${cells}${besides}</p>`;
};
