// A roster that the local Workspace writes out as a file comes back the same, in whatever shape an office gives it.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { clickMenu, xlsxOf } from 'local-workspace';
import { sheetOfRows } from '../../../src/domain/formats/fileSheet.ts';
import { sheetsOfWorkbook } from '../../../src/domain/formats/xlsx.ts';
import { previewOfImport } from '../../../src/domain/importing/importing.ts';
import { emptyUnit } from '../../domain/emptyUnit.ts';
import { workbookBytes } from '../../workbookBytes.ts';
import { emptySheet, METTE } from '../school.ts';

const given = fc.constantFrom('Anna', 'Søren', 'Åse', 'Émile', 'Jens Ole', 'Maja-Lis');
const family = fc.constantFrom('Sø', 'Ægidius', 'O’Brien', 'van der Berg', 'Lind', 'Demir');
const person = fc.record({
  given,
  family,
  language: fc.constantFrom('Dansk', 'Engelsk', ''),
  state: fc.constantFrom('Aktiv', 'Orlov', ''),
  date: fc.constantFrom('', '2026-09-28', '2026-10-01'),
});
const shape = fc.record({
  isTurned: fc.boolean(),
  title: fc.boolean(),
  cover: fc.boolean(),
  hidden: fc.boolean(),
  total: fc.boolean(),
  heading: fc.constantFrom(
    ['Navn', 'E-mail', 'Sprog', 'Status', 'Samtaledato'],
    ['Name [Required]', 'Email Address [Required]', 'Language', 'Status [READ ONLY]', 'Conversation date'],
    ['1. Fulde navn *', 'Arbejdsmail:', 'Sprog / Language', 'Orlovsstatus', 'MUS-dato'],
  ),
});

const partsOf = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes);
  return (path: string) => (parts[path] ? strFromU8(parts[path]) : undefined);
};

test('whatever its headings, title, cover sheet, totals, hidden rows and turned names', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), shape, (people, { isTurned, heading, ...rest }) => {
      // A roster of which nobody's state is told is believed in any case.
      const rows = people.map(({ given: first, family: last, language, state, date }, at) => [
        isTurned ? `${last}, ${first}` : `${first} ${last}`,
        `p${at}@solby.dk`,
        language,
        state,
        date,
      ]);
      const before = rest.title ? [['Ansatte pr. 1. august'], []] : [];
      const all = [
        ...before,
        heading,
        ...rows,
        ...(rest.hidden ? [['Skjult Person', 'skjult@solby.dk']] : []),
        ...(rest.total ? [['I alt', '', '', '', String(rows.length)]] : []),
      ];
      const hiddenRows = rest.hidden ? [before.length + rows.length + 2] : [];
      const cover = rest.cover ? [{ name: 'Forside', rows: [['Vejledning']] }] : [];
      const sheets =
        sheetsOfWorkbook(partsOf(workbookBytes([...cover, { name: 'Liste', rows: all, hiddenRows }]))) ?? [];
      const preview = previewOfImport({ kind: 'employees', sheets }, emptyUnit());
      expect(preview.problems).toEqual([]);
      expect(
        preview.additions.map(({ name, email, language, state, conversationDate }) => [
          name,
          email,
          language,
          state,
          conversationDate,
        ]),
      ).toEqual(
        people.map(({ given: first, family: last, language, state, date }, at) => [
          `${first} ${last}`,
          `p${at}@solby.dk`,
          language === 'Engelsk' ? 'en' : 'da',
          state === 'Orlov' ? 'onLeave' : 'active',
          date,
        ]),
      );
    }),
    { numRuns: 60 },
  );
});

test('the Sheet itself, written out by the Workspace, brings nothing new', async () => {
  const school = emptySheet();
  clickMenu(school.workspace, { scriptId: school.scriptId, user: METTE, functionName: 'installFromMenu' });
  school.import(
    'employees',
    'Navn;E-mail;Sprog;Status;Samtaledato;Klokkeslæt\nAnna Sø;a@solby.dk;Engelsk;Orlov;28-09-2026;10:30\nBo Æ;b@solby.dk;Dansk;Aktiv;;',
  );
  const base64 = Buffer.from(await xlsxOf(school.workspace, school.spreadsheetId)).toString('base64');
  const view = school.call<{ additions: number; updates: number; unchanged: number; problems: string[] }>(
    'importFile',
    {
      kind: 'employees',
      name: 'mus.xlsx',
      base64,
    },
  );
  expect([view.additions, view.updates, view.unchanged, view.problems]).toEqual([0, 0, 2, []]);
});

test('rows without anything known of them are read as they stand', () => {
  const preview = previewOfImport(
    {
      kind: 'employees',
      sheets: [
        sheetOfRows([
          ['Navn', 'Mail'],
          ['Bo', 'b@x.dk'],
        ]),
      ],
    },
    emptyUnit(),
  );
  expect(preview.additions).toHaveLength(1);
});
