// How a school stands, so that two of them can be compared: files by their keys, rows without moments, mails by subject and reader.
import { type FileRecord, type SheetRecord, textOfDoc } from 'local-workspace';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import type { School } from '../../test/flows/school.ts';
import { mailsTold } from './mailsTold.ts';

/** By what it is called among the add-on's files; without a key, by its name. */
const labelOf = (file: FileRecord): string => file.appProperties.musKey ?? `(${file.name})`;

/** Ids and addresses of files stand for the files; two of one key are told apart. */
const labelled = ({ workspace }: School): ((text: string) => string) => {
  const { files, forms } = workspace.state;
  const used = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const file of Object.values(files)) {
    const label = labelOf(file);
    const number = (used.get(label) ?? 0) + 1;
    used.set(label, number);
    const own = number === 1 ? label : `${label}#${number}`;
    labels.set(file.id, own);
    const responder = forms[file.id]?.responderId;
    if (responder) labels.set(responder, own);
  }
  return (text) => text.replace(/[\w-]{40,}/g, (word) => (labels.has(word) ? `«${labels.get(word)}»` : word));
};

/**
 * What two runs of one story need not have in common: moments, what is reckoned from ids of files, and what a digest told of
 * what did not succeed at first. A Doc that a run
 * opened to its employee before it died counts as touched: nobody can know whether there are notes in it, so it is only
 * added to, and what the log knows of its tables comes with that. What stands in such a Doc is compared all the same.
 */
const withoutMoments = (text: string): string =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, '«moment»')
    .replace(/\d{1,2}\. \p{L}{3} \d{4} \d\d:\d\d/gu, '«moment»')
    .replace(/\d\d-\d\d-\d{4} \d\d:\d\d(:\d\d)?/g, '«moment»')
    .replace(/\bACYD[\w-]+/g, '«response»')
    .replace(/\b(made|table|figures|print)=\w+/g, '$1=«hash»')
    .replace(/\bversion=touched(; table=«hash»; rows=[^;"]*; said=[^;"]*)?/g, 'version=«moment»')
    .replace(/\b(papers|figures)\/\w+/g, '$1/«hash»')
    .replace(/\b(newLink\/\w+\/\w+\/\d+)\/\w+/g, '$1/«hash»')
    .replace(/\b(\w+-\d{4}\/\d+):\w+/g, '$1:«hash»')
    .replace(/\b(on|asked)=\d{4}-\d\d-\d\d/g, '$1=«day»')
    .replace(/\b(agreements|progress|effect)=\d+/g, '$1=«chart»')
    // What is added to a Doc bears the day on which a run came to it.
    .replace(
      /(?<=Mini-MUS – |Half-year check – |Tilføjet |Added on )\p{L}+,? (den )?\d{1,2}\.? \p{L}+ \d{4}/gu,
      '«day»',
    )
    .replace(/\bkl\. \d\d[.:]\d\d|\b\d\d[.:]\d\d\b/g, '«time»');

const contentOf = ({ workspace }: School, { id, mimeType, content }: FileRecord): string => {
  const { docs, forms } = workspace.state;
  const doc = docs[id];
  if (doc) return textOfDoc(doc);
  const form = forms[id];
  if (form) {
    const { info, items, publish, emailCollectionType, responses } = form;
    const asked = items.map(({ itemId: _, ...item }) => item);
    const answered = responses.map(({ answers, respondentEmail }) => ({ answers, respondentEmail }));
    return JSON.stringify({ info, asked, publish, emailCollectionType, answered });
  }
  if (mimeType === 'application/pdf') return content ? 'a PDF' : 'an empty PDF';
  return Buffer.from(content ?? '', 'base64').toString();
};

const filesOf = (school: School): string[] =>
  Object.values(school.workspace.state.files).flatMap((file) => {
    const open = school.workspace
      .permissionsOf(file.id)
      .map(({ role, type, emailAddress = '', view = '' }) => `${role} ${emailAddress || type} ${view}`.trim())
      .sort();
    const label = labelOf(file);
    return [
      `file ${label}: ${file.name}, ${file.mimeType}, of ${file.owner}${file.trashed ? ', trashed' : ''}`,
      `open ${label}: ${[...new Set(open)].join(', ')}`,
      `content ${label}: ${contentOf(school, file)}`,
    ];
  });

const rowsOf = (school: School): string[] =>
  (Object.keys(TABLES) as TableKey[]).flatMap((key) =>
    rowsIn(school, key).map(({ at: _, ...row }) => {
      const { identity } = TABLES[key];
      const name = identity.map((column) => row[column] ?? '').join('/');
      return `row ${key} ${name}: ${JSON.stringify(row)}`;
    }),
  );

const rowsIn = (school: School, key: TableKey): Record<string, string>[] => {
  const tabs = school.workspace.state.spreadsheets[school.spreadsheetId]?.sheets ?? [];
  const { da, en } = TABLES[key].titles;
  return tabs.some(({ name }) => name === da || name === en) ? school.rows(key) : [];
};

/** Whatever a tab is beside its rows: what may be written in its columns, who may, and how it looks. */
const layoutOf = (sheet: SheetRecord): string => {
  const second = Object.entries(sheet.cells[2] ?? {});
  return JSON.stringify({
    heads: Object.values(sheet.cells[1] ?? {}).map(({ value, background, fontWeight }) => [
      value,
      background,
      fontWeight,
    ]),
    columns: second.map(([column, { format, validation }]) => [column, format, validation]),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    widths: sheet.columnWidths,
    protections: sheet.protections
      .map(({ type, description, warningOnly, range, editors }) =>
        JSON.stringify([type, description, warningOnly, range, editors]),
      )
      .sort(),
  });
};

/** How the school stands, a line for each thing, in an order of its own. */
export const endOf = (school: School): string[] => {
  const { state } = school.workspace;
  const shown = labelled(school);
  const properties = Object.entries(state.properties).flatMap(([store, values]) =>
    Object.entries(values).flatMap(([name, value]) => {
      // How far the last wave of mails came, and how much the log has at least: both catch up with the next write.
      // What the front said last may tell of what had failed.
      if (name === 'outbox' || name === 'witness' || name === 'front') return [];
      return [`property ${store.split(':')[0]} ${name}: ${name.startsWith('folder/') ? 'a folder' : value}`];
    }),
  );
  return [
    ...filesOf(school),
    ...rowsOf(school),
    ...mailsTold(school),
    ...(state.spreadsheets[school.spreadsheetId]?.sheets ?? []).map((sheet) => `tab ${sheet.name}: ${layoutOf(sheet)}`),
    ...state.triggers.map(({ owner, handler, disabled }) => `trigger ${handler} of ${owner}${disabled ? ', off' : ''}`),
    ...properties,
  ]
    .map((line) => withoutMoments(shown(line)))
    .sort();
};

/** Where two long lines of one thing part. */
const parting = (one: string, other: string): string => {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `…${one.slice(from, at + 60)}… instead of …${other.slice(from, at + 60)}…`;
};

const nameOf = (line: string): string => line.slice(0, line.indexOf(': '));

/** In what an end differs from the one that is expected, a sentence each. */
export const differences = (end: readonly string[], expected: readonly string[]): string[] => {
  const missing = [...expected];
  const added: string[] = [];
  for (const line of end) {
    const at = missing.indexOf(line);
    if (at < 0) added.push(line);
    else missing.splice(at, 1);
  }
  const said: string[] = [];
  for (const line of added) {
    const at = missing.findIndex((other) => nameOf(other) === nameOf(line));
    const [other] = at < 0 ? [] : missing.splice(at, 1);
    said.push(other === undefined ? `too much: ${line.slice(0, 200)}` : `${nameOf(line)}: ${parting(line, other)}`);
  }
  return [...said, ...missing.map((line) => `missing: ${line.slice(0, 200)}`)];
};
