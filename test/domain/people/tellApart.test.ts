// What stands behind the names of namesakes: what people are called at work, and never what is nobody's business.

import { nameShown, tellingApart } from '../../../src/domain/people/tellApart.ts';
import type { Employee } from '../../../src/domain/unit/unit.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';

const TWO = [
  { id: 'E01', name: 'Anna Jensen', email: 'a1@solby.dk' },
  { id: 'E02', name: 'anna jensen ', email: 'a2@solby.dk' },
];
const apartBy = (heading: string): string[] => [
  ...tellingApart(TWO, { ownCells: (id) => ({ [heading]: id === 'E01' ? 'det ene' : 'det andet' }) }).values(),
];

test.each([
  'Stilling',
  'Stillingsbetegnelse',
  'Stilling/titel',
  'Jobtitel',
  'Job title',
  'Title',
  'Position',
  'Afdeling',
  'Afdelingsnavn',
  'Department',
  'Enhed 2026',
  'Team',
  'Hold',
  'Arbejdssted',
  'Tjenestested',
  'Gruppe',
  'Fag',
  'Linjefag',
  'Rolle',
  'Role',
  'Leder',
  'Nærmeste leder',
  'Line manager',
  'Startdato',
  'Ansættelsesdato',
  'Ansat siden',
  'Hire date',
])('people are told apart by their %s', (heading) => {
  expect(apartBy(heading)).toEqual(['det ene', 'det andet']);
});

test.each([
  'Fagforening',
  'Fagforbund',
  'Særlige forhold',
  'Familieforhold',
  'Helbredsforhold',
  'Bosted',
  'Fødested',
  'Blodgruppe',
  'Lederløn',
  'Fødselsdato',
  'Lønanciennitet',
  'Løngruppe',
  'Aldersgruppe',
  'Household',
  'Disposition',
  'Kontroller',
  'Tilstedeværelse',
])('%s is in nobody’s name', (heading) => {
  expect(apartBy(heading)).toEqual(['a1@solby.dk', 'a2@solby.dk']);
});

/** What stands in brackets behind each of those of one name, by what the Sheet has of them. */
const shownOf = (given: (Partial<Employee> & { own?: Record<string, string>; row?: number })[]): string[] => {
  const people = given.map(({ own, row, ...one }, at) => ({
    own: own ?? {},
    row,
    employee: employee({ name: 'Gurli Bo', email: '', hasAccount: false, ...one, id: `E0${at + 1}` }),
  }));
  const of = (id: string) => people.find((one) => one.employee.id === id);
  const unit = emptyUnit({
    employees: people.map((one) => one.employee),
    ownCells: (id) => of(id)?.own ?? {},
    rowOf: (id) => of(id)?.row,
  });
  return unit.employees.map((one) => nameShown(unit, one).replace(/^Gurli Bo \((.*)\)$/, '$1'));
};

test.each<[string, Parameters<typeof shownOf>[0], string[]]>([
  ['the leader', [{ own: { Leder: 'Mette' } }, { own: { Leder: 'Karim' } }], ['Mette', 'Karim']],
  [
    'the day they began',
    [{ own: { Stilling: 'Kok', Startdato: '01-08-2020' } }, { own: { Stilling: 'Kok', Startdato: '01-08-2024' } }],
    ['01-08-2020', '01-08-2024'],
  ],
  [
    'two together, where neither does it alone',
    [
      { own: { Stilling: 'Kok', Afdeling: 'Nord' } },
      { own: { Stilling: 'Kok', Afdeling: 'Syd' } },
      { own: { Stilling: 'Vikar', Afdeling: 'Syd' } },
    ],
    ['Kok, Nord', 'Kok, Syd', 'Vikar, Syd'],
  ],
  ['the only one without an address', [{}, { email: 'g@solby.dk' }], ['på papir, uden mailadresse', 'g@solby.dk']],
  ['their rows', [{ row: 4 }, { row: 9 }], ['række 4', 'række 9']],
  ['row and address', [{ row: 4 }, { row: 9 }, { email: 'g@solby.dk' }], ['række 4', 'række 9', 'g@solby.dk']],
  [
    'the number at work',
    [
      { own: { 'Lønnr.': '17' }, row: 4 },
      { own: { 'Lønnr.': '18' }, row: 9 },
    ],
    ['17', '18'],
  ],
  ['what is known of either', [{ own: { Stilling: 'Kok' }, row: 4 }, { row: 9 }], ['Kok, række 4', 'række 9']],
])('of several the Sheet tells by %s', (_, given, shown) => {
  expect(shownOf(given)).toEqual(shown);
});

test('an id is never all that a person is shown', () => {
  expect(shownOf([{}, {}])).toEqual(['nr. 1 af 2 med det navn', 'nr. 2 af 2 med det navn']);
});

test('somebody without a name is shown by address or row', () => {
  expect(
    shownOf([
      { name: '', email: 'g@solby.dk' },
      { name: ' ', row: 7 },
    ]),
  ).toEqual(['g@solby.dk', 'række 7']);
});
