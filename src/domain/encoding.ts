// How a value is told to people in a cell, by the kind of its column. What cells.ts reads back.
import { WallTime } from './cells.ts';
import { minutesOf } from './clockTime.ts';
import type { Column } from './columns.ts';
import { impossible } from './impossible.ts';
import type { Language } from './language.ts';

/** What to put in a cell; `moment`s and `date`s become real dates, `literal` is text that nothing may interpret. */
export type CellOutput =
  | { kind: 'literal'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'checkbox'; checked: boolean }
  | { kind: 'wallTime'; wall: WallTime }
  | { kind: 'timeOfDay'; minutes: number }
  | { kind: 'empty' };

/** How the value stands in a cell; labels in the tab's language. */
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
    case 'facts':
      return literal(factsText(value as Record<string, string>));
    case 'text':
    case 'link':
      return literal(String(value));
    default:
      return impossible(column.kind);
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

const factsText = (facts: Record<string, string>): string =>
  Object.entries(facts)
    .map(([key, value]) => `${escaped(key)}=${escaped(value)}`)
    .join('; ');

/** The signs that part facts, where they stand in a fact itself. */
const escaped = (text: string): string =>
  text.replace(/[%;=\n]|^\s|\s$/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
