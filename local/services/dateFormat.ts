// Dates as text and back by Java's SimpleDateFormat patterns in any time zone, English as in `Utilities.formatDate`.
// https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
import { GOOGLE, GoogleError, NotEmulated } from '../errors.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

const formatterOf = (zone: string): Intl.DateTimeFormat | undefined => {
  if (formatters.has(zone)) return formatters.get(zone);
  let formatter: Intl.DateTimeFormat | undefined;
  try {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    formatter = undefined;
  }
  formatters.set(zone, formatter);
  return formatter;
};

export const isTimeZone = (zone: string): boolean => formatterOf(zone) !== undefined;

const CUSTOM_ZONE = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Milliseconds that the zone is ahead of UTC at the instant. An unknown zone counts as GMT, as in Java. */
const offsetAt = (instant: number, zone: string): number => {
  const custom = CUSTOM_ZONE.exec(zone);
  if (custom) {
    return (custom[1] === '-' ? -1 : 1) * (Number(custom[2]) * 60 + Number(custom[3] ?? 0)) * MINUTE;
  }
  const formatter = formatterOf(zone);
  if (!formatter) return 0;
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
};

/** The instant at which clocks in the zone show this local time (given as if it were UTC). */
const instantOfLocal = (local: number, zone: string): number => {
  const guess = local - offsetAt(local, zone);
  return local - offsetAt(guess, zone);
};

type Piece = { letter: string; count: number } | { literal: string };

const patterns = new Map<string, readonly Piece[]>();

const piecesOf = (pattern: string): readonly Piece[] => {
  const known = patterns.get(pattern);
  if (known) return known;
  const pieces: Piece[] = [];
  for (const [text] of pattern.matchAll(/'(?:[^']|'')*'?|([a-zA-Z])\1*|[^a-zA-Z']+/g)) {
    if (text === "''") pieces.push({ literal: "'" });
    else if (text.startsWith("'"))
      pieces.push({ literal: text.slice(1, text.endsWith("'") ? -1 : undefined).replaceAll("''", "'") });
    else if (/^[a-zA-Z]/.test(text)) pieces.push({ letter: text.charAt(0), count: text.length });
    else pieces.push({ literal: text });
  }
  patterns.set(pattern, pieces);
  return pieces;
};

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

const offsetText = (offset: number, colon: boolean, minutes = true): string => {
  const total = Math.abs(offset) / MINUTE;
  const hours = `${offset < 0 ? '-' : '+'}${digits(Math.floor(total / 60), 2)}`;
  return minutes ? `${hours}${colon ? ':' : ''}${digits(total % 60, 2)}` : hours;
};

/** English of the parts of the world, each with the short names of its own zones. */
const ENGLISH = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN'];

/** As Java names zones: `CET`, `Central European Standard Time`, `GMT+01:00` for one given by its distance. */
const zoneName = (instant: number, zone: string, long: boolean): string => {
  if (CUSTOM_ZONE.test(zone)) return `GMT${offsetText(offsetAt(instant, zone), true)}`;
  if (!formatterOf(zone) || /^(Etc\/)?GMT$/.test(zone)) return long ? 'Greenwich Mean Time' : 'GMT';
  for (const language of ENGLISH) {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: long ? 'long' : 'short' });
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (!/^(GMT|UTC)[+-]/.test(name)) return name;
  }
  throw new NotEmulated(`the name of the time zone ${zone}`);
};

const fieldText = (letter: string, count: number, instant: number, zone: string): string => {
  const offset = offsetAt(instant, zone);
  const local = new Date(instant + offset);
  const hours = local.getUTCHours();
  switch (letter) {
    case 'G':
      return local.getUTCFullYear() > 0 ? 'AD' : 'BC';
    case 'y':
    case 'u':
      if (letter === 'u') return digits(local.getUTCDay() || 7, count);
      return count === 2 ? digits(local.getUTCFullYear() % 100, 2) : digits(local.getUTCFullYear(), count);
    case 'M':
    case 'L': {
      const name = MONTHS[local.getUTCMonth()] ?? '';
      if (count >= 4) return name;
      return count === 3 ? name.slice(0, 3) : digits(local.getUTCMonth() + 1, count);
    }
    case 'd':
      return digits(local.getUTCDate(), count);
    case 'D':
      return digits(
        (Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) -
          Date.UTC(local.getUTCFullYear(), 0, 0)) /
          DAY,
        count,
      );
    case 'E': {
      const name = DAYS[local.getUTCDay()] ?? '';
      return count >= 4 ? name : name.slice(0, 3);
    }
    case 'a':
      return hours < 12 ? 'AM' : 'PM';
    case 'H':
      return digits(hours, count);
    case 'k':
      return digits(hours || 24, count);
    case 'K':
      return digits(hours % 12, count);
    case 'h':
      return digits(hours % 12 || 12, count);
    case 'm':
      return digits(local.getUTCMinutes(), count);
    case 's':
      return digits(local.getUTCSeconds(), count);
    case 'S':
      return digits(local.getUTCMilliseconds(), count);
    case 'z':
      return zoneName(instant, zone, count >= 4);
    case 'Z':
      return offsetText(offset, false);
    case 'X':
      return offset === 0 ? 'Z' : offsetText(offset, count === 3, count > 1);
    case 'F':
    case 'W':
    case 'w':
    case 'Y':
      throw new NotEmulated(`Utilities.formatDate with ${letter}`);
    default:
      throw new GoogleError(GOOGLE.invalidArgument('format'));
  }
};

/** The instant as the pattern says, on the clocks of the zone. */
export const dateText = (instant: number, zone: string, pattern: string): string =>
  piecesOf(pattern)
    .map((piece) => ('literal' in piece ? piece.literal : fieldText(piece.letter, piece.count, instant, zone)))
    .join('');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How a field may be written. A number followed directly by another has exactly the width of its letters. */
const fieldSource = (letter: string, count: number, exact: boolean): string => {
  if (letter === 'M' && count >= 3) return MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
  if (letter === 'E') return DAYS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
  if (letter === 'a') return 'AM|PM';
  if (letter === 'z' || letter === 'Z' || letter === 'X') return 'Z|(?:GMT|UTC)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?';
  if ('yMdHkKhmsS'.includes(letter)) return exact ? `\\d{${count}}` : '[+-]?\\d+';
  throw new GoogleError(GOOGLE.invalidArgument('format'));
};

const isNumeric = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  'letter' in piece &&
  ('ydHkKhmsS'.includes(piece.letter) || (piece.letter === 'M' && piece.count < 3));

/** A two-digit year lies within 80 years before and 20 years after today. */
const fullYear = (year: number, written: string, now: number): number => {
  if (written.length !== 2) return year;
  const first = new Date(now).getUTCFullYear() - 80;
  return first + ((((year - first) % 100) + 100) % 100);
};

/** The instant that a text names by the pattern; undefined where it does not fit. Lenient as Java: 32 January is 1 February. */
export const instantOfText = (text: string, zone: string, pattern: string, now: number): number | undefined => {
  const pieces = piecesOf(pattern);
  const source = pieces.map((piece, index) =>
    'literal' in piece
      ? escaped(piece.literal)
      : `(${fieldSource(piece.letter, piece.count, isNumeric(piece) && isNumeric(pieces[index + 1]))})`,
  );
  const match = new RegExp(`^\\s*${source.join('')}`, 'i').exec(text);
  if (!match) return undefined;
  const fields = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    milli: 0,
    afternoon: undefined as boolean | undefined,
  };
  let offset: number | undefined;
  let group = 1;
  for (const piece of pieces) {
    if ('literal' in piece) continue;
    const written = match[group++] ?? '';
    const value = Number(written);
    if (piece.letter === 'y') fields.year = piece.count <= 2 ? fullYear(value, written, now) : value;
    else if (piece.letter === 'M') fields.month = piece.count >= 3 ? monthNamed(written) : value - 1;
    else if (piece.letter === 'd') fields.day = value;
    else if (piece.letter === 'H') fields.hour = value;
    else if (piece.letter === 'k') fields.hour = value % 24;
    else if (piece.letter === 'h' || piece.letter === 'K') fields.hour = value % 12;
    else if (piece.letter === 'm') fields.minute = value;
    else if (piece.letter === 's') fields.second = value;
    else if (piece.letter === 'S') fields.milli = value;
    else if (piece.letter === 'a') fields.afternoon = written.toUpperCase() === 'PM';
    else if ('zZX'.includes(piece.letter)) offset = /[+-]/.test(written) ? offsetAt(0, written) : 0;
  }
  const { year, month, day, hour, minute, second, milli, afternoon } = fields;
  const local = new Date(0);
  local.setUTCFullYear(year, month, day);
  local.setUTCHours(hour + (afternoon ? 12 : 0), minute, second, milli);
  return offset === undefined ? instantOfLocal(local.getTime(), zone) : local.getTime() - offset;
};

const monthNamed = (written: string): number =>
  MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === written.slice(0, 3).toLowerCase());
