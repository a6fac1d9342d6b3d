// The manager's digest of the week: own agreements, the employees', unanswered suggestions, half-year reviews.

import { isOutstanding } from '../agreements/activeAgreements.ts';
import { MORNING } from '../calendar/businessHours.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay, mondayOf, workingDayFrom } from '../calendar/workingDays.ts';
import { comingHalfYearReviews, type HalfYearReview } from '../halfYear/halfYearReview.ts';
import { unansweredSuggestions } from '../strategy/suggestionReplies.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import { MANAGER } from '../work/combineMails.ts';
import { missedMorning } from '../work/morning.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailWork, mailOf } from '../work/work.ts';

/** As many days ahead as the first reminder. */
const OWN_DAYS_AHEAD = 14;

export interface Digest {
  /** The manager's own and the shared ones: overdue first. */
  own: Agreement[];
  /** Overdue, or due this week. */
  employees: Agreement[];
  suggestions: number;
  halfYearReviews: HalfYearReview[];
  /** A day of the past week on which not all mails left; empty where there was none. Alone it is no reason for a digest. */
  missedMorning: string;
}

/**
 * Due on the first working day of a week, where there is something to report. If no mail could be sent that day, the
 * digest follows on a later morning of the week; agreements made since then are no reason for one.
 */
export const digestWork = (index: UnitIndex, { date }: Now): MailWork[] => {
  const { settings } = index.unit;
  const key = keyOf.digest(settings.year, mondayOf(date));
  const first = workingDayFrom(mondayOf(date), settings.closedDays);
  if (!settings.sendDigest || date < first || !isWorkingDay(date, settings.closedDays) || index.isDone(key)) return [];
  const isOwed = first === date || hasNews(asBefore(index, first), first);
  return isOwed && hasNews(index, date) ? [mailOf('digest', key, MANAGER, [])] : [];
};

const hasNews = (index: UnitIndex, date: string): boolean => {
  const { own, employees, suggestions, halfYearReviews } = digestOf(index, date);
  return own.length + employees.length + suggestions + halfYearReviews.length > 0;
};

/** Without the conversations held since. The rest is inherited: a copy would read the whole log. */
const asBefore = (index: UnitIndex, day: string): UnitIndex => {
  const changed: Pick<UnitIndex, 'heldOn' | 'lastHeld'> = {
    heldOn: (id, year) => {
      const on = index.heldOn(id, year);
      return on < day ? on : '';
    },
    lastHeld: (id) => {
      const talk = index.lastHeld(id);
      return talk && talk.heldOn < day ? talk : undefined;
    },
  };
  const inherited: UnitIndex = Object.create(index);
  return Object.assign(inherited, changed);
};

/**
 * `reminded`: ids of agreements that the same morning's reminders are about; they are listed among the manager's own.
 */
export const digestOf = (index: UnitIndex, date: string, reminded: ReadonlySet<string> = new Set()): Digest => {
  const { agreements } = index.unit;
  const sunday = addDays(mondayOf(date), 6);
  const ownUntil = addDays(date, OWN_DAYS_AHEAD);
  const own: Agreement[] = [];
  const employees: Agreement[] = [];
  for (const agreement of agreements) {
    const { id, deadline, responsible } = agreement;
    if (deadline === '' || (deadline > ownUntil && !reminded.has(id)) || !isOutstanding(index, agreement)) continue;
    if (responsible === 'manager' || responsible === 'both') own.push(agreement);
    else if (deadline <= sunday) employees.push(agreement);
  }
  return {
    own: own.sort(byDeadline),
    employees: employees.sort(byDeadline),
    // Before the conversation a suggestion is one of its topics, and nobody expects an answer yet.
    suggestions: unansweredSuggestions(index).filter(
      ({ employeeId, year }) => year !== null && index.heldOn(employeeId, year) !== '',
    ).length,
    halfYearReviews: comingHalfYearReviews(index, date),
    missedMorning: missedMorning(index, { date, time: MORNING.from })?.date ?? '',
  };
};

const byDeadline = (a: Agreement, b: Agreement): number =>
  a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0;
