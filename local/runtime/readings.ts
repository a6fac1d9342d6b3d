// The cells of a sheet as they are read outside a run: by people, pages and exports.
import { Reading } from '../services/spreadsheet/reading.ts';
import type { SheetRecord, SpreadsheetRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { customFunctionsOf } from './customFunctions.ts';
import { run } from './run.ts';

export const readingOf = (workspace: Workspace, spreadsheet: SpreadsheetRecord, sheet: SheetRecord): Reading =>
  new Reading(spreadsheet, sheet, workspace.now, customFunctionsOf(workspace, spreadsheet.id, run));
