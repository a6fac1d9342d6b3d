// Whether a column of typed dates has the day or the month first.
import { openDates, orderOfDates, otherWayRound, turnedRound } from '../../../src/domain/calendar/dateOrder.ts';

test.each([
  [['28/09/2026', '03/09/2026'], 'dayFirst'],
  [['09/28/2026', '03/09/2026'], 'monthFirst'],
  [['9/28/26 10:00'], 'monthFirst'],
  [['03/09/2026', '04/09/2026'], 'either'],
  // The cells contradict each other, so those between are anybody's guess.
  [['28/09/2026', '09/28/2026', '03/09/2026'], 'either'],
  [['28/09/2026', '09/28/2026'], 'dayFirst'],
  // Dots and dashes are not written by people who put the month first.
  [['03-09-2026', '03.09.2026'], 'dayFirst'],
  [['09-28-2026'], 'monthFirst'],
  [['03/03/2026'], 'dayFirst'],
  [['2026-09-03', '3. september 2026', '', 'efter ferien'], 'dayFirst'],
])('%j: %s', (texts, order) => {
  expect(orderOfDates(texts)).toBe(order);
});

test('turned round, a date is the other one, and other texts are themselves', () => {
  expect(turnedRound('9/28/2026 10:00')).toBe('28/9/2026 10:00');
  expect(turnedRound('september')).toBe('september');
  expect(openDates(['03/09/2026', '28/09/2026', '05/05/2026'])).toEqual(['03/09/2026']);
  expect(['2026-03-09', '2026-09-28', '2026-05-05'].map(otherWayRound)).toEqual(['2026-09-03', undefined, undefined]);
});
