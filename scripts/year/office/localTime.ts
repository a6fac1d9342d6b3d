// Danish local time: moments as people write them, and the instants of the Workspace's clock, in milliseconds.
import type { Moment } from '../plan/plan.ts';

const TIME_ZONE = 'Europe/Copenhagen';

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-09-07T08:15`, whatever the machine's time zone. */
export const momentOf = (instant: number): Moment => format.format(instant).replace(' ', 'T');

/** The instant of a local moment; the first of two where summer time ends. */
export const instantOf = (moment: Moment): number => {
  const asUtc = Date.parse(`${moment}Z`);
  const found = [2, 1].map((hours) => asUtc - hours * 3_600_000).find((instant) => momentOf(instant) === moment);
  // The hour that summer time skips has no such moment: the instant an hour later is taken.
  return found ?? asUtc - 3_600_000;
};

export const addDays = (date: string, days: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
};

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: string): number => new Date(`${date}T12:00Z`).getUTCDay() || 7;

/** The day itself, or the Monday after a weekend. */
export const workday = (date: string): string => addDays(date, weekday(date) > 5 ? 8 - weekday(date) : 0);

export const addMinutes = (moment: Moment, minutes: number): Moment =>
  new Date(Date.parse(`${moment}Z`) + minutes * 60_000).toISOString().slice(0, 16);

export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text;
