// The half-year review, a short talk: its date, its invitation and its section in the Doc.
import { addDays, addMonths } from '../calendar/calendarDate.ts';
import { workingDayFrom, workingDaysBefore, workingDayUntil } from '../calendar/workingDays.ts';
import type { Employee, Now, Settings } from '../unit/unit.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { Held, UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf } from '../work/work.ts';
import { halfYearFingerprint } from './halfYearDoc.ts';

const TOLD_DAYS_BEFORE = 14;
/** A missed talk is proposed anew until so many months after the conversation: then the next one is near. */
const LATEST_MONTHS = 10;
/** The digest mentions a talk that nobody has registered for so many days. */
const ASKED_DAYS_AFTER = 28;

export interface HalfYearReview {
  employee: Employee;
  date: string;
  /** The employee has answered the status form since the invitation. */
  answered: boolean;
}

/** So many months after the conversation, moved past weekends, holidays and closed days. */
export const proposedHalfYearReview = ({ miniMusMonths, closedDays }: Settings, heldOn: string): string =>
  workingDayFrom(addMonths(heldOn, miniMusMonths), closedDays);

/**
 * The date in the Sheet, where it belongs to the latest conversation; otherwise the one to propose. One that passed
 * before it was announced, during a leave or while no mail could leave, is proposed anew; an announced date holds until
 * it is called off.
 */
export const halfYearReviewDateOf = (index: UnitIndex, employee: Employee, today = ''): string => {
  const { settings } = index.unit;
  const talk = index.lastHeld(employee.id);
  if (!settings.miniMus || !employee.miniMus || employee.state !== 'active' || !talk) return '';
  const planned =
    employee.miniMusDate > talk.heldOn ? employee.miniMusDate : proposedHalfYearReview(settings, talk.heldOn);
  const sent = index.entry(keyOf.miniMus(talk.year, employee.id));
  // A mail that may have left has told the date.
  if (sent?.state === 'done' || sent?.state === 'uncertain') {
    const { slot = planned, off } = sent.details;
    return planned < sent.at.slice(0, 10) && !off ? slot : planned;
  }
  if (planned >= today || talk.miniMusHeldOn !== '' || !index.isReachable(employee.id)) return planned;
  const anew = workingDayFrom(addDays(today, TOLD_DAYS_BEFORE), settings.closedDays);
  return anew < addMonths(talk.heldOn, LATEST_MONTHS) ? anew : planned;
};

export const halfYearReviewWork = (index: UnitIndex, now: Now): Proposal[] =>
  index.unit.employees.flatMap((employee) => {
    const talk = index.lastHeld(employee.id);
    if (!talk || employee.state !== 'active' || !index.isReachable(employee.id)) return [];
    return [...invitation(index, employee, talk, now), ...docWork(index, employee, talk, now)];
  });

/** Two weeks before; what changes of it later is told by src/domain/appointments. */
const invitation = (index: UnitIndex, employee: Employee, talk: Held, { date: today }: Now): Proposal[] => {
  const date = halfYearReviewDateOf(index, employee, today);
  const key = keyOf.miniMus(talk.year, employee.id);
  if (date === '' || talk.miniMusHeldOn !== '' || today > date || index.isDone(key)) return [];
  const day = workingDayUntil(addDays(date, -TOLD_DAYS_BEFORE), index.unit.settings.closedDays);
  return today < day ? [] : [propose(mailOf('miniMus', key, 'employee', [employee.id]))];
};

/**
 * The section is made once the employee has answered, at the latest the working day before, or later where no run got
 * to it; again when the talk has decided something, and when an answer comes late.
 */
const docWork = (index: UnitIndex, employee: Employee, talk: Held, { date: today }: Now): Proposal[] => {
  const doc = index.entry(keyOf.doc(talk.year, employee.id));
  if (!index.isDone(keyOf.miniMus(talk.year, employee.id)) || !doc?.details.file) return [];
  const key = keyOf.halfYear(talk.year, employee.id);
  const date = halfYearReviewDateOf(index, employee);
  const isNear =
    date !== '' &&
    (today <= date || !index.isDone(key)) &&
    (hasAnswered(index, employee, talk) || today >= workingDaysBefore(date, 1, index.unit.settings.closedDays));
  const answeredAt = index.entry(keyOf.progress(talk.year, employee.id))?.details.at ?? '';
  const isLate = hasAnswered(index, employee, talk) && answeredAt > (index.entry(key)?.at ?? '');
  if (!isLate && (talk.miniMusHeldOn === '' ? !isNear : talk.managerMust.trim() === '')) return [];
  const made = halfYearFingerprint(index, employee);
  return index.isDone(key) && index.entry(key)?.details.fingerprint === made
    ? []
    : [propose({ kind: 'halfYear', key, employeeId: employee.id, fingerprint: made })];
};

/** Both moments are local to the unit, so they compare as texts. */
const hasAnswered = (index: UnitIndex, { id }: Employee, talk: Held): boolean => {
  const sent = index.entry(keyOf.miniMus(talk.year, id))?.at ?? '';
  const answered = index.entry(keyOf.progress(talk.year, id))?.details.at ?? '';
  return sent !== '' && answered >= sent;
};

/** For the digest: talks in the next two weeks, and past ones that are not registered. */
export const comingHalfYearReviews = (index: UnitIndex, today: string): HalfYearReview[] =>
  index.unit.employees
    .flatMap((employee): HalfYearReview[] => {
      const date = halfYearReviewDateOf(index, employee, today);
      const talk = index.lastHeld(employee.id);
      if (!talk || date === '' || talk.miniMusHeldOn !== '') return [];
      if (date > addDays(today, TOLD_DAYS_BEFORE) || date < addDays(today, -ASKED_DAYS_AFTER)) return [];
      return [{ employee, date, answered: hasAnswered(index, employee, talk) }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
