// Instants in the unit's local time, which is the spreadsheet's time zone. main.ts alone reads the clock.
import type { SheetRegion } from '../../domain/calendar/sheetRegion.ts';
import type { Now } from '../../domain/unit/unit.ts';
import { spreadsheetZone, wallClock } from '../sheet/spreadsheet.ts';

/** Date and time on the wall at the instant. */
export const localNow = (date: Date): Now => wallAt(date, spreadsheetZone());

/** The same by the script's own time zone, which is known even where the Sheet may not be read. */
export const scriptNow = (date: Date): Now => wallAt(date, Session.getScriptTimeZone());

const wallAt = (date: Date, zone: string): Now => {
  const [day = '', time = ''] = Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm').split(' ');
  return { date: day, time };
};

/** The manifest gives the script Danish time. */
export const sheetRegion = (date: Date): SheetRegion => {
  const sheet = SpreadsheetApp.getActive();
  const [zone, locale] = [sheet.getSpreadsheetTimeZone(), sheet.getSpreadsheetLocale()];
  const [here, there] = [wallAt(date, zone), scriptNow(date)];
  return { zone, locale, hasDanishTime: here.date === there.date && here.time === there.time };
};

/** The wall's `yyyy-MM-dd` and `HH:mm` as calendar files write instants: `yyyyMMddTHHmmssZ`. */
export const utcOf = (date: string, time: string): string =>
  Utilities.formatDate(
    Utilities.parseDate(`${date} ${time}`, spreadsheetZone(), 'yyyy-MM-dd HH:mm'),
    'UTC',
    "yyyyMMdd'T'HHmmss'Z'",
  );

/** What the wall showed at an instant written in UTC: `yyyy-MM-ddTHH:mm`. */
export const localMoment = (utc: string): string => wallClock().wallTimeAt(Date.parse(utc)).text;
