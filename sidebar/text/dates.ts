// Dates and times as the pages show and read them, on top of the calendar that the server uses too.
import { addDays, dateInWords, isDate } from '../../src/domain/calendar/calendarDate.ts';
import { minutesOf } from '../../src/domain/calendar/clockTime.ts';
import { mondayOf } from '../../src/domain/calendar/workingDays.ts';
import type { Language } from '../../src/domain/text/language.ts';

/** Whether the text is a `yyyy-MM-dd` typed to its end: a date input whose year is being typed gives 0002, then 0020. */
export const isWholeDate = (text: string): boolean => isDate(text) && text >= '1000';

/** The ISO week, by which Danish calendars count: a week belongs to the year of its Thursday. */
export const weekNumber = (date: string): number => {
  const thursday = addDays(mondayOf(date), 3);
  let week = 1;
  for (let day = addDays(thursday, -7); day.slice(0, 4) === thursday.slice(0, 4); day = addDays(day, -7)) week += 1;
  return week;
};

/** `mandag den 7. september`, `Monday 7 September`: without the year, which comes last. */
export const dayInWords = (date: string, language: Language): string =>
  dateInWords(date, language).split(' ').slice(0, -1).join(' ');

/** `2026-09` as `september 2026`, `September 2026`. */
export const monthInWords = (month: string, language: Language): string =>
  dateInWords(`${month}-01`, language).split(' ').slice(-2).join(' ');

/** Minutes since midnight of a typed `HH:mm`; undefined while it is no time of day. */
export const minutesAt = (time: string): number | undefined => {
  const minutes = minutesOf(time);
  return /^\d{2}:[0-5]\d$/.test(time) && minutes < 24 * 60 ? minutes : undefined;
};
