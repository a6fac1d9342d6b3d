// A person's status: what waits is hidden by no later step, and the worst of it is told.
import type { Step } from '../../../src/domain/words/codes.ts';
import { words } from '../../../src/domain/words/words.ts';
import { type UnitIndex, unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { statusOf } from '../../../src/domain/year/personStatus.ts';
import { WAITING_KINDS, type WaitingItem, type WaitingKind, waiting } from '../../../src/domain/year/waiting.ts';
import { employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const YEAR = settings.year;
const anna = employee({ id: 'E01', name: 'Anna Sø' });
const item = (kind: WaitingKind): WaitingItem => ({ kind, whose: 'manager', employeeId: 'E01', since: '', about: '' });

/** What the log and the conversation say at each step. */
const AT: Partial<Record<Step, [keys: string[], conversation: Record<string, string>]>> = {
  none: [[], {}],
  formReady: [[keyOf.form(YEAR, 'E01'), keyOf.doc(YEAR, 'E01')], {}],
  invited: [[keyOf.invitation(YEAR, 'E01')], {}],
  answered: [[keyOf.invitation(YEAR, 'E01'), keyOf.answered(YEAR, 'E01')], {}],
  held: [[keyOf.invitation(YEAR, 'E01')], { heldOn: '2026-09-28' }],
  awaitingConfirmation: [[], { heldOn: '2026-09-28', managerConfirmedAt: '2026-09-29T09:00' }],
  confirmed: [
    [],
    { heldOn: '2026-09-28', managerConfirmedAt: '2026-09-29T09:00', employeeConfirmedAt: '2026-09-29T10:00' },
  ],
  halfYearReviewInvited: [[keyOf.miniMus(YEAR, 'E01')], { heldOn: '2026-09-28' }],
  halfYearReviewHeld: [[], { heldOn: '2026-09-28', miniMusHeldOn: '2027-03-28' }],
};
const indexAt = (step: Step, language: 'da' | 'en' = 'da'): UnitIndex => {
  const [keys, conversation] = AT[step] ?? [[], {}];
  return unitIndexOf(
    emptyUnit({
      settings: { ...settings, language },
      employees: [anna],
      log: keys.map((id) => ({ id, state: 'done', at: '2026-09-01T10:00', details: {} })),
      conversations: [row('conversations', { year: YEAR, employeeId: 'E01', ...conversation })],
    }),
  );
};
const STEPS = Object.keys(AT) as Step[];
const PERSONAL = WAITING_KINDS.filter((kind) => !['text', 'adjust', 'deletion'].includes(kind));
/** Where the step says it in its own words. */
const SAID = ['time none', 'time formReady', 'answers invited', 'confirmation awaitingConfirmation'];
const isSaid = (kind: string, step: Step): boolean =>
  [...SAID, 'status halfYearReviewInvited'].includes(`${kind} ${step}`);

describe.each(STEPS)('at the step %s', (step) => {
  test('the step is told where nothing waits', () => {
    expect(statusOf(indexAt(step), anna, [])).toEqual({ key: step, text: words('da').steps[step] });
  });

  test.each(PERSONAL)('%s is not hidden', (kind) => {
    for (const language of ['da', 'en'] as const) {
      const { key, text } = statusOf(indexAt(step, language), anna, [item(kind), item('status')]);
      expect(key).toBe(isSaid(kind, step) ? step : kind);
      expect(text).not.toBe('');
      if (!isSaid(kind, step)) expect(Object.values(words(language).steps)).not.toContain(text);
    }
  });
});

test('whoever is away is told as away', () => {
  const away = { ...anna, state: 'onLeave' as const };
  expect(statusOf(indexAt('none'), away, [item('overdue')]).key).toBe('onLeave');
});

test.each<[string, Record<string, string>, string]>([
  ['nobody has confirmed', {}, 'confirmation'],
  ['the manager has confirmed', { managerConfirmedAt: '2026-09-29T09:00' }, 'awaitingConfirmation'],
  ['she has a remark', { managerConfirmedAt: '2026-09-29T09:00', comment: 'For kort' }, 'objection'],
])('an invitation to the half-year review does not hide the agreements where %s', (_, confirmed, key) => {
  const index = unitIndexOf(
    emptyUnit({
      employees: [anna],
      log: [
        keyOf.invitation(YEAR, 'E01'),
        keyOf.answered(YEAR, 'E01'),
        keyOf.feedback(YEAR, 'E01'),
        keyOf.miniMus(YEAR, 'E01'),
      ].map((id) => ({ id, state: 'done', at: '2026-09-01T10:00', details: {} })),
      agreements: [row('agreements', { id: 'A01', year: YEAR, employeeId: 'E01', text: 'Læseklub' })],
      conversations: [row('conversations', { year: YEAR, employeeId: 'E01', heldOn: '2026-09-28', ...confirmed })],
    }),
  );
  expect(statusOf(index, anna, waiting(index, { date: '2027-03-20', time: '12:00' })).key).toBe(key);
});
