// The conversations' times as the manager sees them, each with what speaks against it.
import { addDays } from '../calendar/calendarDate.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
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

/** Of those who get a conversation. */
export const slotViews = (unit: Unit, now: Now): CheckedSlot[] => {
  const { pages } = words(unit.settings.language);
  return unit.employees
    .filter(({ state }) => state === 'active')
    .map((employee) => {
      const { id, name, conversationDate: date, conversationTime: time } = employee;
      const { troubles, clashes } = slotTroubles(unit, employee, now);
      const names = clashes.map((other) => other.name).join(', ');
      return {
        employeeId: id,
        name,
        date,
        time,
        problem: troubles
          .map((trouble) => (trouble === 'clash' ? pages.slot.clash(names) : pages.slot[trouble]))
          .join(' '),
      };
    });
};

/** Days on which nothing is proposed, from today as far ahead as one plans. */
export const closedDaysOf = ({ settings: { closedDays } }: Unit, { date }: Now): string[] =>
  Array.from({ length: PLANNED_DAYS }, (_, at) => addDays(date, at)).filter((day) => !isWorkingDay(day, closedDays));

/** The next window may lie a year ahead. */
const PLANNED_DAYS = 550;
