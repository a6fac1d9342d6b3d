// Dates of cells: wall time in the Sheet's zone, whatever zone the script runs in.
import fc from 'fast-check';
import { WallTime } from '../../../src/domain/unit/cells.ts';
import { cellInput, sheetValue, WallClock } from '../../../src/google/sheet/cells.ts';

const ZONES = ['Europe/Copenhagen', 'America/New_York', 'Asia/Tokyo', 'UTC'];

describe.each(ZONES)('in %s', (zone) => {
  const clock = WallClock.in(zone);

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
  const clock = WallClock.in('Europe/Copenhagen');
  expect(new Date(clock.instantOf(new WallTime('2026-10-24T08:00'))).toISOString()).toBe('2026-10-24T06:00:00.000Z');
  expect(new Date(clock.instantOf(new WallTime('2026-10-26T08:00'))).toISOString()).toBe('2026-10-26T07:00:00.000Z');
});

test('a time of day is a part of a day', () => {
  expect(sheetValue({ kind: 'timeOfDay', minutes: 570 }, WallClock.in('Europe/Copenhagen'))).toBeCloseTo(0.395833, 5);
});

test('the wall clock shows what the zone shows, on days of change too', () => {
  const shown = (instant: number, timeZone: string): string =>
    new Date(instant).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
  fc.assert(
    fc.property(
      fc.constantFrom('Europe/Copenhagen', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
      fc.array(fc.integer({ min: 0, max: Date.UTC(2099, 0, 1) / 60_000 }), { maxLength: 20 }),
      (zone, minutes) => {
        const clock = WallClock.in(zone);
        const near = [Date.UTC(2026, 9, 25), Date.UTC(2027, 2, 28), Date.UTC(2027, 2, 14)].map((at) => at / 60_000);
        for (const minute of [...minutes, ...near.flatMap((at) => [at, at + 59, at + 60, at + 61, at + 180])]) {
          const instant = minute * 60_000;
          expect(clock.wallTimeAt(instant).text).toBe(shown(instant, zone));
        }
      },
    ),
  );
  // Paris kept its own time then, nine minutes and 21 seconds ahead.
  expect(WallClock.in('Europe/Paris').wallTimeAt(Date.UTC(1899, 11, 30, 7, 50, 39)).text).toBe('1899-12-30T08:00');
});
