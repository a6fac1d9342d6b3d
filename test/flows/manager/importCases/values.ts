// Formulas without results, and numbers as they are shown.
import { workbookBytes } from '../../../workbookBytes.ts';
import { imported, namesIn as names } from '../../importedFile.ts';
import { variantsOf } from './variants.ts';

variantsOf('h11').each([
  ['openpyxl', { formula: 'B2&"@solby.dk"' }],
  ['a number’s formula', { formula: 'VLOOKUP(A2,D:E,2)' }],
  ['a reference to a sheet that did not come along', { formula: "'[1]Ansatte'!C2" }],
])('a formula without its result is told as such, not as a missing address: %s', (_, cell) => {
  const rows = [
    ['Navn', 'Initialer', 'E-mail'],
    ['Anna Sø', 'anso', cell],
    ['Bo Lind', 'boli', { formula: 'B3&"@solby.dk"', result: 'boli@solby.dk' }],
  ];
  const result = imported(workbookBytes([{ rows }]));
  expect(names(result)).toEqual(['Bo Lind']);
  expect(result.view.problems).toEqual([expect.stringMatching(/Kolonnen E-mail: .*række 2 er formler/)]);
});

describe('numbers as they are shown', () => {
  variantsOf('h14').each([
    ['Tjenestenr.', { n: 123, style: 'five' }, '00123'],
    ['Telefon', { n: 20304050, style: 'phone' }, '20 30 40 50'],
    ['Telefon', 4520304050, '4520304050'],
    ['Startdato', { n: 46293, style: 'date' }, '2026-09-28'],
    ['Oprettet', { n: 46293.4375, style: 'moment' }, '2026-09-28 10:30'],
  ] as const)('%s %j', (heading, cell, text) => {
    const rows = [['Navn', 'E-mail', heading] as const, ['Anna Sø', 'anna@solby.dk', cell] as const];
    expect(imported(workbookBytes([{ rows }])).people[0]?.[heading]).toBe(text);
  });

  variantsOf('h14').each([
    [
      'a serial of 1904',
      workbookBytes(
        [
          {
            rows: [
              ['Navn', 'E-mail', 'Samtaledato'],
              ['Anna Sø', 'anna@solby.dk', { n: 44831, style: 'date' }],
            ],
          },
        ],
        { is1904: true },
      ),
      '28. sep 2026',
      '',
    ],
    [
      'a day with its time',
      'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;28-09-2026 kl. 10.30\n',
      '28. sep 2026',
      '10:30',
    ],
    [
      'a moment on the clock of the world',
      'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;2026-09-27T22:00:00Z\n',
      '28. sep 2026',
      '',
    ],
    [
      'an instant',
      'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;2026-09-28T08:30:00.000Z\n',
      '28. sep 2026',
      '10:30',
    ],
    ['a bare serial', 'Navn;E-mail;Samtaledato\nAnna Sø;anna@solby.dk;46293\n', '28. sep 2026', ''],
  ])('%s', (_, content, date, time) => {
    expect(imported(content).people[0]).toMatchObject({ Samtaledato: date, Klokkeslæt: time });
  });
});
