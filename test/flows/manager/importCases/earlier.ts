// Agreements of earlier years, and the periods of a strategy.
import type { ImportView } from '../../../../src/contract.ts';
import { workbookBytes } from '../../../workbookBytes.ts';
import { installed, requestOf, rowsOf } from '../../importedFile.ts';
import { schoolAt } from '../../school.ts';
import { variantsOf } from './variants.ts';

describe('agreements of earlier years', () => {
  const agreements = (content: string | Buffer) => {
    const school = schoolAt('installed');
    const before = rowsOf(school, 'Aftaler').length;
    const view = school.call<ImportView>('importFile', requestOf(content, { kind: 'agreements' }));
    return { view, rows: rowsOf(school, 'Aftaler').slice(before) };
  };

  variantsOf('h08').each([
    [
      'merged cells',
      workbookBytes([
        {
          rows: [
            ['Medarbejder', 'Aftale', 'Frist'],
            ['Anna Sø', 'En', ''],
            ['', 'To', ''],
            ['', 'Tre', ''],
            ['Ali Demir', 'Fire', ''],
          ],
          merged: ['A2:A4'],
        },
      ]),
    ],
    [
      'blank cells',
      workbookBytes([
        {
          rows: [
            ['Medarbejder', 'Aftale', 'Frist'],
            ['Anna Sø', 'En', ''],
            ['', 'To', ''],
            ['', 'Tre', ''],
            ['Ali Demir', 'Fire', ''],
          ],
        },
      ]),
    ],
    ['CSV', 'Medarbejder;Aftale;Frist\nAnna Sø;En;\n;To;\n;Tre;\nAli Demir;Fire;\n'],
    ['addresses', 'E-mail;Aftale;Frist\nAnna <anna@solby.dk>;En;\n;To;\n;Tre;\nali@solby.dk;Fire;\n'],
  ])('one name for several rows: %s', (_, content) => {
    expect(agreements(content).rows.map(({ Medarbejder, Aftale }) => [Medarbejder, Aftale])).toEqual([
      ['Anna Sø', 'En'],
      ['Anna Sø', 'To'],
      ['Anna Sø', 'Tre'],
      ['Ali Demir', 'Fire'],
    ]);
  });

  variantsOf('h15').each([
    ['01-05-2026', '1. maj 2026', undefined],
    ['løbende', '', 'løbende'],
    ['maj 2026', '31. maj 2026', 'maj 2026'],
    ['uge 20', '15. maj 2026', 'uge 20'],
    ['ultimo maj', '31. maj 2026', 'ultimo maj'],
    ['Q2 2026', '30. jun 2026', 'Q2 2026'],
    ['inden sommerferien', '26. jun 2026', 'inden sommerferien'],
    ['inden jul', '20. dec 2025', 'inden jul'],
    ['snarest muligt', '', 'snarest muligt'],
  ])('a deadline “%s”: the words stay beside, a day where there is one', (written, day, beside) => {
    const { view, rows } = agreements(
      `Medarbejder;Aftale;Ansvarlig;Frist\nSø, Anna (lærer);En;Medarbejder;${written}\n`,
    );
    expect(rows).toEqual([expect.objectContaining({ Medarbejder: 'Anna Sø', Frist: day })]);
    expect(rows[0]?.['Frist (2)']).toBe(beside);
    expect(view.problems).toEqual([]);
  });
});

variantsOf('h16').each([
  ['2026 ff.', '2026', ''],
  ['fra 2026', '2026', ''],
  ['frem mod 2030', '', '2030'],
  ['26–29', '2026', '2029'],
  ['2026-2029', '2026', '2029'],
  ['2026 og frem', '2026', ''],
  ['frem til og med 2029', '', '2029'],
])('a period “%s”', (period, from, to) => {
  const school = installed.copy();
  const request = requestOf(`Indsatsområde;Hvorfor;Periode\nLæsning;x;${period}\n`, { kind: 'focusAreas' });
  expect(school.call<ImportView>('importFile', request).problems).toEqual([]);
  expect(rowsOf(school, 'Strategi')).toEqual([expect.objectContaining({ 'Fra år': from, 'Til år': to })]);
});

test('a period that is not understood is asked about, and its words are kept', () => {
  const school = installed.copy();
  const request = requestOf('Indsatsområde;Hvorfor;Periode\nLæsning;x;2028 eller senere\n', { kind: 'focusAreas' });
  expect(school.call<ImportView>('importFile', request).notes.join()).toMatch(/kan ikke læses som »Periode«/);
  expect(rowsOf(school, 'Strategi')).toEqual([
    expect.objectContaining({ 'Fra år': '', 'Periode (2)': '2028 eller senere' }),
  ]);
});
