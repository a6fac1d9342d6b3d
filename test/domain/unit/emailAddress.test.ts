// Which employees cannot be reached.

import { emailProblems, isEmail, isLookAlike } from '../../../src/domain/unit/emailAddress.ts';
import { PHASES } from '../../../src/domain/work/work.ts';
import { due } from '../../../src/domain/year/due.ts';
import { employee, emptyUnit, focusArea, settings } from '../emptyUnit.ts';

const [ANNA, DORA, TWIN, EMIL, GONE] = [
  employee({ id: 'E01', name: 'Anna', email: 'anna@solby.dk' }),
  employee({ id: 'E02', name: 'Dora', email: '' }),
  employee({ id: 'E03', name: 'Twin', email: ' ANNA@solby.dk' }),
  employee({ id: 'E04', name: 'Emil', email: 'emil@solby' }),
  employee({ id: 'E05', name: 'Gone', email: '', state: 'left' }),
];

test.each([
  ['anna@solby.dk', true],
  ['å.b@skole.solby.dk', true],
  ['anna', false],
  ['anna@solby', false],
  ['a@b.dk, c@d.dk', false],
])('%s: %p', (text, expected) => expect(isEmail(text)).toBe(expected));

test.each([
  ['anna@solby.dk', false],
  ['åse.bæk-ørsted@rødding.dk', false],
  ['rene\u0301@solby.dk', false],
  ['müller_2@grün.example', false],
  ['иван@пример.рф', false],
  ['\u0430nna@solby.dk', true],
  ['anna@s\u043elby.dk', true],
  ['ann\u03b1@solby.dk', true],
  ['иван@solby.dk', true],
  ['an\u200bna@solby.dk', true],
  ['anna\u202e@solby.dk', true],
  ['ａnna@solby.dk', true],
])('%s is a look-alike: %p', (text, expected) => expect(isLookAlike(text)).toBe(expected));

test('whoever has a look-alike address is asked about, and sent nothing until it is typed anew', () => {
  const asked = emailProblems([
    { ...ANNA, email: ' \u0430nna@solby.dk' },
    { ...DORA, email: 'dåra@solby.dk' },
  ]);
  expect([...asked]).toEqual([
    [
      'E01',
      { code: 'employeeEmailLookAlike', tab: 'employees', values: { name: 'Anna', value: '\u0430nna@solby.dk' } },
    ],
  ]);
});

test('a missing, malformed or doubled address is a problem of those who take part', () => {
  const codes = [...emailProblems([ANNA, DORA, TWIN, EMIL, GONE])].map(([id, { code }]) => [id, code]);
  expect(codes).toEqual([
    ['E01', 'employeeEmailTwice'],
    ['E02', 'employeeEmailBad'],
    ['E03', 'employeeEmailTwice'],
    ['E04', 'employeeEmailBad'],
  ]);
  expect(emailProblems([ANNA, { ...TWIN, state: 'left' }]).size).toBe(0);
});

test('nothing is due for them', () => {
  const approved = PHASES.map((phase) => ({
    id: `${settings.year}/approved/${phase}`,
    state: 'approved' as const,
    at: '',
    details: {},
  }));
  const unit = emptyUnit({ employees: [ANNA, DORA, EMIL], focusAreas: [focusArea('F1', 'Læsning')], log: approved });
  const { ready, waiting } = due(unit, { date: '2026-08-20', time: '10:00' });
  const people = [...ready, ...waiting.map(({ work }) => work)].flatMap((work) =>
    work.kind === 'mail' ? work.employeeIds : 'employeeId' in work ? [work.employeeId] : [],
  );
  expect(new Set(people)).toEqual(new Set(['E01']));
});
