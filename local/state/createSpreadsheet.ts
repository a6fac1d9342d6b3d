// A person (or a script) makes a new spreadsheet.
import { emptySheet, freeSheetName } from './sheetRecord.ts';
import type { Workspace } from './workspace.ts';

export interface NewSpreadsheet {
  name: string;
  owner: string;
  /** As the spreadsheet names it: `da_DK`; `en_US` where none is given. */
  locale?: string;
  /** `Europe/Copenhagen`; `Etc/UTC` where none is given. */
  timeZone?: string;
  rows?: number;
  columns?: number;
  /** The script that makes it; absent for a person. */
  createdBy?: string;
}

/** @returns the new file's id. Its one tab is `Ark1` in Danish, `Sheet1` otherwise. */
export const createSpreadsheet = (workspace: Workspace, made: NewSpreadsheet): string => {
  const { name, owner, locale = 'en_US', timeZone = 'Etc/UTC', rows, columns, createdBy = '' } = made;
  const mimeType = 'application/vnd.google-apps.spreadsheet';
  const { id } = workspace.addFile({ name, owner, mimeType, createdBy });
  const record = { id, locale, timeZone, sheets: [], nextSheetId: 1, namedRanges: {} };
  workspace.state.spreadsheets[id] = { ...record, sheets: [emptySheet(0, freeSheetName(record), rows, columns)] };
  return id;
};
