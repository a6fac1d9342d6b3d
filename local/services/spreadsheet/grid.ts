// The cells of a sheet as a grid: look up, write, measure, sort, and move rows or columns with everything attached to them.
import type { CellRecord, CellValue, GridRange, SheetRecord, SpreadsheetRecord } from '../../state/records.ts';
import { a1Of, parseA1, quotedSheetName } from './a1.ts';
import type { Entry } from './coercion.ts';
import { followedFormula, sheetNameOf, shiftedFormula, withReferences } from './formulaText.ts';
import type { Reading } from './reading.ts';

export const cellAt = (sheet: SheetRecord, row: number, column: number): CellRecord | undefined =>
  sheet.cells[row]?.[column];

/** The cell to write to; it is made if there is none. */
export const cellFor = (sheet: SheetRecord, row: number, column: number): CellRecord => {
  let cells = sheet.cells[row];
  if (!cells) {
    cells = {};
    sheet.cells[row] = cells;
  }
  let cell = cells[column];
  if (!cell) {
    cell = { value: '' };
    cells[column] = cell;
  }
  return cell;
};

/** Removes a cell that holds nothing and looks like nothing, so that the grid stays sparse. */
const prune = (sheet: SheetRecord, row: number, column: number): void => {
  const cells = sheet.cells[row];
  const cell = cells?.[column];
  if (!cells || !cell) return;
  for (const key in cell) if (key !== 'value') return;
  if (cell.value !== '') return;
  delete cells[column];
  for (const _ in cells) return;
  delete sheet.cells[row];
};

/** Puts an entry in a cell, as typing does: the cell's own format is kept, links of the old text are removed. */
export const enter = (sheet: SheetRecord, row: number, column: number, entry: Entry): void => {
  if (entry.value === '' && entry.formula === undefined && !cellAt(sheet, row, column)) return;
  const cell = cellFor(sheet, row, column);
  cell.value = entry.value;
  delete cell.runs;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.format !== undefined && cell.format === undefined) cell.format = entry.format;
  prune(sheet, row, column);
};

/** Changes a cell by a patch; `undefined` removes a trait. */
export const patchCell = (sheet: SheetRecord, row: number, column: number, patch: Partial<CellRecord>): void => {
  const cell = cellFor(sheet, row, column);
  Object.assign(cell, patch);
  for (const key of Object.keys(patch) as (keyof CellRecord)[])
    if (key !== 'value' && patch[key] === undefined) delete cell[key];
  prune(sheet, row, column);
};

export const isFilled = (cell: CellRecord | undefined): boolean =>
  cell !== undefined && (cell.value !== '' || cell.formula !== undefined);

/** The last row and column that hold anything; 0 in an empty sheet. An unticked checkbox holds `false`. */
export const contentSize = (sheet: SheetRecord): { rows: number; columns: number } => {
  let rows = 0;
  let columns = 0;
  // From the end, and only where it would change the answer: most sheets are filled to their last row and column.
  for (let row = sheet.maxRows; row > 0; row -= 1) {
    const cells = sheet.cells[row];
    if (!cells) continue;
    if (rows === 0 && lastFilled(cells, sheet.maxColumns, 0) > 0) rows = row;
    columns = lastFilled(cells, sheet.maxColumns, columns);
  }
  return { rows, columns };
};

/** The last filled column after `known`, or `known`. */
const lastFilled = (cells: Record<number, CellRecord>, maxColumns: number, known: number): number => {
  for (let column = maxColumns; column > known; column -= 1) if (isFilled(cells[column])) return column;
  return known;
};

/** Every address of a range, row by row. */
export function* addressesOf(range: GridRange): Generator<[row: number, column: number]> {
  for (let row = range.row; row < range.row + range.rows; row++)
    for (let column = range.column; column < range.column + range.columns; column++) yield [row, column];
}

/** Numbers, then text without regard to case, then booleans; blanks come last in either order. */
const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

export const compareValues = (a: CellValue, b: CellValue, locale: string): number => {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, locale.replace('_', '-'), { sensitivity: 'accent' });
  return Number(a) - Number(b);
};

export interface SortKey {
  column: number;
  ascending: boolean;
}

/**
 * Sorts the rows of a range by its columns, whole cells at a time; equal rows keep their order. Formulas still read
 * their own row, as when pasted.
 */
export const sortRows = (range: GridRange, keys: readonly SortKey[], reading: Reading): void => {
  const { sheet } = reading;
  const last = Math.min(range.rows, contentSize(sheet).rows - range.row + 1);
  const rows = Array.from({ length: Math.max(0, last) }, (_, index) => range.row + index);
  const values = new Map(
    rows.map((row) => [row, keys.map(({ column }) => reading.valueOf(cellAt(sheet, row, column)))] as const),
  );
  const order = rows.toSorted((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left, right] = [values.get(a)?.[index] ?? '', values.get(b)?.[index] ?? ''];
      if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
      const difference = compareValues(left, right, reading.locale);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return 0;
  });
  const taken = order.map((row) => pick(sheet.cells[row], range));
  for (const [index, row] of rows.entries()) {
    const kept = sheet.cells[row] ?? {};
    for (let column = range.column; column < range.column + range.columns; column++) delete kept[column];
    const cells = taken[index] ?? {};
    for (const cell of Object.values(cells))
      if (cell.formula !== undefined) cell.formula = shiftedFormula(cell.formula, row - (order[index] ?? row), 0);
    Object.assign(kept, cells);
    if (Object.keys(kept).length > 0) sheet.cells[row] = kept;
    else delete sheet.cells[row];
  }
};

const pick = (cells: Record<number, CellRecord> | undefined, range: GridRange): Record<number, CellRecord> =>
  Object.fromEntries(
    Object.entries(cells ?? {}).filter(
      ([column]) => Number(column) >= range.column && Number(column) < range.column + range.columns,
    ),
  );

export type Axis = 'row' | 'column';
/** The new position of a row or column; undefined if it is deleted. */
export type Move = (position: number) => number | undefined;

const inserted =
  (at: number, count: number): Move =>
  (position) =>
    position >= at ? position + count : position;
const deleted =
  (at: number, count: number): Move =>
  (position) =>
    position < at ? position : position < at + count ? undefined : position - count;
/** Moves the positions `from…from+count-1` to before what was at `to`. */
const moved =
  (from: number, count: number, to: number): Move =>
  (position) => {
    const inside = position >= from && position < from + count;
    if (inside) return to > from ? position + (to - from - count) : position - (from - to);
    if (to > from) return position >= from + count && position < to ? position - count : position;
    return position >= to && position < from ? position + count : position;
  };

/** A range after the move: from its first surviving row (column) to its last. */
const movedRange = (range: GridRange, axis: Axis, move: Move): GridRange | undefined => {
  const [start, size] = axis === 'row' ? [range.row, range.rows] : [range.column, range.columns];
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let position = start; position < start + size; position++) {
    const target = move(position);
    if (target === undefined) continue;
    low = Math.min(low, target);
    high = Math.max(high, target);
  }
  if (high === 0) return undefined;
  return axis === 'row'
    ? { ...range, row: low, rows: high - low + 1 }
    : { ...range, column: low, columns: high - low + 1 };
};

const movedKeys = <Value>(record: Record<number, Value>, move: Move): Record<number, Value> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const target = move(Number(key));
      return target === undefined ? [] : [[target, value]];
    }),
  );

const surviving = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** Renames a tab in the formulas that name it. */
export const renameInFormulas = ({ sheets }: SpreadsheetRecord, old: string, name: string): void => {
  for (const cell of sheets.flatMap(({ cells }) => Object.values(cells).flatMap((row) => Object.values(row)))) {
    if (cell.formula === undefined) continue;
    cell.formula = withReferences(cell.formula, (reference) =>
      sheetNameOf(reference)?.toLowerCase() === old.toLowerCase()
        ? { ...reference, sheet: `${quotedSheetName(name)}!` }
        : reference,
    );
  }
};

/** Moves the references in all formulas of the spreadsheet, so that they read the same cells as before. */
const moveReferences = (spreadsheet: SpreadsheetRecord, sheet: SheetRecord, axis: Axis, move: Move): void => {
  const follow = (first: number, last: number): [number, number] | undefined => {
    const target = movedRange(
      { row: first, column: first, rows: last - first + 1, columns: last - first + 1 },
      axis,
      move,
    );
    if (!target) return undefined;
    const [start, size] = axis === 'row' ? [target.row, target.rows] : [target.column, target.columns];
    return [start, start + size - 1];
  };
  for (const home of spreadsheet.sheets)
    for (const cells of Object.values(home.cells))
      for (const cell of Object.values(cells)) {
        if (cell.formula === undefined) continue;
        cell.formula = followedFormula(
          cell.formula,
          axis,
          (reference) => (sheetNameOf(reference) ?? home.name).toLowerCase() === sheet.name.toLowerCase(),
          follow,
        );
      }
};

/** Moves all of a sheet along an axis: cells, sizes, protections, formats, filter, merges, metadata, names, charts. */
const moveAll = (spreadsheet: SpreadsheetRecord, sheet: SheetRecord, axis: Axis, move: Move): void => {
  const range = (old: GridRange) => movedRange(old, axis, move);
  moveReferences(spreadsheet, sheet, axis, move);
  if (axis === 'row') {
    sheet.cells = movedKeys(sheet.cells, move);
    sheet.rowHeights = movedKeys(sheet.rowHeights, move);
    sheet.hiddenRows = sheet.hiddenRows.flatMap((row) => surviving(move(row)));
  } else {
    for (const row of Object.keys(sheet.cells))
      sheet.cells[Number(row)] = movedKeys(sheet.cells[Number(row)] ?? {}, move);
    sheet.columnWidths = movedKeys(sheet.columnWidths, move);
    sheet.hiddenColumns = sheet.hiddenColumns.flatMap((column) => surviving(move(column)));
  }
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (!protection.range) return [protection];
    const target = range(protection.range);
    return target ? [{ ...protection, range: target }] : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: rule.ranges.flatMap((old) => surviving(range(old))) }))
    .filter((rule) => rule.ranges.length > 0);
  if (sheet.merges) sheet.merges = sheet.merges.flatMap((old) => surviving(range(old)));
  sheet.metadata = sheet.metadata.flatMap((entry) => {
    const position = entry[axis];
    if (position === undefined) return [entry];
    const target = move(position);
    return target === undefined ? [] : [{ ...entry, [axis]: target }];
  });
  if (sheet.filter) {
    const target = range(sheet.filter.range);
    if (!target) delete sheet.filter;
    else {
      const criteria = axis === 'column' ? movedKeys(sheet.filter.criteria, move) : sheet.filter.criteria;
      sheet.filter = { range: target, criteria };
    }
  }
  for (const [name, named] of Object.entries(spreadsheet.namedRanges)) {
    if (named.sheetId !== sheet.id) continue;
    const target = range(named.range);
    if (target) spreadsheet.namedRanges[name] = { sheetId: sheet.id, range: target };
    else delete spreadsheet.namedRanges[name];
  }
  const size = { rows: sheet.maxRows, columns: sheet.maxColumns };
  for (const chart of spreadsheet.sheets.flatMap((each) => each.charts))
    chart.ranges = chart.ranges.flatMap((text) => {
      const parsed = parseA1(text, size);
      if (parsed?.sheetName !== sheet.name) return [text];
      const target = range(parsed.range);
      return target ? [`${quotedSheetName(sheet.name)}!${a1Of(target)}`] : [];
    });
};

const resize = (sheet: SheetRecord, axis: Axis, by: number): void => {
  if (axis === 'row') sheet.maxRows += by;
  else sheet.maxColumns += by;
};

export const insertAlong = (
  spreadsheet: SpreadsheetRecord,
  sheet: SheetRecord,
  axis: Axis,
  at: number,
  count: number,
): void => {
  moveAll(spreadsheet, sheet, axis, inserted(at, count));
  resize(sheet, axis, count);
};

export const deleteAlong = (
  spreadsheet: SpreadsheetRecord,
  sheet: SheetRecord,
  axis: Axis,
  at: number,
  count: number,
): void => {
  moveAll(spreadsheet, sheet, axis, deleted(at, count));
  resize(sheet, axis, -count);
};

/** Moves rows or columns to before what is at `to`. */
export const moveAlong = (
  spreadsheet: SpreadsheetRecord,
  sheet: SheetRecord,
  axis: Axis,
  from: number,
  count: number,
  to: number,
): void => {
  if (to >= from && to <= from + count) return;
  moveAll(spreadsheet, sheet, axis, moved(from, count, to));
};
