// Dates to begin with: in their order, on days when people are at work, and what is set stays.
import fc from 'fast-check';
import { proposedDates, type RoundDates } from '../../sidebar/pages/prepare/proposedDates.ts';
import { addDays, weekday } from '../../src/domain/calendarDate.ts';
import { isWorkingDay } from '../../src/domain/workingDays.ts';

const NONE: RoundDates = { meetingDate: '', answerDeadline: '', windowFrom: '', windowTo: '' };
const closedFrom = (today: string): string[] =>
  Array.from({ length: 550 }, (_, at) => addDays(today, at)).filter((day) => !isWorkingDay(day));
const known = (today: string, people = 12) => ({ today, closedDays: closedFrom(today), people });

test('a week to the meeting, two to answer, and the conversations from the Monday after', () => {
  expect(proposedDates(NONE, known('2026-08-10'))).toEqual({
    meetingDate: '2026-08-17',
    answerDeadline: '2026-08-31',
    windowFrom: '2026-09-07',
    windowTo: '2026-09-18',
  });
});

test('none falls on a holiday', () => {
  // In seven days comes Maundy Thursday; the first working day after it is Tuesday.
  expect(proposedDates(NONE, known('2027-03-18')).meetingDate).toBe('2027-03-30');
  // 14 May 2027 is a Friday, 17 May Whit Monday.
  expect(proposedDates({ ...NONE, answerDeadline: '2027-05-14' }, known('2027-04-01')).windowFrom).toBe('2027-05-18');
});

test('what is set stays, and the others follow from it', () => {
  const set = { ...NONE, answerDeadline: '2026-10-02' };
  expect(proposedDates(set, known('2026-08-10'))).toEqual({
    meetingDate: '2026-08-17',
    answerDeadline: '2026-10-02',
    windowFrom: '2026-10-05',
    windowTo: '2026-10-16',
  });
});

test('the meeting comes before answers that are due soon', () => {
  const set = { ...NONE, answerDeadline: '2026-08-20' };
  expect(proposedDates(set, known('2026-08-10')).meetingDate).toBe('2026-08-13');
});

test('for any day and any number of people', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 120 }), (today, people) => {
      const { meetingDate, answerDeadline, windowFrom, windowTo } = proposedDates(NONE, known(today, people));
      const dates = [today, meetingDate, answerDeadline, windowFrom, windowTo];
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates.slice(1).filter((date) => !isWorkingDay(date))).toEqual([]);
      const days = Array.from({ length: 120 }, (_, at) => addDays(windowFrom, at)).filter((date) => date <= windowTo);
      // More than two a day only where holidays take days away.
      expect(days.filter((date) => weekday(date) <= 5).length * 2).toBeGreaterThanOrEqual(people - 2 * 4);
    }),
  );
});
