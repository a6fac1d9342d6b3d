// Whether an entry obeys a data validation rule. Pure.
import { NotEmulated } from '../../errors.ts';
import type { CellValue, ValidationRecord } from '../../state/records.ts';
import { parseA1 } from './a1.ts';
import { type Entry, holdsDate, readTyped } from './coercion.ts';
import { displayOfValue } from './display.ts';
import { addressesOf, cellAt } from './grid.ts';
import type { Reading } from './reading.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL_TEXT = /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i;

/** What a drop-down offers: its list, or what the cells of its range show. */
export const choicesOf = (rule: ValidationRecord, reading: Reading): string[] =>
  rule.values.flatMap((value) => {
    if (typeof value !== 'object') return [displayOfValue(value, undefined, reading.locale)];
    const { spreadsheet, sheet: home } = reading;
    const size = { rows: home.maxRows, columns: home.maxColumns };
    const reference = parseA1(value.range, size);
    const sheet = reference?.sheetName ? spreadsheet.sheets.find((each) => each.name === reference.sheetName) : home;
    if (!reference || !sheet) return [];
    return [...addressesOf(reference.range)]
      .map(([row, column]) => reading.in(sheet).displayOf(cellAt(sheet, row, column)))
      .filter((text) => text !== '');
  });

/** Whether a value compares with one or two numbers as the end of the criterion's name demands. */
const compares = (relation: string, value: number, [first = 0, second = 0]: number[]): boolean => {
  switch (relation) {
    case 'BETWEEN':
      return value >= Math.min(first, second) && value <= Math.max(first, second);
    case 'NOT_BETWEEN':
      return !compares('BETWEEN', value, [first, second]);
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      throw new NotEmulated(`data validation ${relation}`);
  }
};

const DAYS_FROM_TODAY: Readonly<Record<string, number>> = { TODAY: 0, TOMORROW: 1, YESTERDAY: -1 };

/** Whether a value meets a criterion of the text, number, date and blank kinds, as rules, formats and filters name them. */
export const meets = (
  criteria: string,
  value: CellValue,
  isDate: boolean,
  operands: readonly CellValue[],
  /** What a day named by its distance from now is counted from. */
  today?: number,
): boolean => {
  if (criteria.endsWith('_RELATIVE')) {
    const distance = DAYS_FROM_TODAY[String(operands[0])];
    if (today === undefined || distance === undefined) throw new NotEmulated(`criteria ${criteria} ${operands[0]}`);
    return meets(criteria.replace(/_RELATIVE$/, ''), value, isDate, [today + distance]);
  }
  const [kind = '', ...words] = criteria.split('_');
  const relation = words.join('_');
  if (criteria === 'CELL_EMPTY') return value === '';
  if (criteria === 'CELL_NOT_EMPTY') return value !== '';
  if (kind === 'NUMBER') return typeof value === 'number' && compares(relation, value, operands.map(Number));
  if (kind === 'DATE' && relation === 'IS_VALID_DATE') return typeof value === 'number' && isDate;
  if (kind === 'DATE')
    return typeof value === 'number' && isDate && compares(relation, Math.floor(value), operands.map(Number));
  if (kind !== 'TEXT') throw new NotEmulated(`criteria ${criteria}`);
  const text = String(value).toLowerCase();
  const wanted = String(operands[0] ?? '').toLowerCase();
  switch (relation) {
    case 'CONTAINS':
      return text.includes(wanted);
    case 'DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'EQUAL_TO':
      return text === wanted;
    case 'STARTS_WITH':
      return text.startsWith(wanted);
    case 'ENDS_WITH':
      return text.endsWith(wanted);
    case 'IS_VALID_EMAIL':
      return EMAIL.test(text);
    case 'IS_VALID_URL':
      return URL_TEXT.test(text);
    default:
      throw new NotEmulated(`criteria ${criteria}`);
  }
};

/** Whether the rule takes the entry; a blank is always taken. */
export const obeys = (
  rule: ValidationRecord,
  entry: Entry,
  cellFormat: string | undefined,
  reading: Reading,
): boolean => {
  const value = reading.valueOf(entry);
  if (value === '') return true;
  const format = cellFormat ?? entry.format;
  if (rule.criteria === 'CUSTOM_FORMULA') throw new NotEmulated('data validation CUSTOM_FORMULA');
  if (rule.criteria === 'CHECKBOX') {
    const states = rule.values.length > 0 ? rule.values : [true, false];
    return states.includes(value) || (rule.values.length === 1 && value === '');
  }
  if (rule.criteria === 'VALUE_IN_LIST' || rule.criteria === 'VALUE_IN_RANGE') {
    const shown = displayOfValue(value, format, reading.locale);
    return choicesOf(rule, reading).some((choice) => choice === shown || readsAs(choice, value, reading));
  }
  const operands = rule.values.filter((operand): operand is CellValue => typeof operand !== 'object');
  return meets(rule.criteria, value, holdsDate(value, format), operands);
};

/** `1,0` of a list is met by the number 1. */
const readsAs = (choice: string, value: CellValue, { locale, spreadsheet: { timeZone } }: Reading): boolean =>
  typeof value !== 'string' && readTyped(choice, { locale, timeZone, year: 1900 }).value === value;
