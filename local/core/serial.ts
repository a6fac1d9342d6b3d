// Serial days (since 1899-12-30, as Sheets keeps dates) to and from instants, by a time zone. Pure.

const DAY = 86_400_000;
/** 1899-12-30T00:00 as if it were UTC: serial 0. */
const EPOCH = Date.UTC(1899, 11, 30);

const formatters = new Map<string, Intl.DateTimeFormat>();
/** By zone, then by quarter of an hour. */
const offsets = new Map<string, Map<number, number>>();
const OFFSETS_KEPT = 20_000;

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
};

/** The zone's distance from UTC at an instant, in milliseconds. Kept per quarter of an hour: zones change on those. */
const offsetAt = (instant: number, timeZone: string): number => {
  const quarter = Math.floor(instant / 900_000);
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  const known = ofZone.get(quarter);
  if (known !== undefined) return known;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(quarter * 900_000)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour, minute, second);
  const offset = local.getTime() - quarter * 900_000;
  if (ofZone.size >= OFFSETS_KEPT) ofZone.clear();
  offsets.set(timeZone, ofZone.set(quarter, offset));
  return offset;
};

/** The wall clock of the zone at an instant, as a serial. */
export const serialOfInstant = (instant: number, timeZone: string): number =>
  (instant + offsetAt(instant, timeZone) - EPOCH) / DAY;

/** The instant at which the zone's wall clock shows the serial; in the hour that summer time skips, the later one. */
export const instantOfSerial = (serial: number, timeZone: string): number => {
  const local = EPOCH + Math.round(serial * DAY);
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
};

/** The serial of a calendar day. */
export const serialOfDay = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

/** `yyyy-MM-ddTHH:mm:ss` of a serial's wall clock; for exports that know no zone. */
export const wallClockOf = (serial: number): Date => new Date(EPOCH + Math.round(serial * DAY));
