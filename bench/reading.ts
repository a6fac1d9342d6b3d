// Measures reading: a workbook that is imported, and large tabs of the local Sheet, with formulas and without.

import ExcelJS from 'exceljs';
import { sheetsOfFile } from '../src/google/host/uploadedFile.ts';
import { localSheet } from '../test/google/localSheet.ts';
import { heldTo, inWords, timesOf } from './timed.ts';

const LIMIT_MS = 1000;

const measure = async (what: string, read: () => unknown): Promise<void> => {
  const times = await timesOf(read);
  console.log(`reading: ${what}: ${inWords(times)}`);
  heldTo(LIMIT_MS, times);
};

const grid = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_cell, column) => row + column));

const workbook = async (rows: number, columns: number): Promise<{ name: string; base64: string }> => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Ark1');
  for (const row of grid(rows, columns)) sheet.addRow(row.map((cell) => `Celle ${cell}`));
  return { name: 'liste.xlsx', base64: Buffer.from(await book.xlsx.writeBuffer()).toString('base64') };
};

/** The only sheet of a new spreadsheet. */
const newSheet = (): GoogleAppsScript.Spreadsheet.Sheet => {
  localSheet();
  return SpreadsheetApp.getActiveSheet();
};

const large = newSheet();
const upload = await workbook(500, 12);
await measure('an .xlsx of 500 rows', () => sheetsOfFile(upload));

large.insertRowsAfter(1000, 9000);
const values = large.getRange(1, 1, 10_000, 8).setValues(grid(10_000, 8));
await measure('a tab of 10000 rows', () => values.getValues());

const sheet = newSheet();
sheet.getRange(1, 1, 300, 2).setValues(grid(300, 2));
sheet.getRange(1, 3, 300, 1).setFormulas(Array.from({ length: 300 }, (_, row) => [`=A${row + 1}&B${row + 1}`]));
await measure('a tab of 300 formulas', () => sheet.getDataRange().getValues());
