// Instants in the unit's local time: Danish time, which the manifest gives the script. main.ts alone reads the clock.
import type { SheetRegion } from '../../domain/calendar/sheetRegion.ts';
import type { Now } from '../../domain/unit/unit.ts';
import { WallClock } from '../sheet/cells.ts';
import { perExecution } from '../sheet/spreadsheet.ts';

/** Whatever zone the Sheet has been given: what people type there is the time on their walls. */
const unitZone = perExecution(() => Session.getScriptTimeZone());

/** Date and time on the wall at the instant; known even where the Sheet may not be read. */
export const localNow = (date: Date): Now => wallAt(date, unitZone());

const wallAt = (date: Date, zone: string): Now => {
  const [day = '', time = ''] = Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm').split(' ');
  return { date: day, time };
};

export const sheetRegion = (date: Date): SheetRegion => {
  const sheet = SpreadsheetApp.getActive();
  const [zone, locale] = [sheet.getSpreadsheetTimeZone(), sheet.getSpreadsheetLocale()];
  const [here, there] = [wallAt(date, zone), localNow(date)];
  return { zone, locale, hasDanishTime: here.date === there.date && here.time === there.time };
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
