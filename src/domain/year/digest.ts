// The manager's mail of a Monday: own agreements, what waits for somebody, the employees' agreements, half-year reviews.

import { isOutstanding } from '../agreements/activeAgreements.ts';
import { byDeadline, isManagersOwn } from '../agreements/overdue.ts';
import { MORNING } from '../calendar/businessHours.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay, mondayOf, workingDayFrom } from '../calendar/workingDays.ts';
import { answerDeadlineOf } from '../forms/answerReminders.ts';
import { comingHalfYearReviews, type HalfYearReview } from '../halfYear/halfYearReview.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import { MANAGER } from '../work/combineMails.ts';
import type { DetailsByKind } from '../work/logDetails.ts';
import { type LogKey, partsOfKey } from '../work/logKeys.ts';
import { isMorningHeldSince, missedMorning } from '../work/morning.ts';
import { isApproved } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailWork, mailOf } from '../work/work.ts';
import { type WaitingItem, waiting } from './waiting.ts';

/** As many days ahead as the first reminder. */
const OWN_DAYS_AHEAD = 14;
/** A cycle is hardly longer; an older mail would tell of another world. */
const WEEKS_BACK = 60;

export interface Digest {
  /** The manager's own and the shared ones: overdue first. */
  own: Agreement[];
  /** What waits, but for the agreements and half-year reviews that are listed by themselves. */
  waiting: WaitingItem[];
  /** Overdue, or due this week. */
  employees: Agreement[];
  halfYearReviews: HalfYearReview[];
  /** A day of the past week on which not all mails left; empty where there was none. Alone it is no reason for a digest. */
  missedMorning: string;
}

/**
 * Due on the first working day of a week, where it tells something that the last one did not. If no mail could be sent
 * that day, or this one was refused, it follows on the next morning; what merely came up since waits for next week.
 */
export const digestWork = (index: UnitIndex, now: Now): MailWork[] => {
  const { date } = now;
  const { settings } = index.unit;
  const monday = mondayOf(date);
  const key = keyOf.digest(settings.year, monday);
  const first = workingDayFrom(monday, settings.closedDays);
  if (!settings.sendDigest || date < first || !isWorkingDay(date, settings.closedDays) || index.isDone(key)) return [];
  const isOwed = first === date || !isMorningHeldSince(index, first) || index.entry(key) !== undefined;
  return isOwed && hasNews(index, now) ? [mailOf('digest', key, MANAGER, [])] : [];
};

/**
 * News is whatever the last Monday's mail of the cycle did not say in the same way: an item more or less, another
 * deadline or progress, a deadline that has passed. That the same items are a week older is no news.
 */
const hasNews = (index: UnitIndex, now: Now): boolean => {
  const items = itemsOf(digestOf(index, now), now);
  return items.length > 0 && fingerprint(...items) !== lastTold(index, now);
};

/** What the mail of that key tells, to be noted with its claim. */
export const digestClaim = (index: UnitIndex, now: Now, key: LogKey): DetailsByKind['digest'] =>
  partsOfKey(key).kind === 'digest' ? { fingerprint: fingerprint(...itemsOf(digestOf(index, now), now)) } : {};

/** By the last one that was sent; undefined where there is none, or it is older than this rule. */
const lastTold = (index: UnitIndex, { date }: Now): string | undefined => {
  const { year } = index.unit.settings;
  for (let weeks = 1; weeks <= WEEKS_BACK; weeks += 1) {
    const entry = index.entry(keyOf.digest(year, addDays(mondayOf(date), -7 * weeks)));
    if (entry?.state === 'done') return entry.details.fingerprint;
  }
  return undefined;
};

/** Each thing that it tells, as ids and days, sorted. */
const itemsOf = ({ own, waiting: others, employees, halfYearReviews }: Digest, { date }: Now): string[] =>
  [
    ...[...own, ...employees].map(({ id, deadline, progress }) =>
      [id, deadline, progress, deadline < date ? 'overdue' : 'due'].join(),
    ),
    ...others.map(({ kind, whose, employeeId, about }) => [kind, whose, employeeId, about].join()),
    ...halfYearReviews.map(({ employee, date: day, answered }) => [employee.id, day, answered].join()),
  ].sort();

/**
 * `reminded`: ids of agreements that the same morning's reminders are about; they are listed among the manager's own.
 */
export const digestOf = (index: UnitIndex, now: Now, reminded: ReadonlySet<string> = new Set()): Digest => {
  const { date } = now;
  const sunday = addDays(mondayOf(date), 6);
  const ownUntil = addDays(date, OWN_DAYS_AHEAD);
  const agreements = index.unit.agreements
    .filter((agreement) => agreement.deadline !== '' && isOutstanding(index, agreement))
    .sort(byDeadline);
  const halfYearReviews = comingHalfYearReviews(index, date).filter((review) => review.date >= date);
  const isComing = new Set(halfYearReviews.map(({ employee }) => employee.id));
  return {
    own: agreements.filter((one) => isManagersOwn(one) && (one.deadline <= ownUntil || reminded.has(one.id))),
    waiting: waiting(index, now).filter((item) => {
      // What Google may mend by itself, or somebody before the day is over, is told in the sidebar.
      if (item.kind === 'overdue' || item.kind === 'uncertain' || item.kind === 'file') return false;
      if (item.kind === 'status') return !isComing.has(item.employeeId);
      // Until the manager has begun to invite, a time that is not set is the next step, and nothing that waits.
      if (item.kind === 'time') return isApproved(index, 'invitations');
      return item.kind !== 'answers' || isAnswerLate(index, item, date);
    }),
    employees: agreements.filter((one) => !isManagersOwn(one) && one.deadline <= sunday),
    halfYearReviews,
    missedMorning: missedMorning(index, { date, time: MORNING.from })?.date ?? '',
  };
};

/** Until the day by which the form should be answered, nobody waits for it. */
const isAnswerLate = (index: UnitIndex, { employeeId, since }: WaitingItem, date: string): boolean => {
  const employee = index.employee(employeeId);
  const deadline = employee ? answerDeadlineOf(index.unit.settings, employee, since) : '';
  return deadline !== '' && deadline < date;
};
