// The exports that need large libraries: each library is loaded when the first file of its kind is made.
import type { DocRecord, MailRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** A spreadsheet as an .xlsx file. @throws GoogleError where there is no such spreadsheet. */
export const xlsxOf = async (workspace: Workspace, spreadsheetId: string): Promise<Buffer> =>
  (await import('./xlsx.ts')).xlsxOf(workspace, spreadsheetId);

/** A Doc as a Word document. @param savedAt the date that the file bears, in epoch milliseconds: the Doc's `modifiedTime`. */
export const docxOf = async (doc: DocRecord, savedAt?: number): Promise<Buffer> =>
  (await import('./docx.ts')).docxOf(doc, savedAt);

/** A mail as an .eml file. */
export const emlOf = async (mail: MailRecord): Promise<Buffer> => (await import('./eml.ts')).emlOf(mail);
