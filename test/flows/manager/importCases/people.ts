// The manager in her own list, people without an address, titles in names, addresses as mail programs write them.
import type { ImportView } from '../../../../src/contract.ts';
import { imported, namesIn as names, requestOf } from '../../importedFile.ts';
import { METTE, schoolAt } from '../../school.ts';
import { variantsOf } from './variants.ts';

describe('the manager and other leaders', () => {
  variantsOf('h12').each([
    ['by address', 'Navn;E-mail;Stilling\nM. Holm;METTE@solby.dk;Leder\nAnna Sø;anna@solby.dk;Lærer\n'],
    ['by name', 'Navn;E-mail;Stilling\nHolm, Mette;mette.holm@solby.dk;Leder\nAnna Sø;anna@solby.dk;Lærer\n'],
    ['without an address', 'Navn;E-mail;Google-konto\nMette Holm;;\nAnna Sø;anna@solby.dk;Ja\n'],
  ])('the manager in her own list is told, not invited: %s', (_, file) => {
    const result = imported(file);
    expect(names(result)).toEqual(['Anna Sø']);
    expect(result.view.asked).toEqual([{ key: 'manager', count: 1 }]);
    expect(result.view.notes.join()).toMatch(/er dig selv \(række 2\)/);
    expect(names(imported(file, { takeAlong: ['manager'] }))).toHaveLength(2);
  });

  test.each([
    ['Nærmeste leder', 'Mette Holm', 'Karim Nør'],
    ['Manager email', METTE, 'karim@solby.dk'],
    ['Leder', 'Holm, Mette', 'Nør, Karim (afd.leder)'],
  ])('people of another leader by %s are asked about', (heading, ours, others) => {
    const file = `Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;${ours}\nBo Ek;bo@solby.dk;${others}\n`;
    const result = imported(file);
    expect([names(result), result.view.asked]).toEqual([['Anna Sø'], [{ key: 'otherLeaders', count: 1 }]]);
    expect(names(imported(file, { takeAlong: ['otherLeaders'] }))).toEqual(['Anna Sø', 'Bo Ek']);
    expect(names(imported(`Navn;E-mail;${heading}\nBo Ek;bo@solby.dk;${others}\n`))).toEqual(['Bo Ek']);
  });
});

describe('people without an address', () => {
  variantsOf('h13').each([
    ['with a column of accounts', 'Navn;E-mail;Google-konto\nAnna Sø;anna@solby.dk;Ja\nGurli Køkken;;Nej\n'],
    ['without one', 'Navn;E-mail;Stilling\nAnna Sø;anna@solby.dk;Lærer\nGurli Køkken;;Rengøring\n'],
    ['with a dash for an address', 'Navn;E-mail\nAnna Sø;anna@solby.dk\nGurli Køkken;-\n'],
  ])('go in, on paper, and are told: %s', (_, file) => {
    const result = imported(file);
    expect(names(result)).toEqual(['Anna Sø', 'Gurli Køkken']);
    expect(result.people[1]).toMatchObject({ 'E-mail': '', 'Google-konto': 'FALSK' });
    expect(result.view.notes.join()).toMatch(/Uden mailadresse: »Gurli Køkken« \(række 3\)/);
    const again = result.school.call<ImportView>('importFile', requestOf(file));
    expect([again.additions, again.updates, again.unchanged]).toEqual([0, 0, 2]);
  });
});

variantsOf('h17').each([
  ['Sø, Anna (lærer)', 'Anna Sø'],
  ['Hr. Ulf Ek', 'Ulf Ek'],
  ['cand.mag. Ida Ry', 'Ida Ry'],
  ['Ole Bo, ph.d.', 'Ole Bo'],
  ['Dr. Noor Yildiz [barsel]', 'Noor Yildiz'],
  ['Berg, Jan van der', 'Jan van der Berg'],
])('titles stay out of names: %s', (written, name) => {
  const result = imported(`Navn;E-mail\n"${written}";a@solby.dk\n`);
  expect(names(result)).toEqual([name]);
});

variantsOf('h18').each([
  ['Anna Sø <anna@solby.dk>;'],
  ['anna@solby.dk\u200b'],
  ['anna@solby.dk (arbejde)'],
  ['mailto:anna@solby.dk?subject=Hej'],
  ['"Sø, Anna" <ANNA@solby.dk>'],
  ['<anna@solby.dk>,'],
  ['\u00a0anna@solby.dk.'],
])('addresses as mail programs write them: %j', (written) => {
  const { people } = imported(`Navn;E-mail\nAnna Sø;"${written.replace(/"/g, '""')}"\n`);
  expect(people.map((row) => row['E-mail']?.toLowerCase())).toEqual(['anna@solby.dk']);
});

test('who is gone from the list is told, and two of one name stand side by side', () => {
  const school = schoolAt('installed');
  const file =
    'Navn;E-mail;Stilling\nAnna Sø;anna@solby.dk;Lærer\nIda Ry;ida1@solby.dk;Lærer\nIda Ry;ida2@solby.dk;Pædagog\n';
  const view = school.call<ImportView>('previewImport', requestOf(file));
  expect(view.gone).toEqual(['Ali Demir', 'Bent Friis', 'Carla Friis']);
  expect(view.namesakes).toEqual([{ name: 'Ida Ry', each: ['Lærer', 'Pædagog'] }]);
  expect(view.rows).toEqual([
    { change: 'new', title: 'Ida Ry', details: ['ida1@solby.dk', 'Stilling: Lærer'] },
    { change: 'new', title: 'Ida Ry', details: ['ida2@solby.dk', 'Stilling: Pædagog'] },
  ]);
});
