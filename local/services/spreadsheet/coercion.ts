// What a typed or written value becomes in a cell: Google's USER_ENTERED reading, by the spreadsheet's locale. Pure.
import { isDateFormat, parseValue } from 'numfmt';
import { serialOfInstant } from '../../core/serial.ts';
import { GOOGLE, GoogleError, NotEmulated } from '../../errors.ts';
import type { CellValue } from '../../state/records.ts';
import { sheetLocale } from './locales.ts';

export interface EntryContext {
  /** The spreadsheet's: `da_DK`. */
  readonly locale: string;
  readonly timeZone: string;
  /** The year that a date typed without one falls in. */
  readonly year: number;
}

/** What a cell holds after an entry; `format` only where the entry brings one. */
export interface Entry {
  value: CellValue;
  formula?: string;
  format?: string;
}

const TEXT_FORMAT = '@';
const CELL_CHARACTERS = 50_000;
/** What a cell shows and gives for NaN and the infinities. */
const NO_NUMBER = '#NUM!';

/** Formats by numfmt's (and Excel's) built-in number, where the locale does not decide. */
const BUILT_IN: Record<number, string> = {
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  15: 'd-mmm-yyyy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  46: '[h]:mm:ss',
};

const ISO = /^\d{4}-\d{1,2}-\d{1,2}(?=$|\s)/;
const DOTTED_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?=$|\s)/;
const DAY_MONTH = /^\d{1,2}([-/])\d{1,2}$/;
const LONG_DATE = /^(\d{1,2})\.\s*(\p{L}{3,})\.?(\s+\d{4})$/u;

const formatFor = (formatId: number | undefined, text: string, locale: string): string | undefined => {
  if (formatId === undefined) return undefined;
  const { date, time } = sheetLocale(locale);
  if (formatId === 14) return ISO.test(text) ? 'yyyy-mm-dd' : date;
  if (formatId === 16) return date;
  if (formatId === 22) return `${ISO.test(text) ? 'yyyy-mm-dd' : date} ${time}`;
  if (formatId >= 5 && formatId <= 8) return '#,##0.00';
  return BUILT_IN[formatId];
};

/** Writes a date as numfmt reads it: dots to dashes, a year where none was typed. */
const readableDate = (text: string, { locale, year }: EntryContext): string => {
  const { dayFirst } = sheetLocale(locale);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return `${text}${dayMonth[1]}${year}`;
  if (!dayFirst) return text;
  return text.replace(DOTTED_DATE, '$1-$2-$3').replace(LONG_DATE, '$1 $2$3');
};

/** How Sheets reads a text that is typed, pasted or written by a script. */
export const readTyped = (text: string, context: EntryContext, cellFormat?: string): Entry => {
  if (text.length > CELL_CHARACTERS) throw new GoogleError(GOOGLE.cellTooLong);
  if (cellFormat === TEXT_FORMAT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  const trimmed = text.trim();
  const parsed =
    trimmed === ''
      ? undefined
      : parseValue(readableDate(trimmed, context), { locale: sheetLocale(context.locale).tag });
  if (!parsed || typeof parsed.value === 'string' || parsed.value === null) return { value: text };
  const format = formatFor(parsed.formatId, trimmed, context.locale);
  return { value: parsed.value, ...(format ? { format } : {}) };
};

/** How a JS Date is written: the moment on the spreadsheet's wall clock. */
export const readDate = (date: Date, { locale, timeZone }: EntryContext): Entry => {
  const serial = serialOfInstant(date.getTime(), timeZone);
  const formats = sheetLocale(locale);
  return { value: serial, format: Number.isInteger(serial) ? formats.date : `${formats.date} ${formats.time}` };
};

/** What `setValue` makes of any value that a script gives. */
export const readWritten = (value: unknown, context: EntryContext, cellFormat?: string): Entry => {
  if (value === null || value === undefined || value === '') return { value: '' };
  if (value instanceof Date) return readDate(value, context);
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : NO_NUMBER };
  if (typeof value === 'boolean') return { value };
  // For a list or an object Google writes a text that no script can want.
  if (typeof value === 'object') throw new NotEmulated('Range.setValue of an object');
  return readTyped(String(value), context, cellFormat);
};

/** Whether a cell of this format gives a Date to scripts. */
export const holdsDate = (value: CellValue, format: string | undefined): value is number =>
  typeof value === 'number' && format !== undefined && isDateFormatKnown(format);

const dateFormats = new Map<string, boolean>();
const isDateFormatKnown = (format: string): boolean => {
  let known = dateFormats.get(format);
  if (known === undefined) {
    known = isDateFormat(format);
    dateFormats.set(format, known);
  }
  return known;
};
