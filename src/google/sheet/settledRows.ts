// Writes rows and looks whether they came to stand in their own rows: people may insert, delete or sort at any moment.
//
// A write goes to a place, and between reading where a row is and the write's effect the row may move. What was written
// into another's row is then given back to it, and the row is written again where it is by now.
import { isBlank } from '../../domain/unit/cells.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import type { SheetValue } from './cells.ts';
import { identityAt, isBlankRow, openTab, type Tab } from './masterSheet.ts';
import { cellsGivenBack, cellsTakenBack, columnsStand } from './movedColumns.ts';
import { type Cell, isSame } from './rectangles.ts';
import type { RefusedRow } from './refusedWrites.ts';

/** A row to be written, wherever it is. */
export interface Order {
  readonly identity: string;
  /**
   * What to write into it at that position (from 0). A new row has nothing yet; of one that is written for the first
   * time, what it says already need not be written.
   */
  readonly cellsAt: (tab: Tab, position: number, state: 'new' | 'first' | 'again') => Cell[];
  /** Whether it is added where it is not there. */
  readonly mayAdd: boolean;
}

/** Where the orders go in a tab as read. Positions from 0; new rows begin at `firstNew` and end before `end`. */
interface Placed {
  readonly orders: ReadonlyMap<number, Order>;
  readonly cells: readonly Cell[];
  readonly firstNew: number;
  readonly end: number;
}

/** Writes the cells and flushes; new rows have to be made first. @returns the rows that Google refused. */
export type Write = (tab: Tab, placed: Placed) => readonly RefusedRow[];

/** Reading so many rows too many costs less than one more call. */
const ROWS_READ_ALONG = 200;

/** More than a person can do in a moment. */
export const MOST_ATTEMPTS = 8;

/** @returns the orders that Google refused, with the rows as they were then. */
export const settle = (
  first: Tab,
  given: readonly Order[],
  write: Write,
): { order: Order; tab: Tab; refused: RefusedRow }[] => {
  let tab = first;
  let orders = given;
  let repairs: readonly Cell[] = [];
  const made = new Set<string>();
  const refusals: { order: Order; tab: Tab; refused: RefusedRow }[] = [];
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const placed = placedIn(tab, orders, made, attempt === 0 ? undefined : repairs);
    for (const [position, { identity }] of placed.orders) if (position >= placed.firstNew) made.add(identity);
    if (placed.cells.length === 0) return refusals;
    const refused = new Map(write(tab, placed).map((each) => [each.row, each]));
    // Under another heading Google may refuse what it takes under its own.
    const moved = refused.size > 0 ? openTab(tab.key, tab.clock) : tab;
    const isMeant = columnsStand(tab, moved);
    for (const [position, order] of isMeant ? placed.orders : []) {
      const why = refused.get(position);
      if (why) refusals.push({ order, tab, refused: why });
    }
    const written = isMeant
      ? { ...placed, orders: new Map([...placed.orders].filter(([position]) => !refused.has(position))) }
      : placed;
    if (isMeant && stands(tab, written)) return refusals;
    const after = openTab(tab.key, tab.clock);
    ({ orders, repairs } = columnsStand(tab, after)
      ? astray(tab, after, written)
      : { orders: [...written.orders.values()], repairs: repairsOfColumns(tab, after, written) });
    tab = withCells(after, repairs);
  }
  throw new ProblemError({ code: 'busy' });
};

/**
 * @param made The rows that are new, also where an earlier attempt has made them: whatever they begin with is written again.
 * @param repairs Of a second attempt.
 */
const placedIn = (tab: Tab, orders: readonly Order[], made: ReadonlySet<string>, repairs?: readonly Cell[]): Placed => {
  const positions = positionsByIdentity(tab);
  const firstNew = endOfRows(tab);
  let end = firstNew;
  const placed = new Map<number, Order>();
  const cells: Cell[] = [...(repairs ?? [])];
  for (const order of orders) {
    const known = positions.get(order.identity);
    const isThere = known !== undefined;
    if (!isThere && !order.mayAdd) continue;
    const position = isThere ? known : end;
    if (!isThere) end += 1;
    placed.set(position, order);
    const isNew = !isThere || made.has(order.identity);
    cells.push(...order.cellsAt(tab, position, isNew ? 'new' : repairs ? 'again' : 'first'));
  }
  return { orders: placed, cells, firstNew, end };
};

/** The tab as it is once the cells are written. */
const withCells = (tab: Tab, cells: readonly Cell[]): Tab => {
  const grid = tab.grid.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    const line = grid[row] ?? [];
    line[column] = value;
    grid[row] = line;
  }
  return { ...tab, grid };
};

/**
 * Whether each row stands where it was written, the new ones below the row that they were put below, and each column under
 * its heading.
 */
const stands = (tab: Tab, { orders, firstNew, end }: Placed): boolean => {
  const positions = [...orders.keys(), ...(end > firstNew ? [firstNew - 1] : [])].filter((position) => position > 0);
  if (positions.length === 0) return true;
  const from = Math.min(...positions);
  const last = Math.max(...positions);
  const width = Math.max(...tab.columns.values(), (tab.grid[0]?.length ?? 1) - 1) + 1;
  const read = (first: number, count: number): unknown[][] =>
    tab.sheet.getRange(first + 1, 1, count, width).getValues();
  // The headings come along with rows near the top; far down they are a read of their own.
  const isNear = from <= ROWS_READ_ALONG;
  const grid: unknown[][] = isNear ? read(0, last + 1) : read(0, 1);
  if (!isNear)
    read(from, last - from + 1).forEach((row, i) => {
      grid[from + i] = row;
    });
  const now = { ...tab, grid };
  if (!columnsStand(tab, now)) return false;
  const isInPlace = [...orders].every(([position, { identity }]) => identityAt(now, position) === identity);
  return isInPlace && (end === firstNew || firstNew === 1 || rowName(tab, firstNew - 1) === rowName(now, firstNew - 1));
};

/** What came under other headings than meant; a new row that has not come to its identity begins anew. */
const repairsOfColumns = (before: Tab, after: Tab, { orders, cells, firstNew }: Placed): Cell[] => [
  ...cellsGivenBack(before, after, cells),
  ...[...orders].flatMap(([position, { identity }]) =>
    position < firstNew || identityIn(after, position) === identity ? [] : cellsTakenBack(after, position, cells),
  ),
];

/** What has to be written again, and what was written into the rows of others and has to be given back. */
const astray = (before: Tab, after: Tab, placed: Placed): { orders: Order[]; repairs: Cell[] } => {
  const orders: Order[] = [];
  const repairs: Cell[] = [];
  const overwritten = overwrittenRows(before, after, placed);
  const former = positionsByIdentity(before);
  const made = new Set([...placed.orders].flatMap(([at, { identity }]) => (at < placed.firstNew ? [] : [identity])));
  for (const [position, order] of placed.orders) {
    const lost = overwritten.get(position);
    if (lost !== undefined) {
      orders.push(order);
      for (const column of after.columns.values())
        repairs.push({ row: position, column, value: valueAt(before, lost, column) });
      continue;
    }
    const owner = identityIn(after, position);
    if (owner === order.identity) continue;
    orders.push(order);
    // A new row of ours has nothing from before, and is written again itself.
    if (made.has(owner)) continue;
    const ours = placed.cells.filter(({ row }) => row === position);
    const ownersFormer = owner === '' ? formerUnnamed(before, after, position, ours) : former.get(owner);
    for (const { row, column, value } of ours) {
      if (!isSame(valueAt(after, row, column), value)) continue;
      // Of a row that people inserted meanwhile nothing is known but that what is ours does not belong there.
      const right = ownersFormer === undefined ? '' : valueAt(before, ownersFormer, column);
      if (!isSame(right, value)) repairs.push({ row, column, value: right });
    }
  }
  return { orders, repairs };
};

/**
 * By the position of a new row: the row of before that it was written over, since rows had been inserted above. Where
 * rows were deleted above, the new ones stand below a gap and nothing is lost.
 */
const overwrittenRows = (before: Tab, after: Tab, { firstNew, end }: Placed): Map<number, number> => {
  const above = firstNew - 1;
  const isMoved = end > firstNew && above > 0 && rowName(before, above) !== rowName(after, above);
  if (!isMoved || isBlankRow(after, above)) return new Map();
  const present = new Set(after.grid.map((_, position) => rowName(after, position)));
  const lost = before.grid.flatMap((_, position) =>
    position > 0 && position < firstNew && !isEmpty(before, position) && !present.has(rowName(before, position))
      ? [position]
      : [],
  );
  return new Map(lost.slice(0, end - firstNew).map((position, i) => [firstNew + i, position]));
};

/** The row without an identity that was the same in all columns but those that we have written. */
const formerUnnamed = (before: Tab, after: Tab, position: number, ours: readonly Cell[]): number | undefined => {
  const written = new Set(ours.map(({ column }) => column));
  const rest = (tab: Tab, row: number): string =>
    contentOf(tab.grid[row]?.map((cell, column) => (written.has(column) ? '' : cell)));
  const now = rest(after, position);
  const found = before.grid.findIndex(
    (_, row) => row > 0 && identityIn(before, row) === '' && rest(before, row) === now,
  );
  return found < 0 ? undefined : found;
};

/** By which a row is known again: its identity or, where it has none, all that stands in it. */
export const rowName = (tab: Tab, position: number): string => {
  const identity = identityIn(tab, position);
  return identity === '' ? contentOf(tab.grid[position]) : identity;
};

/** An empty cell with a box reads as an unticked one. */
const contentOf = (cells: readonly unknown[] = []): string =>
  JSON.stringify(cells.map((cell) => (cell === false ? '' : (cell ?? '')))).replace(/(,"")+\]$/, ']');

/** Empty where the row has none. */
const identityIn = (tab: Tab, position: number): string =>
  position >= tab.grid.length || isBlankRow(tab, position) ? '' : identityAt(tab, position);

/** The row after the last that holds anything, ours or people's. */
export const endOfRows = (tab: Tab): number => {
  let end = tab.grid.length;
  while (end > 1 && isEmpty(tab, end - 1)) end -= 1;
  return end;
};

/** Whether it holds nothing, ours or people's. */
const isEmpty = (tab: Tab, position: number): boolean =>
  (tab.grid[position] ?? []).every((raw) => isBlank(raw) || raw === false);

/** The position of each row; of two with the same identity, the first. */
export const positionsByIdentity = (tab: Tab): Map<string, number> => {
  const positions = new Map<string, number>();
  for (let position = tab.grid.length - 1; position > 0; position -= 1) {
    if (!isBlankRow(tab, position)) positions.set(identityAt(tab, position), position);
  }
  return positions;
};

const valueAt = (tab: Tab, row: number, column: number): SheetValue => (tab.grid[row]?.[column] ?? '') as SheetValue;
