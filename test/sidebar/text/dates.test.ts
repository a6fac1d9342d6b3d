// Dates and times as the pages show them, and as they are while somebody types.
import { dayInWords, isWholeDate, minutesAt, monthInWords, weekNumber } from '../../../sidebar/text/dates.ts';

test('only days of the calendar, with a year typed to its end, are whole dates', () => {
  expect(['2026-02-29', '2026-13-01', '', '1-9-2026', '2028-02-29'].map(isWholeDate)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
  expect(['0002-09-28', '0020-09-28', '0202-09-28', '2026-09-28'].map(isWholeDate)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test.each([
  ['2026-09-28', 40],
  ['2026-10-12', 42],
  ['2027-01-01', 53],
  ['2024-12-30', 1],
  ['2026-01-01', 1],
])('%s is in week %i', (date, week) => expect(weekNumber(date)).toBe(week));

test('days are named in Danish and English, without their year', () => {
  expect(dayInWords('2026-09-07', 'da')).toBe('mandag den 7. september');
  expect(dayInWords('2026-09-07', 'en')).toBe('Monday 7 September');
});

test('months are named in Danish and English', () => {
  expect(monthInWords('2026-09', 'da')).toBe('september 2026');
  expect(monthInWords('2027-03', 'en')).toBe('March 2027');
});

test('times of day', () => {
  expect([minutesAt('09:30'), minutesAt('24:00'), minutesAt('9.30')]).toEqual([570, undefined, undefined]);
  expect([minutesAt('23:59'), minutesAt('09:60'), minutesAt('')]).toEqual([1439, undefined, undefined]);
});
