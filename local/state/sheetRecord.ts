// A new, empty tab as Google makes it: 1000 rows, 26 columns, named by the language.
import { GOOGLE, GoogleError } from '../errors.ts';
import type { SheetRecord, SpreadsheetRecord } from './records.ts';

export const emptySheet = (id: number, name: string, maxRows = 1000, maxColumns = 26): SheetRecord => ({
  id,
  name,
  hidden: false,
  maxRows,
  maxColumns,
  frozenRows: 0,
  frozenColumns: 0,
  cells: {},
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  protections: [],
  conditionalFormats: [],
  charts: [],
  metadata: [],
});

/** @throws if no tab may have the name; Google's text for it is not known. */
export const assertSheetName = (name: unknown): void => {
  if (typeof name !== 'string' || name === '' || name.length > 100)
    throw new GoogleError(GOOGLE.invalidArgument('name'));
};

/** `Ark1`, `Sheet1`: the first number that is free. */
export const freeSheetName = ({ locale, sheets }: SpreadsheetRecord): string => {
  const word = locale.startsWith('da') ? 'Ark' : 'Sheet';
  const names = new Set(sheets.map(({ name }) => name));
  let number = sheets.length + 1;
  while (names.has(`${word}${number}`)) number += 1;
  return `${word}${number}`;
};
