// Danish working days, as municipal workplaces keep them.
import { addDays, weekday } from './calendarDate.ts';

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  const month = String(Math.floor(count / 31)).padStart(2, '0');
  return `${year}-${month}-${String((count % 31) + 1).padStart(2, '0')}`;
}

/**
 * Public holidays (helligdage), by the Danish Act on Holidays of 1983 as it stands: every one but those on fixed dates
 * moves with Easter. Store Bededag was one until and including 2023.
 */
function holidaysOf(year: number): ReadonlySet<string> {
  const easter = easterSunday(year);
  const days = [
    `${year}-01-01`,
    addDays(easter, -3), // Maundy Thursday
    addDays(easter, -2), // Good Friday
    easter,
    addDays(easter, 1), // Easter Monday
    addDays(easter, 39), // Ascension Day
    addDays(easter, 49), // Whit Sunday
    addDays(easter, 50), // Whit Monday
    `${year}-12-25`,
    `${year}-12-26`,
  ];
  if (year < 2024) days.push(addDays(easter, 26));
  return new Set(days);
}

const holidaysByYear = new Map<number, ReadonlySet<string>>();

export function isHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  let holidays = holidaysByYear.get(year);
  if (!holidays) {
    holidays = holidaysOf(year);
    holidaysByYear.set(year, holidays);
  }
  return holidays.has(date);
}

/**
 * Constitution Day, Christmas Eve and New Year's Eve: no holidays by law, but the collective agreements of Danish
 * municipalities give time off, and nobody reads mail then.
 */
const CUSTOMARY = ['06-05', '12-24', '12-31'];

export const isWorkingDay = (date: string, closedDays: readonly string[] = []): boolean =>
  weekday(date) <= 5 && !isHoliday(date) && !CUSTOMARY.includes(date.slice(5)) && !closedDays.includes(date);

/** The day itself or the last working day before it. */
export const workingDayUntil = (date: string, closedDays: readonly string[] = []): string => {
  let day = date;
  while (!isWorkingDay(day, closedDays)) day = addDays(day, -1);
  return day;
};

/** The day itself or the first working day after it. */
export const workingDayFrom = (date: string, closedDays: readonly string[] = []): string => {
  let day = date;
  while (!isWorkingDay(day, closedDays)) day = addDays(day, 1);
  return day;
};

export const isMonday = (date: string): boolean => weekday(date) === 1;

/** The Monday of the date's week. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekday(date));

/** The working day `count` working days before the date: 1 is the last one before it. */
export function workingDaysBefore(date: string, count: number, closedDays: readonly string[] = []): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, closedDays)) left -= 1;
  }
  return day;
}
