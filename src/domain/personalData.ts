// All that is kept about one employee, to be handed over on request: complete, and about nobody else.
import type { Column } from './columns.ts';
import { type Html, html, lines } from './html.ts';
import { idsOf, isAbout, partsOfKey } from './logKeys.ts';
import { TABLES, type TableKey } from './tables.ts';
import type { Employee, LogEntry, Unit } from './unit.ts';
import { choiceTitle, readingLanguage, words } from './words/words.ts';
import { MAIL_KEY } from './work.ts';

const OWN_TABLES = ['tailoring', 'preparation', 'answers', 'suggestions', 'agreements', 'conversations'] as const;

export interface PersonalData {
  unit: string;
  organisation: string;
  /** `yyyy-MM-ddTHH:mm`. */
  exported: string;
  /** The rows of each tab, by its key, with all columns as stored. */
  tables: Record<string, object[]>;
  log: LogEntry[];
  mails: { mail: string; sent: string }[];
  files: { what: string; link: string }[];
}

export const personalDataOf = (
  unit: Unit,
  employee: Employee,
  exported: string,
  linkOf: (file: string) => string,
): PersonalData => {
  const ids = idsOf(employee.id, unit.agreements);
  const log = unit.log.filter((entry) => isAbout(entry, ids));
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
    log,
    mails: log
      .filter(({ id, state }) => MAIL_KEY.test(id) && state === 'done')
      .map(({ id, at }) => ({ mail: partsOfKey(id).kind, sent: at })),
    files: log.flatMap(({ id, facts }) =>
      facts.file ? [{ what: partsOfKey(id).kind, link: facts.url ?? linkOf(facts.file) }] : [],
    ),
  };
};

/** The same for people to read, in the employee's own language. */
export const personalDataHtml = (unit: Unit, employee: Employee, data: PersonalData): string => {
  const language = readingLanguage(unit, employee);
  const told = words(language).people.personalData;
  const title = told.title(employee.name);
  const section = (heading: string, rows: readonly Html[]): Html =>
    html`<h2>${heading}</h2>
${rows.length === 0 ? html`<p>${told.none}</p>` : rows}`;
  const rowHtml = (columns: Readonly<Record<string, Column>>, row: object): Html => {
    const cells = Object.entries(row).flatMap(([name, value]: [string, unknown]) => {
      const column = columns[name];
      const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
      if (!column || text === '') return [];
      const shown = column.kind === 'choice' ? choiceTitle(column, text, language) : text;
      return [html`<b>${column.titles[language]}:</b> ${lines(shown)}<br>`];
    });
    return html`<p>${cells}</p>`;
  };
  const tables = Object.entries(data.tables).map(([key, rows]) => {
    const table = TABLES[key as TableKey];
    return section(
      table.titles[language],
      rows.map((row) => rowHtml(table.columns, row)),
    );
  });
  const { titles } = TABLES.log;
  const names: Readonly<Record<string, string>> = words(language).mails;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:11pt;">
<h1>${title}</h1>
<p>${told.lead(employee.name, unit.settings.unitName, data.exported.replace('T', ' '))}</p>
${tables}
${section(
  told.mails,
  data.mails.map(
    ({ mail, sent }) => html`<p>${sent.replace('T', ' ')}: ${names[mail.replace(/-\d+d$/, '')] ?? mail}</p>`,
  ),
)}
${section(
  told.files,
  data.files.map(({ what, link }) => html`<p>${what}: ${link}</p>`),
)}
${section(
  titles[language],
  data.log.map(
    ({ id, at, state }) =>
      html`<p>${at.replace('T', ' ')}: ${id} (${choiceTitle(TABLES.log.columns.state, state, language)})</p>`,
  ),
)}
</body></html>`.toString();
};
