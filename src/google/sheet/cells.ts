// Between the Sheet's cells and plain values: Dates to and from wall time in the Sheet's zone, text that stays text.
import { type CellInput, type CellOutput, mayBeInterpreted, WallTime } from '../../domain/unit/cells.ts';

/** What `getValues` gives and `setValues` takes. */
export type SheetValue = string | number | boolean | Date;

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/**
 * The Sheet's wall clock. A Date from `getValues` is an instant: the cell's wall time in the spreadsheet's zone. Date's
 * own local methods would show it in the script's zone, which may be another, and `Utilities.formatDate` would be a
 * service call for every cell; `Intl` knows the zones and costs none.
 */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  /** Asking the zone is slow, and a Sheet holds the same days many times. */
  private readonly known = new Map<number, WallTime>();
  private readonly offsets = new Map<number, number | undefined>();
  private readonly distances = new Map<number, number>();

  private static readonly clocks = new Map<string, WallClock>();

  /** One clock for each zone: making one is slow, and it caches what it was asked. */
  static in(timeZone: string): WallClock {
    const clock = WallClock.clocks.get(timeZone) ?? new WallClock(timeZone);
    WallClock.clocks.set(timeZone, clock);
    return clock;
  }

  private constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  /** What the clock on the wall shows at the instant, to the minute. */
  wallTimeAt(instant: number): WallTime {
    const known = this.known.get(instant) ?? this.read(instant);
    this.known.set(instant, known);
    return known;
  }

  private read(instant: number): WallTime {
    // Asked for once a week instead of once an instant. Zones of long ago were not whole minutes away, so those are
    // asked.
    const offset = instant < 0 ? undefined : this.offsetOfWeek(Math.floor(instant / WEEK));
    // A cell's seconds are a fraction of a day and may fall a hair short of the minute.
    if (offset !== undefined) return new WallTime(new Date(instant + 500 + offset).toISOString().slice(0, 16));
    return this.ask(instant);
  }

  /** The zone's offset from UTC in a week (counted from 1970) without a change; none changes twice within one. */
  private offsetOfWeek(week: number): number | undefined {
    if (!this.offsets.has(week)) {
      const start = this.distanceAt(week);
      this.offsets.set(week, start === this.distanceAt(week + 1) ? start : undefined);
    }
    return this.offsets.get(week);
  }

  /** At the beginning of a week, which is the end of the one before. */
  private distanceAt(week: number): number {
    const at = week * WEEK;
    const distance = this.distances.get(week) ?? Date.parse(`${this.ask(at).text}Z`) - at;
    this.distances.set(week, distance);
    return distance;
  }

  private ask(instant: number): WallTime {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant + 500)) parts[type] = value;
    return new WallTime(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`);
  }

  /** The instant at which the clock shows the wall time; in the hour that summer time skips, the hour after. */
  instantOf(wall: WallTime): number {
    const asUtc = Date.parse(`${wall.text}Z`);
    const guess = asUtc - this.offsetAt(asUtc);
    return asUtc - this.offsetAt(guess);
  }

  private offsetAt(instant: number): number {
    return Date.parse(`${this.wallTimeAt(instant).text}Z`) - Math.floor(instant / MINUTE) * MINUTE;
  }
}

/** A cell as read, free of Google's and JavaScript's dates. */
export const cellInput = (raw: unknown, clock: WallClock): CellInput => {
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  // Not `instanceof`: a service's Date may come from another realm than the script's.
  if (Object.prototype.toString.call(raw) === '[object Date]') return clock.wallTimeAt((raw as Date).getTime());
  return raw === null || raw === undefined ? '' : String(raw);
};

/** A cell as `setValues` takes it; text still to be kept from interpretation, see `setLiterally`. */
export const sheetValue = (cell: CellOutput, clock: WallClock): SheetValue => {
  switch (cell.kind) {
    case 'literal':
      return cell.text;
    case 'number':
      return cell.number;
    case 'checkbox':
      return cell.checked;
    case 'wallTime':
      return new Date(clock.instantOf(cell.wall));
    case 'timeOfDay':
      // A fraction of a day: a Date of 1899 would bring that year's odd zone offsets in.
      return cell.minutes / (24 * 60);
    case 'empty':
      return '';
  }
};

/**
 * Writes values so that text stays the text it is: a cell of the text format takes it as it is; in any other, where
 * people have changed the format, an apostrophe keeps `=1+1` from becoming a formula and `007` a number.
 */
export const setLiterally = (range: GoogleAppsScript.Spreadsheet.Range, values: readonly SheetValue[][]): void => {
  const interpretable = (value: SheetValue | undefined): value is string =>
    typeof value === 'string' && value !== '' && mayBeInterpreted(value);
  const formats = values.some((row) => row.some(interpretable)) ? range.getNumberFormats() : [];
  range.setValues(
    values.map((row, down) =>
      row.map((value, right) => (interpretable(value) && formats[down]?.[right] !== '@' ? `'${value}` : value)),
    ),
  );
};
