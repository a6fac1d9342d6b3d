// The master Sheet as rows: the only place that knows which cell holds what. Columns go by heading, rows by identity.

import { letterOf } from '../../domain/formats/fileSheet.ts';
import type { Language } from '../../domain/text/language.ts';
import { lazy } from '../../domain/text/lazy.ts';
import { type CellInput, decodeCell, folded, isBlank, textOf } from '../../domain/unit/cells.ts';
import type { Table } from '../../domain/unit/columns.ts';
import { NUMBERED, type NumberedKey } from '../../domain/unit/ids.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { type Row, TABLES, type TableKey } from '../../domain/unit/tables.ts';
import type { OwnCells } from '../../domain/unit/unit.ts';
import { cellInput, type WallClock } from './cells.ts';
import { columnsOf, columnTitle, languageOfTab, sheetsByKey } from './headings.ts';
import { wallClock } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All rows of all tabs. */
export type Rows = { [Key in TableKey]: Row<Key>[] };

export type PlainRow = Record<string, unknown>;

/** A tab as read: the grid of its cells, and where our columns are in it. */
export interface Tab {
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
  /** What stands beside our columns in the employee's row, by heading. */
  readonly ownCells: (employeeId: string) => OwnCells;
  /** The employee's row as people count it, when the tab was read. */
  readonly rowOf: (employeeId: string) => number | undefined;
  /**
   * Of all tabs: the cells that cannot be read, whose rows have the empty value there, and the ids that two rows have.
   */
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
  const people = tabs.find(({ key }) => key === 'employees');
  const positionOf = (employeeId: string): number =>
    people?.grid.findIndex((_, row) => row > 0 && identityAt(people, row) === folded(employeeId)) ?? -1;
  for (const tab of tabs) lazily(rows, tab.key, () => rowsIn(tab, problems));
  return {
    rows,
    unnumbered: <Key extends NumberedKey>(key: Key) => {
      const tab = tabs.find((candidate) => candidate.key === key);
      return tab ? unnumberedIn(tab).map((position) => decodedRow(tab, position) as Row<Key>) : [];
    },
    ownCells: (employeeId) => {
      const at = positionOf(employeeId);
      return people && at > 0 ? ownCellsAt(people, at) : {};
    },
    rowOf: (employeeId) => {
      const at = positionOf(employeeId);
      return at > 0 ? at + 1 : undefined;
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

/** Everything written so far is in the Sheet when this returns. */
export const flush = (): void => SpreadsheetApp.flush();

export const openTab = (key: TableKey, clock: WallClock): Tab => {
  const [tab] = openTabs([key], clock);
  if (!tab) throw new ProblemError({ code: 'tabMissing', tab: key });
  return tab;
};

const openTabs = (keys: readonly TableKey[], clock = wallClock()): Tab[] => {
  const sheets = sheetsByKey();
  const problems: Problem[] = [];
  const tabs = keys.flatMap((key): Tab[] => {
    const named = sheets.get(key);
    if (!named) {
      problems.push({ code: 'tabMissing', tab: key });
      return [];
    }
    const { sheet, name } = named;
    const table: Table = TABLES[key];
    const values = lazy((): unknown[][] => (keys.length === 1 || isLedgerTable(table) ? whole(sheet) : ofData(sheet)));
    const isPutOff = keys.length > 1 && table.seldom;
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

const ofData = (sheet: Sheet): unknown[][] => sheet.getDataRange().getValues();

/**
 * A row that is inserted between the two calls pushes the last one out of the range. In what is about to be written that
 * row would be written over, and in the log its work would be done again.
 */
const whole = (sheet: Sheet): unknown[][] => {
  let values = ofData(sheet);
  while (sheet.getLastRow() > values.length) values = ofData(sheet);
  return values;
};

/** Rows known by one id, in which nobody writes by hand. */
export const isLedgerTable = ({ machine, identity }: Table): boolean => machine === true && identity.length === 1;

/** Converts a cell only when it is asked for, since most of a large tab is only searched. */
export const cellAt = (tab: Tab, position: number, at: number): CellInput =>
  cellInput(tab.grid[position]?.[at], tab.clock);

/**
 * The rows that have an identity. Of two with the same, the first counts here as where rows are written, and the other is
 * told: a question that stands twice would be asked twice, and of two rows of a setting one would be changed and the other
 * obeyed.
 */
const rowsIn = (tab: Tab, problems: Problem[]): PlainRow[] => {
  const nameless = tab.table.identity.map(() => '').join(BETWEEN);
  const identities = new Set([nameless]);
  const rows: PlainRow[] = [];
  for (let position = 1; position < tab.grid.length; position += 1) {
    if (isBlankRow(tab, position)) continue;
    const row = decodedRow(tab, position, problems);
    const identity = identityOf(tab.table, row);
    if (!identities.has(identity)) {
      identities.add(identity);
      rows.push(row);
    } else if (identity !== nameless) problems.push(doubled(tab.key, position, row));
  }
  return rows;
};

/** Where people number rows, it may be a new row with the id of the one that it was copied from. */
const doubled = (key: TableKey, position: number, { id }: PlainRow): Problem => {
  const place = { tab: key, row: position + 1 };
  return key in NUMBERED ? { code: 'idTwice', ...place, values: { id: String(id) } } : { code: 'rowTwice', ...place };
};

/**
 * The positions of rows that people have written in and that lack an id. Ticks, choices and displayed columns do not
 * count.
 */
export const unnumberedIn = (tab: Tab): number[] => {
  const idAt = tab.columns.get('id') ?? 0;
  const wordsAt = [...tab.columns].flatMap(([name, at]) => {
    const column = tab.table.columns[name];
    return !column || column.display || column.kind === 'checkbox' || column.kind === 'choice' ? [] : [at];
  });
  return tab.grid.flatMap((cells, position) =>
    position > 0 && isBlank(cells[idAt]) && wordsAt.some((at) => !isBlank(cells[at])) ? [position] : [],
  );
};

export const decodedRow = (tab: Tab, position: number, problems?: Problem[]): PlainRow => {
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
      values: { kind: column.kind },
    });
  }
  return row;
};

/**
 * What stands in the row under people's own headings, besides what is known already; cells without a heading go by their
 * column. Of two columns with one heading the later gets a number.
 */
export const ownCellsAt = (tab: Tab, row: number, known: OwnCells = {}): OwnCells => {
  const ours = new Set(tab.columns.values());
  const own: Record<string, string> = { ...known };
  for (const [column] of (tab.grid[row] ?? []).entries()) {
    const text = ours.has(column) ? '' : textOf(cellAt(tab, row, column));
    const heading = String(tab.grid[0]?.[column] ?? '').trim() || letterOf(column);
    if (!isBlank(text)) own[unusedName(heading, own)] = text;
  }
  return own;
};

const unusedName = (heading: string, used: OwnCells): string => {
  let name = heading;
  for (let count = 2; name in used; count += 1) name = `${heading} (${count})`;
  return name;
};

/** A row that is empty in all of our columns; an unticked checkbox counts as empty. */
export const isBlankRow = (tab: Tab, position: number): boolean => {
  const cells = tab.grid[position] ?? [];
  for (const at of tab.columns.values()) if (!isBlank(cells[at]) && cells[at] !== false) return false;
  return true;
};

/** Between the parts of an identity. */
const BETWEEN = '\u0000';

export const identityOf = (table: Table, row: PlainRow): string =>
  table.identity.map((name) => folded(String(row[name] ?? ''))).join(BETWEEN);

export const identityAt = (tab: Tab, position: number): string =>
  tab.table.identity
    .map((name) => {
      const column = tab.table.columns[name];
      const at = tab.columns.get(name);
      const cell = at === undefined ? '' : cellAt(tab, position, at);
      return folded(String((column && decodeCell(column, cell)?.value) ?? column?.empty ?? ''));
    })
    .join(BETWEEN);
