// People in the Sheet: edits of every kind over all tabs and columns. It works, or stops before writing and names the place.
import { arrangeSheet, readSheet, type SheetRecord, typeInSheet } from 'local-workspace';
import type { Overview, Reply } from '../../src/contract.ts';
import type { Column, Table } from '../../src/domain/unit/columns.ts';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';
import { METTE, type School } from '../../test/flows/school.ts';
import type { Case, Group, Line } from '../line.ts';
import { differences, endOf } from '../school/end.ts';
import { brokenRuns } from '../school/promises.ts';
import { reported, strike } from '../school/stages.ts';

const HOUR = 3_600_000;

const tableOf = (key: TableKey): Table => TABLES[key];
const tabOf = (school: School, key: TableKey): SheetRecord => {
  const { sheets = [] } = school.workspace.state.spreadsheets[school.spreadsheetId] ?? {};
  const sheet = sheets.find(({ name }) => name === TABLES[key].titles.da);
  if (!sheet) throw new Error(`There is no tab ${key}`);
  return sheet;
};
const headingsOf = (school: School, key: TableKey): string[] =>
  Object.values(tabOf(school, key).cells[1] ?? {}).flatMap(({ value }) => (value === '' ? [] : [String(value)]));
const arranged = (school: School, key: TableKey) =>
  arrangeSheet(school.workspace, { spreadsheetId: school.spreadsheetId, as: METTE, sheet: TABLES[key].titles.da });

/** All that people are told, wherever they look, and would not be told without the edit. */
const toldIn = (school: School): { text: string; isRefused: boolean } => {
  const { text, isRefused } = allToldIn(school);
  const before = known().told.split('\n');
  const news = text.split('\n').filter((sentence) => !before.includes(sentence));
  return { text: news.join('\n'), isRefused };
};

const allToldIn = (school: School): { text: string; isRefused: boolean } => {
  const { value, error } = school.run('overview');
  if (error) return { text: '', isRefused: true };
  const reply = value as Reply<Overview>;
  if (!reply.ok) return { text: reply.problems.join('\n'), isRefused: true };
  const { problems, health, heldUp } = reply.data;
  const items = [
    ...health.filter(({ isWell }) => !isWell).map(({ text }) => text),
    ...heldUp.map(({ reason }) => reason),
  ];
  return { text: [...problems, ...items].join('\n'), isRefused: false };
};

/** The hours of a day, and the sidebar. */
const goesOn = (school: School): void => {
  strike(school, HOUR);
  school.run('workOn', [250]);
  strike(school, 20 * HOUR);
};

/** Rows, files, mails: what counts, wherever it stands. */
const substance = (school: School): string[] => endOf(school).filter((line) => !line.startsWith('tab '));

interface Unedited {
  ready: School;
  end: string[];
  told: string;
}

let unedited: Unedited | undefined;
const known = (): Unedited => {
  if (unedited) return unedited;
  const ready = reported();
  const school = ready.copy();
  const { text } = allToldIn(school);
  goesOn(school);
  unedited = { ready, end: substance(school), told: `${text}\n${allToldIn(school).text}` };
  return unedited;
};

const HARMLESS: Record<string, (school: School, key: TableKey) => void> = {
  'sorted by the first heading': (school, key) => {
    const [header = ''] = headingsOf(school, key);
    arranged(school, key).sort({ header });
  },
  'sorted the other way by the last': (school, key) => {
    const header = headingsOf(school, key).at(-1) ?? '';
    arranged(school, key).sort({ header }, false);
  },
  'a column of people’s own in front': (school, key) => arranged(school, key).insertColumn(1, 'Mine noter'),
  'an empty column in the middle': (school, key) => arranged(school, key).insertColumn(3),
  'the last column moved to the front': (school, key) => {
    arranged(school, key).moveColumn(headingsOf(school, key).at(-1) ?? '', 1);
  },
  coloured: (school, key) => arranged(school, key).fill('A2:C3', '#ffeeaa'),
  filtered: (school, key) => arranged(school, key).hideValues({ column: 1 }, ['F1', 'E01']),
};

const works = (key: TableKey, edit: (school: School, key: TableKey) => void): string[] => {
  const { ready, end } = known();
  const school = ready.copy();
  edit(school, key);
  const before = school.workspace.state.executions.length;
  goesOn(school);
  return [...brokenRuns(school, before), ...differences(substance(school), end)];
};

/** Stops before writing and says where; or works as if nothing were. */
const stopsOrWorks = (key: TableKey, place: readonly string[], edit: (school: School) => void): string[] => {
  const { ready, end } = known();
  const school = ready.copy();
  edit(school);
  const cells = school.cells();
  const { text, isRefused } = toldIn(school);
  const isNamed = place.every((name) => text.includes(name));
  goesOn(school);
  if (isNamed) return isRefused && school.cells() !== cells ? [`named, and written all the same: ${text}`] : [];
  const differ = differences(substance(school), end).filter((line) => !line.includes(`row ${key} `));
  return differ.length === 0 ? [] : [`not named (${place.join(', ')}): ${text.slice(0, 150)}`, ...differ.slice(0, 3)];
};

const structural = (key: TableKey): Case[] => {
  const { titles, columns } = tableOf(key);
  const heads = Object.values(columns).map((column) => column.titles.da);
  return [
    ...heads.slice(0, 4).map(
      (heading): Case => ({
        id: `${key} heading ${heading} renamed`,
        run: () =>
          stopsOrWorks(key, [titles.da, heading], (school) => arranged(school, key).renameHeader(heading, 'Andet')),
      }),
    ),
    {
      id: `${key} tab renamed`,
      run: () =>
        stopsOrWorks(key, [titles.da], (school) => {
          tabOf(school, key).name = 'Noget andet';
        }),
    },
    {
      id: `${key} tab deleted`,
      run: () =>
        stopsOrWorks(key, [titles.da], (school) => {
          const book = school.workspace.state.spreadsheets[school.spreadsheetId];
          if (book) book.sheets = book.sheets.filter(({ name }) => name !== titles.da);
        }),
    },
  ];
};

const columnAt = (school: School, key: TableKey, heading: string): string => {
  const at = Object.entries(tabOf(school, key).cells[1] ?? {}).find(([, { value }]) => value === heading)?.[0] ?? '1';
  return String.fromCharCode(64 + Number(at));
};

/** Nonsense in a cell that holds something else than text: refused by the Sheet, or told with its place, or put right. */
const nonsense = (key: TableKey, name: string, column: Column): string[] => {
  const school = known().ready.copy();
  const { titles } = TABLES[key];
  const heading = column.titles.da;
  const place = { spreadsheetId: school.spreadsheetId, sheet: titles.da };
  const a1 = `${columnAt(school, key, heading)}2`;
  try {
    typeInSheet(school.workspace, { ...place, as: METTE, a1, values: 'vrøvl æøå' });
  } catch {
    return [];
  }
  const { text } = toldIn(school);
  const before = school.workspace.state.executions.length;
  goesOn(school);
  const broken = brokenRuns(school, before);
  if (column.kind === 'text' || column.kind === 'list' || column.display) return broken;
  const isTold = [text, toldIn(school).text].some((all) => all.includes(heading) || all.includes(titles.da));
  const shown = readSheet(school.workspace, place).display(2, a1.charCodeAt(0) - 64);
  return isTold || shown !== 'vrøvl æøå'
    ? broken
    : [`silent: ${titles.da} ${heading} (${name}) keeps nonsense`, ...broken];
};

/** A cell that is emptied by hand ends no run. */
const emptied = (key: TableKey, column: Column): string[] => {
  const school = known().ready.copy();
  const a1 = `${columnAt(school, key, column.titles.da)}2`;
  try {
    typeInSheet(school.workspace, {
      spreadsheetId: school.spreadsheetId,
      as: METTE,
      sheet: TABLES[key].titles.da,
      a1,
      values: '',
    });
  } catch {
    return [];
  }
  const before = school.workspace.state.executions.length;
  goesOn(school);
  return brokenRuns(school, before);
};

/** What stands in the columns of a tab's identity where nobody has written a row yet. */
const exampleOf = ({ kind }: Column): string => (kind === 'number' ? '2026' : 'E01');

/** The first row once more, below the others: two rows of one key, told with the place of the second. */
const copied = (key: TableKey): string[] => {
  const school = known().ready.copy();
  const { titles, identity, columns } = tableOf(key);
  const { cells } = tabOf(school, key);
  const isWritten = (row: number): boolean => Object.values(cells[row] ?? {}).some(({ value }) => value !== '');
  if (!isWritten(2)) {
    for (const name of identity) {
      const column = columns[name];
      if (!column) continue;
      const a1 = `${columnAt(school, key, column.titles.da)}2`;
      const place = { spreadsheetId: school.spreadsheetId, sheet: titles.da, a1 };
      typeInSheet(school.workspace, { ...place, as: METTE, values: exampleOf(column) });
    }
  }
  // Rows below are formatted too.
  const next = Math.max(...Object.keys(cells).map(Number).filter(isWritten)) + 1;
  cells[next] = structuredClone(cells[2] ?? {});
  const mails = school.mails().length;
  const before = school.workspace.state.executions.length;
  const { text } = toldIn(school);
  goesOn(school);
  const broken = brokenRuns(school, before);
  if (school.mails().length > mails + 3) broken.push('more mails than on any morning');
  const isTold = text.toLowerCase().includes(`fanen ${titles.da}, række ${next}:`.toLowerCase());
  return isTold ? broken : [`silent: two rows of one key in ${titles.da}: ${text.slice(0, 100)}`, ...broken];
};

const ofTab = (key: TableKey): Group => ({
  name: key,
  cases: () => [
    ...Object.entries(HARMLESS).map(([name, edit]): Case => ({ id: `${key} ${name}`, run: () => works(key, edit) })),
    ...structural(key),
    ...Object.entries(tableOf(key).columns).flatMap(([name, column]): Case[] => [
      { id: `${key} nonsense in ${name}`, run: () => nonsense(key, name, column) },
      { id: `${key} nothing in ${name}`, run: () => emptied(key, column) },
    ]),
    { id: `${key} a row copied`, run: () => copied(key) },
  ],
});

export const people: Line = {
  name: 'people',
  title: 'People edit the Sheet: it works, or names the place',
  atLeast: 150,
  groups: (Object.keys(TABLES) as TableKey[]).map(ofTab),
};
