// Whether a column of typed dates has the day or the month first: `28/09/2026` says it, `03/09/2026` must be asked about.
import { isDate } from './calendarDate.ts';

export type DateOrder = 'dayFirst' | 'monthFirst' | 'either';

const NUMBERS = /^(\s*)(\d{1,2})(\s*[-./]\s*)(\d{1,2})(\s*[-./]\s*)(\d{4}|\d{2})(?!\d)/;

/** Dots and dashes are written by people who put the day first; both put slashes. */
const isOpen = (text: string): boolean => {
  const [, , one, sign = '', other] = NUMBERS.exec(text) ?? [];
  return sign.includes('/') && one !== other && Number(one) <= 12 && Number(other) <= 12;
};

export const openDates = (texts: readonly string[]): string[] => texts.filter(isOpen);

export const orderOfDates = (texts: readonly string[]): DateOrder => {
  const found = texts.flatMap((text) => {
    const numbers = NUMBERS.exec(text);
    return numbers ? [[Number(numbers[2]), Number(numbers[4])] as const] : [];
  });
  const saysDayFirst = found.some(([one, other]) => one > 12 && other <= 12);
  const saysMonthFirst = found.some(([one, other]) => other > 12 && one <= 12);
  if (saysMonthFirst && !saysDayFirst) return 'monthFirst';
  // Where some say the one and some the other, the rest may be either.
  return (saysDayFirst && !saysMonthFirst) || openDates(texts).length === 0 ? 'dayFirst' : 'either';
};

/** A date with its month first, turned round; any other text as it is. */
export const turnedRound = (text: string): string => text.replace(NUMBERS, '$1$4$3$2$5$6');

/** The date with day and month exchanged; undefined where there is no other day than itself. */
export const otherWayRound = (date: string): string | undefined => {
  const other = `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;
  return other !== date && isDate(other) ? other : undefined;
};
