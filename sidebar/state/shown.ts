// What a page showed of the rows that it saves, and what the manager has chosen where the Sheet has changed since.
import type { ChangedCell, ShownCells } from '../../src/contract.ts';
import { tidy } from '../../src/domain/text/plainText.ts';

/** Texts by row, then by field. */
export type Cells = ShownCells['cells'];

export interface Chosen {
  cell: ChangedCell;
  /** What the Sheet has, instead of what was typed. */
  isKept: boolean;
}

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));

/** The rows' cells as the page shows them; a list is its entries. */
export const cellsOf = <Row extends object>(rows: readonly Row[], idOf: (row: Row) => string): Cells =>
  Object.fromEntries(
    rows.map((row) => [
      idOf(row),
      Object.fromEntries(Object.entries(row).map(([field, value]) => [field, textOf(value)])),
    ]),
  );

/** Those of the task under way; the last one counts for its cell. */
let chosen: readonly Chosen[] = [];

/** Does the task once more, with what the manager has chosen. */
export const withChosen = async <T>(choices: readonly Chosen[], task: () => Promise<T>): Promise<T> => {
  const before = chosen;
  // A task that is tried a third time holds the choices of the second; the newer ones count.
  chosen = [...choices, ...before];
  try {
    return await task();
  } finally {
    chosen = before;
  }
};

const choiceOf = (row: string, field: string): Chosen | undefined =>
  [...chosen].reverse().find(({ cell }) => cell.row === row && cell.field === field);

/** As the server takes it: a cell for which the manager prefers the page counts as shown as it is now. */
export const shownToServer = (cells: Cells): ShownCells => {
  const all: Record<string, Record<string, string>> = {};
  for (const [row, fields] of Object.entries(cells)) all[row] = { ...fields };
  for (const { cell } of chosen) {
    const fields = all[cell.row] ?? {};
    if (!choiceOf(cell.row, cell.field)?.isKept) fields[cell.field] = cell.now;
    all[cell.row] = fields;
  }
  const kept = chosen.filter(({ cell }) => choiceOf(cell.row, cell.field)?.isKept);
  return { cells: all, kept: kept.map(({ cell }) => `${cell.row}/${cell.field}`) };
};

/** The row as it is saved: where the manager has chosen the Sheet, with what stands there. */
export const asChosen = <Row extends object>(id: string, row: Row): Row => {
  const kept = chosen.filter(({ cell }) => cell.row === id && choiceOf(id, cell.field)?.isKept);
  return { ...row, ...Object.fromEntries(kept.map(({ cell }) => [cell.field, cell.now])) };
};

/** Whether a row that was sent is saved: each cell that the manager has changed stands in the Sheet, or gave way to it. */
export const isSaved = <Row extends object>(cells: Cells, id: string, sent: Row, stored: Row): boolean => {
  const saved: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(asChosen(id, sent)));
  return Object.entries(stored).every(([field, now]) => {
    const text = tidy(textOf(saved[field]));
    return text === tidy(textOf(now)) || text === tidy(cells[id]?.[field] ?? '');
  });
};
