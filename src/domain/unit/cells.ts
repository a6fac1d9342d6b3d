// Cells decoded to values and values encoded to cells, by the kind of their column.

import { parsePeoplesDate } from '../calendar/calendarDate.ts';
import { minutesOf, parsePeoplesTime, timeOfPart } from '../calendar/clockTime.ts';
import { assertNever } from '../text/assertNever.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import type { Column } from './columns.ts';

/**
 * Date and time of a cell in local time, without a zone: `yyyy-MM-ddTHH:mm`. A time without a date is on 1899-12-30.
 */
export class WallTime {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get date(): string {
    return this.text.slice(0, 10);
  }
  get time(): string {
    return this.text.slice(11, 16);
  }
}

/** What a cell holds, as read. */
export type CellInput = string | number | boolean | WallTime;

/** The day that spreadsheets give to a time without a date. */
const TIME_ONLY = '1899-12-30';
const YES = ['true', 'ja', 'yes', 'x', 'sand', '1'];
const NO = ['false', 'nej', 'no', 'falsk', '0'];

export const isBlank = (raw: unknown): boolean => raw === undefined || (typeof raw === 'string' && raw.trim() === '');

/** The cell's value in the kind of its column, or undefined where it cannot be one. */
export const decodeCell = (column: Column, raw: CellInput): { value: unknown } | undefined => {
  if (isBlank(raw)) return { value: column.empty };
  switch (column.kind) {
    case 'text':
    case 'link':
      return { value: textOf(raw) };
    case 'date':
      return found(dateIn(raw));
    case 'time':
      return found(timeIn(raw));
    case 'moment':
      return found(momentIn(raw));
    case 'number':
      return found(numberIn(raw));
    case 'checkbox':
      return found(answerIn(raw));
    case 'choice':
      return found(choiceIn(column, textOf(raw)));
    case 'list':
      return { value: listIn(textOf(raw)) };
    case 'details':
      return found(detailsIn(textOf(raw)));
    default:
      return assertNever(column.kind);
  }
};

const found = <T>(value: T | undefined): { value: T } | undefined => (value === undefined ? undefined : { value });

/** What a cell says, whatever it holds. */
export const textOf = (raw: CellInput): string => {
  if (!(raw instanceof WallTime)) return String(raw);
  if (raw.date === TIME_ONLY) return raw.time;
  return raw.time === '00:00' ? raw.date : `${raw.date} ${raw.time}`;
};

const dateIn = (raw: CellInput): string | undefined => {
  if (raw instanceof WallTime) return raw.date === TIME_ONLY ? undefined : raw.date;
  return typeof raw === 'string' ? parsePeoplesDate(raw) : undefined;
};

const timeIn = (raw: CellInput): string | undefined => {
  if (raw instanceof WallTime) return raw.time;
  // A cell that has lost its format shows the time as a part of a day.
  if (typeof raw === 'number' && raw >= 0 && raw < 1) return timeOfPart(raw);
  return typeof raw === 'boolean' ? undefined : parsePeoplesTime(String(raw));
};

const momentIn = (raw: CellInput): string | undefined => {
  if (raw instanceof WallTime) return raw.date === TIME_ONLY ? undefined : raw.text;
  if (typeof raw !== 'string') return undefined;
  const typed = /^(\S+?)(?:(?:\s+|T)(\d{1,2}[.:]\d{2}(?:[.:]\d{2})?))?$/.exec(raw.trim());
  const date = parsePeoplesDate(typed?.[1] ?? '');
  const time = parsePeoplesTime(typed?.[2] ?? '00:00');
  return date && time ? `${date}T${time}` : undefined;
};

const numberIn = (raw: CellInput): number | undefined => {
  if (typeof raw === 'number') return raw;
  const typed = typeof raw === 'string' ? raw.trim().replace(',', '.') : '';
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined;
};

const answerIn = (raw: CellInput): boolean | undefined => {
  if (typeof raw === 'boolean') return raw;
  const typed = textOf(raw).trim().toLowerCase();
  if (YES.includes(typed)) return true;
  return NO.includes(typed) ? false : undefined;
};

const choiceIn = (column: Column, raw: string): string | undefined => choicesOf(column).get(folded(raw));

const choicesByColumn = new Map<Column, ReadonlyMap<string, string>>();

/** The texts that the column's cells may hold, folded, and what they mean; the first meaning counts. */
const choicesOf = (column: Column): ReadonlyMap<string, string> => {
  const known = choicesByColumn.get(column);
  if (known) return known;
  const choices = new Map<string, string>();
  for (const { value, titles } of column.choices ?? []) {
    for (const text of [value, ...LANGUAGES.map((language) => titles[language])]) {
      if (!choices.has(folded(text))) choices.set(folded(text), value);
    }
  }
  choicesByColumn.set(column, choices);
  return choices;
};

/** As headings and labels are compared: without case and stray spaces. */
export const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Commas separate a list; where there is a semicolon or a line break, those do, so that an entry may hold a comma. */
const listIn = (text: string): string[] =>
  text
    .split(/[;\n]/.test(text) ? /[;\n]/ : ',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const detailsIn = (text: string): Record<string, string> | undefined => {
  const decoded = text.includes('%') ? unescaped : (part: string): string => part;
  const details: Record<string, string> = {};
  for (const part of text.split(';')) {
    const end = part.indexOf('=');
    const key = decoded(part.slice(0, Math.max(0, end)).trim());
    const value = decoded(part.slice(end + 1).trim());
    if (end < 0 && value !== '') return undefined;
    // Assignment would make of `__proto__` something else than a key like any other.
    if (key === '__proto__') Object.defineProperty(details, key, { ...OWN, value });
    else if (end >= 0) details[key] = value;
  }
  return details;
};

const OWN = { writable: true, enumerable: true, configurable: true };

const unescaped = (text: string): string =>
  text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What to put in a cell; `moment`s and `date`s become real dates, `literal` is text that nothing may interpret. */
export type CellOutput =
  | { kind: 'literal'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'checkbox'; checked: boolean }
  | { kind: 'wallTime'; wall: WallTime }
  | { kind: 'timeOfDay'; minutes: number }
  | { kind: 'empty' };

/** The value as a cell shows it; labels in the tab's language. */
export const encodeCell = (column: Column, value: unknown, language: Language): CellOutput => {
  if (value === undefined || value === null || value === '') return { kind: 'empty' };
  switch (column.kind) {
    case 'checkbox':
      return { kind: 'checkbox', checked: value === true };
    case 'number':
      return { kind: 'number', number: Number(value) };
    case 'date':
      return { kind: 'wallTime', wall: new WallTime(`${String(value)}T00:00`) };
    case 'moment':
      return { kind: 'wallTime', wall: new WallTime(String(value)) };
    case 'time':
      return { kind: 'timeOfDay', minutes: minutesOf(String(value)) };
    case 'choice':
      return literal(column.choices?.find((choice) => choice.value === value)?.titles[language] ?? String(value));
    case 'list':
      return literal(listText(value as readonly string[]));
    case 'details':
      return literal(detailsText(value as Record<string, string>));
    case 'text':
    case 'link':
      return literal(String(value));
    default:
      return assertNever(column.kind);
  }
};

/** Whether a cell that is not of the text format might make a formula, number, date or tick of the text. */
export const mayBeInterpreted = (text: string): boolean =>
  /^[^\p{L}]|^(true|false|sand|falsk)$/iu.test(text) || (DATE_OR_AMOUNT.test(text) && /\d/.test(text));

/** What a date (`maj 2027`, `Mon 5 Jan`) or an amount (`kr. 100`) may begin with; a word too many does no harm. */
const DATE_OR_AMOUNT =
  /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec|man|tir|ons|tor|fre|lør|søn|mon|tue|wed|thu|fri|sat|sun|kr|dkk|eur|usd)/i;

const literal = (text: string): CellOutput => (text === '' ? { kind: 'empty' } : { kind: 'literal', text });

const listText = (entries: readonly string[]): string => {
  if (!entries.some((entry) => entry.includes(','))) return entries.join(', ');
  return entries.length === 1 ? `${entries[0]};` : entries.join('; ');
};

const detailsText = (details: Record<string, string>): string =>
  Object.entries(details)
    .map(([key, value]) => `${escaped(key)}=${escaped(value)}`)
    .join('; ');

/** Escapes the characters that separate details. */
const escaped = (text: string): string =>
  text.replace(/[%;=\n]|^\s|\s$/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
