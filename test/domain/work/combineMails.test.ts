// Of a mail about several, what may have left already waits for the manager alone, and the rest goes on.
import { withoutUncertain } from '../../../src/domain/work/combineMails.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf, type MailWork } from '../../../src/domain/work/work.ts';
import { emptyUnit, settings } from '../emptyUnit.ts';

const people = ['E01', 'E02', 'E03'];
const keys = people.map((id) => keyOf.topics(settings.year, id, '2026-09-28'));
const topics: MailWork = {
  kind: 'mail',
  mail: 'topics',
  key: keys[0] ?? '',
  keys,
  to: 'manager',
  employeeIds: people,
  version: 0,
} as MailWork;

const indexWhere = (state: 'uncertain' | 'failed' | 'done', ...ids: string[]) =>
  unitIndexOf(
    emptyUnit({
      log: ids.map((id) => ({
        id: keyOf.topics(settings.year, id, '2026-09-28'),
        state,
        at: '2026-09-24T08:05',
        details: {},
      })),
    }),
  );

test.each<[uncertain: string[], rest: string[]]>([
  [[], people],
  [['E02'], ['E01', 'E03']],
  [['E01'], ['E02', 'E03']],
  [people, []],
])('uncertain: %j', (uncertain, rest) => {
  const parted = withoutUncertain(topics, indexWhere('uncertain', ...uncertain));
  expect(parted.rest?.employeeIds ?? []).toEqual(rest);
  expect(parted.uncertain.flatMap(({ employeeIds }) => employeeIds)).toEqual(uncertain);
});

test('what was surely refused goes on', () => {
  expect(withoutUncertain(topics, indexWhere('failed', 'E02')).rest?.employeeIds).toEqual(people);
});
