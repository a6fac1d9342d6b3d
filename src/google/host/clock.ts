// Instants in the unit's local time: Danish time, which the manifest gives the script, or that of Greenland or the Faroes
// where the Sheet has that. main.ts alone reads the clock.
import { isGreenlandOrFaroes, readsMonthFirst, type SheetRegion } from '../../domain/calendar/sheetRegion.ts';
import type { Now } from '../../domain/unit/unit.ts';
import { WallClock } from '../sheet/cells.ts';
import { masterSpreadsheet, perExecution, spreadsheetLocale, spreadsheetZone } from '../sheet/spreadsheet.ts';
import { isGoogles } from './errors.ts';

/** Whatever other zone the Sheet has been given: what people type there is the time on their walls. */
const unitZone = perExecution(() => {
  const zone = zoneOfSheet();
  return isGreenlandOrFaroes(zone) ? zone : Session.getScriptTimeZone();
});

/** Empty where the Sheet may not be read: the consent is missing, and what is told then is told in Danish time. */
const zoneOfSheet = (): string => {
  try {
    return spreadsheetZone();
  } catch (error) {
    if (isGoogles(error)) return '';
    throw error;
  }
};

/** Date and time on the wall at the instant; known even where the Sheet may not be read. */
export const localNow = (date: Date): Now => wallAt(date, unitZone());

const wallAt = (date: Date, zone: string): Now => {
  const [day = '', time = ''] = Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm').split(' ');
  return { date: day, time };
};

export const sheetRegion = (date: Date): SheetRegion => {
  const [zone, locale] = [spreadsheetZone(), spreadsheetLocale()];
  // One zone is like another in winter and an hour off in summer.
  const hasUnitsTime = [date, new Date(date.getTime() + HALF_A_YEAR)].every((at) => {
    const [here, there] = [wallAt(at, zone), localNow(at)];
    return here.date === there.date && here.time === there.time;
  });
  return { zone, locale, hasUnitsTime };
};

/** Dates that people type there may have become others than they meant. */
export const sheetReadsMonthFirst = (): boolean => readsMonthFirst({ locale: spreadsheetLocale() });

const HALF_A_YEAR = 182 * 24 * 60 * 60_000;

/** The cells keep the days and times that they show. */
export const mendRegion = (region: SheetRegion, locale: string): void => {
  if (!region.hasUnitsTime) masterSpreadsheet().setSpreadsheetTimeZone(Session.getScriptTimeZone());
  if (readsMonthFirst(region)) masterSpreadsheet().setSpreadsheetLocale(locale);
  spreadsheetLocale.forget();
  spreadsheetZone.forget();
  unitZone.forget();
};

/** The wall's `yyyy-MM-dd` and `HH:mm` as calendar files write instants: `yyyyMMddTHHmmssZ`. */
export const utcOf = (date: string, time: string): string =>
  Utilities.formatDate(
    Utilities.parseDate(`${date} ${time}`, unitZone(), 'yyyy-MM-dd HH:mm'),
    'UTC',
    "yyyyMMdd'T'HHmmss'Z'",
  );

/** What the wall showed at an instant written in UTC: `yyyy-MM-ddTHH:mm`. */
export const localMoment = (utc: string): string => WallClock.in(unitZone()).wallTimeAt(Date.parse(utc)).text;
