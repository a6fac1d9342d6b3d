// What lapses when people leave, and which forms are open.
import { formStateWork, isUnfinished, lapseWork, leftOn } from '../../../src/domain/people/leaving.ts';
import type { LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { agreement, employee, emptyUnit } from '../emptyUnit.ts';

const form = (key: string, details: Record<string, string> = {}): LogRow => ({
  id: key,
  state: 'done',
  at: '2026-09-01T10:00',
  details: { file: `file of ${key}`, ...details },
});
const MORNING = { date: '2026-12-01', time: '06:20' };
const LATER = { date: '2026-12-01', time: '10:20' };
const states = (unit: Unit) => formStateWork(unitIndexOf(unit)).map(({ fileKey, open }) => `${fileKey} ${open}`);

test.each([
  ['notStarted', '', true],
  ['inProgress', '', true],
  ['offTrack', '', true],
  ['done', '', false],
  ['lapsed', '', false],
  ['inProgress', 'partly', false],
] as const)('an agreement that is %s and reviewed "%s" is open: %s', (progress, review, open) => {
  expect(isUnfinished(agreement({ progress, review }))).toBe(open);
});

test('only for those who have left, once, and again for what was agreed since', () => {
  const unit = emptyUnit({
    employees: [employee({ state: 'left' }), employee({ id: 'E02', state: 'onLeave' }), employee({ id: 'E03' })],
    agreements: [
      agreement({}),
      agreement({ id: 'A02', employeeId: 'E02' }),
      agreement({ id: 'A03', employeeId: 'E03' }),
    ],
  });
  const idsOf = (of: Unit) => lapseWork(unitIndexOf(of), MORNING).map(({ employeeId }) => employeeId);
  expect(idsOf(unit)).toEqual(['E01']);
  const log: LogRow[] = [{ id: '2026/lapse/E01', state: 'done', at: '2026-12-01T08:05', details: {} }];
  const lapsed = { ...unit, log, agreements: [agreement({ progress: 'lapsed' })] };
  expect(idsOf(lapsed)).toEqual([]);
  expect(leftOn(unitIndexOf(lapsed), 'E01')).toBe('2026-12-01');
  expect(idsOf({ ...lapsed, agreements: [agreement({ id: 'A09' })] })).toEqual(['E01']);
  // A later cycle asks for nothing more.
  expect(idsOf({ ...lapsed, settings: { ...lapsed.settings, year: 2027 } })).toEqual([]);
});

test('who came back and leaves again has left on the later day', () => {
  const lapse = { state: 'done', at: '2026-10-01T08:05', details: {} } as const;
  const unit = emptyUnit({
    employees: [employee({})],
    log: [
      { ...lapse, id: '2025/lapse/E01' },
      { ...lapse, id: '2026/lapse/E01' },
    ],
  });
  expect(lapseWork(unitIndexOf(unit), MORNING).map(({ key, isBack }) => [key, isBack])).toEqual([
    ['2025/lapse/E01', true],
    ['2026/lapse/E01', true],
  ]);
});

test('whose row was taken out by hand has left; who is deleted is not named again', () => {
  const unit = emptyUnit({
    agreements: [agreement({ employeeId: 'E07' })],
    log: [form('2026/form/E08'), { ...form('2026/deletion/E09/person'), details: {} }],
  });
  expect(lapseWork(unitIndexOf(unit), LATER).map(({ employeeId }) => employeeId)).toEqual(['E07', 'E08']);
});

test('the large tabs are looked through once a day, and who was found there is not taken for back an hour later', () => {
  const unit = emptyUnit({
    tailoring: [
      { id: 'T01', employeeId: 'E07', employeeName: '', kind: 'hide', questionId: 'STR2', text: '', note: '' },
    ],
  });
  const idsOf = (of: Unit, now: typeof LATER) => lapseWork(unitIndexOf(of), now).map(({ employeeId }) => employeeId);
  expect(idsOf(unit, LATER)).toEqual([]);
  expect(idsOf(unit, MORNING)).toEqual(['E07']);
  const log: LogRow[] = [{ id: '2026/lapse/E07', state: 'done', at: '2026-12-01T06:20', details: {} }];
  expect(idsOf({ ...unit, log }, LATER)).toEqual([]);
});

test('forms of those who have left close, of those who come back open, of those on leave stay', () => {
  const log = [form('2026/form/E01'), form('2026/statusForm/E01')];
  const unitOf = (state: 'active' | 'onLeave' | 'left', entries: LogRow[]) =>
    emptyUnit({ employees: [employee({ state })], log: entries });
  expect(states(unitOf('left', log))).toEqual(['2026/form/E01 false', '2026/statusForm/E01 false']);
  expect(states(unitOf('onLeave', log))).toEqual([]);
  const closed = [form('2026/form/E01', { closed: 'yes' })];
  expect(states(unitOf('left', closed))).toEqual([]);
  expect(states(unitOf('active', closed))).toEqual(['2026/form/E01 true']);
});

test('forms of an earlier cycle close; its status form when the next one is there; none that lies in other hands', () => {
  const log = [form('2025/form/E01'), form('2025/statusForm/E01'), form('2025/agreementForm/E01', { by: 'someone' })];
  const unit = emptyUnit({ employees: [employee({})], log });
  expect(states(unit)).toEqual(['2025/form/E01 false']);
  const next = { ...unit, log: [...log, form('2026/statusForm/E01')] };
  expect(states(next)).toEqual(['2025/form/E01 false', '2025/statusForm/E01 false']);
});
