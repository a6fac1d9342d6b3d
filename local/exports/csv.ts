// A sheet as Google gives it under File ▸ Download ▸ CSV: the cells as they are shown, parted by commas in every locale.
import { GOOGLE, GoogleError } from '../errors.ts';
import { readingOf } from '../runtime/readings.ts';
import { cellAt, contentSize } from '../services/spreadsheet/grid.ts';
import type { Workspace } from '../state/workspace.ts';

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @throws GoogleError where there is no such sheet. */
export const csvOf = (workspace: Workspace, spreadsheetId: string, name: string): Buffer => {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new GoogleError(GOOGLE.documentMissing(spreadsheetId));
  const sheet = spreadsheet.sheets.find((each) => each.name === name);
  if (!sheet) throw new GoogleError(GOOGLE.rangeNotFound);
  const reading = readingOf(workspace, spreadsheet, sheet);
  const { rows, columns } = contentSize(sheet);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => field(reading.displayOf(cellAt(sheet, row + 1, column + 1)))),
  );
  return Buffer.from(lines.map((line) => line.join(',')).join('\r\n'));
};
