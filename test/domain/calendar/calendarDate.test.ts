// Calendar dates against JavaScript's own calendar, and dates as people write them.
import fc from 'fast-check';
import {
  addDays,
  dateInWords,
  daysBetween,
  isDate,
  parsePeoplesDate,
  shortDate,
  weekday,
} from '../../../src/domain/calendar/calendarDate.ts';
import { easterSunday, isWorkingDay, workingDaysBefore } from '../../../src/domain/calendar/workingDays.ts';

const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const iso = (date: Date): string => date.toISOString().slice(0, 10);

describe('calendar dates', () => {
  test('agree with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const moved = new Date(date);
        moved.setUTCDate(moved.getUTCDate() + days);
        expect(addDays(iso(date), days)).toBe(iso(moved));
        expect(daysBetween(iso(date), iso(moved))).toBe(days);
        expect(weekday(iso(date))).toBe(((date.getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  test('are read back however a Dane writes them', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = iso(date);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        for (const text of [
          day,
          `${dayOfMonth}-${month}-${year}`,
          `${dayOfMonth}.${month}.${year}`,
          `${dayOfMonth}/${month} ${year}`,
          shortDate(day, 'da'),
          shortDate(day, 'en'),
          dateInWords(day, 'da'),
          dateInWords(day, 'en'),
        ]) {
          expect(parsePeoplesDate(text)).toBe(day);
        }
      }),
    );
  });

  test.each([
    ['7-9-2026', '2026-09-07'],
    ['07.09.2026', '2026-09-07'],
    ['7/9 2026', '2026-09-07'],
    ['7/9-26', '2026-09-07'],
    ['7. sep 26', '2026-09-07'],
    ['d. 1. Maj 2027', '2027-05-01'],
    ['September 7, 2026', '2026-09-07'],
    ['2026-09-07T00:00:00', '2026-09-07'],
  ])('reads %s', (text, date) => expect(parsePeoplesDate(text)).toBe(date));

  test.each(['31-02-2026', '29/2 2026', 'snart', '', '1. marts', '46272', '2026-13-01', '0-1-2026'])(
    'does not read %s',
    (text) => expect(parsePeoplesDate(text)).toBeUndefined(),
  );

  test('reads a spreadsheet serial only where told to', () => {
    expect(parsePeoplesDate('46272', { serials: true })).toBe('2026-09-07');
  });

  test('knows which days exist', () => {
    expect(isDate('2028-02-29')).toBe(true);
    expect(isDate('2026-02-29')).toBe(false);
    for (const text of ['2026-13-01', '', '1-9-2026']) expect(isDate(text)).toBe(false);
  });

  test('counts days over months, leap days and summer time', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  test('names the days in Danish and English', () => {
    expect(dateInWords('2026-09-07', 'da')).toBe('mandag den 7. september 2026');
    expect(dateInWords('2026-09-07', 'en')).toBe('Monday 7 September 2026');
  });

  test('ends the week with Sunday', () => expect(weekday('2026-10-04')).toBe(7));
});

describe('working days', () => {
  test('know Easter', () => {
    expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ]);
  });

  test('keep Store Bededag to 2023 only', () => {
    expect(isWorkingDay('2023-05-05')).toBe(false);
    expect(isWorkingDay('2024-04-26')).toBe(true);
  });

  test('count back over weekends, holidays and closed days', () => {
    expect(workingDaysBefore('2026-09-28', 2)).toBe('2026-09-24');
    expect(workingDaysBefore('2026-10-19', 1, ['2026-10-16'])).toBe('2026-10-15');
    expect(workingDaysBefore('2026-12-28', 1)).toBe('2026-12-23');
  });
});
