// Dates to begin with: the meeting, then time to answer, then the conversations. Each follows from the one before it, and a date that is set stays.
import { daysAfter, isDay, mondayBefore } from '../../calendar.ts';

/** yyyy-MM-dd; empty where it is not set. */
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

export const proposedDates = (set: RoundDates, { today, closedDays, people }: Known): RoundDates => {
  const closed = new Set(closedDays);
  const openDay = (date: string, step: 1 | -1 = 1): string => {
    let day = date;
    while (closed.has(day)) day = daysAfter(day, step);
    return day;
  };
  // A date of last year is as good as none to reckon from.
  const after = (date: string, days: number): string => daysAfter(date > today ? date : today, days);
  const meetingDate = isDay(set.meetingDate) ? set.meetingDate : openDay(meetingDay(set.answerDeadline, today));
  const answerDeadline = isDay(set.answerDeadline) ? set.answerDeadline : openDay(after(meetingDate, DAYS_TO_ANSWER));
  const nextMonday = mondayBefore(after(answerDeadline, 7));
  const windowFrom = isDay(set.windowFrom) ? set.windowFrom : openDay(nextMonday);
  const weeks = Math.max(FEWEST_WEEKS, Math.ceil(people / TALKS_A_WEEK));
  const lastFriday = daysAfter(mondayBefore(windowFrom), weeks * 7 - 3);
  const windowTo = isDay(set.windowTo) ? set.windowTo : openDay(lastFriday, -1);
  return { meetingDate, answerDeadline, windowFrom, windowTo };
};

/** In a week; sooner where the answers are due soon, since the meeting comes before the invitations. */
const meetingDay = (answerDeadline: string, today: string): string => {
  const inAWeek = daysAfter(today, DAYS_TO_MEETING);
  const tomorrow = daysAfter(today, 1);
  if (!isDay(answerDeadline) || answerDeadline <= tomorrow) return inAWeek;
  const beforeAnswers = daysAfter(answerDeadline, -DAYS_TO_MEETING);
  return [inAWeek, beforeAnswers < tomorrow ? tomorrow : beforeAnswers].sort()[0] ?? inAWeek;
};
