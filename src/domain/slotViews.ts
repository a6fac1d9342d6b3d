// The conversations' times as the manager sees them, each with what speaks against it.
import { addDays } from './calendarDate.ts';
import { slotTroubles } from './slotTroubles.ts';
import type { Now, Unit } from './unit.ts';
import { words } from './words/words.ts';
import { isWorkingDay } from './workingDays.ts';

export interface SlotView {
  employeeId: string;
  name: string;
  date: string;
  time: string;
  text: string;
  problem: string;
}

/** Of those who get a conversation. */
export const slotViews = (unit: Unit, now: Now): SlotView[] => {
  const { at, pages } = words(unit.settings.language);
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
        text: date === '' ? '' : at(date, time),
        problem: troubles
          .map((trouble) => (trouble === 'clash' ? pages.slot.clash(names) : pages.slot[trouble]))
          .join(' '),
      };
    });
};

/** Days within the window on which no conversation is proposed. */
export const closedDaysOf = ({ settings: { windowFrom, windowTo, closedDays } }: Unit): string[] => {
  const days: string[] = [];
  if (windowFrom === '') return days;
  for (let day = windowFrom; day <= windowTo && days.length < LONGEST; day = addDays(day, 1)) {
    if (!isWorkingDay(day, closedDays)) days.push(day);
  }
  return days;
};

/** A window that ends in another century is a slip of the pen. */
const LONGEST = 400;
