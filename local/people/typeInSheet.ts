// A person types or pastes in a spreadsheet. The text is read by its locale and held to its rules and protections.

import { serialOfInstant, wallClockOf } from '../core/serial.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import { readingOf } from '../runtime/readings.ts';
import { a1Of, parseA1 } from '../services/spreadsheet/a1.ts';
import { readTyped } from '../services/spreadsheet/coercion.ts';
import { cellAt, enter } from '../services/spreadsheet/grid.ts';
import { mayEdit } from '../services/spreadsheet/protectionRules.ts';
import { obeys } from '../services/spreadsheet/validationRules.ts';
import type { FileRecord, GridRange, SheetRecord, SpreadsheetRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

export interface AtSheet {
  spreadsheetId: string;
  /** The person, by e-mail. */
  as: string;
  /** The tab's name. */
  sheet: string;
}

export interface Typing extends AtSheet {
  /** Where: one cell for a text, the upper left corner for a pasted block. */
  a1: string;
  values: string | string[][];
}

/** The records that a person works in. @throws where the person may not edit the file, or there is no such tab. */
export const openSheet = (
  workspace: Workspace,
  { spreadsheetId, as, sheet: name }: AtSheet,
): { file: FileRecord; spreadsheet: SpreadsheetRecord; sheet: SheetRecord } => {
  const file = workspace.file(spreadsheetId);
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!file || !spreadsheet) throw new GoogleError(GOOGLE.documentMissing(spreadsheetId));
  if (!workspace.hasRole(spreadsheetId, as, 'writer')) throw new GoogleError(GOOGLE.noDocumentAccess);
  const sheet = spreadsheet.sheets.find((each) => each.name === name);
  if (!sheet) throw new GoogleError(GOOGLE.rangeNotFound);
  return { file, spreadsheet, sheet };
};

/** @throws Google's refusal where the range is protected from the person. */
export const requireEditable = (file: FileRecord, sheet: SheetRecord, range: GridRange, as: string): void => {
  if (!mayEdit(file, sheet, range, as)) throw new GoogleError(GOOGLE.protectedCell);
};

/**
 * Types a text in a cell, or pastes a block. A rule that rejects refuses with its help text, and nothing is written.
 * @returns the range that was written, as an edit trigger would get it.
 */
export const typeInSheet = (workspace: Workspace, typing: Typing): GridRange => {
  const { file, spreadsheet, sheet } = openSheet(workspace, typing);
  const corner = parseA1(typing.a1, { rows: sheet.maxRows, columns: sheet.maxColumns })?.range;
  if (!corner) throw new GoogleError(GOOGLE.rangeNotFound);
  const block = typeof typing.values === 'string' ? [[typing.values]] : typing.values;
  const columns = Math.max(1, ...block.map((row) => row.length));
  const range = { row: corner.row, column: corner.column, rows: Math.max(1, block.length), columns };
  requireEditable(file, sheet, range, typing.as);
  const { locale, timeZone } = spreadsheet;
  const year = wallClockOf(serialOfInstant(workspace.now, timeZone)).getUTCFullYear();
  const reading = readingOf(workspace, spreadsheet, sheet);
  const entries = block.flatMap((texts, down) =>
    texts.map((text, right) => {
      const [row, column] = [range.row + down, range.column + right];
      const cell = cellAt(sheet, row, column);
      const entry = readTyped(text, { locale, timeZone, year }, cell?.format);
      const rule = cell?.validation;
      if (rule && !rule.allowInvalid && !obeys(rule, entry, cell.format, reading))
        throw new GoogleError(rule.helpText ?? GOOGLE.invalidData(a1Of({ row, column, rows: 1, columns: 1 })));
      return { row, column, entry };
    }),
  );
  sheet.maxRows = Math.max(sheet.maxRows, range.row + range.rows - 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, range.column + range.columns - 1);
  for (const { row, column, entry } of entries) enter(sheet, row, column, entry);
  workspace.touch(typing.spreadsheetId);
  return range;
};
