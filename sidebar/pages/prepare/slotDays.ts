// Conversation times by week and day: the problems of each, and where one goes when it is moved.
import type { SlotInput } from '../../../src/contract.ts';
import { addDays, weekday } from '../../../src/domain/calendar/calendarDate.ts';
import { timeOf } from '../../../src/domain/calendar/clockTime.ts';
import { mondayOf } from '../../../src/domain/calendar/workingDays.ts';
import { isWholeDate, minutesAt, weekNumber } from '../../text/dates.ts';

/** The limits of the times, as `HH:mm` and `yyyy-MM-dd`; empty where a limit is not set. */
export interface SlotRules {
  windowFrom: string;
  windowTo: string;
  closedDays: readonly string[];
  dayFrom: string;
  dayTo: string;
  minutes: number;
}

export type SlotProblem = 'dateMissing' | 'timeMissing' | 'closed' | 'window' | 'hours' | 'clash';

export interface SlotDay {
  date: string;
  isClosed: boolean;
  employeeIds: string[];
}

export interface SlotWeek {
  number: number;
  monday: string;
  days: SlotDay[];
}

const isWeekend = (date: string): boolean => weekday(date) > 5;

const isClosed = (date: string, { closedDays }: SlotRules): boolean => isWeekend(date) || closedDays.includes(date);

const endOf = (start: number, { minutes }: SlotRules): number => start + Math.max(minutes, 1);

/** The problems of one person's time, the first to be solved first; none while no time is set at all. */
export const problemsOfSlot = (
  { employeeId, date, time }: SlotInput,
  slots: readonly SlotInput[],
  rules: SlotRules,
): SlotProblem[] => {
  if (date === '' && time === '') return [];
  if (!isWholeDate(date)) return ['dateMissing'];
  const problems: SlotProblem[] = [];
  if (isClosed(date, rules)) problems.push('closed');
  const { windowFrom, windowTo } = rules;
  if ((isWholeDate(windowFrom) && date < windowFrom) || (isWholeDate(windowTo) && date > windowTo))
    problems.push('window');
  const start = minutesAt(time);
  if (start === undefined) return [...problems, 'timeMissing'];
  const from = minutesAt(rules.dayFrom) ?? 0;
  const to = minutesAt(rules.dayTo) ?? 24 * 60;
  if (start < from || endOf(start, rules) > to) problems.push('hours');
  const others = slots.filter((slot) => slot.employeeId !== employeeId && slot.date === date);
  if (others.some((other) => overlap(start, minutesAt(other.time), rules))) problems.push('clash');
  return problems;
};

const overlap = (start: number, other: number | undefined, rules: SlotRules): boolean =>
  other !== undefined && start < endOf(other, rules) && other < endOf(start, rules);

/** Everyone with a date, by week and day; with every weekday of the window, so that a time can be moved to any. */
export const weeksOf = (slots: readonly SlotInput[], rules: SlotRules): SlotWeek[] => {
  const dates = new Set(slots.map(({ date }) => date).filter(isWholeDate));
  if (isWholeDate(rules.windowFrom) && isWholeDate(rules.windowTo)) {
    for (let day = rules.windowFrom, left = 120; day <= rules.windowTo && left > 0; day = addDays(day, 1), left -= 1) {
      if (!isWeekend(day)) dates.add(day);
    }
  }
  const weeks: SlotWeek[] = [];
  for (const date of [...dates].sort()) {
    const monday = mondayOf(date);
    let week = weeks[weeks.length - 1];
    if (week?.monday !== monday) {
      week = { number: weekNumber(date), monday, days: [] };
      weeks.push(week);
    }
    const held = slots.filter((slot) => slot.date === date).sort((a, b) => (a.time < b.time ? -1 : 1));
    week.days.push({
      date,
      isClosed: isClosed(date, rules),
      employeeIds: held.map(({ employeeId }) => employeeId),
    });
  }
  return weeks;
};

/** The slot on another day: at the same time if that is free, else at the first free quarter of an hour. */
export const movedTo = (slot: SlotInput, date: string, slots: readonly SlotInput[], rules: SlotRules): SlotInput => {
  const others = slots.filter((other) => other.employeeId !== slot.employeeId && other.date === date);
  const isFree = (start: number): boolean => others.every((other) => !overlap(start, minutesAt(other.time), rules));
  const wanted = minutesAt(slot.time);
  if (wanted !== undefined && isFree(wanted)) return { ...slot, date };
  const from = minutesAt(rules.dayFrom) ?? 9 * 60;
  const last = (minutesAt(rules.dayTo) ?? 15 * 60) - Math.max(rules.minutes, 1);
  for (let start = from; start <= last; start += 15) if (isFree(start)) return { ...slot, date, time: timeOf(start) };
  // The day is full: the time is kept, and the clash is shown.
  return { ...slot, date, time: slot.time || timeOf(from) };
};

/** The next open day in that direction; the same day where none is near. */
export const nextOpenDay = (date: string, step: 1 | -1, rules: SlotRules): string => {
  for (let day = addDays(date, step), left = 60; left > 0; day = addDays(day, step), left -= 1) {
    if (!isClosed(day, rules)) return day;
  }
  return date;
};
