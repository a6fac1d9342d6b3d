// Public holidays in Denmark, computed independently of the product: those that move with Easter, and those on fixed dates.
import { addDays, weekday } from '../office/localTime.ts';
import type { Moment } from '../plan/plan.ts';

const holidaysOf = (year: number): Set<string> => {
  // Gauss, as improved by Butcher: https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  const easter = `${year}-0${Math.floor(n / 31)}-${String((n % 31) + 1).padStart(2, '0')}`;
  const moving = [-3, -2, 0, 1, 39, 49, 50, ...(year < 2024 ? [26] : [])];
  return new Set([...moving.map((days) => addDays(easter, days)), `${year}-01-01`, `${year}-12-25`, `${year}-12-26`]);
};

const known = new Map<number, Set<string>>();

export const isHoliday = (date: string): boolean => {
  const year = Number(date.slice(0, 4));
  const holidays = known.get(year) ?? holidaysOf(year);
  known.set(year, holidays);
  return holidays.has(date);
};

/** Not public holidays, but most workplaces are closed. */
const CLOSED = ['06-05', '12-24', '12-31'];

/** Answers given before this moment must have been collected by `now`, since they are before the mails of a working morning. */
export const takenInBy = (now: Moment): Moment => {
  let date = now.slice(11) < '08:00' ? addDays(now.slice(0, 10), -1) : now.slice(0, 10);
  while (weekday(date) > 5 || isHoliday(date) || CLOSED.includes(date.slice(5))) date = addDays(date, -1);
  return `${date}T05:00`;
};
