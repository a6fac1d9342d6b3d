// Writing to the master Sheet: rows are found by their identity, wherever they are by now, and never by their number.
import { type CellInput, decodeCell, encodeCell, folded, isBlank, textOf } from '../../domain/unit/cells.ts';
import { type Column, emptyCells } from '../../domain/unit/columns.ts';
import type { NumberedKey } from '../../domain/unit/ids.ts';
import type { Problem } from '../../domain/unit/problem.ts';
import type { Row, TableKey } from '../../domain/unit/tables.ts';
import { isRefusal } from '../host/errors.ts';
import { type SheetValue, sheetValue, type WallClock } from './cells.ts';
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
import type { Cell } from './rectangles.ts';
import { isClosed, type RefusedRow, writeCells, writeWhatFits } from './refusedWrites.ts';
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
 * @returns the rows that Google refused, of which nothing is written.
 */
export const writeRows = <Key extends TableKey>(key: Key, rows: readonly Partial<Row<Key>>[]): Refusal<Key>[] => {
  if (rows.length === 0) return [];
  const clock = wallClock();
  const tab = openTab(key, clock);
  const isLedger = isLedgerTable(tab.table);
  const positions = isLedger ? positionsInLedger(tab) : positionsByIdentity(tab);
  const cells: Cell[] = [];
  const firstNew = isLedger ? tab.sheet.getLastRow() : endOf(tab);
  let next = firstNew;
  const rowsAt = new Map<number, Partial<Row<Key>>[]>();
  for (const row of rows as readonly (PlainRow & Partial<Row<Key>>)[]) {
    const identity = identityOf(tab.table, row);
    let position = positions.get(identity);
    if (position === undefined) {
      position = next;
      next += 1;
      positions.set(identity, position);
      cells.push(...cellsOf(tab, position, { ...emptyCells(tab.table), ...row }, clock, false));
    } else {
      // Of two rows with one identity in this call, the first is not in the grid that was read.
      cells.push(...cellsOf(tab, position, row, clock, !isLedger && position < firstNew));
    }
    rowsAt.set(position, [...(rowsAt.get(position) ?? []), row]);
  }
  const refused = isClosedFor(tab.sheet, () => {
    if (next > firstNew) prepareRows(tab, firstNew, next);
  })
    ? [...rowsAt.keys()].map((row): RefusedRow => ({ row, code: 'cellProtected' }))
    : writtenIn(tab, cells, isLedger);
  return refused.flatMap((each) => (rowsAt.get(each.row) ?? []).map((row) => ({ row, problem: problemOf(tab, each) })));
};

/** The log is written whole or not at all: what it does not hold cannot be relied on. */
const writtenIn = (tab: Tab, cells: readonly Cell[], isLedger: boolean): RefusedRow[] => {
  if (!isLedger)
    return writeWhatFits(tab.sheet, cells, ({ row, column }) => (tab.grid[row]?.[column] ?? '') as SheetValue);
  const closed = isClosedFor(tab.sheet, () => writeCells(tab.sheet, cells));
  return closed ? [...new Set(cells.map(({ row }) => row))].map((row) => ({ row, ...closed })) : [];
};

/** Does it, unless Google refuses: why, then. */
const isClosedFor = (sheet: Sheet, work: () => void): Pick<RefusedRow, 'code'> | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { code: isClosed(sheet) ? 'cellProtected' : 'cellRuled' };
  }
};

const problemOf = ({ key, table, columns, language }: Tab, { row, column: at, code }: RefusedRow): Problem => {
  const [name] = [...columns].find(([, position]) => position === at) ?? [];
  const column = name === undefined ? undefined : table.columns[name];
  return { code, tab: key, row: row + 1, ...(column ? { column: columnTitle(column, language) } : {}) };
};

/**
 * Writes the ids of rows that had none into those very rows, found by the rest of their content: people may have sorted
 * since they were read. @returns the rows that were found and numbered, and those that Google refused.
 */
export const numberRows = <Key extends NumberedKey>(
  key: Key,
  rows: readonly Row<Key>[],
): { numbered: Row<Key>[]; refusals: Refusal<Key>[] } => {
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
  const refused = new Map(
    writeWhatFits(tab.sheet, cells, () => '').map((each) => [
      String(cells.find(({ row }) => row === each.row)?.value),
      problemOf(tab, each),
    ]),
  );
  return {
    numbered: numbered.filter(({ id }) => !refused.has(String(id))),
    refusals: numbered.flatMap((row) => {
      const problem = refused.get(String(row.id));
      return problem ? [{ row, problem }] : [];
    }),
  };
};

/**
 * Deletes the rows of those identities, whole, with what people wrote beside ours.
 * @returns those that may still be there since Google refused.
 */
export const removeRows = <Key extends TableKey>(
  key: Key,
  identities: readonly Partial<Row<Key>>[],
): Refusal<Key>[] => {
  if (identities.length === 0) return [];
  const tab = openTab(key, wallClock());
  const wanted = new Set(identities.map((row) => identityOf(tab.table, row)));
  const doomed = tab.grid.flatMap((_, position) =>
    position > 0 && wanted.has(identityAt(tab, position)) ? [position] : [],
  );
  if (doomed.length === 0) return [];
  const closed = isClosedFor(tab.sheet, () => {
    // Google refuses to delete every row below the frozen heading.
    const rowsInSheet = tab.sheet.getMaxRows();
    if (doomed.length >= rowsInSheet - 1) tab.sheet.insertRowsAfter(rowsInSheet, 1);
    // From the bottom up, so that the positions above stay valid.
    for (const { from, count } of runsOf(doomed).reverse()) tab.sheet.deleteRows(from + 1, count);
  });
  const [first = 0] = doomed;
  return closed ? identities.map((row) => ({ row, problem: problemOf(tab, { row: first, ...closed }) })) : [];
};

/**
 * Columns of an imported file that we do not know, kept beside ours under their own headings, as text. A cell that
 * already holds something else is people's and stays. @returns by heading, how many cells stayed.
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
  writeCells(tab.sheet, cells);
  return kept;
};

/** The row after the last that holds anything, ours or people's. */
const endOf = (tab: Tab): number => {
  let end = tab.grid.length;
  while (end > 1 && tab.grid[end - 1]?.every((raw) => isBlank(raw) || raw === false)) end -= 1;
  return end;
};

/** The position of each row; of two with the same identity, the first. */
const positionsByIdentity = (tab: Tab): Map<string, number> => {
  const positions = new Map<string, number>();
  for (let position = tab.grid.length - 1; position > 0; position -= 1) {
    if (!isBlankRow(tab, position)) positions.set(identityAt(tab, position), position);
  }
  return positions;
};

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

/** The row's cells of ours; with `changesOnly`, only those that differ from the Sheet. */
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

const addColumns = (sheet: Sheet, end: number, names: readonly string[]): void => {
  const columnsInSheet = sheet.getMaxColumns();
  if (end + names.length > columnsInSheet) {
    sheet.insertColumnsAfter(columnsInSheet, end + names.length - columnsInSheet);
  }
  sheet.getRange(1, end + 1, sheet.getMaxRows(), names.length).setNumberFormat('@');
  sheet.getRange(1, end + 1, 1, names.length).setValues([names.map((name) => name.trim())]);
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
