// What a person sees in the cells of a spreadsheet, formulas computed.
import { GOOGLE, GoogleError } from '../errors.ts';
import { readingOf } from '../runtime/readings.ts';
import { parseA1 } from '../services/spreadsheet/a1.ts';
import { cellAt } from '../services/spreadsheet/grid.ts';
import type { CellValue } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

export interface SheetName {
  spreadsheetId: string;
  /** The tab's name. */
  sheet: string;
}

/** A sheet as it is shown. Formulas are computed once, so a reader is good until something is written. Rows and columns count from 1. */
export interface SheetReader {
  /** The text in the cell, by its number format and the spreadsheet's locale. */
  display(row: number, column: number): string;
  /** What the cell holds: a text, a number (a date is its serial number) or a tick; the text of an error. */
  value(row: number, column: number): CellValue;
}

/** @throws GoogleError where there is no such sheet. */
export const readSheet = (workspace: Workspace, { spreadsheetId, sheet: name }: SheetName): SheetReader => {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new GoogleError(GOOGLE.documentMissing(spreadsheetId));
  const sheet = spreadsheet.sheets.find((each) => each.name === name);
  if (!sheet) throw new GoogleError(GOOGLE.rangeNotFound);
  const reading = readingOf(workspace, spreadsheet, sheet);
  return {
    display: (row, column) => reading.displayOf(cellAt(sheet, row, column)),
    value: (row, column) => reading.valueOf(cellAt(sheet, row, column)),
  };
};

/** The text in one cell: `displayOf(workspace, { spreadsheetId, sheet: 'Sheet1', a1: 'B2' })`. */
export const displayOf = (workspace: Workspace, at: SheetName & { a1: string }): string => {
  const cell = parseA1(at.a1, { rows: 1, columns: 1 })?.range;
  if (!cell) throw new GoogleError(GOOGLE.rangeNotFound);
  return readSheet(workspace, at).display(cell.row, cell.column);
};
