// Dates to begin with: in their order, on days when people are at work, and what is set stays.
import fc from 'fast-check';
import { proposedDates, type RoundDates } from '../../../../sidebar/pages/prepare/proposedDates.ts';
import { addDays, weekday } from '../../../../src/domain/calendar/calendarDate.ts';
import { isWorkingDay } from '../../../../src/domain/calendar/workingDays.ts';
import { closedDaysOf } from '../../../../src/domain/conversation/slotViews.ts';
import { emptyUnit, settings } from '../../../domain/emptyUnit.ts';

const NONE: RoundDates = { meetingDate: '', answerDeadline: '', windowFrom: '', windowTo: '' };
const IN_ORDER = ['meetingDate', 'answerDeadline', 'windowFrom', 'windowTo'] as const;
const known = (today: string, people = 12) => ({
  today,
  closedDays: closedDaysOf(emptyUnit({ settings: { ...settings, closedDays: [] } }), { date: today, time: '10:00' }),
  people,
});
const proposed = (set: Partial<RoundDates>, today: string, people?: number) =>
  proposedDates({ ...NONE, ...set }, known(today, people));

test('a week to the meeting, two to answer, and the conversations from the Monday after', () => {
  expect(proposed({}, '2026-08-10')).toEqual({
    meetingDate: '2026-08-17',
    answerDeadline: '2026-08-31',
    windowFrom: '2026-09-07',
    windowTo: '2026-09-18',
  });
});

test('none falls on a holiday', () => {
  // In seven days comes Maundy Thursday; the first working day after it is Tuesday.
  expect(proposed({}, '2027-03-18').meetingDate).toBe('2027-03-30');
  // 14 May 2027 is a Friday, 17 May Whit Monday.
  expect(proposed({ answerDeadline: '2027-05-14' }, '2027-04-01').windowFrom).toBe('2027-05-18');
});

test('what is set stays, and the others follow from it', () => {
  expect(proposed({ answerDeadline: '2026-10-02' }, '2026-08-10')).toEqual({
    meetingDate: '2026-08-17',
    answerDeadline: '2026-10-02',
    windowFrom: '2026-10-05',
    windowTo: '2026-10-16',
  });
});

test('what comes first keeps before what is set to come after it', () => {
  expect(proposed({ answerDeadline: '2026-08-20' }, '2026-08-10').meetingDate).toBe('2026-08-13');
  expect(proposed({ windowFrom: '2026-08-24' }, '2026-08-10')).toMatchObject({
    meetingDate: '2026-08-17',
    answerDeadline: '2026-08-21',
  });
  expect(proposed({ windowTo: '2026-09-04' }, '2026-08-10')).toMatchObject({ windowFrom: '2026-09-03' });
  // Between a Friday and the Monday after it no day is left.
  expect(proposed({ answerDeadline: '2026-08-17' }, '2026-08-14').meetingDate).toBe('');
});

test('a window in the past, or one that begins on a Sunday, is given whole weeks', () => {
  expect(proposed({ windowFrom: '2025-09-01' }, '2026-08-10').windowTo > '2026-08-10').toBe(true);
  expect(proposed({ windowFrom: '2026-09-06' }, '2026-08-10').windowTo).toBe('2026-09-18');
});

test('for any day, any number of people, and whatever is set already', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days));
  const around = fc.option(fc.integer({ min: -300, max: 150 }), { nil: undefined });
  const offsets = fc.tuple(around, around, around, around);
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 120 }), offsets, (today, people, away) => {
      const set = { ...NONE };
      for (const [at, id] of IN_ORDER.entries()) {
        const days = away[at];
        set[id] = days === undefined ? '' : addDays(today, days);
      }
      const dates = proposed(set, today, people);
      for (const [at, id] of IN_ORDER.entries()) {
        if (set[id] !== '') expect(dates[id]).toBe(set[id]);
        else if (dates[id] !== '') {
          expect([dates[id] > today, isWorkingDay(dates[id])]).toEqual([true, true]);
          for (const before of IN_ORDER.slice(0, at)) expect(dates[before] < dates[id]).toBe(true);
          for (const after of IN_ORDER.slice(at + 1)) expect(set[after] <= today || dates[id] < set[after]).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('the window has room for everyone at two a day, but for what holidays take', () => {
  for (const people of [0, 1, 20, 21, 60, 120]) {
    const { windowFrom, windowTo } = proposed({}, '2026-08-10', people);
    const days = Array.from({ length: 200 }, (_, at) => addDays(windowFrom, at)).filter(
      (date) => date <= windowTo && weekday(date) <= 5,
    );
    expect(days.length * 2).toBeGreaterThanOrEqual(people);
  }
});
