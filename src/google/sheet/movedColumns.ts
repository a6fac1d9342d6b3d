// Columns that people inserted, deleted or moved between the reading of a tab's headings and a write.
//
// A write goes to a place. What came to stand under another heading is taken out again, and what stood there comes back;
// whoever wrote then writes again under the headings as they are now.
import { folded } from '../../domain/unit/cells.ts';
import type { SheetValue } from './cells.ts';
import type { Tab } from './masterSheet.ts';
import { type Cell, isSame } from './rectangles.ts';

const headingAt = (tab: Pick<Tab, 'grid'>, column: number): string => folded(String(tab.grid[0]?.[column] ?? ''));

/** Whether each of our columns, and what people keep beside them, is where it was. New headings at the right edge are no move. */
export const columnsStand = (before: Tab, after: Pick<Tab, 'grid'>): boolean =>
  (before.grid[0] ?? []).every(
    (_, column) => headingAt(before, column) === '' || headingAt(before, column) === headingAt(after, column),
  );

/**
 * Where the cells were written under other headings than meant, what is right there: what stood under that heading in
 * that row, or nothing in a column that was inserted. A cell in which something else stands by now is somebody's.
 */
export const cellsGivenBack = (before: Tab, after: Tab, written: readonly Cell[]): Cell[] =>
  written.flatMap(({ row, column, value }): Cell[] => {
    const heading = headingAt(after, column);
    if (heading === headingAt(before, column) || !isWhat(after.grid[row]?.[column], value)) return [];
    const former = heading === '' ? -1 : (before.grid[0] ?? []).findIndex((_, at) => headingAt(before, at) === heading);
    const right = former < 0 ? '' : ((before.grid[row]?.[former] ?? '') as SheetValue);
    return isSame(right, value) ? [] : [{ row, column, value: right }];
  });

/** Empties a row that was new and is to be written again: whatever stands in it is what was written, wherever it came to. */
export const cellsTakenBack = (after: Tab, row: number, written: readonly Cell[]): Cell[] =>
  (after.grid[row] ?? []).flatMap((found, column): Cell[] =>
    written.some((cell) => cell.row === row && cell.value !== '' && isWhat(found, cell.value))
      ? [{ row, column, value: '' }]
      : [],
  );

/** In a column without our format, Google makes a number of a text that looks like one. */
const isWhat = (found: unknown, written: SheetValue): boolean =>
  isSame((found ?? '') as SheetValue, written) || String(found) === String(written);
