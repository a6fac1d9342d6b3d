// Instants on the unit's wall, right on both sides of summer time.
import { localMoment, localNow, utcOf } from '../../../src/google/host/clock.ts';
import { localSheet } from '../localSheet.ts';

beforeEach(() => {
  localSheet();
});

test.each([
  ['2026-10-24T06:30:00Z', '2026-10-24', '08:30'],
  ['2026-10-26T07:30:00Z', '2026-10-26', '08:30'],
  ['2026-12-31T23:30:00Z', '2027-01-01', '00:30'],
])('%s is %s %s on the wall', (utc, date, time) => {
  expect(localNow(new Date(utc))).toEqual({ date, time });
  expect(localMoment(utc)).toBe(`${date}T${time}`);
});

test.each([
  ['2026-10-24', '10:00', '20261024T080000Z'],
  ['2026-10-26', '10:00', '20261026T090000Z'],
])('%s %s on the wall is %s', (date, time, utc) => {
  expect(utcOf(date, time)).toBe(utc);
});
