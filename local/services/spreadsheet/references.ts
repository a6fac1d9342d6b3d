// A range from its text (`A1`, `'Ark 2'!B:B`, a named range), in a spreadsheet or from within a sheet.
import { parseA1, wholeLines } from './a1.ts';
import type { Book } from './book.ts';
import { Range } from './range.ts';

/** @returns undefined where the text names nothing, or a place outside the sheet. */
export const rangeOf = (book: Book, text: string, homeId?: number): Range | undefined => {
  const { sheets, namedRanges } = book.record;
  const named = namedRanges[text];
  if (named) return new Range(book, named.sheetId, { ...named.range });
  const sheetName = parseA1(text, { rows: 1, columns: 1 })?.sheetName;
  const sheet = sheetName
    ? sheets.find((each) => each.name.toLowerCase() === sheetName.toLowerCase())
    : sheets.find((each) => each.id === (homeId ?? book.activeSheet.id));
  const range = sheet && parseA1(text, { rows: sheet.maxRows, columns: sheet.maxColumns })?.range;
  if (!sheet || !range) return undefined;
  const fits = range.row + range.rows - 1 <= sheet.maxRows && range.column + range.columns - 1 <= sheet.maxColumns;
  return fits ? new Range(book, sheet.id, range, wholeLines(text)) : undefined;
};
