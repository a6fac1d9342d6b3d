// The morning of a working day, when mails leave by themselves: whether it is now, when it is over, and which was missed.
import { BEFORE_MORNING, MORNING } from '../calendar/businessHours.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay, workingDayFrom, workingDaysBefore } from '../calendar/workingDays.ts';
import type { Now } from '../unit/unit.ts';
import type { LogNote } from './logEntries.ts';
import type { LogKey } from './logKeys.ts';
import type { UnitIndex } from './unitIndex.ts';
import { keyOf, type WaitingReason } from './work.ts';

/**
 * Google starts a run late, lets one out or stops one halfway: the working day's morning is the first run from `from`
 * on that gets through, and what such a run has to leave follows in the next ones until `to`. Once a run has got
 * through, the morning is over, and what comes up later waits for the next.
 */
export const isMorning = (index: UnitIndex, now: Now): boolean =>
  now.time >= MORNING.from &&
  now.time < MORNING.to &&
  heldOn(index) !== now.date &&
  isWorkingDay(now.date, index.unit.settings.closedDays);

/** The hours in which everything is looked at, so that the mails of the morning tell what is true: the one before it, and its own. */
export const isBeforeMails = (index: UnitIndex, now: Now): boolean =>
  isMorning(index, now) ||
  (now.time >= BEFORE_MORNING && now.time < MORNING.from && isWorkingDay(now.date, index.unit.settings.closedDays));

/** The reason to wait of a mail that leaves by itself. */
export const untilMorning = (index: UnitIndex, now: Now): WaitingReason | false =>
  !isMorning(index, now) && 'notMorning';

/** By then on a working day the mails of its morning have left, where Google lets the hourly run run. */
const MAILS_BY = '09:00';

/** Whether the moment, `yyyy-MM-ddTHH:mm`, comes before the mails of the morning that follows this hour. */
export const isBeforeNextMorning = (index: UnitIndex, now: Now, moment: string): boolean => {
  const from = now.time < MORNING.from ? now.date : addDays(now.date, 1);
  return moment < `${workingDayFrom(from, index.unit.settings.closedDays)}T${MAILS_BY}`;
};

/** As `untilMorning`, for a notice of a change, at most one a day: `first` also says when the last one left. */
export const untilNextNotice = (index: UnitIndex, first: LogKey<'strategyMeeting'>, now: Now): WaitingReason | false =>
  untilMorning(index, now) || (index.entry(first)?.at.slice(0, 10) === now.date && 'mailedToday');

/** What is noted once all that could leave this morning has left. */
export const morningNote = (index: UnitIndex, now: Now): LogNote<'morning'> => {
  const missed = lastMissed(index, now);
  return { key: keyOf.morning, details: missed === '' ? {} : { missed } };
};

/** So long a missed morning is spoken of: whoever looks in once a week, or reads the digest, hears of it. */
const DAYS_TOLD = 7;

export interface MissedMorning {
  /** A working day on which no run got through, so that some or all of its mails did not leave. */
  date: string;
  /** There has been a morning since, and what still mattered has left. */
  isMadeUp: boolean;
}

/** The last missed morning, while it is worth telling. */
export const missedMorning = (index: UnitIndex, now: Now): MissedMorning | undefined => {
  const date = lastMissed(index, now);
  return date === '' || date < addDays(now.date, -DAYS_TOLD) ? undefined : { date, isMadeUp: heldOn(index) > date };
};

const lastMissed = (index: UnitIndex, now: Now): string => {
  const held = heldOn(index);
  const { closedDays } = index.unit.settings;
  const isTodayOver = now.time >= MORNING.to && isWorkingDay(now.date, closedDays);
  const last = isTodayOver ? now.date : workingDaysBefore(now.date, 1, closedDays);
  return held !== '' && held < last ? last : (index.entry(keyOf.morning)?.details.missed ?? '');
};

/** Whether there has been a morning on that day or since, so that what could leave has left. */
export const isMorningHeldSince = (index: UnitIndex, date: string): boolean => heldOn(index) >= date;

/** The day of the last morning that came to its end; empty where none has yet. */
const heldOn = (index: UnitIndex): string => index.entry(keyOf.morning)?.at.slice(0, 10) ?? '';
