// A1 notation: from and to the grid of a sheet. Pure; rows and columns are 1-based.
import type { GridRange } from '../../state/records.ts';

/** `1` → `A`, `27` → `AA`. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
};

/** `A` → 1, `AA` → 27. */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How A1 notation names a sheet: always in quotes. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A range as Google prints it: `B2`, `A1:C10`; a range over all rows or columns is printed in full. */
export const a1Of = ({ row, column, rows, columns }: GridRange): string => {
  const start = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1 ? start : `${start}:${columnName(column + columns - 1)}${row + rows - 1}`;
};

export interface ParsedA1 {
  /** Absent where the text names no sheet. */
  sheetName?: string;
  range: GridRange;
}

/** Whole rows or columns as scripts wrote them, which is how Google names the range afterwards: `5:7`, `D:F`. */
export const wholeLines = (text: string): string | undefined => {
  const lines = /^(?:.*!)?(\$?\d+:\$?\d+|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})$/.exec(text.trim())?.[1];
  return lines?.replaceAll('$', '').toUpperCase();
};

const ROWS_AND_COLUMNS = /^(?:('(?:[^']|'')+'|[^'!]+)!)?R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** `R2C3:R4C5` as A1 notation has it. Relative references (`R[1]C[1]`) are not read. */
const a1OfRowsAndColumns = (text: string): string => {
  const match = ROWS_AND_COLUMNS.exec(text);
  if (!match) return text;
  const [, sheet, row, column, lastRow, lastColumn] = match;
  const cell = (at: string | undefined, of: string | undefined) => `${columnName(Number(at))}${of}`;
  return `${sheet ? `${sheet}!` : ''}${cell(column, row)}${lastRow ? `:${cell(lastColumn, lastRow)}` : ''}`;
};

const REFERENCE = /^(?:('(?:[^']|'')+'|[^'!]+)!)?\$?([A-Za-z]{1,3})?\$?(\d+)?(?::\$?([A-Za-z]{1,3})?\$?(\d+)?)?$/;

/**
 * Reads `B2`, `A1:C3`, `A:A`, `2:5`, `A2:C`, `R2C3:R4C5`, each with or without a sheet's name.
 * @param size The sheet's rows and columns, which open ends (`A:A`) reach to.
 * @returns undefined where the text is no reference.
 */
export const parseA1 = (text: string, size: { rows: number; columns: number }): ParsedA1 | undefined => {
  const written = a1OfRowsAndColumns(text.trim());
  const match = REFERENCE.exec(written);
  if (!match) return undefined;
  const [, sheet, startColumn, startRow, endColumn, endRow] = match;
  const isOpen = written.includes(':', sheet?.length ?? 0);
  if (!startColumn && !startRow) return undefined;
  if (!isOpen && !(startColumn && startRow)) return undefined;
  if (isOpen && !endColumn && !endRow) return undefined;
  const rows = [startRow ? Number(startRow) : 1, endRow ? Number(endRow) : isOpen ? size.rows : Number(startRow)];
  const first = startColumn ? columnNumber(startColumn) : 1;
  const columns = [first, endColumn ? columnNumber(endColumn) : isOpen ? size.columns : first];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return {
    ...(sheet ? { sheetName: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet } : {}),
    range: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
  };
};

export const intersects = (a: GridRange, b: GridRange): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

export const contains = (outer: GridRange, inner: GridRange): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  outer.row + outer.rows >= inner.row + inner.rows &&
  outer.column + outer.columns >= inner.column + inner.columns;
