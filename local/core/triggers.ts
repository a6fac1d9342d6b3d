// When clock triggers fire, which event their handlers get, and which triggers Google lets a script create. Pure but for the records read.

import { GOOGLE, GoogleError } from '../errors.ts';
import type { ScriptRecord, TriggerRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { manifestOf } from './authorization.ts';
import { type Weather, weatherOf } from './harshness.ts';
import { LIMITS } from './limits.ts';
import { instantOfSerial, serialOfDay, serialOfInstant, wallClockOf } from './serial.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTES_A_DAY = 24 * 60;

export const WEEK_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

type Asked = Pick<TriggerRecord, 'owner' | 'type' | 'documentId' | 'clock'>;

/**
 * @throws where Google refuses the trigger: 20 per user and script; for an add-on one of each type per user and document,
 * only in the document it is used in, and by the clock at most hourly.
 * https://developers.google.com/workspace/add-ons/concepts/editor-triggers#restrictions
 */
export const assertMayCreate = (workspace: Workspace, script: ScriptRecord, asked: Asked): void => {
  const own = workspace.state.triggers.filter(({ scriptId, owner }) => scriptId === script.id && owner === asked.owner);
  if (own.length >= LIMITS.triggersPerUserAndScript) throw new GoogleError(GOOGLE.tooManyTriggers);
  if (!script.addOn) return;
  if (asked.type !== 'CLOCK' && asked.documentId !== script.containerId) throw new GoogleError(GOOGLE.triggerElsewhere);
  if (asked.clock?.everyMinutes !== undefined) throw new GoogleError(GOOGLE.triggerTooOften);
  const documentId = asked.documentId ?? script.containerId;
  if (own.some((each) => each.type === asked.type && (each.documentId ?? script.containerId) === documentId)) {
    throw new GoogleError(asked.type === 'CLOCK' ? GOOGLE.triggerTwice : GOOGLE.triggerTwiceOfType(asked.type));
  }
};

/**
 * The next firing of a clock trigger: after its last one (`nextAt`), or the first one. Undefined when it will not fire again.
 * What Google leaves open (the minute, and the hour or weekday that was not asked for) follows from the Workspace's seed.
 */
export const scheduleNext = (workspace: Workspace, trigger: TriggerRecord): number | undefined => {
  const { clock } = trigger;
  const last = trigger.plannedAt ?? trigger.nextAt;
  if (!clock) return undefined;
  const { now } = workspace;
  const chance = (what: string, below: number) => dice(`${workspace.state.seed}:${trigger.id}:${what}`, below);
  if (clock.at !== undefined) return last === undefined ? Math.max(clock.at, now) : undefined;

  const period = clock.everyMinutes ? clock.everyMinutes * MINUTE : (clock.everyHours ?? 0) * HOUR;
  if (period > 0) {
    if (last !== undefined) return last + period * Math.max(1, Math.floor((now - last) / period) + 1);
    const phase = chance('phase', Math.min(period, HOUR) / MINUTE) * MINUTE;
    const first = now - (now % HOUR) + phase;
    return first + Math.max(0, Math.floor((now - first) / Math.min(period, HOUR)) + 1) * Math.min(period, HOUR);
  }

  const zone = clock.timeZone ?? zoneOf(workspace, trigger);
  const minuteOfDay =
    (clock.atHour ?? chance('hour', 24)) * 60 +
    (clock.nearMinute === undefined ? chance('minute', 60) : clock.nearMinute + chance('minute', 31) - 15);
  const instantOn = (day: number) => instantOfSerial(day + minuteOfDay / MINUTES_A_DAY, zone);
  const dayAt = (instant: number) =>
    Math.floor(serialOfInstant(instant, zone) - Math.floor(minuteOfDay / MINUTES_A_DAY));
  let day = dayAt(last ?? now);
  for (let tries = 0; tries < 800; tries += 1) {
    if (firesOn(day, clock) && instantOn(day) > Math.max(now, last ?? 0)) return instantOn(day);
    const passed = last !== undefined && firesOn(day, clock) && instantOn(day) <= last;
    day += passed ? (clock.everyDays ?? (clock.everyWeeks ?? 0) * 7) || 1 : 1;
  }
  return undefined;
};

type Punctuality = Record<'late' | 'missed' | 'twice' | 'disabled', number> & { lateMinutes: number };

/** Of how many firings one is so; none where 0. How often Google is so is assumed. */
const PUNCTUALITY: Readonly<Record<Weather['clockTriggers'], Punctuality>> = {
  punctual: { late: 0, lateMinutes: 0, missed: 0, twice: 0, disabled: 0 },
  sometimesLate: { late: 25, lateMinutes: 50, missed: 0, twice: 0, disabled: 0 },
  careless: { late: 4, lateMinutes: 170, missed: 20, twice: 20, disabled: 1500 },
};

/** Sets when the trigger fires next, and when it should. */
export const planNext = (workspace: Workspace, trigger: TriggerRecord): void => {
  const planned = scheduleNext(workspace, trigger);
  delete trigger.plannedAt;
  delete trigger.nextAt;
  if (planned === undefined) return;
  const { late, lateMinutes } = PUNCTUALITY[weatherOf(workspace.state).clockTriggers];
  const isLate = happens(workspace, trigger, planned, 'late', late);
  trigger.nextAt = isLate
    ? planned + (1 + dice(luckOf(workspace, trigger, planned, 'by'), lateMinutes)) * MINUTE
    : planned;
  if (isLate) trigger.plannedAt = planned;
};

/** What becomes of the firing that is due now. */
export const fateOf = (workspace: Workspace, trigger: TriggerRecord): 'fires' | 'missed' | 'twice' | 'disabled' => {
  const odds = PUNCTUALITY[weatherOf(workspace.state).clockTriggers];
  const at = trigger.plannedAt ?? trigger.nextAt ?? 0;
  const fates = ['disabled', 'missed', 'twice'] as const;
  return fates.find((fate) => happens(workspace, trigger, at, fate, odds[fate])) ?? 'fires';
};

const luckOf = ({ state }: Workspace, { id }: TriggerRecord, at: number, what: string): string =>
  `${state.seed}:${id}:${at}:${what}`;

const happens = (workspace: Workspace, trigger: TriggerRecord, at: number, what: string, oneIn: number): boolean =>
  oneIn > 0 && dice(luckOf(workspace, trigger, at, what), oneIn) === 0;

/** Whether a day trigger may fire on a calendar day (a serial) at all; the interval since the last firing is checked elsewhere. */
const firesOn = (day: number, clock: NonNullable<TriggerRecord['clock']>): boolean => {
  const date = wallClockOf(day);
  if (clock.monthDay !== undefined) return date.getUTCDate() === clock.monthDay;
  if (clock.weekDay !== undefined) return WEEK_DAYS[(date.getUTCDay() + 6) % 7] === clock.weekDay;
  return true;
};

/**
 * The event object of a clock trigger, in UTC as Google's is.
 * https://developers.google.com/apps-script/guides/triggers/events#time-driven-events
 */
export const clockEvent = (now: number): Record<string, unknown> => {
  const at = new Date(now);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'week-of-year': weekOfYear(now),
    'day-of-week': ((at.getUTCDay() + 6) % 7) + 1,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
};

/** ISO 8601: the week belongs to the year that holds its Thursday. */
const weekOfYear = (instant: number): number => {
  const at = new Date(instant);
  const day = serialOfDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
  const thursday = day - ((at.getUTCDay() + 6) % 7) + 3;
  const newYear = serialOfDay(wallClockOf(thursday).getUTCFullYear(), 1, 1);
  return Math.floor((thursday - newYear) / 7) + 1;
};

const zoneOf = (workspace: Workspace, trigger: TriggerRecord): string => {
  const script = workspace.state.scripts[trigger.scriptId];
  return script ? manifestOf(script).timeZone : 'Etc/UTC';
};

/** A whole number below a bound that follows from the text alone. */
export const dice = (text: string, below: number): number => {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) % below;
};
