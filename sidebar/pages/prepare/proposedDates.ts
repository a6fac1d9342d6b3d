// Dates proposed for a round: the meeting, then time to answer, then the conversations.
// Each follows from the dates before it and stays before those after it; a date that is set is kept.
import { addDays, weekday } from '../../../src/domain/calendar/calendarDate.ts';
import { mondayOf } from '../../../src/domain/calendar/workingDays.ts';
import { isWholeDate } from '../../text/dates.ts';

/** `yyyy-MM-dd`; empty where the date is not set, or where there is no room for one. */
export interface RoundDates {
  meetingDate: string;
  answerDeadline: string;
  windowFrom: string;
  windowTo: string;
}

interface Known {
  today: string;
  /** With weekends and holidays. */
  closedDays: readonly string[];
  /** How many are to have a conversation. */
  people: number;
}

/** People need notice to keep the time free. */
const DAYS_TO_MEETING = 7;
/** From the meeting; invitations go out the day after it. */
const DAYS_TO_ANSWER = 14;
/** Two a day; more would leave a manager no time for anything else. */
const TALKS_A_WEEK = 10;
const FEWEST_WEEKS = 2;

const IN_ORDER = ['meetingDate', 'answerDeadline', 'windowFrom', 'windowTo'] as const;

export const proposedDates = (set: RoundDates, { today, closedDays, people }: Known): RoundDates => {
  const closed = new Set(closedDays);
  /** The wished day, else the next open one; where that is not before `before`, the last open day after `after`, else empty. */
  const openDay = (wish: string, after: string, before: string): string => {
    let day = wish;
    while (closed.has(day)) day = addDays(day, 1);
    if (before === '' || day < before) return day;
    day = addDays(before, -1);
    while (closed.has(day)) day = addDays(day, -1);
    return day > after ? day : '';
  };
  const wishes: Record<keyof RoundDates, (previous: string, before: string) => string> = {
    // If the answers are due soon, the meeting is a week before that.
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
  // Dates in the past do not count: the proposal starts from today.
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
