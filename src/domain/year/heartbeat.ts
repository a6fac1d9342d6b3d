// Whether the hourly work has been silent for so long that it must have stopped.

import { NIGHT } from '../calendar/businessHours.ts';
import { addDays } from '../calendar/calendarDate.ts';
import { minutesOf } from '../calendar/clockTime.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import type { Now } from '../unit/unit.ts';

/** Google starts a run now and then an hour late. */
const SILENT_MINUTES = 180;

/** `last` is the moment of the last run; the hours in which the work rests are not counted. Never, while none is known. */
export const hasStopped = (last: string, now: Now): boolean => {
  if (last === '') return false;
  const [lastDate = '', lastTime = ''] = last.split('T');
  let minutes = 0;
  for (let date = lastDate; date <= now.date && minutes < SILENT_MINUTES; date = addDays(date, 1)) {
    if (!isWorkingDay(date)) continue;
    const from = date === lastDate && lastTime > NIGHT.to ? lastTime : NIGHT.to;
    const to = date === now.date && now.time < NIGHT.from ? now.time : NIGHT.from;
    minutes += Math.max(0, minutesOf(to) - minutesOf(from));
  }
  return minutes >= SILENT_MINUTES;
};
