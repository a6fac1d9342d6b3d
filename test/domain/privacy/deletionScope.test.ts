// What a deletion takes along of the log, also where later or earlier code has written rows that this code does not know.
import { scopeOf } from '../../../src/domain/privacy/deletionScope.ts';
import type { LogRow } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { type DeletionWork, keyOf } from '../../../src/domain/work/work.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';

const logRow = (id: string): LogRow => ({ id, state: 'done', at: '2026-11-09T08:05', details: {} });
const unit = emptyUnit({
  settings: { ...settings, year: 2028 },
  employees: [employee({ id: 'E01' })],
  // Reviewed in the year after it: the agreement has been kept long enough.
  agreements: [agreement({ id: 'A10', year: 2026, employeeId: 'E01', review: 'done', reviewedIn: 2027 })],
  log: [
    '2026/form/E01',
    '2026/unknown/E01',
    '2025/unknown/E01',
    '2026/unknown/A10',
    '2026/unknown/E02',
    'unknown/E01',
    '2026/deletion/E01/answers',
  ].map(logRow),
});
const deleted = (what: DeletionWork['what']): string[] => {
  const work: DeletionWork = {
    kind: 'deletion',
    key: keyOf.deletion(2026, 'E01', what),
    employeeId: 'E01',
    what,
    year: 2026,
  };
  return scopeOf(unitIndexOf(unit), work, '2040-01-01').log.map(({ id }) => id);
};

test('with a person every row about the person is deleted but the deletions, also rows of an unknown kind', () => {
  expect(deleted('person')).toEqual([
    '2026/form/E01',
    '2026/unknown/E01',
    '2025/unknown/E01',
    '2026/unknown/A10',
    'unknown/E01',
  ]);
});

test('with the agreements of a cycle those of its year are deleted; with answers and files only known ones', () => {
  expect(deleted('agreements')).toEqual(['2026/form/E01', '2026/unknown/E01', '2026/unknown/A10']);
  expect(deleted('answers')).toEqual(['2026/form/E01']);
  expect(deleted('files')).toEqual([]);
});
