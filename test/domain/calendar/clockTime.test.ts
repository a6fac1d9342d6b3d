// Times of day as minutes since midnight, and back.
import { minutesOf, timeInWords, timeOf } from '../../../src/domain/calendar/clockTime.ts';

test('times of day', () => {
  expect(minutesOf('09:30')).toBe(570);
  expect(timeOf(605)).toBe('10:05');
});

test('a time of day is written as people of the language write it', () => {
  expect([timeInWords('09:30', 'da'), timeInWords('09:30', 'en')]).toEqual(['09.30', '09:30']);
});
