// Writing to the master Sheet: rows are found by their identity, wherever they are by now, and never by their number.
import { type CellInput, decodeCell, encodeCell, isBlank, textOf } from '../../domain/unit/cells.ts';
import { type Column, emptyCells } from '../../domain/unit/columns.ts';
import type { NumberedKey } from '../../domain/unit/ids.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import type { Row, TableKey } from '../../domain/unit/tables.ts';
import { isGoogles } from '../host/errors.ts';
import { type SheetValue, sheetValue } from './cells.ts';
import { columnTitle } from './headings.ts';
import {
  cellAt,
  decodedRow,
  identityAt,
  identityOf,
  isBlankRow,
  isLedgerTable,
  openTab,
  type PlainRow,
  type Tab,
  unnumberedIn,
} from './masterSheet.ts';
import { cellsGivenBack, columnsStand } from './movedColumns.ts';
import type { Cell } from './rectangles.ts';
import { isPartlyClosed, type RefusedRow, writeCells, writeRowsApart } from './refusedWrites.ts';
import { endOfRows, MOST_ATTEMPTS, type Order, rowName, settle, type Write } from './settledRows.ts';
import { addCheckboxes, dressRows } from './sheetLayout.ts';
import { wallClock } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A row that Google did not take, and where and why. */
export interface Refusal<Key extends TableKey = TableKey> {
  row: Partial<Row<Key>>;
  problem: Problem;
}

/**
 * Changes the rows of the same identity and adds the others. What a row does not name stays as it is; a new row has the
 * empty values there. People may have sorted since they were read, so the rows are looked for again.
 *
 * @param isKnown Rows that were there: one that people have deleted meanwhile stays deleted.
 * @returns the rows that Google refused, of which nothing is written.
 */
export const writeRows = <Key extends TableKey>(
  key: Key,
  rows: readonly Partial<Row<Key>>[],
  isKnown: (row: Partial<Row<Key>>) => boolean = () => false,
): Refusal<Key>[] => {
  if (rows.length === 0) return [];
  const tab = openTab(key, wallClock());
  const given = new Map<string, Partial<Row<Key>>[]>();
  for (const row of rows) {
    const identity = identityOf(tab.table, row);
    given.set(identity, [...(given.get(identity) ?? []), row]);
  }
  const orders = [...given].map(([identity, alike]): Order => {
    const row: PlainRow = Object.assign({}, ...alike);
    const whole = { ...emptyCells(tab.table), ...row };
    return {
      identity,
      cellsAt: (within, position, state) => cellsOf(within, position, state === 'new' ? whole : row, state === 'first'),
      mayAdd: !alike.some(isKnown),
    };
  });
  return settle(tab, orders, written).flatMap(({ order, tab: then, refused }) =>
    (given.get(order.identity) ?? []).map((row) => ({ row, problem: problemOf(then, refused) })),
  );
};

const written: Write = (tab, { orders, cells, firstNew, end }) => {
  const closed = refusalOf(
    () => {
      if (end > firstNew) prepareRows(tab, firstNew, end);
    },
    () => whyClosed(tab.sheet),
  );
  if (closed) return [...orders.keys()].map((row) => ({ row, ...closed }));
  return writtenAsFits(tab, cells);
};

/** Writes what the Sheet takes; of a refused row everything stays. @returns the refused rows. */
export const writtenAsFits = (tab: Tab, cells: readonly Cell[]): RefusedRow[] =>
  writeRowsApart(tab.sheet, cells, ({ row, column }) => (tab.grid[row]?.[column] ?? '') as SheetValue);

/** Does it, unless the Sheet refuses it and, when asked, says why: that, then. Any other fault of Google's passes. */
const refusalOf = (
  work: () => void,
  why: () => RefusedRow['code'] | undefined,
): Pick<RefusedRow, 'code'> | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    const code = isGoogles(error) ? why() : undefined;
    if (!code) throw error;
    return { code };
  }
};

/** Why rows can be neither added nor deleted. */
const whyClosed = (sheet: Sheet): RefusedRow['code'] | undefined =>
  isPartlyClosed(sheet) ? 'cellProtected' : undefined;

const problemOf = ({ key, table, columns, language }: Tab, { row, column: at, code }: RefusedRow): Problem => {
  const [name] = [...columns].find(([, position]) => position === at) ?? [];
  const column = name === undefined ? undefined : table.columns[name];
  return { code, tab: key, row: row + 1, ...(column ? { column: columnTitle(column, language) } : {}) };
};

/**
 * Makes rows that people have typed like ours: formats, choices and boxes, and at last the ids, in those very rows, found
 * by the rest of their content: people may have sorted since they were read.
 * @returns the rows that were found and numbered, and those that Google refused.
 */
export const numberRows = <Key extends NumberedKey>(
  key: Key,
  rows: readonly Row<Key>[],
): { numbered: Row<Key>[]; refusals: Refusal<Key>[] } => {
  let tab = openTab(key, wallClock());
  let waiting = rows;
  let repairs: Cell[] = [];
  const numbered: Row<Key>[] = [];
  const refusals: Refusal<Key>[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (repairs.length > 0) {
      const [stuck] = writtenAsFits(tab, repairs);
      if (stuck) throw new ProblemError(problemOf(tab, stuck));
      tab = openTab(key, tab.clock);
    }
    const found = foundByContent(tab, waiting, attempt > 0);
    const ticks = dressTyped(tab, [...found.keys()])
      ? [...found.keys()].flatMap((row) => ticksOf(tab, row, attempt > 0))
      : [];
    const unticked = writtenAsFits(tab, ticks);
    const column = tab.columns.get('id') ?? 0;
    const ids = [...found]
      .filter(([row]) => !unticked.some((each) => each.row === row))
      .map(([row, { id }]): Cell => ({ row, column, value: String(id) }));
    // By its id a row is known to be complete, so that comes last: people may move the rows between two writes.
    const refused = [...unticked, ...writtenAsFits(tab, ids)];
    const before = tab;
    tab = openTab(key, tab.clock);
    const isMeant = columnsStand(before, tab);
    // Under another heading Google may refuse what it takes under its own.
    for (const each of isMeant ? refused : []) {
      const row = found.get(each.row);
      if (row) refusals.push({ row, problem: problemOf(before, each) });
      found.delete(each.row);
    }
    if (found.size === 0) break;
    const astray = [...found].filter(([position, row]) => !isMeant || contentAt(tab, position) !== rowContent(row));
    waiting = astray.map(([, row]) => row);
    numbered.push(...[...found.values()].filter((row) => !waiting.includes(row)));
    const lost = new Set(astray.map(([position]) => position));
    const cells = [...ticks, ...ids].filter(({ row }) => lost.has(row));
    repairs = isMeant
      ? repairsOfTyped(before, tab, cells, rows)
      : [...cellsGivenBack(before, tab, cells), ...idsTakenBack(tab, found)];
    if (!isMeant) undress(before, tab, [...found.keys()]);
  }
  return { numbered, refusals };
};

/** Ids that came to their column while the rest of the row did not. */
const idsTakenBack = (tab: Tab, found: ReadonlyMap<number, PlainRow>): Cell[] => {
  const column = tab.columns.get('id') ?? 0;
  return [...found].flatMap(([row, { id }]) =>
    textOf(cellAt(tab, row, column)) === id ? [{ row, column, value: '' }] : [],
  );
};

/** Rules that came to stand in columns that are not ours, or are ours with other rules, are taken off again. */
const undress = (before: Tab, after: Tab, positions: readonly number[]): void => {
  const ours = new Map([...after.columns].map(([name, at]) => [at, name]));
  for (const [name, column] of before.columns)
    for (const row of ours.get(column) === name ? [] : positions)
      after.sheet.getRange(row + 1, column + 1).clearDataValidations();
};

const rowContent = (row: PlainRow): string => JSON.stringify({ ...row, id: '' });

const contentAt = (tab: Tab, position: number): string => rowContent(decodedRow(tab, position));

/** By position, the rows that stand there without an id. Of those that are tried again boxes do not count: they are ours. */
const foundByContent = <R extends PlainRow>(tab: Tab, rows: readonly R[], isAgain: boolean): Map<number, R> => {
  const counting = (row: PlainRow): string =>
    rowContent(
      isAgain
        ? Object.fromEntries(Object.entries(row).filter(([name]) => tab.table.columns[name]?.kind !== 'checkbox'))
        : row,
    );
  const left = unnumberedIn(tab).map((position) => ({ position, content: counting(decodedRow(tab, position)) }));
  return new Map(
    rows.flatMap((row): [number, R][] => {
      const at = left.findIndex(({ content }) => content === counting(row));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      return found ? [[found.position, row]] : [];
    }),
  );
};

/** Gives the rows what they lack of formats, choices and boxes. @returns false where the tab is closed to that. */
const dressTyped = (tab: Tab, positions: readonly number[]): boolean => {
  const dress = (): void => {
    for (const { from, count } of runsOf([...positions].sort((a, b) => a - b)))
      dressRows(tab.sheet, tab.table, tab.columns, tab.language, from + 1, count, () => true);
  };
  return refusalOf(dress, () => whyClosed(tab.sheet)) === undefined;
};

/** A tick in the boxes that say yes while they are empty. In a row that is tried again a box without a tick is ours too. */
const ticksOf = (tab: Tab, row: number, isAgain: boolean): Cell[] =>
  [...tab.columns].flatMap(([name, column]): Cell[] => {
    const { kind, empty } = tab.table.columns[name] ?? {};
    const isYes = kind === 'checkbox' && empty === true;
    const found = tab.grid[row]?.[column];
    return isYes && (isBlank(found) || (isAgain && found === false)) ? [{ row, column, value: true }] : [];
  });

/** What came to stand in another's row gives way to what stood there; a row that has the id meant for it is complete. */
const repairsOfTyped = (before: Tab, after: Tab, cells: readonly Cell[], ours: readonly PlainRow[]): Cell[] =>
  cells.flatMap(({ row, column, value }): Cell[] => {
    const content = contentAt(after, row);
    const id = textOf(cellAt(after, row, after.columns.get('id') ?? 0));
    const isComplete = ours.some((one) => one.id === id && rowContent(one) === content);
    if (isComplete || after.grid[row]?.[column] !== value) return [];
    const former = before.grid.findIndex((_, position) => position > 0 && contentAt(before, position) === content);
    return [{ row, column, value: (before.grid[former]?.[column] ?? '') as SheetValue }];
  });

/**
 * Deletes the rows of those identities, whole, with what people wrote beside ours. A row that was deleted in place of
 * one of them, since people moved rows meanwhile, comes back as the last.
 * @returns those that may still be there since Google refused.
 */
export const removeRows = <Key extends TableKey>(
  key: Key,
  identities: readonly Partial<Row<Key>>[],
): Refusal<Key>[] => {
  if (identities.length === 0) return [];
  let tab = openTab(key, wallClock());
  const wanted = new Set(identities.map((row) => identityOf(tab.table, row)));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const doomed = positionsOf(tab, wanted);
    const [first] = doomed;
    if (first === undefined) return [];
    const closed = refusalOf(
      () => deleteRowsAt(tab.sheet, doomed),
      () => whyClosed(tab.sheet),
    );
    if (closed) return identities.map((row) => ({ row, problem: problemOf(tab, { row: first, ...closed }) }));
    const before = tab;
    tab = openTab(key, tab.clock);
    const left = positionsOf(tab, wanted).length;
    if (left > 0) tab = withRowsBack(before, tab, wanted, left);
  }
  throw new ProblemError({ code: 'busy' });
};

const positionsOf = (tab: Tab, wanted: ReadonlySet<string>): number[] =>
  tab.grid.flatMap((_, position) => (position > 0 && wanted.has(identityAt(tab, position)) ? [position] : []));

const deleteRowsAt = (sheet: Sheet, doomed: readonly number[]): void => {
  // Google refuses to delete every row below the frozen heading.
  const rowsInSheet = sheet.getMaxRows();
  if (doomed.length >= rowsInSheet - 1) sheet.insertRowsAfter(rowsInSheet, 1);
  // From the bottom up, so that the positions above stay valid.
  for (const { from, count } of runsOf(doomed).reverse()) sheet.deleteRows(from + 1, count);
  SpreadsheetApp.flush();
};

/** As many rows as were not deleted although they should have been were deleted although they should not. */
const withRowsBack = (before: Tab, after: Tab, wanted: ReadonlySet<string>, count: number): Tab => {
  const present = new Set(after.grid.map((_, row) => rowName(after, row)));
  const lost = before.grid
    .flatMap((_, row) => {
      const isOther = row > 0 && !isBlankRow(before, row) && !wanted.has(identityAt(before, row));
      return isOther && !present.has(rowName(before, row)) ? [row] : [];
    })
    .slice(0, count);
  const end = endOfRows(after);
  if (lost.length > 0) prepareRows(after, end, end + lost.length);
  const cells = lost.flatMap((row, i) =>
    (before.grid[row] ?? []).map((value, column): Cell => ({ row: end + i, column, value: value as SheetValue })),
  );
  writeCells(after.sheet, cells);
  return openTab(after.key, after.clock);
};

/**
 * The row's cells of ours; with `changesOnly`, only those that differ from the Sheet. A row of a ledger is written in one
 * piece where anything in it differs: a run that dies may not leave a new state beside old details. Its identity stays as
 * it stands, since that tells whose row it was where somebody has moved the rows meanwhile.
 */
const cellsOf = (tab: Tab, position: number, row: PlainRow, changesOnly: boolean): Cell[] => {
  const cells = Object.entries(row).flatMap(([name, value]) => {
    const column = tab.table.columns[name];
    const at = tab.columns.get(name);
    if (!column || at === undefined || value === undefined) return [];
    const differs = !changesOnly || !saysAlready(column, cellAt(tab, position, at), value);
    const isIdentity = tab.table.identity.includes(name);
    return [{ row: position, column: at, value: encodeCell(column, value, tab.language), differs, isIdentity }];
  });
  const isWhole = isLedgerTable(tab.table) && cells.some(({ differs }) => differs);
  return cells
    .filter(({ differs, isIdentity }) => differs || (isWhole && !isIdentity))
    .map(({ row: at, column, value }): Cell => ({ row: at, column, value: sheetValue(value, tab.clock) }));
};

const saysAlready = (column: Column, raw: CellInput, value: unknown): boolean => {
  const decoded = decodeCell(column, raw);
  return decoded !== undefined && JSON.stringify(decoded.value) === JSON.stringify(value);
};

/** Makes sure that the rows from `first` up to `end` are there, with the formats of their columns. */
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
