// All that is kept about one employee, to be handed over on request: complete, and about nobody else.

import { isDate } from '../calendar/calendarDate.ts';
import { nameShown } from '../people/tellApart.ts';
import { type Html, html, lines } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Column, ColumnKind } from '../unit/columns.ts';
import { type Row, TABLES } from '../unit/tables.ts';
import type { Employee, LogRow, OwnCells, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import { MANAGER } from '../work/combineMails.ts';
import { entryOf, isFile, isKind } from '../work/logEntries.ts';
import { idsOf, isAbout, partsOfKey } from '../work/logKeys.ts';
import { MAILS, type MailWork } from '../work/work.ts';

export const OWN_TABLES = [
  'tailoring',
  'preparation',
  'answers',
  'suggestions',
  'agreements',
  'conversations',
] as const;

export type TabAboutPeople = 'employees' | 'log' | (typeof OWN_TABLES)[number];

export const rowsOf = <Key extends (typeof OWN_TABLES)[number]>(unit: Unit, key: Key, employeeId: string) =>
  (unit[key] as readonly Row<Key>[]).filter((row) => row.employeeId === employeeId);

/** What a row is called in `ownColumns`: its id, or what it goes by without one, `2026/E01/SUC5`. */
export const nameOfRow = (key: TabAboutPeople, row: object): string => {
  const cells = new Map<string, unknown>(Object.entries(row));
  return TABLES[key].identity.map((name) => String(cells.get(name) ?? '')).join('/');
};

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
  /**
   * Feedback to a former manager, where there is any: how many answers are stored, and whether others stand in that
   * manager's form only. Not what they say: the copy goes through the hands of the present manager.
   */
  keptFeedback?: { stored: number; inFormersForm: boolean };
}

/** `own` are the keys of this very export, which may have been begun before and does not speak of itself. */
export const personalDataOf = (
  unit: Unit,
  employee: Employee,
  exported: string,
  linkOf: (file: string) => string,
  own: readonly string[] = [],
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
      ...Object.fromEntries(OWN_TABLES.map((key) => [key, rowsOf(unit, key, employee.id)] as const)),
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
    ownColumns: {},
  };
};

/** What a question's id or key asks, in the language; empty where nobody knows. */
export type AskedBy = (key: string, language: Language) => string;

/** The same for people to read, in the employee's own language. */
export const personalDataHtml = (
  unit: Unit,
  employee: Employee,
  data: PersonalData,
  askedBy: AskedBy = () => '',
): string => {
  const language = readingLanguage(unit, employee);
  const spoken = words(language);
  const phrases = spoken.people.personalData;
  const momentText = (at: string): string => momentIn(at, language);
  const title = phrases.title(nameShown(unit, employee));
  const section = (heading: string, rows: readonly Html[]): Html =>
    html`<h2>${heading}</h2>
${rows.length === 0 ? html`<p>${phrases.none}</p>` : rows}`;
  const tables = Object.entries(data.tables).map(([key, rows]) => {
    const tab = key as TabAboutPeople;
    const own = (row: object): OwnCells => data.ownColumns[key]?.[nameOfRow(tab, row)] ?? {};
    return section(
      TABLES[tab].titles[language],
      rows.map((row) => rowHtml(TABLES[tab].columns, inPeoplesWords(row, unit, language, askedBy), language, own(row))),
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
<p>${phrases.lead(nameShown(unit, employee), unit.settings.unitName, momentText(data.exported))}</p>
${tables}
${keptHtml(data, language)}
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
  data.log.map(({ id, at, state }) => {
    const what = partsOfKey(id)?.kind ?? '';
    const own = ownHtml(data.ownColumns.log?.[id] ?? {}, language);
    const became = choiceTitle(TABLES.log.columns.state, state, language);
    return html`<p>${momentText(at)}: ${names[what] ?? files[what] ?? phrases.note} (${became})${own}</p>`;
  }),
)}
</body></html>`.toString();
};

/** Empty where nothing is kept. */
const keptHtml = ({ keptFeedback }: PersonalData, language: Language): Html[] => {
  if (!keptFeedback) return [];
  const { personalData, keptFeedback: spoken } = words(language).people;
  const { stored, inFormersForm } = keptFeedback;
  return [
    html`<h2>${spoken.heading}</h2>`,
    ...(stored > 0 ? [html`<p>${personalData.kept(stored)}</p>`] : []),
    ...(inFormersForm ? [html`<p>${spoken.noRoom}</p>`] : []),
  ];
};

/** Ids that name a question or a focus area say what they name; their columns are called for that. */
const NAMING = ['questionId', 'questionKey', 'focusAreaId', 'focusAreaIds'];

const inPeoplesWords = (row: object, unit: Unit, language: Language, askedBy: AskedBy): object => {
  const areaTitle = (id: string): string => tidy(unit.focusAreas.find((area) => area.id === id)?.title ?? '') || id;
  const shown = Object.entries(row).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    if (name.startsWith('focusArea'))
      return [[name, Array.isArray(value) ? value.map(areaTitle) : areaTitle(String(value))]];
    if (name.startsWith('question') && NAMING.includes(name))
      return [[name, askedBy(String(value), language) || value]];
    // The tab's own text of it is in the unit's language.
    return name === 'question' ? [] : [[name, value]];
  });
  return Object.fromEntries(shown);
};

/** Headings of the columns whose ids are told in words. */
const headingOf = (name: string, column: Column, language: Language): string => {
  if (!NAMING.includes(name) || name === 'focusAreaIds') return column.titles[language];
  const { answers, focusAreas } = TABLES;
  return (name === 'focusAreaId' ? focusAreas.columns.title : answers.columns.question).titles[language];
};

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
    return [html`<b>${headingOf(name, column, language)}:</b> ${lines(shown)}<br>`];
  });
  return html`<p>${cells}${ownHtml(own, language)}</p>`;
};

/** People's own columns; a day that stands there is told like any other. */
const ownHtml = (own: OwnCells, language: Language): Html[] =>
  Object.entries(own).map(
    ([heading, text]) => html`<b>${heading}:</b> ${lines(isDate(text) ? words(language).date(text) : text)}<br>`,
  );
