// The sidebar's rules for the times, which answer while one types, and the server's, which answer on saving, say the same.
import fc from 'fast-check';
import { problemsOfSlot, type SlotProblem } from '../../../../sidebar/pages/prepare/slotDays.ts';
import { addDays } from '../../../../src/domain/calendar/calendarDate.ts';
import { timeOf } from '../../../../src/domain/calendar/clockTime.ts';
import { slotTroubles } from '../../../../src/domain/conversation/slotTroubles.ts';
import { closedDaysOf } from '../../../../src/domain/conversation/slotViews.ts';
import type { SlotTrouble } from '../../../../src/domain/words/codes.ts';
import { employee, emptyUnit, settings } from '../../../domain/emptyUnit.ts';

/** In the server's finer words what the sidebar says in one. */
const AS_THE_SIDEBAR: Record<SlotTrouble, SlotProblem | undefined> = {
  weekend: 'closed',
  holiday: 'closed',
  closed: 'closed',
  window: 'window',
  hours: 'hours',
  noTime: 'timeMissing',
  clash: 'clash',
  // Only the server knows the clock.
  past: undefined,
};

test('for any times within and around a window, of which either end may be open, with holidays and closed days', () => {
  const [from, to] = ['2027-03-15', '2027-04-16'];
  const window = fc.record({ windowFrom: fc.constantFrom(from, from, ''), windowTo: fc.constantFrom(to, to, '') });
  const day = fc.integer({ min: 0, max: 32 }).map((after) => addDays(from, after));
  const outside = fc.constantFrom('2027-03-12', '2027-04-19');
  const date = fc.oneof({ weight: 6, arbitrary: day }, { weight: 1, arbitrary: outside });
  const time = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 28, max: 66 }).map((quarters) => timeOf(quarters * 15)) },
    { weight: 1, arbitrary: fc.constant('') },
  );
  const slot = fc.record({ date, time });
  const closed = fc.uniqueArray(day, { maxLength: 4 });
  fc.assert(
    fc.property(
      slot,
      fc.array(slot, { maxLength: 4 }),
      closed,
      fc.integer({ min: 15, max: 120 }),
      window,
      (one, rest, closedDays, minutes, ends) => {
        const slots = [one, ...rest].map((each, at) => ({ ...each, employeeId: `E0${at + 1}` }));
        const employees = slots.map(({ employeeId, date: conversationDate, time: conversationTime }) =>
          employee({ id: employeeId, conversationDate, conversationTime }),
        );
        const hours = { dayFrom: '09:00', dayTo: '15:00' };
        const unit = emptyUnit({
          employees,
          settings: { ...settings, ...ends, ...hours, closedDays, conversationMinutes: minutes },
        });
        const now = { date: '2027-01-04', time: '10:00' };
        const rules = { ...ends, ...hours, closedDays: closedDaysOf(unit, now), minutes };
        const [own] = slots;
        const [person] = employees;
        if (!own || !person) throw new Error('There is always one.');
        const { troubles } = slotTroubles(unit, person, now);
        const expected = new Set(troubles.flatMap((trouble) => AS_THE_SIDEBAR[trouble] ?? []));
        expect(new Set(problemsOfSlot(own, slots, rules))).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
