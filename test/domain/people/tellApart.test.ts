// What stands behind the names of namesakes: what people are called at work, and never what is nobody's business.
import { tellingApart } from '../../../src/domain/people/tellApart.ts';

const TWO = [
  { id: 'E01', name: 'Anna Jensen', email: 'a1@solby.dk' },
  { id: 'E02', name: 'anna jensen ', email: 'a2@solby.dk' },
];
const apartBy = (heading: string): string[] => [
  ...tellingApart(TWO, (id) => ({ [heading]: id === 'E01' ? 'det ene' : 'det andet' })).values(),
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
  'Løngruppe',
  'Aldersgruppe',
  'Household',
  'Disposition',
  'Kontroller',
  'Tilstedeværelse',
])('%s is in nobody’s name', (heading) => {
  expect(apartBy(heading)).toEqual(['a1@solby.dk', 'a2@solby.dk']);
});
