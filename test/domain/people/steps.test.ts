// How far an employee has come, as the manager reads it.

import { stepOf } from '../../../src/domain/people/steps.ts';
import type { Conversation, Unit } from '../../../src/domain/unit/unit.ts';
import type { Step } from '../../../src/domain/words/codes.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const anna = employee({ conversationDate: '2026-09-28' });

const stepAfter = (keys: string[], conversation?: Partial<Conversation>): Step => {
  const unit: Unit = emptyUnit({
    employees: [anna],
    log: keys.map((id) => ({ id, state: 'done', at: '2026-09-01T10:00', details: {} })),
    conversations: conversation ? [row('conversations', { year: 2026, employeeId: 'E01', ...conversation })] : [],
  });
  return stepOf(unitIndexOf(unit), anna);
};

const files = [keyOf.form(2026, 'E01'), keyOf.doc(2026, 'E01')];
const invited = [...files, keyOf.invitation(2026, 'E01')];
const answered = [...invited, keyOf.answered(2026, 'E01')];
const told = [...answered, keyOf.topics(2026, 'E01', '2026-09-28')];

test.each<[Step, Step]>([
  [stepAfter([]), 'none'],
  [stepAfter(files.slice(0, 1)), 'none'],
  [stepAfter(files), 'formReady'],
  [stepAfter(invited), 'invited'],
  [stepAfter([...invited, keyOf.topics(2026, 'E01', '2026-09-28')]), 'invited'],
  [stepAfter(answered), 'answered'],
  [stepAfter(told), 'topicsSent'],
  [stepAfter([...answered, keyOf.topics(2026, 'E01', '2026-09-21')]), 'answered'],
  [stepAfter(told, { heldOn: '2026-09-28' }), 'held'],
  [stepAfter(told, { heldOn: '2026-09-28', managerConfirmedAt: '2026-09-28T12:00' }), 'awaitingConfirmation'],
  [stepAfter(told, { managerConfirmedAt: '2026-09-28T12:00', employeeConfirmedAt: '2026-09-29T12:00' }), 'confirmed'],
  [stepAfter(invited, { year: 2025, heldOn: '2025-09-28' }), 'invited'],
])('%s is %s', (found, expected) => {
  expect(found).toBe(expected);
});

test('those who are away are told as away, whatever the log has', () => {
  const away = employee({ state: 'onLeave' });
  expect(stepOf(unitIndexOf(emptyUnit({ employees: [away] })), away)).toBe('onLeave');
});
