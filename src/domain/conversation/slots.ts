// Times for the conversations: one for each employee, spread evenly over the window.

import { addDays } from '../calendar/calendarDate.ts';
import { minutesOf, timeOf } from '../calendar/clockTime.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import { nameShown } from '../people/tellApart.ts';
import type { Problem } from '../unit/problem.ts';
import type { Employee, Settings, Unit } from '../unit/unit.ts';

const LUNCH = { from: minutesOf('12:00'), to: minutesOf('12:30') };
/** Time to write notes and take a break. */
const PAUSE_MINUTES = 15;

export interface Slot {
  readonly employeeId: string;
  readonly date: string;
  readonly time: string;
}

export interface ProposedSlots {
  /** Only new ones: a time that is set stays. */
  readonly slots: readonly Slot[];
  readonly unplaced: readonly Employee[];
  readonly problems: readonly Problem[];
}

/** The same unit always gives the same times: as few a day as possible, in the order of the employees. */
export function proposeSlots(unit: Unit, employees: readonly Employee[], from: string, to: string): ProposedSlots {
  const { settings } = unit;
  const days: Day[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(date, settings.closedDays)) days.push(dayOf(date, unit));
  }
  // A day that is already chosen is kept, and its time comes first.
  const slots: Slot[] = [];
  const waiting: Employee[] = [];
  const unplaced: Employee[] = [];
  for (const employee of employees) {
    if (employee.conversationDate && employee.conversationTime) continue;
    if (!employee.conversationDate) {
      waiting.push(employee);
      continue;
    }
    const day = days.find(({ date }) => date === employee.conversationDate) ?? dayOf(employee.conversationDate, unit);
    if (!days.includes(day)) days.push(day);
    const time = day.free.shift();
    if (time === undefined) unplaced.push(employee);
    else {
      slots.push({ employeeId: employee.id, date: day.date, time });
      day.held += 1;
    }
  }

  const window = days.filter(({ date }) => date >= from && date <= to);
  const places = evenPlaces(window, waiting.length);
  for (const [index, employee] of waiting.entries()) {
    const place = places[index];
    if (place) slots.push({ employeeId: employee.id, ...place });
    else unplaced.push(employee);
  }
  const values = {
    count: unplaced.length,
    names: unplaced.map((employee) => nameShown(unit, employee)).join(', '),
    from,
    to,
  };
  return { slots, unplaced, problems: unplaced.length > 0 ? [{ code: 'slotsTooFew', values }] : [] };
}

interface Day {
  readonly date: string;
  /** How many conversations there are that day. */
  held: number;
  /** The times at which more can begin. */
  readonly free: string[];
}

function dayOf(date: string, unit: Unit): Day {
  const length = unit.settings.conversationMinutes;
  const taken = unit.employees
    .filter((employee) => employee.conversationDate === date && employee.conversationTime && employee.state !== 'left')
    .map(({ conversationTime }) => minutesOf(conversationTime));
  const busy = [LUNCH, ...taken.map((start) => ({ from: start - PAUSE_MINUTES, to: start + length + PAUSE_MINUTES }))];
  return { date, held: taken.length, free: freeStarts(unit.settings, busy) };
}

function freeStarts({ dayFrom, dayTo, conversationMinutes }: Settings, busy: { from: number; to: number }[]): string[] {
  const starts: string[] = [];
  if (conversationMinutes <= 0) return starts;
  let start = minutesOf(dayFrom);
  while (start + conversationMinutes <= minutesOf(dayTo)) {
    const inTheWay = busy.filter(({ from, to }) => from < start + conversationMinutes && start < to);
    if (inTheWay.length > 0) start = Math.max(...inTheWay.map(({ to }) => to));
    else {
      starts.push(timeOf(start));
      start += conversationMinutes + PAUSE_MINUTES;
    }
  }
  return starts;
}

/** `count` places in order of time: as few a day as possible, the fullest days spread evenly. */
function evenPlaces(days: readonly Day[], count: number): { date: string; time: string }[] {
  const roomAt = (most: number) => days.map(({ held, free }) => Math.max(0, Math.min(free.length, most - held)));
  const sum = (rooms: readonly number[]) => rooms.reduce((total, room) => total + room, 0);
  const mostPossible = Math.max(0, ...days.map(({ held, free }) => held + free.length));
  let most = 0;
  while (most < mostPossible && sum(roomAt(most)) < count) most += 1;

  const rooms = roomAt(most);
  const base = roomAt(most - 1);
  const extraDays = days.map((_, index) => index).filter((index) => (rooms[index] ?? 0) > (base[index] ?? 0));
  const extra = Math.min(extraDays.length, Math.max(0, count - sum(base)));
  const fuller = new Set(
    Array.from({ length: extra }, (_, step) => extraDays[Math.floor((step * extraDays.length) / extra)]),
  );
  return days.flatMap(({ date, free }, index) =>
    free.slice(0, (base[index] ?? 0) + (fuller.has(index) ? 1 : 0)).map((time) => ({ date, time })),
  );
}
