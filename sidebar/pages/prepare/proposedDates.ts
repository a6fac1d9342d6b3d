// Dates to begin with: the meeting, then time to answer, then the conversations. Each follows from those before it and keeps before those that are set after it; a date that is set stays.
import { addDays, weekday } from '../../../src/domain/calendar/calendarDate.ts';
import { mondayOf } from '../../../src/domain/calendar/workingDays.ts';
import { isWholeDate } from '../../text/dates.ts';

/** yyyy-MM-dd; empty where it is not set, or where there is no room for it. */
export interface RoundDates {
  meetingDate: string;
  answerDeadline: string;
  windowFrom: string;
  windowTo: string;
}

interface Known {
  today: string;
  /** Weekends and holidays too. */
  closedDays: readonly string[];
  /** How many get a conversation. */
  people: number;
}

/** So that people can make room for it. */
const DAYS_TO_MEETING = 7;
/** From the invitation, the day after the meeting, until the answers are due. */
const DAYS_TO_ANSWER = 14;
/** More than two a day leaves a manager no time for anything else. */
const TALKS_A_WEEK = 10;
const FEWEST_WEEKS = 2;

const IN_ORDER = ['meetingDate', 'answerDeadline', 'windowFrom', 'windowTo'] as const;

export const proposedDates = (set: RoundDates, { today, closedDays, people }: Known): RoundDates => {
  const closed = new Set(closedDays);
  /** The wish or the next open day; where that is too late, the last open day that is not. Empty where none is between. */
  const openDay = (wish: string, after: string, before: string): string => {
    let day = wish;
    while (closed.has(day)) day = addDays(day, 1);
    if (before === '' || day < before) return day;
    day = addDays(before, -1);
    while (closed.has(day)) day = addDays(day, -1);
    return day > after ? day : '';
  };
  const wishes: Record<keyof RoundDates, (previous: string, before: string) => string> = {
    // The meeting comes a week before answers that are due soon.
    meetingDate: (previous, before) => {
      const early = before === '' ? '' : addDays(before, -DAYS_TO_MEETING);
      const wish = addDays(previous, DAYS_TO_MEETING);
      return early !== '' && early < wish ? later(early, addDays(previous, 1)) : wish;
    },
    answerDeadline: (previous) => addDays(previous, DAYS_TO_ANSWER),
    windowFrom: (previous) => mondayOf(addDays(previous, 7)),
    windowTo: (previous) => {
      const weeks = Math.max(FEWEST_WEEKS, Math.ceil(people / TALKS_A_WEEK));
      const firstMonday = mondayOf(addDays(previous, weekday(previous) > 5 ? 2 : 0));
      return addDays(firstMonday, weeks * 7 - 3);
    },
  };
  const proposed = { ...set };
  // What lies behind is as good as none to reckon from.
  let previous = today;
  for (const [at, id] of IN_ORDER.entries()) {
    if (!isWholeDate(proposed[id])) {
      const [before = ''] = IN_ORDER.slice(at + 1)
        .map((next) => set[next])
        .filter((date) => isWholeDate(date) && date > today)
        .sort();
      proposed[id] = openDay(wishes[id](previous, before), previous, before);
    }
    previous = later(previous, proposed[id]);
  }
  return proposed;
};

const later = (one: string, other: string): string => (other > one ? other : one);
