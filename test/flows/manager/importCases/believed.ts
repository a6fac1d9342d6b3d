// A heading is believed where the cells below agree with it.
import { imported, namesIn as names } from '../../importedFile.ts';
import { variantOf, variantsOf } from './variants.ts';

describe('a heading is believed where the cells agree', () => {
  variantOf('h05')('Status that is a kind of employment is one thing to look at, and everybody goes in', () => {
    const file =
      'Navn;E-mail;Status;Stilling\nAnna Sø;anna@solby.dk;Fastansat;Lærer\nBo Lind;bo@solby.dk;Timelønnet;Vikar\nIda Ry;ida@solby.dk;Overenskomst;Pædagog\n';
    const { view, people } = imported(file);
    expect(people.map(({ Navn, Status }) => [Navn, Status])).toEqual([
      ['Anna Sø', 'Aktiv'],
      ['Bo Lind', 'Aktiv'],
      ['Ida Ry', 'Aktiv'],
    ]);
    // Nothing is wrong: it is told once, with the way to choose.
    expect([view.problems, view.badRows]).toEqual([[], []]);
    expect(view.notes.filter((note) => note.includes('Status'))).toEqual([
      expect.stringMatching(/^Kolonnen Status: .*»Fastansat«, »Timelønnet«/),
    ]);
    expect(view.doubted).toEqual([{ field: 'state', title: 'Status', heading: 'Status (2)' }]);
    // It can be left out altogether.
    const without = imported(file, { columns: { state: '' }, beside: { Status: false } });
    expect([without.view.doubted, without.view.notes, without.people[0]?.['Status (2)']]).toEqual([[], [], undefined]);
  });

  variantOf('h05')('a column that was not believed can be chosen or left out by the name it is shown under', () => {
    const file =
      'Navn;E-mail;Status\nAnna Sø;anna@solby.dk;Overenskomst\nBo Ek;bo@solby.dk;Orlov\nIda Ry;ida@solby.dk;Vikar\n';
    expect(imported(file).view.unknown).toEqual(['Status (2)']);
    const chosen = imported(file, { columns: { state: 'Status (2)' } });
    expect([chosen.view.problems, chosen.view.onLeave]).toEqual([[], ['Bo Ek']]);
    expect(imported(file, { beside: { 'Status (2)': false } }).people[0]?.['Status (2)']).toBeUndefined();
  });

  variantsOf('h10').each([
    ['Medarbejder;Fornavn;Efternavn;E-mail\n10234;Anna;Sø;anna@solby.dk\n10235;Bo;Lind;bo@solby.dk\n'],
    ['Navn;Fulde navn;E-mail\n10234;Anna Sø;anna@solby.dk\n10235;Bo Lind;bo@solby.dk\n'],
    ['Name;Display name;Mail\n122;Anna Sø;anna@solby.dk\n123;Bo Lind;bo@solby.dk\n'],
    ['Ansat;Navn;E-mail\n01-08-2020;Anna Sø;anna@solby.dk\n01-08-2021;Bo Lind;bo@solby.dk\n'],
  ])('a column of numbers or days is no name: %j', (file) => {
    const result = imported(file);
    expect([names(result), result.view.badRows]).toEqual([['Anna Sø', 'Bo Lind'], []]);
  });

  variantsOf('h05').each([
    ['Konto', '4711-22'],
    ['Sprog', 'A2'],
    ['Klokkeslæt', 'formiddag'],
    ['Samtaledato', 'efter ferien'],
    ['Status', 'Overenskomst'],
  ])('%s with something else stops nobody', (heading, text) => {
    const { view, people } = imported(
      `Navn;E-mail;${heading}\nAnna Sø;anna@solby.dk;${text}\nBo Ek;bo@solby.dk;${text}\n`,
    );
    expect(people).toHaveLength(2);
    expect(Object.values(people[0] ?? {})).toContain(text);
    expect([view.problems, view.notes.length, view.doubted.length]).toEqual([[], 1, 1]);
  });

  test.each(['name', 'email', 'state'])('any column can be set to none: %s', (field) => {
    const file = 'Navn;Fornavn;E-mail;Status\nAnna Sø;Anna;anna@solby.dk;Orlov\n';
    const { view } = imported(file, { columns: { [field]: '' } });
    expect(view.recognised.map((one) => one.field)).not.toContain(field);
    expect(view.additions).toBe(1);
  });
});
