// A value as a cell shows it, by its number format and the spreadsheet's locale. Pure.
import { format as formatted, getLocale } from 'numfmt';
import type { CellValue } from '../../state/records.ts';
import { sheetLocale } from './locales.ts';

/** What `getNumberFormat` gives for a cell that was given none. */
export const GENERAL = '0.###############';

/** Ten significant digits, as Sheets shows a number of no format. */
const generalNumber = (value: number, locale: string): string => {
  const short = Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(10));
  const { decimal } = sheetLocale(locale);
  return String(short).replace('e', 'E').replace('.', decimal);
};

export const displayOfValue = (value: CellValue, format: string | undefined, locale: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') {
    const [yes, no] = getLocale(sheetLocale(locale).tag)?.bool ?? ['TRUE', 'FALSE'];
    return value ? yes : no;
  }
  if (format === undefined || format === GENERAL || format === '@') return generalNumber(value, locale);
  return formatted(format, value, { locale: sheetLocale(locale).tag, throws: false });
};
