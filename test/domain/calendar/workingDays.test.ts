// Danish public holidays of several years, and the days on which a workplace rests besides.
import { addDays } from '../../../src/domain/calendar/calendarDate.ts';
import {
  isHoliday,
  isWorkingDay,
  mondayOf,
  workingDayFrom,
  workingDayUntil,
} from '../../../src/domain/calendar/workingDays.ts';

const holidaysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(
    (date) => date.startsWith(String(year)) && isHoliday(date),
  );

/** As Danish calendars print them. */
test.each([
  [2023, '01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26'],
  [2024, '01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26'],
  [2026, '01-01 04-02 04-03 04-05 04-06 05-14 05-24 05-25 12-25 12-26'],
  [2027, '01-01 03-25 03-26 03-28 03-29 05-06 05-16 05-17 12-25 12-26'],
  [2028, '01-01 04-13 04-14 04-16 04-17 05-25 06-04 06-05 12-25 12-26'],
  [2038, '01-01 04-22 04-23 04-25 04-26 06-03 06-13 06-14 12-25 12-26'],
])('the public holidays of %i', (year, days) => {
  expect(holidaysOf(year).map((date) => date.slice(5))).toEqual(days.split(' '));
});

test('5 June, 24 and 31 December are no public holidays, yet no working days', () => {
  for (const date of ['2026-06-05', '2026-12-24', '2026-12-31']) {
    expect([isHoliday(date), isWorkingDay(date)]).toEqual([false, false]);
  }
});

test('a day moves to a working neighbour, past weekends, holidays and closed days', () => {
  expect(workingDayFrom('2027-03-28')).toBe('2027-03-30');
  expect(workingDayFrom('2027-03-30')).toBe('2027-03-30');
  expect(workingDayUntil('2027-03-28')).toBe('2027-03-24');
  const closed = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16'];
  expect(workingDayFrom('2026-10-14', closed)).toBe('2026-10-19');
  expect(workingDayUntil('2026-10-14', closed)).toBe('2026-10-09');
  expect(mondayOf('2026-10-18')).toBe('2026-10-12');
  expect(mondayOf('2026-10-04')).toBe('2026-09-28');
});
