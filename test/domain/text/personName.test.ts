// Names as lists write them: greetings and the import do without titles, degrees and brackets.
import { greeting } from '../../../src/domain/mails/parts.ts';
import { givenName, personName } from '../../../src/domain/text/personName.ts';

const NAMES: [written: string, name: string, given: string][] = [
  ['Anna Sø', 'Anna Sø', 'Anna'],
  ['Hr. Ulf Ek', 'Ulf Ek', 'Ulf'],
  ['hr Ulf Ek', 'Ulf Ek', 'Ulf'],
  ['Fru Karen Blixen', 'Karen Blixen', 'Karen'],
  ['Mr. John Smith', 'John Smith', 'John'],
  ['Dr. Eva Holm', 'Eva Holm', 'Eva'],
  ['Prof. dr. Eva Holm', 'Eva Holm', 'Eva'],
  ['Anna Sø, cand.mag.', 'Anna Sø', 'Anna'],
  ['Cand.mag. Anna Sø', 'Anna Sø', 'Anna'],
  ['cand. pæd. Anna Sø', 'Anna Sø', 'Anna'],
  ['Anna Sø, ph.d.', 'Anna Sø', 'Anna'],
  ['Anna Sø, MSc', 'Anna Sø', 'Anna'],
  ['Anna Sø (lærer)', 'Anna Sø', 'Anna'],
  ['Anna Sø [barsel]', 'Anna Sø', 'Anna'],
  ['Anna (Musse) Sø', 'Anna Sø', 'Anna'],
  ['(lærer) Anna Sø', 'Anna Sø', 'Anna'],
  ['Sø, Anna', 'Anna Sø', 'Anna'],
  ['Sø, Anna (lærer)', 'Anna Sø', 'Anna'],
  ['Sø, Hr. Ulf', 'Ulf Sø', 'Ulf'],
  ['Anna Sø, lærer', 'Anna Sø', 'Anna'],
  ['Anna Sø, souschef', 'Anna Sø', 'Anna'],
  ['  Anna   Sø ', 'Anna Sø', 'Anna'],
  ['Anne-Marie Sø', 'Anne-Marie Sø', 'Anne-Marie'],
  ['Åse', 'Åse', 'Åse'],
  // Names of people, that look like titles.
  ['Frank Herrmann', 'Frank Herrmann', 'Frank'],
  ['Drude Prior', 'Drude Prior', 'Drude'],
  ['Mads Ingemann', 'Mads Ingemann', 'Mads'],
];

test.each(NAMES)('%s', (written, name, given) => {
  expect(personName(written)).toBe(name);
  expect(givenName(written)).toBe(given);
  expect(greeting(written, 'da')).toEqual({ kind: 'paragraph', text: `Kære ${given},` });
  expect(greeting(written, 'en')).toEqual({ kind: 'paragraph', text: `Dear ${given},` });
});

test('what is all title stays as it is, so that nobody is without a name', () => {
  for (const written of ['(vikar)', 'cand.mag.', '—']) expect(personName(written)).toBe(written);
});
