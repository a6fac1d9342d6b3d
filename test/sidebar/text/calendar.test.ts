// Days, weeks and names of days as the sidebar counts them.
import {
  dayInWords,
  daysAfter,
  isDay,
  minutesAt,
  mondayBefore,
  timeAt,
  weekdayOf,
  weekNumber,
} from '../../../sidebar/text/calendar.ts';

test('days are counted over months, leap days and summer time', () => {
  expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
});

test('only days of the calendar are days', () => {
  expect(['2026-02-29', '2026-13-01', '', '1-9-2026', '2028-02-29'].map(isDay)).toEqual([
    false,
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
])('%s lies in week %i', (date, week) => expect(weekNumber(date)).toBe(week));

test('weeks begin on Monday', () => {
  expect(mondayBefore('2026-10-04')).toBe('2026-09-28');
  expect(weekdayOf('2026-10-04')).toBe(7);
});

test('days are named in Danish and English', () => {
  expect(dayInWords('2026-09-07', 'da', true)).toBe('mandag den 7. september 2026');
  expect(dayInWords('2026-09-07', 'da')).toBe('mandag den 7. september');
  expect(dayInWords('2026-09-07', 'en')).toBe('Monday 7 September');
  expect(dayInWords('2026-09-07', 'en', true)).toBe('Monday 7 September 2026');
});

test('times of day', () => {
  expect([minutesAt('09:30'), minutesAt('24:00'), minutesAt('9.30')]).toEqual([570, undefined, undefined]);
  expect(timeAt(605)).toBe('10:05');
});
