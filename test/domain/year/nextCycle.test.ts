// When a year is over, and what of its agreements is asked about again.
import { isHistory } from '../../../src/domain/agreements/effectReview.ts';
import type { Agreement } from '../../../src/domain/unit/unit.ts';
import { isYearOver, nextCycle } from '../../../src/domain/year/nextCycle.ts';
import { agreement, emptyUnit, settings } from '../emptyUnit.ts';

const at = (date: string) => ({ date, time: '10:00' });
const carried = (parts: Partial<Agreement>) =>
  nextCycle(emptyUnit({ agreements: [agreement(parts)] }), at('2027-08-16')).agreements;

test('a year is over ten months after its strategy meeting, and not within its own calendar year', () => {
  expect(isYearOver(settings, at('2027-06-29'))).toBe(false);
  expect(isYearOver(settings, at('2027-06-30'))).toBe(true);
  const early = { ...settings, meetingDate: '2026-01-05' };
  expect(isYearOver(early, at('2026-12-31'))).toBe(false);
  expect(isYearOver(early, at('2027-01-01'))).toBe(true);
  expect(isYearOver({ ...settings, meetingDate: '', windowFrom: '' }, at('2027-07-01'))).toBe(true);
});

test('what was reviewed in the cycle becomes history; what nobody reviewed stays as it is', () => {
  expect(carried({ review: 'done' })).toEqual([{ id: 'A01', review: 'done', employeeReview: '', reviewedIn: 2026 }]);
  expect(carried({ review: '' })).toEqual([]);
  expect(carried({ review: 'done', reviewedIn: 2025 })).toEqual([]);
  // Of the cycle itself: that is the next one's to review.
  expect(carried({ year: 2026, review: 'done' })).toEqual([]);
});

test('what was not finished and has a deadline beyond the year is asked about again', () => {
  const again = { id: 'A01', review: '', employeeReview: '', reviewedIn: null };
  for (const review of ['partly', 'notDone'] as const) {
    expect(carried({ review, employeeReview: 'partly', deadline: '2027-01-01' })).toEqual([again]);
    expect(carried({ review, deadline: '2026-12-31' })).toMatchObject([{ review, reviewedIn: 2026 }]);
  }
  expect(carried({ review: 'irrelevant', deadline: '2027-06-01' })).toMatchObject([{ review: 'irrelevant' }]);
});

test('history is what was reviewed in an earlier cycle, not in this one', () => {
  expect(isHistory(agreement({ review: 'done', reviewedIn: 2026 }), 2027)).toBe(true);
  expect(isHistory(agreement({ review: 'done', reviewedIn: 2027 }), 2027)).toBe(false);
  expect(isHistory(agreement({ review: 'done' }), 2027)).toBe(false);
  expect(isHistory(agreement({ review: '', reviewedIn: 2026 }), 2027)).toBe(false);
});

test('closed days that are to come stay', () => {
  const unit = emptyUnit({ settings: { ...settings, closedDays: ['2026-10-12', '2027-10-18'] } });
  expect(nextCycle(unit, at('2027-08-16')).settings.closedDays).toEqual(['2027-10-18']);
});
