// A person arranges a spreadsheet: sorts, filters, colours, inserts, moves and renames.
import { GOOGLE, GoogleError } from '../errors.ts';
import { parseA1 } from '../services/spreadsheet/a1.ts';
import { hexColour } from '../services/spreadsheet/colours.ts';
import { displayOfCell } from '../services/spreadsheet/display.ts';
import {
  addressesOf,
  cellAt,
  contentSize,
  deleteAlong,
  enter,
  insertAlong,
  moveAlong,
  patchCell,
  sortRows,
} from '../services/spreadsheet/grid.ts';
import { Reading } from '../services/spreadsheet/reading.ts';
import type { FilterRecord, GridRange, SheetRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { type AtSheet, openSheet, requireEditable } from './typeInSheet.ts';

const wholeOf = (sheet: SheetRecord): GridRange => ({
  row: 1,
  column: 1,
  rows: sheet.maxRows,
  columns: sheet.maxColumns,
});

/** The column whose header (the last frozen row, else row 1) shows the text. */
const columnOf = (reading: Reading, header: string): number => {
  const { sheet } = reading;
  const row = Math.max(1, sheet.frozenRows);
  for (let column = 1; column <= contentSize(sheet).columns; column++)
    if (displayOfCell(cellAt(sheet, row, column), reading) === header) return column;
  throw new GoogleError(GOOGLE.invalidArgument(header));
};

/** A column as a person means it: the one under a header, or the one that is pointed at, whatever stands above it. */
type Column = { header: string } | { column: number };

const meant = (reading: Reading, at: Column): number => {
  if ('header' in at) return columnOf(reading, at.header);
  if (!Number.isInteger(at.column) || at.column < 1 || at.column > reading.sheet.maxColumns)
    throw new GoogleError(GOOGLE.rangeNotFound);
  return at.column;
};

/** Sorts all rows below the frozen ones by a column. */
export const sortSheet = (workspace: Workspace, at: AtSheet & Column & { ascending?: boolean }): void => {
  const { file, sheet, spreadsheet } = openSheet(workspace, at);
  const body = { ...wholeOf(sheet), row: sheet.frozenRows + 1, rows: sheet.maxRows - sheet.frozenRows };
  requireEditable(file, sheet, body, at.as);
  const reading = new Reading(spreadsheet, sheet, workspace.now);
  sortRows(body, [{ column: meant(reading, at), ascending: at.ascending ?? true }], reading);
  workspace.touch(at.spreadsheetId);
};

/** Inserts a column before a position, with a header of its own where one is given. */
export const insertColumn = (workspace: Workspace, at: AtSheet & { before: number; header?: string }): void => {
  const { sheet, spreadsheet } = openSheet(workspace, at);
  insertAlong(spreadsheet, sheet, 'column', at.before, 1);
  if (at.header) enter(sheet, Math.max(1, sheet.frozenRows), at.before, { value: at.header });
  workspace.touch(at.spreadsheetId);
};

export const deleteRow = (workspace: Workspace, at: AtSheet & { row: number }): void => {
  const { file, sheet, spreadsheet } = openSheet(workspace, at);
  requireEditable(file, sheet, { ...wholeOf(sheet), row: at.row, rows: 1 }, at.as);
  deleteAlong(spreadsheet, sheet, 'row', at.row, 1);
  workspace.touch(at.spreadsheetId);
};

/** Drags the column under a header to stand before the column that is at a position now. */
export const moveColumn = (workspace: Workspace, at: AtSheet & { header: string; before: number }): void => {
  const { sheet, spreadsheet } = openSheet(workspace, at);
  moveAlong(
    spreadsheet,
    sheet,
    'column',
    columnOf(new Reading(spreadsheet, sheet, workspace.now), at.header),
    1,
    at.before,
  );
  workspace.touch(at.spreadsheetId);
};

export const renameHeader = (workspace: Workspace, at: AtSheet & { header: string; to: string }): void => {
  const { file, sheet, spreadsheet } = openSheet(workspace, at);
  const [row, column] = [
    Math.max(1, sheet.frozenRows),
    columnOf(new Reading(spreadsheet, sheet, workspace.now), at.header),
  ];
  requireEditable(file, sheet, { row, column, rows: 1, columns: 1 }, at.as);
  enter(sheet, row, column, { value: at.to });
  workspace.touch(at.spreadsheetId);
};

/** Fills a range with a colour. */
export const colour = (workspace: Workspace, at: AtSheet & { a1: string; background: string | null }): void => {
  const { file, sheet } = openSheet(workspace, at);
  const range = parseA1(at.a1, { rows: sheet.maxRows, columns: sheet.maxColumns })?.range;
  if (!range) throw new GoogleError(GOOGLE.rangeNotFound);
  requireEditable(file, sheet, range, at.as);
  for (const [row, column] of addressesOf(range))
    patchCell(sheet, row, column, { background: hexColour(at.background) });
  workspace.touch(at.spreadsheetId);
};

/** Puts a filter on the data and hides the given values of a column. */
export const setFilter = (workspace: Workspace, at: AtSheet & Column & { hidden: string[] }): void => {
  const { sheet, spreadsheet } = openSheet(workspace, at);
  const row = Math.max(1, sheet.frozenRows);
  const { rows, columns } = contentSize(sheet);
  const range = { row, column: 1, rows: Math.max(1, rows - row + 1), columns: Math.max(1, columns) };
  const filter: FilterRecord = sheet.filter ?? { range, criteria: {} };
  filter.criteria[meant(new Reading(spreadsheet, sheet, workspace.now), at)] = { hidden: [...at.hidden] };
  sheet.filter = filter;
  workspace.touch(at.spreadsheetId);
};
