// Between the Sheet's cells and plain values: Dates to and from wall time in the Sheet's zone, text that stays text.
import { type CellInput, WallTime } from '../domain/cells.ts';

/** What `getValues` gives and `setValues` takes. */
export type SheetValue = string | number | boolean | Date;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The Sheet's wall clock. A Date from `getValues` is an instant: the cell's wall time in the spreadsheet's zone. Date's own
 * local methods would show it in the script's zone, which may be another, and `Utilities.formatDate` would be a service
 * call for every cell; `Intl` knows the zones and costs none.
 */
export class WallClock {
  private readonly format: Intl.DateTimeFormat;
  /** Asking the zone is slow, and a Sheet holds the same days many times. */
  private readonly known = new Map<number, WallTime>();
  private readonly offsets = new Map<number, number | undefined>();

  constructor(timeZone: string) {
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
    // Asked for once a day instead of once an instant. Zones of long ago were not whole minutes away, so those are asked.
    const offset = instant < 0 ? undefined : this.offsetOfDay(Math.floor(instant / DAY));
    // A cell's seconds are a fraction of a day and may fall a hair short of the minute.
    if (offset !== undefined) return new WallTime(new Date(instant + 500 + offset).toISOString().slice(0, 16));
    return this.ask(instant);
  }

  /** The zone's distance from UTC on a day (of UTC, counted from 1970) on which it does not change. */
  private offsetOfDay(day: number): number | undefined {
    if (!this.offsets.has(day)) {
      const distance = (at: number): number => Date.parse(`${this.ask(at).text}Z`) - at;
      const start = distance(day * DAY);
      this.offsets.set(day, start === distance((day + 1) * DAY) ? start : undefined);
    }
    return this.offsets.get(day);
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
