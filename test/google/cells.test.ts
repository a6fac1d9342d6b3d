// Dates of cells: wall time in the Sheet's zone, whatever zone the script runs in.
import { WallTime } from '../../src/domain/cells.ts';
import { cellInput, sheetValue, WallClock } from '../../src/google/cells.ts';

const ZONES = ['Europe/Copenhagen', 'America/New_York', 'Asia/Tokyo', 'UTC'];

describe.each(ZONES)('in %s', (zone) => {
  const clock = new WallClock(zone);

  test('every day of the year comes back as itself', () => {
    for (let day = 0; day < 366; day += 1) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      for (const time of ['00:00', '09:30', '23:59']) {
        const value = sheetValue({ kind: 'wallTime', wall: new WallTime(`${date}T${time}`) }, clock);
        expect(cellInput(value, clock)).toEqual(new WallTime(`${date}T${time}`));
      }
    }
  });
});

test('summer time begins and ends where the Sheet is', () => {
  const clock = new WallClock('Europe/Copenhagen');
  expect(new Date(clock.instantOf(new WallTime('2026-10-24T08:00'))).toISOString()).toBe('2026-10-24T06:00:00.000Z');
  expect(new Date(clock.instantOf(new WallTime('2026-10-26T08:00'))).toISOString()).toBe('2026-10-26T07:00:00.000Z');
});

test('a time of day is a part of a day', () => {
  expect(sheetValue({ kind: 'timeOfDay', minutes: 570 }, new WallClock('Europe/Copenhagen'))).toBeCloseTo(0.395833, 5);
});
