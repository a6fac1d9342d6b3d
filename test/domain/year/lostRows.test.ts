// Rows that the log knows of are missed, but for those that were deleted with the manager's approval.
import { blankRow } from '../../../src/domain/unit/blankRow.ts';
import type { LogRow } from '../../../src/domain/unit/unit.ts';
import { unitIndexOf } from '../../../src/domain/work/unitIndex.ts';
import { keyOf } from '../../../src/domain/work/work.ts';
import { lostRows } from '../../../src/domain/year/lostRows.ts';
import { agreement, employee, emptyUnit, settings } from '../emptyUnit.ts';
import { row } from '../exampleUnit.ts';

const { year } = settings;
const noted = (id: string, details = {}): LogRow => row('log', { id, state: 'done', details, at: '2026-10-01T10:00' });

const log = [
  noted(keyOf.invitation(year, 'E01')),
  noted(keyOf.invitation(year, 'E02')),
  noted(keyOf.answered(year, 'E01')),
  noted(keyOf.answered(year, 'E02')),
  noted(keyOf.doc(year, 'E01'), { file: 'd1', rows: 'A01 A02' }),
];
const whole = {
  ...emptyUnit(),
  employees: [employee({ id: 'E01' }), employee({ id: 'E02' })],
  answers: [blankRow('answers', { year, employeeId: 'E01', questionKey: 'SUC1', answer: 'Ja' })],
  agreements: [agreement({ id: 'A01' }), agreement({ id: 'A02' })],
  log,
};

test.each<[string, Partial<typeof whole>, string[]]>([
  ['nothing', {}, []],
  ['a person', { employees: [employee({ id: 'E02' })] }, ['employeeRowsGone E01', 'agreementsOrphaned A01, A02']],
  [
    'agreements whose employee nobody knows',
    { agreements: [...whole.agreements, agreement({ id: 'A03', employeeId: 'E09' })] },
    ['agreementsOrphaned A03'],
  ],
  [
    'one typed without a year, whose employee nobody knows',
    { agreements: [...whole.agreements, agreement({ id: 'A03', employeeId: 'E09', year: null })] },
    ['agreementsOrphaned A03'],
  ],
  [
    'an agreement without an employee',
    { agreements: [...whole.agreements, agreement({ id: 'A03', employeeId: '', text: 'Læseklub' })] },
    ['agreementsNobodys »Læseklub«'],
  ],
  [
    'many agreements without an employee: the first few, shortened, and nothing sensitive',
    {
      agreements: [
        ...whole.agreements,
        ...[`Læseklub ${'hver uge '.repeat(20)}`, 'Samtaler om stress', 'Kursus', 'Makker', 'Besøg'].map((text, at) =>
          agreement({ id: `A1${at}`, employeeId: '', text }),
        ),
      ],
    },
    [
      `agreementsNobodys »Læseklub ${'hver uge '.repeat(6).trim().slice(0, 51)} …«, en tekst (måske om helbred), »Kursus« og 2 andre`,
    ],
  ],
  [
    'an agreement without an employee that is over',
    { agreements: [...whole.agreements, agreement({ id: 'A03', employeeId: '', progress: 'lapsed' })] },
    [],
  ],
  [
    'a person whose deletion was approved',
    { employees: [employee({ id: 'E02' })], log: [...log, noted(keyOf.deletion(year, 'E01', 'person'))] },
    [],
  ],
  ['all answers', { answers: [] }, ['answersGone 2']],
  ['an agreement', { agreements: [agreement({ id: 'A02' })] }, ['agreementRowsGone A01']],
  [
    'agreements that were deleted with approval',
    { agreements: [], log: [...log, noted(keyOf.deletion(year, 'E01', 'agreements'))] },
    [],
  ],
])('%s', (_, lost, told) => {
  const problems = lostRows(unitIndexOf({ ...whole, ...lost }));
  expect(problems.map(({ code, values }) => `${code} ${values?.ids ?? values?.count ?? values?.texts}`)).toEqual(told);
});
