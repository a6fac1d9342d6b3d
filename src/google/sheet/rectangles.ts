// Joins scattered cells into few rectangles, each of which is one write.
import type { SheetValue } from './cells.ts';

/** A cell to write; positions from 0. */
export interface Cell {
  row: number;
  column: number;
  value: SheetValue;
}

export interface Rectangle {
  row: number;
  column: number;
  values: SheetValue[][];
}

/**
 * Runs of neighbouring cells in a row, joined with equal runs in the rows below. A cell given twice has its last value.
 */
export const rectanglesOf = (cells: readonly Cell[]): Rectangle[] => {
  const byRow = new Map<number, Map<number, SheetValue>>();
  for (const { row, column, value } of cells) {
    const values = byRow.get(row) ?? new Map<number, SheetValue>();
    byRow.set(row, values.set(column, value));
  }
  const rectangles: Rectangle[] = [];
  let open: Rectangle[] = [];
  for (const row of [...byRow.keys()].sort(ascending)) {
    const above = open;
    open = runsIn(byRow.get(row) ?? new Map()).map(({ column, values }) => {
      const grown = above.find(
        (rectangle) =>
          rectangle.row + rectangle.values.length === row &&
          rectangle.column === column &&
          rectangle.values[0]?.length === values.length,
      );
      if (grown) {
        grown.values.push(values);
        return grown;
      }
      const begun = { row, column, values: [values] };
      rectangles.push(begun);
      return begun;
    });
  }
  return rectangles;
};

const runsIn = (row: ReadonlyMap<number, SheetValue>): { column: number; values: SheetValue[] }[] => {
  const runs: { column: number; values: SheetValue[] }[] = [];
  for (const [column, value] of [...row].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ column, values: [value] });
  }
  return runs;
};

const ascending = (a: number, b: number): number => a - b;

/** Dates come from Google as objects of their own. */
export const isSame = (one: SheetValue, other: SheetValue): boolean => JSON.stringify(one) === JSON.stringify(other);
