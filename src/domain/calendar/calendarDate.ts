// Calendar dates as `yyyy-MM-dd`: no time, no zone. All arithmetic counts days, never milliseconds.
import type { Language } from '../text/language.ts';

const MONTHS: Record<Language, readonly string[]> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const WEEKDAYS: Record<Language, readonly string[]> = {
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};
/** Day 0 of Excel and Sheets: the serial number 1 is 31 December 1899. */
const SERIAL_ZERO = '1899-12-30';

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const partsOf = (date: string) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** The date, or undefined where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return dateOf(year, month, day) !== undefined;
}

/** Days since 1 March of year 0: years that begin in March put the leap day last, so months need no table. */
function dayNumber(date: string): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) + day - 1;
}

function dateOfDayNumber(days: number): string {
  let marchYear = Math.floor(days / 365.2425);
  const first = (year: number) => year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  while (first(marchYear) > days) marchYear -= 1;
  while (first(marchYear + 1) <= days) marchYear += 1;
  const dayOfYear = days - first(marchYear);
  const monthsSinceMarch = Math.floor((dayOfYear * 5 + 2) / 153);
  const day = dayOfYear - Math.floor((monthsSinceMarch * 153 + 2) / 5) + 1;
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  const year = month > 2 ? marchYear : marchYear + 1;
  const date = dateOf(year, month, day);
  if (date === undefined) throw new RangeError('The calendar here runs from year 1 to 9999');
  return date;
}

export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumber(date) + days);

/** The same day of a later month, or that month's last day where it has no such day. */
export const addMonths = (date: string, months: number): string => {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const inMonth = (count % 12) + 1;
  const inYear = Math.floor(count / 12);
  return dateOf(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth))) ?? date;
};

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => ((dayNumber(date) + 2) % 7) + 1;

/** `mandag den 7. september 2026`, `Monday 7 September 2026`. */
export function dateInWords(date: string, language: Language): string {
  const { year, month, day } = partsOf(date);
  const dayName = WEEKDAYS[language][weekday(date) - 1] ?? '';
  const monthName = MONTHS[language][month - 1] ?? '';
  return language === 'da' ? `${dayName} den ${day}. ${monthName} ${year}` : `${dayName} ${day} ${monthName} ${year}`;
}

/** `7. sep. 2026`, `7 Sep 2026`. */
export function shortDate(date: string, language: Language): string {
  const { year, month, day } = partsOf(date);
  const monthName = MONTHS[language][month - 1] ?? '';
  const short = monthName.slice(0, 3);
  if (language === 'en') return `${day} ${short} ${year}`;
  return `${day}. ${short === monthName ? short : `${short}.`} ${year}`;
}

const inFullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

function monthNamed(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const found = [MONTHS.da, MONTHS.en]
    .map((months) => months.findIndex((month) => month.toLowerCase().startsWith(name)))
    .find((index) => index >= 0);
  return found === undefined ? undefined : found + 1;
}

/** Before a date, in full or short: `mandag`, `man.`, `ma`, `Monday`, `Mon`. */
const WEEKDAY =
  /^(?:\p{L}+dag|\p{L}+day|man|tirs?|ons|tors?|fre|lør|søn|ma|ti|on|to|fr|lø|sø|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?,?\s+/u;

/**
 * A date as people in Denmark write it: `7-9-2026`, `07.09.26`, `7/9 2026`, `7. september 2026`, `mandag d. 7. sep 2026`,
 * `September 7, 2026`, `2026-09-07` with or without a time after it. Day before month, always. Undefined where it is no
 * date, or a day that does not exist. `serials`: a bare number is Excel's count of days.
 */
export function parsePeoplesDate(text: string, { serials = false } = {}): string | undefined {
  const plainText = text
    .trim()
    .toLowerCase()
    .replace(WEEKDAY, '')
    .replace(/^(?:den|d\.)\s*/u, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/.exec(plainText);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4}|\d{2})(?: (?:kl\.? )?\d{1,2}[:.]\d{2}.*)?$/.exec(
    plainText,
  );
  if (numbers) return dateOf(inFullYear(numbers[3] ?? ''), Number(numbers[2]), Number(numbers[1]));
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?[ -]*(\p{L}+)\.?,?[ -]*(\d{4}|\d{2})$/u.exec(plainText);
  if (dayFirst) return dateOf(inFullYear(dayFirst[3] ?? ''), monthNamed(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]));
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plainText);
  if (monthFirst) return dateOf(Number(monthFirst[3]), monthNamed(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2]));
  if (serials && /^\d{4,5}(?:[.,]\d+)?$/.test(plainText)) {
    return addDays(SERIAL_ZERO, Number(plainText.split(/[.,]/)[0]));
  }
  return undefined;
}
