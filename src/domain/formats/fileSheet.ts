// A sheet of a file as it stands there: its cells as text, and what the file says of them beside.

/** From `top` to `bottom` and `left` to `right`, all counted from 0 and within. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface FileSheet {
  /** Empty in a file of one sheet without a name. */
  readonly name: string;
  /** Every row from the first, so that a row's position is its number in the file. Dates as `yyyy-MM-dd`. */
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly Area[];
  /** Positions of rows and columns that whoever opens the file does not see. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells with a formula whose result the file does not hold, as `row/column`. */
  readonly uncalculated: ReadonlySet<string>;
  readonly isHidden: boolean;
  /** The one that was open when the file was saved. */
  readonly isActive: boolean;
}

/** A sheet of which nothing is known but its cells. */
export const sheetOfRows = (rows: readonly (readonly string[])[], name = ''): FileSheet => ({
  name,
  rows,
  merged: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  uncalculated: new Set(),
  isHidden: false,
  isActive: true,
});

export const cellKey = (row: number, column: number): string => `${row}/${column}`;

/** Column A, B, … AA: the name of a column without a heading. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** The cells as a reader sees them: what stands in a merged area holds for all its rows, and `across` for its columns too. */
export const filledRows = ({ rows, merged }: FileSheet, { across }: { across: boolean }): string[][] => {
  const filled = rows.map((row) => [...row]);
  for (const { top, left, bottom, right } of merged) {
    const text = rows[top]?.[left] ?? '';
    if (text === '') continue;
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = filled[row];
      if (!cells) continue;
      for (let column = left; column <= (across ? right : left); column += 1) {
        while (cells.length <= column) cells.push('');
        cells[column] ||= text;
      }
    }
  }
  return filled;
};
