// Columns that a MUS has no use for stay out, and are named.
import { imported } from '../../importedFile.ts';
import { variantsOf } from './variants.ts';

describe('sensitive columns', () => {
  variantsOf('h03').each([
    ['CPR-nr.', '010180-1234'],
    ['Cpr nr', '0101801234'],
    ['Personnummer', '010180 1234'],
    ['Id', '01 01 80 1234'],
    ['Månedsløn', '34.512,75'],
    ['Løntrin', '31'],
    ['Fagforening', 'DLF'],
    ['Privatadresse', 'Solvej 1'],
    ['Adresse', 'Solvej 1'],
    ['Nærmeste pårørende', 'Bo'],
    ['Sygefravær (dage)', '3'],
    ['Bemærkning', 'Sygemeldt siden maj'],
    ['Fødselsdato', '01-01-1980'],
    ['Kontonr.', '1234 5678'],
  ])('%s stays out and is named; it comes along where it is asked for', (heading, text) => {
    const file = `Navn;E-mail;${heading};Telefon\nAnna Sø;anna@solby.dk;${text};0045 20304050\n`;
    const { view, people } = imported(file);
    expect(view.leftOut).toEqual([{ heading, because: 'sensitive' }]);
    expect(view.notes.join()).toContain(`»${heading}«`);
    expect(people[0]).toMatchObject({ Telefon: '0045 20304050' });
    expect(Object.values(people[0] ?? {})).not.toContain(text);
    expect(Object.values(imported(file, { beside: { [heading]: true } }).people[0] ?? {})).toContain(text);
  });

  test.each([
    ['Medarbejdernr.', '00123'],
    ['Lønnummer', '4711'],
    ['Stilling', 'Psykolog'],
    ['Mobil', '+45 20 30 40 50'],
    ['Arbejdsadresse', 'Skolevej 1'],
    ['Team', 'Rød'],
  ])('%s is none', (heading, text) => {
    expect(imported(`Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;${text}\n`).people[0]).toMatchObject({
      [heading]: text,
    });
  });
});
