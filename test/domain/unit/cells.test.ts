// Cells to values and back, for every kind of column.
import fc from 'fast-check';
import { LANGUAGES } from '../../../src/domain/text/language.ts';
import {
  type CellInput,
  decodeCell,
  encodeCell,
  folded,
  mayBeInterpreted,
  WallTime,
} from '../../../src/domain/unit/cells.ts';
import type { Column, Table } from '../../../src/domain/unit/columns.ts';
import { TABLES } from '../../../src/domain/unit/tables.ts';

const column = (kind: Column['kind'], more: Partial<Column> = {}): Column => ({
  titles: { da: 'Titel', en: 'Title' },
  kind,
  empty: '',
  ...more,
});
const decoded = (kind: Column['kind'], raw: CellInput, more: Partial<Column> = {}): unknown =>
  decodeCell(column(kind, more), raw)?.value;

const { state } = TABLES.employees.columns;

describe('a cell', () => {
  test.each([
    ['date', new WallTime('2026-09-07T00:00'), '2026-09-07'],
    ['date', '7-9-2026', '2026-09-07'],
    ['date', '07.09.2026', '2026-09-07'],
    ['time', new WallTime('1899-12-30T09:30'), '09:30'],
    ['time', '9.30', '09:30'],
    ['time', 0.395833333, '09:30'],
    ['moment', new WallTime('2026-09-07T09:30'), '2026-09-07T09:30'],
    ['moment', '7-9-2026 9.30', '2026-09-07T09:30'],
    ['number', '3,5', 3.5],
    ['number', 4, 4],
    ['checkbox', 'ja', true],
    ['checkbox', false, false],
    ['list', 'F1, F2 ,,F3', ['F1', 'F2', 'F3']],
    ['list', 'Ja, meget; Nej', ['Ja, meget', 'Nej']],
    ['details', 'file=1aB; version=3', { file: '1aB', version: '3' }],
    ['text', 7, '7'],
    ['text', new WallTime('2026-09-07T00:00'), '2026-09-07'],
  ] as const)('of kind %s holding %j is %j', (kind, raw, value) => {
    expect(decoded(kind, raw)).toEqual(value);
  });

  test.each([
    ['date', '31-2-2026'],
    ['date', 46000],
    ['time', '25:00'],
    ['moment', 'i går'],
    ['number', 'to'],
    ['checkbox', 'måske'],
    ['details', 'noget andet'],
  ] as const)('of kind %s holding %j cannot be read', (kind, raw) => {
    expect(decodeCell(column(kind), raw)).toBeUndefined();
  });

  test('is a choice by its label in either language or by its value, and nothing else', () => {
    for (const raw of ['Orlov', 'on leave', ' ORLOV ', 'onLeave']) {
      expect(decodeCell(state, raw)).toEqual({ value: 'onLeave' });
    }
    expect(decodeCell(state, 'på ferie')).toBeUndefined();
  });

  test('left empty means what the column says', () => {
    expect(decodeCell(state, '  ')).toEqual({ value: 'active' });
    expect(decodeCell(TABLES.employees.columns.hasAccount, '')).toEqual({ value: true });
  });
});

describe('what is written is what is read', () => {
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[;,\n]/g, '').trim());

  test('for lists, commas in their entries included', () => {
    const entry = fc
      .oneof(
        words,
        words.map((text) => `${text}, ${text}`),
      )
      .filter((text) => /[^\s,]/.test(text));
    fc.assert(
      fc.property(fc.array(entry.map((text) => text.trim())), (list) => {
        const cell = encodeCell(column('list', { empty: [] }), list, 'da');
        expect(decoded('list', cell.kind === 'literal' ? cell.text : '', { empty: [] })).toEqual(list);
      }),
    );
  });

  test('for details, whatever signs they hold', () => {
    const text = fc.string().map((part) => part.trim());
    fc.assert(
      fc.property(fc.dictionary(text, text, { noNullPrototype: true }), (details) => {
        const cell = encodeCell(column('details', { empty: {} }), details, 'da');
        expect(decoded('details', cell.kind === 'literal' ? cell.text : '', { empty: {} })).toEqual(details);
      }),
    );
  });

  test('for every choice in both languages', () => {
    for (const { columns } of Object.values(TABLES) as Table[]) {
      for (const choice of Object.values(columns).filter(({ kind }) => kind === 'choice')) {
        for (const language of LANGUAGES) {
          for (const { value } of choice.choices ?? []) {
            const cell = encodeCell(choice, value, language);
            expect(cell.kind === 'literal' && decodeCell(choice, cell.text)).toEqual({ value });
          }
        }
      }
    }
  });
});

test.each(['=1+1', '+45 12 34 56 78', '-', '@mette', "'citat", '007', '7-9', 'TRUE', 'falsk'])(
  '%j may be taken for something else than text',
  (text) => {
    expect(mayBeInterpreted(text)).toBe(true);
  },
);

test.each(['maj 2027', 'Jan 5', 'oktober 3', '3. maj', 'Mon, May 5', 'kr. 100', '=1'])(
  '"%s" may become a date, an amount or a formula',
  (text) => expect(mayBeInterpreted(text)).toBe(true),
);

test.each(['Læsning', 'Maja', 'Klasse 3.b', 'Anna Sø', 'E07'])('"%s" stays what it is', (text) =>
  expect(mayBeInterpreted(text)).toBe(false),
);

test('no two columns of a tab can be taken for each other', () => {
  for (const { columns } of Object.values(TABLES) as Table[]) {
    const names = Object.values(columns).flatMap(({ titles }) => [...new Set(LANGUAGES.map((l) => folded(titles[l])))]);
    expect(new Set(names).size).toBe(names.length);
  }
});
