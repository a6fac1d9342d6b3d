// A roster that stands in a Sheet and is written out by the Workspace, as .xlsx or CSV, comes back the same, in whatever shape
// an office gives it and in whatever locale the Sheet is.
import fc from 'fast-check';
import { clickMenu, createSpreadsheet, csvOf, emptyState, typeInSheet, Workspace, xlsxOf } from 'local-workspace';
import type { ImportView } from '../../../src/contract.ts';
import { sheetOfRows } from '../../../src/domain/formats/fileSheet.ts';
import { previewOfImport } from '../../../src/domain/importing/importing.ts';
import { sheetsOfFile } from '../../../src/google/host/uploadedFile.ts';
import { emptyUnit } from '../../domain/emptyUnit.ts';
import { localSheet } from '../../google/localSheet.ts';
import { emptySheet, METTE } from '../school.ts';

const given = fc.constantFrom('Anna', 'Søren', 'Åse', 'Émile', 'Jens Ole', 'Maja-Lis');
const family = fc.constantFrom('Sø', 'Ægidius', 'O’Brien', 'van der Berg', 'Lind', 'Demir');
const person = fc.record({
  given,
  family,
  language: fc.constantFrom('Dansk', 'Engelsk', ''),
  state: fc.constantFrom('Aktiv', 'Orlov', ''),
  date: fc.constantFrom('', '2026-09-28', '2026-10-01', '2026-03-09'),
  time: fc.constantFrom('', '09:00', '13:30'),
  note: fc.constantFrom('', 'Rød; blå', 'Siger "hej"', '1. linje\n2. linje', '00123', '3,5'),
});

interface Person {
  given: string;
  family: string;
  language: string;
  state: string;
  date: string;
  time: string;
  note: string;
}

const shape = fc.record({
  format: fc.constantFrom('xlsx', 'csv'),
  locale: fc.constantFrom('da_DK', 'en_GB', 'en_US'),
  name: fc.constantFrom('whole', 'turned', 'apart'),
  title: fc.constantFrom('none', 'title', 'letterhead'),
  cover: fc.boolean(),
  isTwoRows: fc.boolean(),
  hidden: fc.constantFrom('none', 'row', 'column'),
  total: fc.boolean(),
  repeated: fc.boolean(),
  group: fc.boolean(),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
  headings: fc.constantFrom(
    ['Navn', 'E-mail', 'Sprog', 'Status', 'Samtaledato', 'Klokkeslæt', 'Note'],
    [
      'Name [Required]',
      'Email Address [Required]',
      'Language',
      'Status [READ ONLY]',
      'Conversation date',
      'Time',
      'Note',
    ],
    ['1. Fulde navn *', 'Arbejdsmail:', 'Sprog / Language', 'Orlovsstatus', 'MUS-dato', 'Kl.', 'Note'],
  ),
});

type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never;

/** With the total, most rows hold one cell only, and still the first of them is a group's. */
const ONE_BETWEEN_GROUP_AND_TOTAL: [Person[], Shape] = [
  [{ given: 'Anna', family: 'Sø', language: 'Dansk', state: 'Aktiv', date: '', time: '', note: '' }],
  {
    format: 'xlsx',
    locale: 'da_DK',
    name: 'whole',
    title: 'none',
    cover: false,
    isTwoRows: false,
    hidden: 'none',
    total: true,
    repeated: false,
    group: true,
    order: [0, 5, 2, 1, 4, 6, 3],
    headings: ['Navn', 'E-mail', 'Sprog', 'Status', 'Samtaledato', 'Klokkeslæt', 'Note'],
  },
];

/** As a person types it in a Sheet of that locale; with the month last, so that no file says which comes first by itself. */
const typedDate = (date: string, locale: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return date === '' ? '' : locale === 'en_US' ? `${month}/${day}/${year}` : `${day}/${month}/${year}`;
};

/** A column for each cell of the headings; a name that is given in two has two. */
const columnsOf = ({ headings, name, order, locale }: Shape, people: readonly Person[]): string[][] => {
  const [nameHeading = '', ...others] = headings;
  const names =
    name === 'apart'
      ? [
          ['Fornavn', ...people.map((one) => one.given)],
          ['Efternavn', ...people.map((one) => one.family)],
        ]
      : [
          [
            nameHeading,
            ...people.map((one) => (name === 'turned' ? `${one.family}, ${one.given}` : `${one.given} ${one.family}`)),
          ],
        ];
  const cells: ((one: Person, at: number) => string)[] = [
    (_, at) => `p${at}@solby.dk`,
    ({ language }) => language,
    ({ state }) => state,
    ({ date }) => typedDate(date, locale),
    ({ time }) => time,
    ({ note }) => note,
  ];
  const rest = others.map((heading, at) => [heading, ...people.map((one, row) => cells[at]?.(one, row) ?? '')]);
  const groups = [names, ...rest.map((column) => [column])];
  return order.flatMap((at) => groups[at] ?? []);
};

const rowsOf = (columns: readonly (readonly string[])[]): string[][] =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? ''));

/** The sheet as an office makes it, and which of its rows and columns it hides. */
const made = (given: Shape, people: readonly Person[]) => {
  const columns = columnsOf(given, people);
  if (given.hidden === 'column') columns.push(['CPR', ...people.map(() => '010180-1234')]);
  const [headings = [], ...rows] = rowsOf(columns);
  const width = headings.length;
  const line = (first: string): string[] => [first, ...Array.from({ length: width - 1 }, () => '')];
  const above =
    given.title === 'none'
      ? []
      : [line('Ansatte pr. 1. august'), ...(given.title === 'letterhead' ? [line('Solby Kommune'), line('')] : [])];
  const two = given.isTwoRows ? [headings.map((text) => (/dato|date|kl|time/i.test(text) ? 'Samtale' : ''))] : [];
  const middle = Math.ceil(rows.length / 2);
  const body = [
    ...(given.group ? [line('Indskoling')] : []),
    ...rows.slice(0, middle),
    ...(given.repeated ? [headings] : []),
    ...rows.slice(middle),
  ];
  const hiddenPerson = headings.map((text) =>
    /mail/i.test(text) ? 'skjult@solby.dk' : /navn|name/i.test(text) ? 'Skjult' : '',
  );
  const all = [
    ...above,
    ...two,
    headings,
    ...body,
    ...(given.hidden === 'row' ? [hiddenPerson] : []),
    ...(given.total ? [line(`I alt ${rows.length}`)] : []),
  ];
  return {
    all,
    hiddenRows: given.hidden === 'row' ? [above.length + two.length + body.length + 2] : [],
    hiddenColumns: given.hidden === 'column' ? [width] : [],
  };
};

const fileOf = async (given: Shape, people: readonly Person[]): Promise<{ name: string; base64: string }> => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [{ email: METTE, name: 'Mette', locale: 'da', kind: 'workspace' }],
    }),
  );
  const place = { name: 'Liste', owner: METTE, locale: given.locale, timeZone: 'Europe/Copenhagen' };
  const spreadsheetId = createSpreadsheet(workspace, place);
  const book = workspace.state.spreadsheets[spreadsheetId];
  const [sheet] = book?.sheets ?? [];
  if (!book || !sheet) throw new Error('No sheet');
  const { all, hiddenRows, hiddenColumns } = made(given, people);
  typeInSheet(workspace, {
    spreadsheetId,
    as: METTE,
    sheet: sheet.name,
    a1: 'A1',
    values: all.map((row) => row.map(kept)),
  });
  Object.assign(sheet, { hiddenRows, hiddenColumns });
  if (given.format === 'csv') {
    return { name: 'liste.csv', base64: csvOf(workspace, spreadsheetId, sheet.name).toString('base64') };
  }
  if (given.cover) {
    const cover = {
      ...structuredClone(sheet),
      id: 99,
      name: 'Forside',
      cells: { 1: { 1: { value: 'Vejledning' } } },
      hiddenRows: [],
      hiddenColumns: [],
    };
    book.sheets.unshift(cover);
  }
  return { name: 'liste.xlsx', base64: (await xlsxOf(workspace, spreadsheetId)).toString('base64') };
};

/** A number that is no number but a name of something is typed with an apostrophe. */
const kept = (text: string): string => (/^0\d|^\d,\d/.test(text) ? `'${text}` : text);

test('whatever its headings, order, title, cover sheet, totals, groups, hidden rows and columns, and turned names', async () => {
  localSheet();
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), shape, async (people, drawn) => {
      // A CSV file hides nothing.
      const given: Shape = drawn.format === 'csv' ? { ...drawn, hidden: 'none' } : drawn;
      const sheets = sheetsOfFile(await fileOf(given, people));
      const asked = previewOfImport({ kind: 'employees', sheets }, emptyUnit());
      // Dates that may be meant either way are asked about; the person knows.
      const isAmerican = given.locale === 'en_US';
      const takeAlong = isAmerican && asked.asked.some(({ key }) => key === 'monthFirst') ? ['monthFirst'] : [];
      const preview = previewOfImport({ kind: 'employees', sheets, takeAlong }, emptyUnit());
      expect(preview.problems).toEqual([]);
      expect(
        preview.additions.map(({ id, name, email, language, state, conversationDate, conversationTime }) => [
          name,
          email,
          language,
          state,
          conversationDate,
          conversationTime,
          preview.extra[id]?.Note ?? '',
        ]),
      ).toEqual(
        people.map(({ given: first, family: last, language, state, date, time, note }, at) => [
          `${first} ${last}`,
          `p${at}@solby.dk`,
          language === 'Engelsk' ? 'en' : 'da',
          state === 'Orlov' ? 'onLeave' : 'active',
          date,
          time,
          note,
        ]),
      );
      expect(JSON.stringify([preview.extra, preview.additions])).not.toMatch(/010180|skjult/);
    }),
    { numRuns: 80, examples: [ONE_BETWEEN_GROUP_AND_TOTAL] },
  );
});

test('the Sheet itself, written out by the Workspace, brings nothing new', async () => {
  const school = emptySheet();
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  school.import(
    'employees',
    'Navn;E-mail;Sprog;Status;Samtaledato;Klokkeslæt\nAnna Sø;a@solby.dk;Engelsk;Orlov;28-09-2026;10:30\nBo Æ;b@solby.dk;Dansk;Aktiv;;',
  );
  for (const [name, content] of [
    ['mus.xlsx', await xlsxOf(school.workspace, school.spreadsheetId)],
    ['mus.csv', csvOf(school.workspace, school.spreadsheetId, 'Medarbejdere')],
  ] as const) {
    const request = { kind: 'employees', name, base64: content.toString('base64') };
    const before = school.cells();
    const view = school.call<ImportView>('importFile', request);
    expect([view.additions, view.updates, view.unchanged, view.problems]).toEqual([0, 0, 2, []]);
    // No second column of what the Sheet keeps by itself; it is named.
    expect(school.cells()).toBe(before);
    expect(view.notes.join()).toMatch(/Filen er fanen selv.*»Id«.*»Trin«/);
  }
});

test('rows without anything known of them are read as they stand', () => {
  const rows = [
    ['Navn', 'Mail'],
    ['Bo', 'b@x.dk'],
  ];
  const preview = previewOfImport({ kind: 'employees', sheets: [sheetOfRows(rows)] }, emptyUnit());
  expect(preview.additions).toHaveLength(1);
});
