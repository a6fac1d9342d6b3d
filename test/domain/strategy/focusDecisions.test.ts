// Decisions for each focus area, and what next year's focus areas become by them.
import {
  decided,
  focusAreasOfYear,
  problemOfAdjusting,
  toAdjust,
} from '../../../src/domain/strategy/focusDecisions.ts';
import { emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const areas = [
  row('focusAreas', { id: 'F1', title: 'Læselyst', fromYear: 2026, toYear: 2029 }),
  row('focusAreas', { id: 'F2', title: 'Fællesskaber', fromYear: 2026, toYear: 2029 }),
  row('focusAreas', { id: 'F3', title: 'Åben skole', fromYear: 2026, toYear: 2026 }),
  row('focusAreas', { id: 'F4', title: 'Natur', fromYear: 2026, toYear: null }),
];

test('a decision is written with reason and date', () => {
  const { rows, problems } = decided(
    [
      { focusAreaId: 'F1', decision: 'keep', reason: '' },
      { focusAreaId: 'F2', decision: 'special', reason: ' For mange kører skævt ' },
    ],
    areas,
    '2027-06-01',
  );
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    { id: 'F1', decision: 'keep', decisionReason: '', decidedOn: '2027-06-01' },
    { id: 'F2', decision: 'special', decisionReason: 'For mange kører skævt', decidedOn: '2027-06-01' },
  ]);
  expect(decided([{ focusAreaId: 'F1', decision: '', reason: '' }], areas, '2027-06-01').rows[0]?.decidedOn).toBe('');
});

test('an unknown area or decision, and adjusting without a reason, are refused', () => {
  const codes = (decision: string, focusAreaId = 'F1') =>
    decided([{ focusAreaId, decision, reason: '' }], areas, '2027-06-01').problems.map(({ code }) => code);
  expect(codes('keep', 'F9')).toEqual(['focusAreaUnknown']);
  expect(codes('maybe')).toEqual(['decisionUnknown']);
  expect(codes('adjust')).toEqual(['decisionReasonMissing']);
  expect(codes('special')).toEqual(['decisionReasonMissing']);
});

test('next year some are kept as they are, some wait to be rewritten, some are special, some are over', () => {
  const decisions = { F1: 'keep', F2: 'adjust', F3: 'keep', F4: 'special' } as const;
  const standing = areas.map((area) => ({
    ...area,
    decision: decisions[area.id as keyof typeof decisions],
    decidedOn: '2027-06-01',
  }));
  const carried = focusAreasOfYear(standing, 2027);
  expect(carried.map((each) => [each.area.id, each.carried])).toEqual([
    ['F1', 'kept'],
    ['F2', 'rewrite'],
    ['F3', 'ends'],
    ['F4', 'special'],
  ]);
  // A decision to keep has done its work; the others stand until the manager has followed them.
  expect(carried.map(({ row: change }) => change)).toEqual([
    { id: 'F1', decision: '', decisionReason: '', decidedOn: '' },
    undefined,
    undefined,
    undefined,
  ]);
  const unit = emptyUnit({ focusAreas: standing, settings: { ...settings, year: 2027 } });
  expect(toAdjust(unit).map(problemOfAdjusting)).toEqual([
    { code: 'focusAreaToAdjust', tab: 'focusAreas', values: { title: 'Fællesskaber' } },
  ]);
});
