// Reminders of the agreements: who is reminded of which deadline, and when.

import { isOutstanding } from '../agreements/activeAgreements.ts';
import { addDays, daysBetween } from '../calendar/calendarDate.ts';
import { workingDayFrom } from '../calendar/workingDays.ts';
import type { Agreement, Now } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type MailWork, mailOf, type Reader } from '../work/work.ts';

/** Days before the deadline, the latest stage first. */
const STAGES = [0, 3, 14];

/**
 * An agreement is reminded of once each stage, and once each week that it is overdue:
 * - A stage whose day is no working day comes on the last working day before it, so that no reminder is ever late; an
 *   overdue week begins on the deadline's weekday, and its reminder comes on its first working day.
 * - A deadline whose reminder did not leave on its day, since no mail could leave or it was moved there later, has its
 *   reminder on the next working morning.
 * - Where several stages have passed, or fall on one day, only the latest is sent; none that had passed already when
 *   the conversation was held.
 * - Another deadline is another key, so it is reminded of anew.
 * - The manager's own agreements are followed also where the employee's reminders are switched off.
 */
export const agreementReminderWork = (index: UnitIndex, { date }: Now): MailWork[] => {
  const { agreements, settings } = index.unit;
  if (!settings.remindAgreements) return [];
  // All days until the next working day have their stage today.
  const horizon = addDays(workingDayFrom(addDays(date, 1), settings.closedDays), -1);
  const reach = STAGES.map((days) => ({ days, until: addDays(horizon, days) }));
  const farthest = reach[reach.length - 1]?.until ?? horizon;
  return agreements.flatMap((agreement): MailWork[] => {
    const { id, employeeId, year, deadline } = agreement;
    if (deadline === '' || deadline > farthest || year === null || !isOutstanding(index, agreement)) return [];
    const stage = reach.find(({ until }) => deadline <= until)?.days ?? 0;
    const weeks = Math.max(0, Math.floor(daysBetween(deadline, date) / 7));
    if (weeks < 1 && addDays(deadline, -stage) <= index.heldOn(employeeId, year)) return [];
    return readersOf(index, agreement).flatMap((to): MailWork[] => {
      const [kind, key] =
        weeks > 0
          ? (['overdue', keyOf.overdue(year, weeks, id, to, deadline)] as const)
          : (['deadline', keyOf.deadline(year, stage, id, to, deadline)] as const);
      return index.isDone(key) ? [] : [mailOf(kind, key, to, [employeeId])];
    });
  });
};

const readersOf = (index: UnitIndex, { responsible, employeeId }: Agreement): Reader[] => {
  const reminded = index.employee(employeeId)?.remindAgreements && index.isReachable(employeeId);
  // A shared agreement in the manager's own row belongs to one person, who is reminded once.
  const isManagers = index.inboxOf(employeeId) !== employeeId;
  return [
    ...(reminded && (responsible === 'employee' || (responsible === 'both' && !isManagers))
      ? (['employee'] as const)
      : []),
    ...(responsible === 'manager' || responsible === 'both' ? (['manager'] as const) : []),
  ];
};
