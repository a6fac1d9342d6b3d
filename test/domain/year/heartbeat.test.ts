// When the hourly work has been silent for too long: only hours in which it should run are counted.
import { hasStopped } from '../../../src/domain/year/heartbeat.ts';

const at = (moment: string) => ({ date: moment.slice(0, 10), time: moment.slice(11) });

test.each<[last: string, now: string, stopped: boolean]>([
  ['', '2026-09-15T10:05', false],
  ['2026-09-15T10:05', '2026-09-15T12:30', false],
  ['2026-09-15T10:05', '2026-09-15T13:05', true],
  // Friday evening until Monday morning is rest.
  ['2026-09-11T18:05', '2026-09-14T07:30', false],
  ['2026-09-11T18:05', '2026-09-14T08:30', true],
  ['2026-09-11T18:05', '2026-09-13T12:00', false],
  ['2026-12-23T18:40', '2026-12-28T06:30', false],
  ['2026-09-15T10:05', '2027-03-01T05:00', true],
  // The clock of the unit has been set back.
  ['2026-09-15T10:05', '2026-09-14T10:05', false],
])('last %s, now %s: %s', (last, now, stopped) => {
  expect(hasStopped(last, at(now))).toBe(stopped);
});
