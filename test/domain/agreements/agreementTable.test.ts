// The tables of a conversation Doc, as people leave them.
import { readDocTables } from '../../../src/domain/agreements/agreementTable.ts';
import { docOf, HEADINGS } from './docOf.ts';

test('reads the agreements with their rows and the place for their numbers', () => {
  const { agreements, problems } = readDocTables(
    docOf([
      HEADINGS,
      ['A03', '1. Kursus i\nlæsning', 'Mål', 'F1', 'Anders', '1-3-2027', ''],
      ['', '', '', '', '', '', ''],
      ['', 'Tavler', 'Mål', 'Drift', 'Leder', '1-4-2027', 'Ro'],
    ]),
  );
  expect(problems).toEqual([]);
  expect(agreements.map(({ draft }) => [draft.row, draft.id, draft.text, draft.signOfSuccess])).toEqual([
    [2, 'A03', 'Kursus i læsning', ''],
    [4, undefined, 'Tavler', 'Ro'],
  ]);
  expect(agreements.every(({ numberAt }) => numberAt !== undefined)).toBe(true);
});

test('a Doc that still has a column for the reason of daily operations is read with it', () => {
  const { agreements } = readDocTables(
    docOf([
      [...HEADINGS, 'Begrundelse ved drift'],
      ['', 'Tavler', 'Mål', 'Drift', 'Leder', '1-4-2027', 'Ro', 'Skal virke'],
    ]),
  );
  expect(agreements).toMatchObject([{ draft: { focusArea: 'Drift', driftReason: 'Skal virke' } }]);
});

test('follows columns that were moved, renamed or added, and a title row above', () => {
  const { agreements } = readDocTables(
    docOf([
      [{ text: 'Nye aftaler 2026', columnSpan: 6 }, '', '', '', '', ''],
      ['FRIST', 'Hvem', 'Noter', 'aftale ', 'Fokusområde', 'Type'],
      ['1-3-2027', 'Begge', 'x', 'Tavler', 'Læsning', 'Mål'],
    ]),
  );
  expect(agreements).toMatchObject([
    { draft: { text: 'Tavler', deadline: '1-3-2027', responsible: 'Begge', focusArea: 'Læsning', row: 2 } },
  ]);
  expect(agreements[0]?.draft.signOfSuccess).toBeUndefined();
  expect(agreements[0]?.numberAt).toBeUndefined();
});

test('lets a cell merged over two rows count for both', () => {
  const { agreements } = readDocTables(
    docOf([
      HEADINGS,
      ['', 'Et', 'Mål', 'F1', { text: 'Anders', rowSpan: 2 }, '1-3-2027', ''],
      ['', 'To', 'Mål', 'F1', '', '1-4-2027', ''],
    ]),
  );
  expect(agreements.map(({ draft }) => draft.responsible)).toEqual(['Anders', 'Anders']);
});

test('reads names and dates that were put in as chips, and tables within tables', () => {
  const inner = docOf([HEADINGS, ['', 'Et', 'Mål', 'F1', '', '', '']]).body?.content ?? [];
  const cells = inner[0]?.table?.tableRows?.[1]?.tableCells ?? [];
  const chip = (element: object) => ({ content: [{ paragraph: { elements: [element] } }] });
  const row = {
    tableCells: [
      ...cells.slice(0, 4),
      chip({ person: { personProperties: { name: 'Mette Holm' } } }),
      chip({ dateElement: { dateElementProperties: { timestamp: '2027-03-01T12:00:00Z' } } }),
      ...cells.slice(6),
    ],
  };
  const head = inner[0]?.table?.tableRows?.[0] ?? {};
  const nested = { table: { tableRows: [{ tableCells: [{ content: [{ table: { tableRows: [head, row] } }] }] }] } };
  const { agreements } = readDocTables({ body: { content: [nested] } });
  expect(agreements).toMatchObject([{ draft: { responsible: 'Mette Holm', deadline: '2027-03-01' } }]);
});

test('tells the effect review from the agreements', () => {
  const { reviews, agreements } = readDocTables(
    docOf(
      [
        ['Nr.', 'Aftale', 'Status', 'Hvorfor', 'Effekt', 'Effekt 1–5'],
        ['A01', 'Kursus', 'Gennemført', '', 'Mere ro', '4'],
      ],
      [HEADINGS, ['', '', '', '', '', '', '']],
      [
        ['No.', 'Agreement', 'Status', 'Why / effect', 'Effect 1–5'],
        ['A02', 'Trip', 'Not done', 'Rain', ''],
      ],
    ),
  );
  expect(reviews).toMatchObject([
    { id: 'A01', status: 'Gennemført', reason: '', effect: 'Mere ro', score: '4', row: 2 },
    { id: 'A02', status: 'Not done', reasonOrEffect: 'Rain' },
  ]);
  expect(agreements).toEqual([]);
});

test('goes on counting in a second table', () => {
  const row = (text: string) => ['', text, 'Mål', 'F1', 'Leder', '1-3-2027', ''];
  const { agreements } = readDocTables(docOf([HEADINGS, row('Et')], [HEADINGS, row('To')]));
  expect(agreements.map(({ draft }) => draft.row)).toEqual([2, 3]);
});

test('names a column that is missing, and a table that is', () => {
  const without = HEADINGS.map((heading) => (heading === 'Frist' ? 'Noter' : heading));
  expect(readDocTables(docOf([without])).problems).toMatchObject([
    { code: 'agreementColumnMissing', values: { heading: 'Frist' } },
  ]);
  expect(readDocTables({ body: { content: [] } }).problems).toEqual([{ code: 'agreementTableMissing' }]);
});
