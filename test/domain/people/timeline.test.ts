// The track never goes back, and has at most one present station.
import fc from 'fast-check';
import { timelineOf } from '../../../src/domain/people/timeline.ts';
import type { Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const anna = employee({ id: 'E01' });
const KEYS = [
  keyOf.form(2026, 'E01'),
  keyOf.doc(2026, 'E01'),
  keyOf.invitation(2026, 'E01'),
  keyOf.answered(2026, 'E01'),
];

const unitWith = (keys: readonly string[], talk: Record<string, string>, more: Partial<Unit> = {}): Unit =>
  emptyUnit({
    employees: [anna],
    log: keys.map((id) => ({ id, state: 'done', at: '2026-09-01T10:00', details: { file: 'x' } })),
    conversations: [row('conversations', { year: 2026, employeeId: 'E01', ...talk })],
    ...more,
  });

test('one present station at most, the one after the last that is reached; all is done at the end', () => {
  fc.assert(
    fc.property(fc.subarray(KEYS), fc.boolean(), fc.boolean(), fc.boolean(), (keys, held, confirmed, half) => {
      const both = confirmed ? '2026-10-01T10:00' : '';
      const timeline = timelineOf(
        unitIndexOf(
          unitWith(keys, {
            heldOn: held ? '2026-09-28' : '',
            managerConfirmedAt: both,
            employeeConfirmedAt: both,
            miniMusHeldOn: half ? '2027-03-30' : '',
          }),
        ),
        anna,
      );
      const states = timeline.map(({ state }) => state);
      const last = states.lastIndexOf('done');
      expect(states.indexOf('now')).toBe(last === states.length - 1 ? -1 : last + 1);
      expect(states.filter((state) => state === 'now').length).toBeLessThanOrEqual(1);
    }),
  );
});

test('there is no half-year where the unit or the person has none, and no timeline for who is away', () => {
  const stations = (unit: Unit, person = anna) => timelineOf(unitIndexOf(unit), person).map(({ key }) => key);
  expect(stations(unitWith([], {}))).toHaveLength(7);
  expect(stations(unitWith([], {}, { settings: { ...settings, miniMus: false } }))).not.toContain('halfYear');
  expect(stations(unitWith([], {}), { ...anna, miniMus: false })).not.toContain('halfYear');
  expect(stations(unitWith([], {}), { ...anna, state: 'onLeave' })).toEqual([]);
});

test('last year’s conversation is not this year’s', () => {
  const unit = unitWith([], { heldOn: '2025-09-28' });
  const [talk] = unit.conversations;
  if (talk) talk.year = 2025;
  expect(timelineOf(unitIndexOf(unit), anna)[0]).toEqual({ key: 'formMade', state: 'now' });
});
