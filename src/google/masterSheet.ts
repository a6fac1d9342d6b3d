// The master Sheet as rows: the only place that knows which cell holds what. Columns go by heading, rows by identity.
import { type CellInput, decodeCell, encodeCell, folded, isBlank, textOf } from '../domain/cells.ts';
import type { Column, Table } from '../domain/columns.ts';
import { NUMBERED, type NumberedKey } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { type Problem, ProblemError } from '../domain/problem.ts';
import { once } from '../domain/register.ts';
import { type Row, TABLES, type TableKey } from '../domain/tables.ts';
import { cellInput, setLiterally, sheetValue, WallClock } from './cells.ts';
import { columnsOf, columnTitle, languageOfTab, sheetsByKey } from './headings.ts';
import { type Cell, rectanglesOf } from './rectangles.ts';
import { addCheckboxes, dressRows } from './sheetLayout.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All rows of all tabs. */
export type Rows = { [Key in TableKey]: Row<Key>[] };

type PlainRow = Record<string, unknown>;

/** A tab as read: the grid of its cells, and where our columns stand in it. */
interface Tab {
  key: TableKey;
  table: Table;
  sheet: Sheet;
  language: Language;
  /** As Google gave them, from 0, row 0 being the headings; see `cellAt`. */
  readonly grid: unknown[][];
  readonly clock: WallClock;
  /** By column key: position from 0. */
  columns: Map<string, number>;
}

/** All tabs as read. */
export interface ReadTabs {
  /** A tab is decoded when it is first asked for: most steps need few of them. */
  readonly rows: Rows;
  /** The rows that someone has typed without giving them an id; they are not among `rows`. */
  readonly unnumbered: <Key extends NumberedKey>(key: Key) => Row<Key>[];
  /** Of all tabs: the cells that cannot be read, whose rows have the empty value there, and the ids that stand twice. */
  readonly problems: Problem[];
}

/**
 * Everything in the Sheet; one read of values a tab, however many rows. Of a tab that is seldom asked for, only the
 * headings are read until then.
 * @throws ProblemError for each tab and heading that is missing.
 */
export const readTabs = (): ReadTabs => {
  const tabs = openTabs(Object.keys(TABLES) as TableKey[]);
  const problems: Problem[] = [];
  const rows = {} as Rows;
  for (const tab of tabs) lazily(rows, tab.key, () => rowsIn(tab, problems));
  return {
    rows,
    unnumbered: <Key extends NumberedKey>(key: Key) => {
      const tab = tabs.find((candidate) => candidate.key === key);
      return tab ? unnumberedIn(tab).map((position) => decodedRow(tab, position) as Row<Key>) : [];
    },
    get problems() {
      for (const { key } of tabs) rows[key];
      return problems;
    },
  };
};

/** A property that is made when it is first read, and is then like any other. */
const lazily = (target: object, name: string, make: () => unknown): void => {
  const shape = { enumerable: true, configurable: true };
  Object.defineProperty(target, name, {
    ...shape,
    get: () => {
      const value = make();
      Object.defineProperty(target, name, { ...shape, value, writable: true });
      return value;
    },
  });
};

/**
 * Changes the rows of the same identity and adds the others. What a row does not name stays as it is; a new row has the
 * empty values there. People may have sorted since they were read, so the rows are looked for again.
 */
export const writeRows = <Key extends TableKey>(key: Key, rows: readonly Partial<Row<Key>>[]): void => {
  if (rows.length === 0) return;
  const clock = wallClock();
  const tab = openTab(key, clock);
  const isLedger = isLedgerTable(tab.table);
  const positions = isLedger ? positionsInLedger(tab) : positionsByIdentity(tab);
  const cells: Cell[] = [];
  const firstNew = isLedger ? tab.sheet.getLastRow() : endOf(tab);
  let next = firstNew;
  for (const row of rows as readonly PlainRow[]) {
    const identity = identityOf(tab.table, row);
    let position = positions.get(identity);
    if (position === undefined) {
      position = next;
      next += 1;
      positions.set(identity, position);
      cells.push(...cellsOf(tab, position, { ...defaultsOf(tab.table), ...row }, clock, false));
    } else {
      // A row that came twice in one call: the first of them is not in the grid that was read.
      cells.push(...cellsOf(tab, position, row, clock, !isLedger && position < firstNew));
    }
  }
  if (next > firstNew) prepareRows(tab, firstNew, next);
  write(tab.sheet, cells);
};

/**
 * Writes the ids of rows that had none into those very rows, found by all else that they say: people may have sorted
 * since they were read. @returns the rows that were found.
 */
export const numberRows = <Key extends NumberedKey>(key: Key, rows: readonly Row<Key>[]): Row<Key>[] => {
  if (rows.length === 0) return [];
  const tab = openTab(key, wallClock());
  const saying = (row: PlainRow): string => JSON.stringify({ ...row, id: '' });
  const waiting = unnumberedIn(tab).map((position) => ({ position, says: saying(decodedRow(tab, position)) }));
  const column = tab.columns.get('id') ?? 0;
  const cells: Cell[] = [];
  const numbered = rows.filter((row) => {
    const at = waiting.findIndex(({ says }) => says === saying(row));
    const [found] = at < 0 ? [] : waiting.splice(at, 1);
    if (found) cells.push({ row: found.position, column, value: String(row.id) });
    return found !== undefined;
  });
  write(tab.sheet, cells);
  return numbered;
};

/** Deletes the rows of those identities, whole, with what people wrote beside ours. */
export const removeRows = <Key extends TableKey>(key: Key, identities: readonly Partial<Row<Key>>[]): void => {
  if (identities.length === 0) return;
  const tab = openTab(key, wallClock());
  const wanted = new Set(identities.map((row) => identityOf(tab.table, row)));
  const doomed = tab.grid.flatMap((_, position) =>
    position > 0 && wanted.has(identityAt(tab, position)) ? [position] : [],
  );
  if (doomed.length === 0) return;
  // Google refuses to delete every row below the frozen heading.
  const rowsInSheet = tab.sheet.getMaxRows();
  if (doomed.length >= rowsInSheet - 1) tab.sheet.insertRowsAfter(rowsInSheet, 1);
  // From below, so that the positions above stay true.
  for (const { from, count } of runsOf(doomed).reverse()) tab.sheet.deleteRows(from + 1, count);
};

/**
 * Columns of an imported file that we do not know, kept beside ours under their own headings, as text. What already says
 * something else there is people's. @returns by heading, how many cells were left for that.
 */
export const keepExtraColumns = (
  key: TableKey,
  extra: readonly { id: string; values: Readonly<Record<string, string>> }[],
): Map<string, number> => {
  const tab = openTab(key, wallClock());
  const headings = (tab.grid[0] ?? []).map((heading) => folded(String(heading)));
  const ours = new Set(tab.columns.values());
  const names = [...new Set(extra.flatMap(({ values }) => Object.keys(values)))].filter(
    (name) => name.trim() !== '' && !ours.has(headings.indexOf(folded(name))),
  );
  const missing = names.filter((name) => !headings.includes(folded(name)));
  if (missing.length > 0) {
    // As wide as anything in the tab: people's columns need no heading.
    const end = headings.length;
    addColumns(tab.sheet, end, missing);
    missing.forEach((name, i) => {
      headings[end + i] = folded(name);
    });
  }
  const [identity = ''] = tab.table.identity;
  const positions = positionsByIdentity(tab);
  const kept = new Map<string, number>();
  const cells = extra.flatMap(({ id, values }): Cell[] => {
    const row = positions.get(identityOf(tab.table, { [identity]: id }));
    if (row === undefined) return [];
    return names.flatMap((name): Cell[] => {
      const column = headings.indexOf(folded(name));
      const text = values[name];
      const present = textOf(cellAt(tab, row, column));
      if (text === undefined || present === text) return [];
      if (isBlank(present)) return [{ row, column, value: text }];
      kept.set(name, (kept.get(name) ?? 0) + 1);
      return [];
    });
  });
  write(tab.sheet, cells);
  return kept;
};

/** Everything written so far is in the Sheet when this returns. */
export const flush = (): void => SpreadsheetApp.flush();

const wallClock = (): WallClock => WallClock.in(SpreadsheetApp.getActive().getSpreadsheetTimeZone());

const openTab = (key: TableKey, clock: WallClock): Tab => {
  const [tab] = openTabs([key], clock);
  if (!tab) throw new ProblemError({ code: 'tabMissing', tab: key });
  return tab;
};

const openTabs = (keys: readonly TableKey[], clock = wallClock()): Tab[] => {
  const sheets = sheetsByKey(SpreadsheetApp.getActive());
  const problems: Problem[] = [];
  const tabs = keys.flatMap((key): Tab[] => {
    const named = sheets.get(key);
    if (!named) {
      problems.push({ code: 'tabMissing', tab: key });
      return [];
    }
    const { sheet, name } = named;
    const table: Table = TABLES[key];
    const values = once((): unknown[][] => sheet.getDataRange().getValues());
    const isPutOff = keys.length > 1 ? table.seldom : isLedgerTable(table);
    const [top = []] = isPutOff ? sheet.getRange('1:1').getValues() : values();
    const headings = top.map(String);
    const columns = columnsOf(table, name, headings);
    const language = languageOfTab(table, name, headings);
    for (const [field, column] of Object.entries(table.columns)) {
      if (columns.has(field) || column.display) continue;
      problems.push({ code: 'headingMissing', tab: key, row: 1, column: columnTitle(column, language) });
    }
    const tab = { key, table, sheet, language, columns, clock };
    lazily(tab, 'grid', values);
    return [tab as Tab];
  });
  if (problems.length > 0) throw new ProblemError(...problems);
  return tabs;
};

/** A cell is made ours when it is asked for: most of a large tab is only searched. */
const cellAt = (tab: Tab, position: number, at: number): CellInput => cellInput(tab.grid[position]?.[at], tab.clock);

/** The rows that have an identity; of two with the same id the first. */
const rowsIn = (tab: Tab, problems: Problem[]): PlainRow[] => {
  const numbered = tab.key in NUMBERED;
  const seen = new Set<string>();
  const rows: PlainRow[] = [];
  for (let position = 1; position < tab.grid.length; position += 1) {
    if (isBlankRow(tab, position)) continue;
    const row = decodedRow(tab, position, problems);
    const identity = numbered ? identityOf(tab.table, row) : undefined;
    if (identity === undefined) rows.push(row);
    else if (seen.has(identity)) {
      problems.push({ code: 'idTwice', tab: tab.key, row: position + 1, facts: { id: String(row.id) } });
    } else if (identity !== '') {
      seen.add(identity);
      rows.push(row);
    }
  }
  return rows;
};

/** Where rows stand that say something and have no id. Ticks, choices and what we show beside are not people's words. */
const unnumberedIn = (tab: Tab): number[] => {
  const idAt = tab.columns.get('id') ?? 0;
  const wordsAt = [...tab.columns].flatMap(([name, at]) => {
    const column = tab.table.columns[name];
    return !column || column.display || column.kind === 'checkbox' || column.kind === 'choice' ? [] : [at];
  });
  return tab.grid.flatMap((cells, position) =>
    position > 0 && isBlank(cells[idAt]) && wordsAt.some((at) => !isBlank(cells[at])) ? [position] : [],
  );
};

const decodedRow = (tab: Tab, position: number, problems?: Problem[]): PlainRow => {
  const row: PlainRow = {};
  for (const name in tab.table.columns) {
    const column = tab.table.columns[name];
    if (!column) continue;
    const at = tab.columns.get(name);
    const raw = at === undefined ? '' : cellAt(tab, position, at);
    const decoded = decodeCell(column, raw);
    row[name] = decoded ? decoded.value : column.empty;
    if (decoded) continue;
    problems?.push({
      code: 'cellUnreadable',
      tab: tab.key,
      row: position + 1,
      column: columnTitle(column, tab.language),
      facts: { kind: column.kind },
    });
  }
  return row;
};

/** A row without a word of ours; an unticked checkbox says nothing. */
const isBlankRow = (tab: Tab, position: number): boolean => {
  const cells = tab.grid[position] ?? [];
  for (const at of tab.columns.values()) if (!isBlank(cells[at]) && cells[at] !== false) return false;
  return true;
};

/** The row after the last that holds anything, ours or people's. */
const endOf = (tab: Tab): number => {
  let end = tab.grid.length;
  while (end > 1 && tab.grid[end - 1]?.every((raw) => isBlank(raw) || raw === false)) end -= 1;
  return end;
};

const identityOf = (table: Table, row: PlainRow): string =>
  table.identity.map((name) => folded(String(row[name] ?? ''))).join('\u0000');

const identityAt = (tab: Tab, position: number): string =>
  tab.table.identity
    .map((name) => {
      const column = tab.table.columns[name];
      const at = tab.columns.get(name);
      const cell = at === undefined ? '' : cellAt(tab, position, at);
      return folded(String((column && decodeCell(column, cell)?.value) ?? column?.empty ?? ''));
    })
    .join('\u0000');

/** Where each row stands; of two with the same identity the first. */
const positionsByIdentity = (tab: Tab): Map<string, number> => {
  const positions = new Map<string, number>();
  for (let position = tab.grid.length - 1; position > 0; position -= 1) {
    if (!isBlankRow(tab, position)) positions.set(identityAt(tab, position), position);
  }
  return positions;
};

/** Thousands of rows known by one id, in which nobody writes by hand: to change some, only the ids are read. */
const isLedgerTable = ({ machine, identity }: Table): boolean => machine === true && identity.length === 1;

const positionsInLedger = ({ sheet, table, columns }: Tab): Map<string, number> => {
  const column = (columns.get(table.identity[0] ?? '') ?? 0) + 1;
  const ids = sheet.getRange(1, column, sheet.getLastRow(), 1).getValues();
  const positions = new Map<string, number>();
  for (let position = ids.length - 1; position > 0; position -= 1) {
    const identity = folded(String(ids[position]?.[0] ?? ''));
    if (identity !== '') positions.set(identity, position);
  }
  return positions;
};

/** What a new row says where nothing else is said: the meaning of empty, where people should see it. */
const defaultsOf = (table: Table): PlainRow =>
  Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, column.empty]));

/** The row's cells of ours; with `changesOnly`, those that say something else than the Sheet does. */
const cellsOf = (tab: Tab, position: number, row: PlainRow, clock: WallClock, changesOnly: boolean): Cell[] =>
  Object.entries(row).flatMap(([name, value]): Cell[] => {
    const column = tab.table.columns[name];
    const at = tab.columns.get(name);
    if (!column || at === undefined || value === undefined) return [];
    if (changesOnly && saysAlready(column, cellAt(tab, position, at), value)) return [];
    return [{ row: position, column: at, value: sheetValue(encodeCell(column, value, tab.language), clock) }];
  });

const saysAlready = (column: Column, raw: CellInput, value: unknown): boolean => {
  const decoded = decodeCell(column, raw);
  return decoded !== undefined && JSON.stringify(decoded.value) === JSON.stringify(value);
};

/** The rows from `first` up to `end` are there, with the looks of their columns. */
const prepareRows = (tab: Tab, first: number, end: number): void => {
  const rowsInSheet = tab.sheet.getMaxRows();
  if (end > rowsInSheet) {
    const more = Math.max(end - rowsInSheet, SPARE_ROWS);
    tab.sheet.insertRowsAfter(rowsInSheet, more);
    dressRows(tab.sheet, tab.table, tab.columns, tab.language, rowsInSheet + 1, more);
  }
  addCheckboxes(tab.sheet, tab.table, tab.columns, first + 1, end - first);
};

/** A full tab grows by so many rows at a time. */
const SPARE_ROWS = 100;

const addColumns = (sheet: Sheet, end: number, names: readonly string[]): void => {
  const columnsInSheet = sheet.getMaxColumns();
  if (end + names.length > columnsInSheet) {
    sheet.insertColumnsAfter(columnsInSheet, end + names.length - columnsInSheet);
  }
  sheet.getRange(1, end + 1, sheet.getMaxRows(), names.length).setNumberFormat('@');
  sheet.getRange(1, end + 1, 1, names.length).setValues([names.map((name) => name.trim())]);
};

const write = (sheet: Sheet, cells: readonly Cell[]): void => {
  for (const { row, column, values } of rectanglesOf(cells)) {
    setLiterally(sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0), values);
  }
};

/** Neighbouring positions as runs. */
const runsOf = (positions: readonly number[]): { from: number; count: number }[] => {
  const runs: { from: number; count: number }[] = [];
  for (const position of positions) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === position) last.count += 1;
    else runs.push({ from: position, count: 1 });
  }
  return runs;
};
