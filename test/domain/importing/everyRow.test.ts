// Every row of a file comes in, is told with its number, or is declared to be nobody: nothing is dropped in silence.
import fc from 'fast-check';
import { type FileSheet, sheetOfRows } from '../../../src/domain/formats/fileSheet.ts';
import { previewOfImport } from '../../../src/domain/importing/importing.ts';
import type { ImportedTable, ImportPreview } from '../../../src/domain/importing/preview.ts';
import { problemSentence } from '../../../src/domain/words/problemSentence.ts';
import { employee, emptyUnit } from '../emptyUnit.ts';

const unit = emptyUnit({
  employees: [
    employee({ id: 'E01', name: 'Anna Sø', email: 'anna@solby.dk' }),
    employee({ id: 'E02', name: 'Ali Demir', email: 'ali@solby.dk' }),
  ],
});

interface Kind {
  readonly kind: ImportedTable;
  readonly headings: readonly string[];
  /** Cells of each column, as files of every kind hold them: right, wrong, blank, or of another row. */
  readonly cells: readonly (readonly string[])[];
}

const NAMES = [
  'Anna Sø',
  'Bo Ek',
  'Ida Ry',
  'EK, BO',
  '',
  '-',
  'I alt',
  'Indskoling',
  '12',
  'Mette Holm',
  'Side 1 af 2',
  'Vakant',
  '?',
];
const KINDS: Kind[] = [
  {
    kind: 'employees',
    headings: ['Navn', 'E-mail', 'Status', 'Leder'],
    cells: [
      NAMES,
      ['anna@solby.dk', 'bo@solby.dk', 'ANNA@SOLBY.DK', '', '-', 'n/a', 'mette@solby.dk', 'uden snabel', 'a@b', '2'],
      ['Aktiv', 'Orlov', '', 'Fratrådt', 'måske'],
      ['Mette Holm', 'Karim Nør', ''],
    ],
  },
  {
    kind: 'employees',
    headings: ['Fornavn', 'Efternavn', 'Mail'],
    cells: [
      ['Anna', 'Bo', '', '-', 'I alt'],
      ['Sø', 'Ek', '', '3'],
      ['anna@solby.dk', 'bo@solby.dk', '', 'nul'],
    ],
  },
  {
    kind: 'focusAreas',
    headings: ['Indsatsområde', 'Hvorfor', 'Periode'],
    cells: [
      ['Læsning', 'Trivsel', '', '-', 'I alt', '3', 'LÆSNING'],
      ['Fordi', ''],
      ['2026', 'snart', '', '2029-2026'],
    ],
  },
  {
    kind: 'agreements',
    headings: ['Medarbejder', 'Aftale', 'Frist'],
    cells: [
      [...NAMES, 'anna@solby.dk', 'Ali Demir'],
      ['Kursus', 'Mentor', '', '-'],
      ['01-05-2026', 'løbende', '', 'x'],
    ],
  },
];

/** The numbers of the rows that a sentence of the preview names. */
const toldOut = ({ problems, notes }: ImportPreview): number[] =>
  [...problems, ...notes.filter(({ code }) => OUT.includes(code))].flatMap(({ row, values }) =>
    row === undefined
      ? String(values?.rows ?? '')
          .split(', ')
          .filter(Boolean)
          .map(Number)
      : [row],
  );
const OUT = ['importRowNobody', 'importRowAside', 'importManagerListed', 'importOtherLeader'];

const body = fc.constantFrom(...KINDS).chain(({ kind, headings, cells }) =>
  fc.record({
    kind: fc.constant(kind),
    headings: fc.constant(headings),
    rows: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.tuple(...cells.map((each) => fc.constantFrom(...each))) },
        { weight: 1, arbitrary: fc.constant([...headings]) },
      ),
      { maxLength: 9 },
    ),
    hidden: fc.uniqueArray(fc.nat(8), { maxLength: 2 }),
  }),
);

test('imported, told or nobody: together they are all rows of the file', () => {
  fc.assert(
    fc.property(body, ({ kind, headings, rows, hidden }) => {
      const hiddenRows = new Set(hidden.map((at) => at + 1));
      const sheet: FileSheet = { ...sheetOfRows([headings, ...rows]), hiddenRows };
      const preview = previewOfImport({ kind, sheets: [sheet] }, unit);
      if (preview.missing.length > 0 || preview.place.headingRow !== 1) return;
      // Then that is what is told: nothing that could be a row stands below what was taken for headings.
      if (preview.problems.some(({ code }) => code === 'importNoRows')) return;
      const told = toldOut(preview);
      const isSeen = (row: readonly string[], at: number) =>
        !hiddenRows.has(at + 1) && row.some((cell) => cell.trim() !== '');
      const seen = rows.flatMap((row, at) => (isSeen(row, at) ? [at + 2] : []));
      const repeated = Number(preview.notes.find(({ code }) => code === 'importHeadingsRepeated')?.values?.count ?? 0);
      const imported = preview.additions.length + preview.updates.length + preview.unchanged;
      const distinct = new Set(told.filter((row) => seen.includes(row)));
      expect([imported + distinct.size + repeated, told.filter((row) => !seen.includes(row))]).toEqual([
        seen.length,
        [],
      ]);
      // Each with its column or what stands there, and a sentence for people.
      for (const problem of [...preview.problems, ...preview.notes])
        expect(problemSentence(problem, 'da').length).toBeGreaterThan(20);
    }),
    { numRuns: 600 },
  );
});
