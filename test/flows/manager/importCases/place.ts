// Where the table stands: which sheet, how far down, under how many rows of headings.
import { workbookBytes } from '../../../workbookBytes.ts';
import { imported, namesIn as names } from '../../importedFile.ts';
import { variantsOf } from './variants.ts';

describe('where the table stands', () => {
  const PEOPLE = [
    ['Navn', 'E-mail'],
    ['Anna Sø', 'anna@solby.dk'],
  ];
  const guide = { name: 'Vejledning', rows: [['Sådan bruges listen'], ['Ret kun i fanen Ansatte']] };
  const letterhead = Array.from({ length: 25 }, (_, at) => [`Brevhoved ${at}`]);

  variantsOf('h07').each([
    ['a cover sheet first', workbookBytes([guide, { name: 'Ansatte', rows: PEOPLE }], { active: 1 }), 'Ansatte', 1],
    ['a cover sheet that is open', workbookBytes([guide, { name: 'Ansatte', rows: PEOPLE }]), 'Ansatte', 1],
    [
      'last year’s sheet beside the open one',
      workbookBytes(
        [
          { name: '2025', rows: [...PEOPLE, ['Bo', 'bo@x.dk']] },
          { name: '2026', rows: PEOPLE },
        ],
        { active: 1 },
      ),
      '2026',
      1,
    ],
    ['headings far down', workbookBytes([{ name: 'A', rows: [...letterhead, [], ...PEOPLE] }]), 'A', 27],
    [
      'a title over all columns',
      workbookBytes([{ name: 'A', rows: [['Ansatte 2026', ''], [], ...PEOPLE], merged: ['A1:B1'] }]),
      'A',
      3,
    ],
  ])('%s', (_, content, sheet, headingRow) => {
    const result = imported(content);
    expect(names(result)).toEqual(['Anna Sø']);
    expect(result.view.place).toMatchObject({ sheet, headingRow });
  });

  test('can be chosen', () => {
    const both = workbookBytes([
      {
        name: '2025',
        rows: [
          ['Navn', 'E-mail'],
          ['Bo Ek', 'bo@solby.dk'],
        ],
      },
      { name: '2026', rows: PEOPLE },
    ]);
    expect(names(imported(both))).toEqual(['Bo Ek']);
    expect(names(imported(both, { sheet: '2026' }))).toEqual(['Anna Sø']);
    const twice = 'Navn;E-mail\nEksempel Eksempelsen;e@x.dk\nNavn;E-mail\nAnna Sø;anna@solby.dk\n';
    expect(names(imported(twice, { headingRow: 3 }))).toEqual(['Anna Sø']);
  });

  variantsOf('h09').each([
    [
      'merged cells',
      [
        ['Navn', 'E-mail', 'Samtale', ''],
        ['', '', 'Samtaledato', 'Klokkeslæt'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1'],
    ],
    [
      'blanks beside',
      [
        ['Navn', 'E-mail', 'Samtale', ''],
        ['', '', 'Samtaledato', 'Klokkeslæt'],
      ],
      [],
    ],
    [
      'halves above each other',
      [
        ['', '', 'Dato for', 'Samtale-'],
        ['Navn', 'E-mail', 'samtale', 'tidspunkt'],
      ],
      [],
    ],
    [
      'a title above all',
      [
        ['MUS 2026', '', '', ''],
        ['Navn', 'E-mail', 'MUS-dato', 'Kl.'],
      ],
      ['A1:D1'],
    ],
  ])('two rows of headings with %s', (_, headings, merged) => {
    const person = ['Anna Sø', 'anna@solby.dk', { n: 46293, style: 'date' }, { n: 10 / 24, style: 'time' }] as const;
    const { view, people } = imported(workbookBytes([{ rows: [...headings, person], merged }]));
    expect(people).toEqual([expect.objectContaining({ Samtaledato: '28. sep 2026', Klokkeslæt: '10:00' })]);
    expect([view.problems, view.badRows]).toEqual([[], []]);
  });

  test('totals, groups, remarks and repeated headings are no people', () => {
    const file =
      'Navn;E-mail;Afdeling\nIndskoling;;\nAnna Sø;anna@solby.dk;Ind\nNavn;E-mail;Afdeling\nBo Ek;bo@solby.dk;Ud\nI alt;;2\nUdskrevet 01-08-2026;;\n';
    const result = imported(file);
    expect(names(result)).toEqual(['Anna Sø', 'Bo Ek']);
    expect(result.view.notes.join('\n')).toMatch(
      /»Indskoling«, »I alt«, »Udskrevet 01-08-2026« ligner ikke .*række 2, 6, 7/,
    );
  });
});
