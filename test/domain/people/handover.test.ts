// Which files a successor works on with, which are made anew, and which stay history.
import { filesElsewhere, handover } from '../../../src/domain/people/handover.ts';
import type { LogRow, Unit } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const entry = (id: string, details: Record<string, string> = {}): LogRow => ({
  id,
  state: 'done',
  at: '2026-09-14T10:00',
  details: { file: `f-${id}`, ...details },
});
const invited: LogRow = { id: '2026/invitation/E01', state: 'done', at: '2026-09-14T10:00', details: {} };
const hands = { from: 'mette', to: 'karim' };
const unitOf = (log: LogRow[], parts: Partial<Unit> = {}): Unit =>
  emptyUnit({ employees: [employee({})], log: [...log, invited], ...parts });
const ownerIn = (details: object = {}): unknown => ('owner' in details ? details.owner : undefined);
const over = (unit: Unit, seen: string[] = []) => handover(unitIndexOf(unit), new Set(seen), hands);

test('what the year needs is forgotten, kept as a former file, and the employee is to be told', () => {
  const { noted, forgotten } = over(unitOf([entry('2026/form/E01'), entry('2026/doc/E01')]));
  expect(forgotten).toEqual(['2026/form/E01', '2026/doc/E01']);
  expect(noted.map(({ key, state, details }) => [key, state, ownerIn(details)])).toEqual([
    ['2026/former/E01/f-2026/form/E01', 'done', 'mette'],
    ['2026/former/E01/f-2026/doc/E01', 'done', 'mette'],
    ['2026/newManager/E01/karim', 'approved', undefined],
  ]);
});

test('a held conversation’s form, a mailed PDF, earlier years and people who have left stay history', () => {
  const held = row('conversations', {
    year: 2026,
    employeeId: 'E01',
    heldOn: '2026-09-28',
    employeeConfirmedAt: '2026-09-29T10:00',
  });
  const confirmation: LogRow = { ...invited, id: '2026/confirmation/E01/1' };
  const log = [
    entry('2026/form/E01'),
    entry('2026/agreementForm/E01'),
    entry('2026/pdf/E01/1'),
    entry('2025/doc/E01'),
    confirmation,
  ];
  const unit = unitOf(log, { conversations: [held] });
  const { noted, forgotten } = over(unit);
  expect(forgotten).toEqual([]);
  expect(noted.map(({ key, details }) => [key, ownerIn(details)])).toEqual([
    ...log.slice(0, 4).map(({ id }) => [id, 'mette']),
    ['2026/newManager/E01/karim', undefined],
  ]);
  const gone = unitOf([entry('2026/doc/E01')], { employees: [employee({ state: 'left' })] });
  expect(over(gone).forgotten).toEqual([]);
});

test('an unconfirmed form to confirm is asked for anew, and so is a PDF that nobody has been mailed', () => {
  const held = row('conversations', { year: 2026, employeeId: 'E01', heldOn: '2026-09-28' });
  const unit = unitOf([entry('2026/agreementForm/E01', { version: '2' }), entry('2026/pdf/E01/1')], {
    conversations: [held],
  });
  expect(over(unit).forgotten).toEqual(['2026/agreementForm/E01', '2026/pdf/E01/1']);
});

test('the status form that still stands is made anew, whichever cycle it is from', () => {
  expect(over(unitOf([entry('2025/statusForm/E01')])).forgotten).toEqual(['2025/statusForm/E01']);
  const replaced = unitOf([entry('2025/statusForm/E01'), entry('2026/statusForm/E01')]);
  expect(over(replaced).forgotten).toEqual(['2026/statusForm/E01']);
});

test('files that Google shows the successor are worked on with as they are', () => {
  const unit = unitOf([entry('2026/form/E01'), entry('2026/doc/E01', { by: 'mette' })]);
  const { noted, forgotten } = over(unit, ['f-2026/form/E01', 'f-2026/doc/E01']);
  expect(forgotten).toEqual([]);
  expect(noted).toEqual([
    { key: '2026/doc/E01', state: 'done', details: { file: 'f-2026/doc/E01', owner: 'karim' } },
    { key: '2026/newManager/E01/karim', state: 'approved', details: {} },
  ]);
  expect(filesElsewhere(unitIndexOf(unit), 'karim')).toBe(1);
});
