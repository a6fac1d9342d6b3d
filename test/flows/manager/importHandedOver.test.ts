// The files that people who do this job handed over, each with its right behaviour; their kinds have more variants in
// importCases.test.ts, and the bytes are made here.
import type { FileRequest, ImportView } from '../../../src/contract.ts';
import { workbookBytes } from '../../workbookBytes.ts';
import { type Imported, imported, namesIn, requestOf, rowsOf } from '../importedFile.ts';
import { schoolAt } from '../school.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

/** The letters of DOS for those of the list. */
const dos = (text: string): Buffer => {
  const codes: Record<string, number> = { æ: 0x91, ø: 0x9b, å: 0x86, Æ: 0x92, Ø: 0x9d, Å: 0x8f };
  return Buffer.from([...text].map((sign) => codes[sign] ?? sign.charCodeAt(0)));
};

type Check = (result: Imported) => void;

/** By number: the file, and what comes of it. */
const ROSTERS: [number: string, content: string | Buffer, check: Check][] = [
  [
    '01: headings with [Required]',
    lines(
      'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Phone [MUST BE IN THE E.164 FORMAT],Employee ID',
      'Anna,Sø,anna@solby.dk,****,/Skole/Laerere,Active,2026/08/14 07:12:00,+4520304050,00123',
      'Ali,Demir,ali@solby.dk,****,/Skole/Laerere,Suspended,Never logged in,,00124',
    ),
    ({ people }) =>
      expect(people.map((one) => [one.Navn, one['E-mail'], one.Status])).toEqual([
        ['Anna Sø', 'anna@solby.dk', 'Aktiv'],
        ['Ali Demir', 'ali@solby.dk', 'Orlov'],
      ]),
  ],
  [
    '02: rows that a filter hides',
    workbookBytes([
      {
        name: 'Ansatte',
        rows: [
          ['Navn', 'E-mail', 'Afdeling'],
          ['Anna Sø', 'anna@solby.dk', 'Indskoling'],
          ['Bo Lind', 'bo@solby.dk', 'Udskoling'],
          ['Ida Ry', 'ida@solby.dk', 'Udskoling'],
          ['Ulf Ek', 'ulf@solby.dk', 'Indskoling'],
        ],
        hiddenRows: [3, 4],
      },
    ]),
    (result) =>
      expect([namesIn(result), result.view.asked]).toEqual([['Anna Sø', 'Ulf Ek'], [{ key: 'hiddenRows', count: 2 }]]),
  ],
  [
    '03: CPR, pay and union',
    lines(
      'CPR-nr.;Navn;E-mail;Telefon;Månedsløn;Fagforening;Medarbejdernr.',
      '010180-1234;Anna Sø;anna@solby.dk;0045 20304050;34.512,75;DLF;00123',
      '020290-4321;Bo Lind;bo@solby.dk;+45 20 30 40 51;36.100,00;BUPL;00124',
    ),
    ({ people, view }) => {
      expect(people[0]).toMatchObject({ Telefon: '0045 20304050', 'Medarbejdernr.': '00123' });
      expect(view.leftOut.map(({ heading }) => heading)).toEqual(['CPR-nr.', 'Månedsløn', 'Fagforening']);
      expect(view.notes.join()).toMatch(/»CPR-nr.«, »Månedsløn«, »Fagforening«/);
      expect(JSON.stringify(people)).not.toMatch(/010180|34.512|DLF/);
    },
  ],
  [
    '04: the letters of DOS',
    dos(lines('Navn;E-mail;Afdeling', 'Søren Ærø;soeren@solby.dk;Køkken', 'Åse Bæk;aase@solby.dk;Rådhus')),
    ({ people }) =>
      expect(people.map((one) => [one.Navn, one.Afdeling])).toEqual([
        ['Søren Ærø', 'Køkken'],
        ['Åse Bæk', 'Rådhus'],
      ]),
  ],
  [
    '05: a status that is a kind of employment',
    lines(
      'Navn;E-mail;Status;Stilling',
      'Anna Sø;anna@solby.dk;Fastansat;Lærer',
      'Bo Lind;bo@solby.dk;Timelønnet;Vikar',
      'Ida Ry;ida@solby.dk;Overenskomst;Pædagog',
    ),
    (result) => {
      expect(namesIn(result)).toEqual(['Anna Sø', 'Bo Lind', 'Ida Ry']);
      expect([result.view.problems, result.view.doubted.length, result.view.badRows]).toEqual([[], 1, []]);
    },
  ],
  [
    '06: whole lines in quotation marks',
    '"Navn,E-mail,Status"\r\n"Anna Sø,anna@solby.dk,Aktiv"\r\n"Bo Lind,bo@solby.dk,Aktiv"\r\n',
    (result) => expect(namesIn(result)).toEqual(['Anna Sø', 'Bo Lind']),
  ],
  [
    '07: a guide first',
    workbookBytes(
      [
        { name: 'Vejledning', rows: [['Sådan bruges listen'], ['Ret kun i fanen Ansatte']] },
        {
          name: 'Ansatte',
          rows: [
            ['Navn', 'E-mail'],
            ['Anna Sø', 'anna@solby.dk'],
          ],
        },
      ],
      { active: 1 },
    ),
    (result) => expect([namesIn(result), result.view.place.sheet]).toEqual([['Anna Sø'], 'Ansatte']),
  ],
  [
    '09: two rows of headings',
    workbookBytes([
      {
        rows: [
          ['Navn', 'E-mail', 'Samtale', ''],
          ['', '', 'Samtaledato', 'Klokkeslæt'],
          ['Anna Sø', 'anna@solby.dk', { n: 46293, style: 'date' }, { n: 10 / 24, style: 'time' }],
        ],
        merged: ['A1:A2', 'B1:B2', 'C1:D1'],
      },
    ]),
    ({ people, view }) => {
      expect(people).toEqual([expect.objectContaining({ Samtaledato: '28. sep 2026', Klokkeslæt: '10:00' })]);
      expect([view.problems, view.badRows]).toEqual([[], []]);
    },
  ],
  [
    '10: a number under “Medarbejder”',
    workbookBytes([
      {
        rows: [
          ['Medarbejder', 'Fornavn', 'Efternavn', 'E-mail'],
          [10234, 'Anna', 'Sø', 'anna@solby.dk'],
          [10235, 'Bo', 'Lind', 'bo@solby.dk'],
        ],
      },
    ]),
    (result) => expect(namesIn(result)).toEqual(['Anna Sø', 'Bo Lind']),
  ],
  [
    '11: a formula without its result',
    workbookBytes([
      {
        rows: [
          ['Navn', 'Initialer', 'E-mail'],
          ['Anna Sø', 'anso', { formula: 'B2&"@solby.dk"' }],
          ['Bo Lind', 'boli', { formula: 'B3&"@solby.dk"', result: 'boli@solby.dk' }],
        ],
      },
    ]),
    (result) => {
      expect(namesIn(result)).toEqual(['Bo Lind']);
      expect(result.view.problems).toEqual([expect.stringMatching(/række 2 er formler/)]);
    },
  ],
  [
    '12: the manager in her own list',
    lines('Navn;E-mail;Stilling', 'Mette Holm;mette@solby.dk;Skoleleder', 'Anna Sø;anna@solby.dk;Lærer'),
    (result) => expect([namesIn(result), result.view.asked]).toEqual([['Anna Sø'], [{ key: 'manager', count: 1 }]]),
  ],
  [
    '13: no address, on paper',
    lines('Navn;E-mail;Google-konto', 'Anna Sø;anna@solby.dk;Ja', 'Gurli Køkken;;Nej'),
    (result) => expect(namesIn(result)).toEqual(['Anna Sø', 'Gurli Køkken']),
  ],
  [
    '14: leading zeros',
    workbookBytes([
      {
        rows: [
          ['Navn', 'E-mail', 'Tjenestenr.', 'Telefon'],
          ['Anna Sø', 'anna@solby.dk', { n: 123, style: 'five' }, 4520304050],
        ],
      },
    ]),
    ({ people }) => expect(people[0]).toMatchObject({ 'Tjenestenr.': '00123', Telefon: '4520304050' }),
  ],
  [
    '17: titles in names',
    lines('Navn;E-mail', 'Sø, Anna (lærer);anna@solby.dk', 'Hr. Ulf Ek;ulf@solby.dk'),
    (result) => {
      expect(namesIn(result)).toEqual(['Anna Sø', 'Ulf Ek']);
      const id = result.people[1]?.Id;
      const { html } = result.school.call<{ html: string }>('previewMail', 'reminder', id);
      expect(html).toContain('Kære Ulf');
    },
  ],
  [
    '18: addresses as mail programs write them',
    lines(
      'Navn;E-mail',
      'Anna Sø;"Anna Sø <anna@solby.dk>;"',
      'Ida Ry;ida@solby.dk\u200b',
      'Ole Bo;ole@solby.dk (arbejde)',
    ),
    ({ people }) =>
      expect(people.map((one) => one['E-mail'])).toEqual(['anna@solby.dk', 'ida@solby.dk', 'ole@solby.dk']),
  ],
];

test.each(ROSTERS)('%s', (_, content, check) => check(imported(content)));

/** What the file adds to the tab. */
const added = (kind: FileRequest['kind'], tab: string, content: string | Buffer): Record<string, string>[] => {
  const school = schoolAt('installed');
  const before = rowsOf(school, tab).length;
  expect(school.call<ImportView>('importFile', requestOf(content, { kind })).problems).toEqual([]);
  return rowsOf(school, tab).slice(before);
};

test('08: one name over several agreements', () => {
  const content = workbookBytes([
    {
      name: 'Aftaler',
      rows: [
        ['Medarbejder', 'Aftale', 'Ansvarlig', 'Frist'],
        ['Anna Sø', 'Holde oplæg om læsning', 'Medarbejder', '01-05-2026'],
        ['', 'Kursus i coaching', 'Leder', '01-06-2026'],
        ['', 'Ny makkerordning', 'Begge', '15-06-2026'],
        ['Ali Demir', 'Engelsk i 4. klasse', 'Leder', '01-06-2026'],
      ],
      merged: ['A2:A4'],
    },
  ]);
  expect(added('agreements', 'Aftaler', content).map((row) => row.Medarbejder)).toEqual([
    'Anna Sø',
    'Anna Sø',
    'Anna Sø',
    'Ali Demir',
  ]);
});

test('15: old agreements with deadlines in words', () => {
  const content = lines(
    'Medarbejder;Aftale;Ansvarlig;Frist',
    'Sø, Anna;Vejlede ny kollega;Medarbejder;01-05-2026',
    'Ali Demir;Engelsk klub;Leder;løbende',
    'Bent Friis;Ny skemastruktur;Begge;maj 2026',
    'Bent Friis;Elevråd;Leder;uge 20',
  );
  const rows = added('agreements', 'Aftaler', content);
  expect(rows.map((row) => [row.Medarbejder, row.Frist, row['Frist (2)']])).toEqual([
    ['Anna Sø', '1. maj 2026', ''],
    ['Ali Demir', '', 'løbende'],
    ['Bent Friis', '31. maj 2026', 'maj 2026'],
    ['Bent Friis', '15. maj 2026', 'uge 20'],
  ]);
});

test('16: periods without an end', () => {
  const content = lines('Indsatsområde;Hvorfor;Periode', 'Læsning;x;2026 ff.', 'Fælles;x;fra 2026');
  expect(added('focusAreas', 'Strategi', content).map((row) => [row['Fra år'], row['Til år']])).toEqual([
    ['2026', ''],
    ['2026', ''],
  ]);
});

// Further variants of the kinds that have few.

test.each(['ingen', 'n/a', 'har ikke', '.'])('an address that says there is none, %j: on paper', (written) => {
  expect(namesIn(imported(lines('Navn;E-mail', 'Anna Sø;anna@solby.dk', `Gurli Køkken;${written}`)))).toHaveLength(2);
});

test.each(['Anna Sø', 'ANNA SØ', 'Sø, Anna', 'Anna Sø (lærer)', 'fru Anna Sø', 'anna@solby.dk', 'Anna  Sø'])(
  'an agreement of “%s” is Anna’s',
  (written) => {
    const rows = added('agreements', 'Aftaler', lines('Medarbejder;Aftale', `"${written}";Læsebånd`));
    expect(rows).toEqual([expect.objectContaining({ Medarbejder: 'Anna Sø' })]);
  },
);

test.each([
  ['Deaktiveret', 'Fratrådt'],
  ['Archived', 'Fratrådt'],
  ['Suspenderet', 'Orlov'],
  ['På barsel til 1. marts', 'Orlov'],
])('a state “%s” is %s', (written, state) => {
  const { people } = imported(lines('Navn;E-mail;Status [READ ONLY]', `Anna Sø;anna@solby.dk;${written}`));
  expect(people[0]?.Status).toBe(state);
});
