// Times for the conversations.
import fc from 'fast-check';
import { minutesOf } from '../../../src/domain/calendar/clockTime.ts';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { proposeSlots } from '../../../src/domain/conversation/slots.ts';
import { employee, emptyUnit, settings } from '../emptyUnit.ts';

const people = (count: number, parts = {}) =>
  Array.from({ length: count }, (_, index) => employee({ id: `E${index + 1}`, ...parts }));

test('eleven conversations in the window, one a day, outside week 42', () => {
  const employees = people(11);
  const { slots, unplaced } = proposeSlots(emptyUnit({ employees }), employees, '2026-09-28', '2026-10-23');
  expect(unplaced).toEqual([]);
  expect(new Set(slots.map(({ date }) => date)).size).toBe(11);
  expect(slots.every(({ date }) => isWorkingDay(date, settings.closedDays))).toBe(true);
});

test('keeps what is set, and says who could not be placed', () => {
  const [first, ...rest] = people(8);
  const set = { ...employee({ ...first }), conversationDate: '2026-09-28', conversationTime: '10:00' };
  const employees = [set, ...rest];
  const { slots, unplaced, problems } = proposeSlots(emptyUnit({ employees }), employees, '2026-09-28', '2026-09-28');
  expect(slots.map(({ time }) => time)).toEqual(['12:30']);
  expect(unplaced).toHaveLength(6);
  expect(problems).toMatchObject([{ code: 'slotsTooFew', values: { count: 6 } }]);
});

test('conversations never collide, lunch is free, and days are filled evenly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 30, max: 120 }), (count, conversationMinutes) => {
      const employees = people(count);
      const unit = emptyUnit({ employees, settings: { ...settings, conversationMinutes } });
      const { slots, unplaced } = proposeSlots(unit, employees, '2026-09-28', '2026-10-23');
      expect(slots.length + unplaced.length).toBe(count);
      const byDay = new Map<string, number[]>();
      for (const { date, time } of slots) byDay.set(date, [...(byDay.get(date) ?? []), minutesOf(time)]);
      for (const starts of byDay.values()) {
        for (const [index, start] of starts.entries()) {
          expect(start + conversationMinutes <= 720 || start >= 750).toBe(true);
          const next = starts[index + 1];
          if (next !== undefined) expect(next - start).toBeGreaterThanOrEqual(conversationMinutes + 15);
        }
      }
      const sizes = [...byDay.values()].map((starts) => starts.length);
      const least = byDay.size < 15 ? 0 : Math.min(...sizes);
      expect(Math.max(0, ...sizes) - least).toBeLessThanOrEqual(1);
    }),
  );
});
