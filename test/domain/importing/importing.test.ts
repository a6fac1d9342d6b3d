// Import of rosters, focus areas and old agreements.
import fc from 'fast-check';
import { sheetOfRows } from '../../../src/domain/formats/fileSheet.ts';
import { previewOfImport } from '../../../src/domain/importing/importing.ts';
import { employee, emptyUnit, focusArea } from '../emptyUnit.ts';

const roster = (...rows: string[][]) => ({ kind: 'employees' as const, sheets: [sheetOfRows(rows)] });

describe('a roster', () => {
  test('is recognised under a title row, with the name in two columns and columns we do not know', () => {
    const preview = previewOfImport(
      roster(
        ['Medarbejderliste pr. 1. august'],
        [],
        ['Fornavn', 'EFTERNAVN', 'E-mail (arbejde)', 'Stilling', 'Tilstand', 'Sprog', 'Google-konto', 'Id'],
        ['Åse', 'Ørsted', 'aase@solby.dk', 'Lærer', 'Barsel', 'engelsk', 'nej', '778'],
      ),
      emptyUnit(),
    );
    expect(preview.problems).toEqual([]);
    expect(preview.additions).toMatchObject([
      { id: 'E01', name: 'Åse Ørsted', state: 'onLeave', language: 'en', hasAccount: false },
    ]);
    expect(preview.unknown).toEqual(['Stilling', 'Id (2)']);
    expect(preview.extra).toEqual({ E01: { Stilling: 'Lærer', 'Id (2)': '778' } });
  });

  test('lists every bad row with row, column and what stands there; the rest go in, odd cells beside them', () => {
    const preview = previewOfImport(
      roster(
        ['Navn', 'Mail', 'Sprog', 'Status', 'Samtaledato'],
        ['', 'uden@solby.dk'],
        ['Anders', 'anders.dk'],
        ['Bo', 'bo@solby.dk', 'dansk', 'aktiv', '28-09-2026'],
        ['', '', '', '', ''],
        ['Bo 2', 'BO@solby.dk'],
        ['Ci', 'ci@solby.dk', 'tysk'],
        ['Do', 'do@solby.dk', 'dansk', 'ferie'],
        ['Eva', 'eva@solby.dk', '', '', '31-02-2026'],
        ['Finn Ry', ''],
        ['Gry', '\u0433ry@solby.dk'],
      ),
      emptyUnit(),
    );
    expect(preview.additions.map(({ name, state, hasAccount }) => [name, state, hasAccount])).toEqual([
      ['Bo', 'active', true],
      ['Ci', 'active', true],
      ['Do', 'active', true],
      ['Eva', 'active', true],
      ['Finn Ry', 'active', false],
    ]);
    expect(preview.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['importNameMissing', 2, 'Navn'],
      ['importEmailMalformed', 3, 'Mail'],
      ['importEmailTwice', 6, 'Mail'],
      ['importEmailLookAlike', 11, 'Mail'],
    ]);
    expect(preview.notes.map(({ code, column, values }) => [code, column, values?.rows])).toEqual([
      ['importCellsUnread', 'Sprog', '7'],
      ['importCellsUnread', 'Status', '8'],
      ['importCellsUnread', 'Samtaledato', '9'],
      ['importOnPaper', undefined, '10'],
    ]);
    expect(Object.values(preview.extra)).toEqual([
      { 'Sprog (2)': 'tysk' },
      { 'Status (2)': 'ferie' },
      { 'Samtaledato (2)': '31-02-2026' },
    ]);
  });

  test.each([
    ['0.416666666666667', '10:00'],
    ['0,5', '12:00'],
    ['.9999999', '00:00'],
    ['9.30', '09:30'],
    ['1.5', ''],
  ])('with the time %s', (typed, time) => {
    const rows = roster(['Navn', 'Mail', 'Klokkeslæt'], ['Bo', 'bo@solby.dk', typed]);
    expect(previewOfImport(rows, emptyUnit()).additions[0]?.conversationTime).toBe(time);
  });

  test('can be corrected by naming the columns, and says which headings there are', () => {
    const rows = [
      ['Hvem', 'Adresse'],
      ['Bo Å', 'bo@solby.dk'],
    ];
    const unknown = previewOfImport(roster(...rows), emptyUnit());
    expect(unknown.missing).toEqual(['name', 'email']);
    expect(unknown.problems[0]?.values?.headings).toBe('Hvem, Adresse');
    const corrected = previewOfImport({ ...roster(...rows), columns: { name: 'hvem', email: 'Adresse' } }, emptyUnit());
    expect(corrected.additions).toMatchObject([{ name: 'Bo Å', email: 'bo@solby.dk' }]);
    const wrong = previewOfImport({ ...roster(...rows), columns: { name: 'Navnet' } }, emptyUnit());
    expect(wrong.problems.map(({ code }) => code)).toContain('importHeadingNotInFile');
  });

  test('updates by e-mail, never blanks, and asks when a known name has a new address', () => {
    const unit = emptyUnit({
      employees: [
        employee({ id: 'E07', email: 'Anders@Solby.dk', conversationDate: '2026-10-01' }),
        employee({ id: 'E08', name: 'Bo', email: 'bo@gammel.dk' }),
      ],
    });
    const preview = previewOfImport(
      roster(['Navn', 'Mail', 'Samtaledato'], ['Anders Bæk', 'anders@solby.dk', ''], ['Bo', 'bo@ny.dk']),
      unit,
    );
    expect(preview.updates).toMatchObject([{ id: 'E07', name: 'Anders Bæk', conversationDate: '2026-10-01' }]);
    expect(preview.additions).toEqual([]);
    expect(preview.problems).toMatchObject([{ code: 'importEmailChanged', row: 3 }]);
  });

  test('imported twice is imported once; every bad row is listed', () => {
    const person = fc.record({ name: fc.constantFrom('Bo Å', 'Eva', 'Søren K'), bad: fc.boolean() });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 30 }), (people) => {
        const rows = people.map(({ name, bad }, index) => [`${name} ${index}`, bad ? 'forkert' : `p${index}@solby.dk`]);
        // Where no cell of a column is what its heading says, the column is told and not its rows.
        fc.pre(people.filter(({ bad }) => bad).length * 2 <= people.length);
        const file = roster(['Navn', 'E-mail'], ...rows);
        const first = previewOfImport(file, emptyUnit());
        expect(first.problems).toHaveLength(people.filter(({ bad }) => bad).length);
        expect(first.additions).toHaveLength(people.filter(({ bad }) => !bad).length);
        const again = previewOfImport(file, emptyUnit({ employees: [...first.additions] }));
        expect([again.additions, again.updates, again.unchanged]).toEqual([[], [], first.additions.length]);
      }),
    );
  });

  test('gives no id that is named anywhere', () => {
    const answer = { year: 2026, employeeId: 'E11', employeeName: '', questionKey: 'SUC1' };
    const answers = [{ ...answer, question: '', answer: 'x', submitted: '', responseId: '' }];
    const log = [{ id: '2026/invitation/E12', state: 'done' as const, at: '', details: {} }];
    const preview = previewOfImport(roster(['Navn', 'Mail'], ['Bo', 'bo@solby.dk']), emptyUnit({ answers, log }));
    expect(preview.additions[0]?.id).toBe('E13');
  });
});

test('focus areas come with a period or two years', () => {
  const preview = previewOfImport(
    {
      kind: 'focusAreas',
      sheets: [
        sheetOfRows([
          ['Indsatsområde', 'Begrundelse', 'Periode'],
          ['Trivsel', 'Fordi', '2026-2029'],
          ['Læsning', '', '2029–2026'],
          ['trivsel ', '', ''],
        ]),
      ],
    },
    emptyUnit(),
  );
  expect(preview.additions).toMatchObject([
    { id: 'F1', title: 'Trivsel', why: 'Fordi', fromYear: 2026, toYear: 2029 },
    { id: 'F2', title: 'Læsning', fromYear: null, toYear: null },
  ]);
  expect(preview.notes.map(({ code, values }) => [code, values?.rows])).toEqual([['importCellsUnread', '3']]);
  expect(preview.extra).toEqual({ F2: { 'Periode (2)': '2029–2026' } });
  expect(preview.problems.map(({ code, row }) => [code, row])).toEqual([['importFocusAreaTwice', 4]]);
});

test('old agreements find their employee, and once is enough', () => {
  const unit = emptyUnit({ employees: [employee({})], focusAreas: [focusArea('F1', 'Trivsel')] });
  const file = {
    kind: 'agreements' as const,
    sheets: [
      sheetOfRows([
        ['Medarbejder', 'Aftale', 'Type', 'Indsatsområde', 'Ansvarlig', 'Frist'],
        ['anders bæk sø', 'Kursus', 'Udvikling', 'trivsel', 'Anders', 'Senest 1. maj 2026'],
        ['Ukendt', 'Kursus', '', '', '', ''],
        ['Anders Bæk Sø', '', '', '', '', ''],
        ['Anders Bæk Sø', 'Tavler', 'Mål', 'Det gamle område', 'Mette', '31-4-2026'],
        ['Anders Bæk Sø', 'Makker', 'Mål', 'Det gamle område', 'begge', ''],
      ]),
    ],
  };
  const preview = previewOfImport(file, unit);
  expect(preview.additions).toMatchObject([
    { id: 'A01', year: 2025, focusAreaId: 'F1', responsible: 'employee', deadline: '2026-05-01', type: 'development' },
    { id: 'A02', text: 'Tavler', responsible: 'manager', deadline: '' },
    { id: 'A03', focusAreaId: '', responsible: 'both' },
  ]);
  expect(preview.extra).toEqual({
    A02: { 'Indsatsområde (2)': 'Det gamle område', 'Frist (2)': '31-4-2026' },
    A03: { 'Indsatsområde (2)': 'Det gamle område' },
  });
  expect(preview.problems.map(({ code, row }) => [code, row])).toEqual([
    ['importEmployeeUnknown', 3],
    ['importAgreementTextMissing', 4],
  ]);
  const again = previewOfImport(file, { ...unit, agreements: [...preview.additions] });
  expect([again.additions, again.updates, again.unchanged]).toEqual([[], [], 3]);
});

describe('cells of several lines', () => {
  const unit = { ...emptyUnit(), employees: [employee({ id: 'E01', email: 'anna@solby.dk' })] };
  const preview = (kind: 'focusAreas' | 'agreements', rows: string[][]) =>
    previewOfImport({ kind, sheets: [sheetOfRows(rows)] }, unit);

  test('are kept as typed in texts of several lines, and are one line elsewhere', () => {
    const heads = ['Indsatsområde', 'Hvorfor', 'Tegn på succes'];
    const file = [
      heads,
      ['Stærke\nlæsere', ' Fordi  det\r\nhaster\n\n\n\nog kan lade sig gøre ', 'Alle læser\nHver dag'],
    ];
    const { additions } = preview('focusAreas', file);
    expect(additions).toMatchObject([
      {
        title: 'Stærke læsere',
        why: 'Fordi  det\nhaster\n\n\n\nog kan lade sig gøre',
        signOfSuccess: 'Alle læser\nHver dag',
      },
    ]);
  });

  test('are the same rows in a second import', () => {
    const heads = ['Indsatsområde', 'Hvorfor'];
    const file = [heads, ['Stærke læsere', 'Fordi\ndet haster']];
    const focusAreas = [{ ...focusArea('F1', 'Stærke læsere'), why: 'Fordi\ndet haster' }];
    const again = previewOfImport({ kind: 'focusAreas', sheets: [sheetOfRows(file)] }, { ...unit, focusAreas });
    expect([again.additions, again.updates, again.unchanged]).toEqual([[], [], 1]);
  });

  test('are kept of an agreement, its reason and its sign of success', () => {
    const heads = ['E-mail', 'Aftale', 'Begrundelse for drift', 'Tegn på succes'];
    const { additions } = preview('agreements', [
      heads,
      ['anna@solby.dk', 'Læs\nhver dag', 'Fordi\ndet skal', 'Et\nTo'],
    ]);
    expect(additions).toMatchObject([
      { text: 'Læs\nhver dag', driftReason: 'Fordi\ndet skal', signOfSuccess: 'Et\nTo' },
    ]);
  });
});
