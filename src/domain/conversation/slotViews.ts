// The conversations' times as the manager sees them, each with what speaks against it.

import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { nameShown } from '../people/tellApart.ts';
import type { Now, Unit } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import { slotTroubles } from './slotTroubles.ts';

export interface CheckedSlot {
  employeeId: string;
  name: string;
  date: string;
  time: string;
  problem: string;
}

/** A row for each employee who gets a conversation. */
export const slotViews = (unit: Unit, now: Now): CheckedSlot[] => {
  const { pages } = words(unit.settings.language);
  return unit.employees
    .filter(({ state }) => state === 'active')
    .map((employee) => {
      const { id, conversationDate: date, conversationTime: time } = employee;
      const { troubles, clashes } = slotTroubles(unit, employee, now);
      const names = clashes.map((other) => nameShown(unit, other)).join(', ');
      return {
        employeeId: id,
        name: nameShown(unit, employee),
        date,
        time,
        problem: troubles
          .map((trouble) => (trouble === 'clash' ? pages.slot.clash(names) : pages.slot[trouble]))
          .join(' '),
      };
    });
};

/** The days on which no conversation is proposed, from today as far ahead as managers plan. */
export const closedDaysOf = ({ settings: { closedDays } }: Unit, { date }: Now): string[] =>
  Array.from({ length: PLANNED_DAYS }, (_, at) => addDays(date, at)).filter((day) => !isWorkingDay(day, closedDays));

/** The next window may be a year ahead. */
const PLANNED_DAYS = 550;
