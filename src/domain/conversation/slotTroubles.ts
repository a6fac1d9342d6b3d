// What speaks against the time of a conversation; the manager may want it all the same.

import { weekday } from '../calendar/calendarDate.ts';
import { minutesOf } from '../calendar/clockTime.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import type { Employee, Now, Unit } from '../unit/unit.ts';
import type { SlotTrouble } from '../words/codes.ts';

/**
 * What is wrong with the employee's time, the gravest first, and whose times it clashes with; none once the
 * conversation is held.
 */
export const slotTroubles = (
  { settings, employees, conversations }: Unit,
  employee: Employee,
  now: Now,
): { troubles: SlotTrouble[]; clashes: Employee[] } => {
  const { conversationDate: date, conversationTime: time } = employee;
  const isHeld = conversations.some(
    (row) => row.employeeId === employee.id && row.year === settings.year && row.heldOn !== '',
  );
  if (date === '' || isHeld) return { troubles: [], clashes: [] };
  const { closedDays, windowFrom, windowTo, dayFrom, dayTo, conversationMinutes } = settings;
  const start = time === '' ? 0 : minutesOf(time);
  const isOver = ({ conversationTime }: Employee): boolean =>
    conversationTime !== '' && Math.abs(minutesOf(conversationTime) - start) < conversationMinutes;
  const clashes =
    time === ''
      ? []
      : employees.filter(
          (other) =>
            other.id !== employee.id && other.state === 'active' && other.conversationDate === date && isOver(other),
        );
  const isOutside = time !== '' && (start < minutesOf(dayFrom) || start + conversationMinutes > minutesOf(dayTo));
  const found: [SlotTrouble, boolean][] = [
    ['clash', clashes.length > 0],
    ['past', `${date}T${time || '23:59'}` < `${now.date}T${now.time}`],
    ['weekend', weekday(date) > 5],
    ['holiday', weekday(date) <= 5 && !isWorkingDay(date)],
    ['closed', closedDays.includes(date)],
    ['window', (windowFrom !== '' && date < windowFrom) || (windowTo !== '' && date > windowTo)],
    ['hours', isOutside],
    ['noTime', time === ''],
  ];
  return { troubles: found.filter(([, is]) => is).map(([trouble]) => trouble), clashes };
};
