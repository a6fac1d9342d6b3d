// Times of day as minutes since midnight, and back.
import { minutesOf, timeOf } from '../../../src/domain/calendar/clockTime.ts';

test('times of day', () => {
  expect(minutesOf('09:30')).toBe(570);
  expect(timeOf(605)).toBe('10:05');
});
