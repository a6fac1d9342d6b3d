// Reminders of the agreements: who is reminded of which deadline, and when.

import { isOutstanding } from '../agreements/activeAgreements.ts';
import { addDays, daysBetween } from '../calendar/calendarDate.ts';
import { mondayOf, workingDayFrom } from '../calendar/workingDays.ts';
import { isToBeTalkedAbout } from '../halfYear/wishes.ts';
import { isWithoutAddress } from '../unit/emailAddress.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import { isKind } from '../work/logEntries.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailWork, mailOf, type Reader } from '../work/work.ts';

/** Days before the deadline, the latest stage first. */
const STAGES = [0, 3, 14];

/**
 * The weeks after a deadline that have a reminder, the latest first: three weekly ones, then three fortnightly. After
 * them the invitation to the half-year review lists what is still open, and nothing else.
 */
const OVERDUE_WEEKS = [9, 7, 5, 3, 2, 1];

/**
 * An agreement is reminded of once each stage before its deadline, and then ever more rarely while it is overdue:
 * - A stage whose day is no working day comes on the last working day before it, so that no reminder is ever late.
 * - Overdue agreements are for the first working day of a week, so that all of a person's go into one mail: a week
 *   counts once its Monday is whole weeks after the deadline. The manager finds them in Monday's mail.
 * - What did not leave on its day, since no mail could leave or the deadline was moved there later, has its reminder on
 *   the next working morning.
 * - Where several stages have passed, or fall on one day, only the latest is sent; none that had passed already when
 *   the conversation was held.
 * - Another deadline is another key, so it is reminded of anew.
 * - Whoever has asked to talk about an agreement is not reminded of it until that has been done: it is the manager's move.
 * - The manager's own agreements are followed also where the employee's reminders are switched off.
 */
export const agreementReminderWork = (index: UnitIndex, { date }: Now): MailWork[] => {
  const { agreements, settings } = index.unit;
  if (!settings.remindAgreements) return [];
  // All days until the next working day have their stage today.
  const horizon = addDays(workingDayFrom(addDays(date, 1), settings.closedDays), -1);
  const reach = STAGES.map((days) => ({ days, until: addDays(horizon, days) }));
  const farthest = reach[reach.length - 1]?.until ?? horizon;
  const asked = askedForAgain(index);
  const proposed = agreements.flatMap((agreement): MailWork[] => {
    const { id, employeeId, year, deadline } = agreement;
    if (deadline === '' || deadline > farthest || year === null || !isOutstanding(index, agreement)) return [];
    const stage = reach.find(({ until }) => deadline <= until)?.days ?? 0;
    const weeks = Math.floor(daysBetween(deadline, mondayOf(date)) / 7);
    const overdueStage = OVERDUE_WEEKS.find((week) => week <= weeks);
    if (overdueStage === undefined && addDays(deadline, -stage) <= index.heldOn(employeeId, year)) return [];
    return readersOf(index, agreement).flatMap((to): MailWork[] => {
      // Once a new week has begun, Monday's mail is where the manager finds what is overdue.
      if (to === 'manager' && deadline < mondayOf(date)) return [];
      if (overdueStage === undefined) {
        const key = keyOf.deadline(year, stage, id, to, deadline);
        return index.isDone(key) || isRemindedSince(index, { ...agreement, year }, 1, weeks)
          ? []
          : [mailOf('deadline', key, to, [employeeId])];
      }
      if (isRemindedSince(index, { ...agreement, year }, overdueStage, weeks)) return [];
      return [mailOf('overdue', keyOf.overdue(year, overdueStage, id, to, deadline), to, [employeeId])];
    });
  });
  const keys = new Set(proposed.map(({ key }) => key));
  return [...proposed, ...asked.filter(({ key }) => !keys.has(key))];
};

/** In doubt, and then ordered once more by the manager: it leaves, though its day is past or the rule another by now. */
const askedForAgain = (index: UnitIndex): MailWork[] =>
  index.log.flatMap((entry): MailWork[] => {
    if (!isKind(entry, 'deadline', 'overdue') || entry.state !== 'approved') return [];
    const agreement = index.unit.agreements.find(({ id }) => id === entry.parts.agreementId);
    const to = entry.parts.reader === 'manager' ? 'manager' : 'employee';
    return agreement && isOutstanding(index, agreement) && (to === 'manager' || index.isReachable(agreement.employeeId))
      ? [mailOf(entry.kind, entry.key, to, [agreement.employeeId])]
      : [];
  });

/** In that week or a later one: an older version of the add-on reminded every week, counted from the deadline's weekday. */
const isRemindedSince = (
  index: UnitIndex,
  { id, year, deadline }: Agreement & { year: number },
  stage: number,
  weeks: number,
): boolean => {
  for (let week = stage; week <= weeks + 1; week += 1)
    if (index.isDone(keyOf.overdue(year, week, id, 'employee', deadline))) return true;
  return false;
};

const readersOf = (index: UnitIndex, agreement: Agreement): Reader[] => {
  const { responsible, employeeId } = agreement;
  const employee = index.employee(employeeId);
  const reminded = employee?.remindAgreements && index.isReachable(employeeId) && !isToBeTalkedAbout(index, agreement);
  // A shared agreement in the manager's own row belongs to one person, who is reminded once.
  const isManagers = index.inboxOf(employeeId) !== employeeId && !(employee && isWithoutAddress(employee));
  return [
    ...(reminded && (responsible === 'employee' || (responsible === 'both' && !isManagers))
      ? (['employee'] as const)
      : []),
    ...(responsible === 'manager' || responsible === 'both' ? (['manager'] as const) : []),
  ];
};
