// Which column holds what: headings recognised as people and HR systems write them, in Danish and English.
import { asTyped, plain, tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';

/** The headings that each field is known by, the best first: where a file has several of them, the first wins. */
export type KnownHeadings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface Headings<Field extends string> {
  /** Index of the heading row. */
  readonly row: number;
  /** The column of each recognised field. */
  readonly columns: ReadonlyMap<Field, number>;
  /** All headings, tidied; empty where a column has none. */
  readonly texts: readonly string[];
}

const ROWS_SEARCHED = 10;

/** A heading with and without its brackets: `E-mail (arbejde)`. */
const readingsOf = (heading: string): string[] => [plain(heading), plain(heading.replace(/\(.*?\)/g, ''))];

function columnsOf<Field extends string>(
  row: readonly string[],
  known: KnownHeadings<Field>,
  corrections: Partial<Record<string, string>>,
): Map<Field, number> {
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  const fields = Object.keys(known) as Field[];
  const readings = row.map(readingsOf);
  const take = (field: Field, wanted: string) => {
    if (columns.has(field) || wanted === '') return;
    const exact = readings.findIndex((texts, index) => !taken.has(index) && texts[0] === wanted);
    const index = exact >= 0 ? exact : readings.findIndex((texts, at) => !taken.has(at) && texts.includes(wanted));
    if (index < 0) return;
    columns.set(field, index);
    taken.add(index);
  };
  for (const field of fields) take(field, plain(corrections[field] ?? ''));
  for (const field of fields) {
    if (!corrections[field]) for (const name of known[field]) take(field, plain(name));
  }
  return columns;
}

/** Finds the heading row among the first ten: the one with most known headings. Undefined where none has any. */
export function findHeadings<Field extends string>(
  rows: readonly (readonly string[])[],
  known: KnownHeadings<Field>,
  corrections: Partial<Record<string, string>> = {},
): Headings<Field> | undefined {
  let best: Headings<Field> | undefined;
  for (const [index, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const columns = columnsOf(row, known, corrections);
    if (columns.size > (best?.columns.size ?? 0)) best = { row: index, columns, texts: row.map(tidy) };
  }
  return best;
}

/** A file's rows, read by field. */
export interface ReadFile<Field extends string> {
  readonly recognised: { readonly field: Field; readonly header: string }[];
  readonly unknown: string[];
  readonly missing: Field[];
  /** Fields that no heading was found for, required or not. */
  readonly notFound: Field[];
  readonly rows: FileRow<Field>[];
  readonly problems: Problem[];
}

export interface FileRow<Field extends string> {
  /** As people count it in the file. */
  readonly number: number;
  /** The cell in one line, tidied; empty where the file has no such column. */
  readonly cell: (field: Field) => string;
  /** The cell with its line breaks, for fields in which people write several lines. */
  readonly lines: (field: Field) => string;
  /** The column's heading in this file, for messages. */
  readonly heading: (field: Field) => string;
  /** The cells of unknown columns, by heading; empty cells are left out. */
  readonly unknown: Readonly<Record<string, string>>;
}

/** One of these fields must have a column; the title names it to people. */
export interface RequiredColumn<Field extends string> {
  readonly fields: readonly [Field, ...Field[]];
  readonly title: string;
}

/** Column A, B, … AA: the name of a column without a heading. */
export const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/**
 * Reads a file by its headings.
 * `reserved` are headings of our own tab: an unknown column of that name gets a name of its own.
 */
export function readByHeadings<Field extends string>(
  rows: readonly (readonly string[])[],
  known: KnownHeadings<Field>,
  {
    corrections = {},
    required,
    reserved = [],
  }: {
    corrections?: Partial<Record<string, string>>;
    required: readonly RequiredColumn<Field>[];
    reserved?: readonly string[];
  },
): ReadFile<Field> {
  const headings = findHeadings(rows, known, corrections);
  const columns = headings?.columns ?? new Map<Field, number>();
  const texts = headings?.texts ?? rows.find((row) => row.some((cell) => cell.trim()))?.map(tidy) ?? [];
  const there = texts.filter(Boolean).join(', ');
  const problems: Problem[] = [];

  for (const [field, header] of Object.entries(corrections)) {
    if (!header) continue;
    if (!(field in known)) {
      problems.push({ code: 'importFieldUnknown', values: { field, fields: Object.keys(known).join(', ') } });
    } else if (!texts.some((text) => readingsOf(text).includes(plain(header)))) {
      problems.push({ code: 'importHeadingNotInFile', values: { heading: header, headings: there } });
    }
  }
  const without = required.filter(({ fields }) => !fields.some((field) => columns.has(field)));
  const missing = without.map(({ fields }) => fields[0]);
  for (const { fields, title } of without) {
    problems.push({
      code: 'importColumnMissing',
      values: { field: fields[0], heading: title, headings: there },
    });
  }

  const body = headings && missing.length === 0 ? rows.slice(headings.row + 1) : [];
  if (headings && missing.length === 0 && !body.some((row) => row.some((cell) => cell.trim()))) {
    problems.push({ code: 'importNoRows' });
  }
  const unknownColumns = namesOfUnknown(texts, new Set(columns.values()), body, reserved);
  const heading = (field: Field) => texts[columns.get(field) ?? -1] ?? known[field][0] ?? field;
  const fileRows = body.flatMap((cells, index): FileRow<Field>[] => {
    if (!cells.some((cell) => cell.trim())) return [];
    const unknown: Record<string, string> = {};
    for (const [column, name] of unknownColumns) {
      const value = (cells[column] ?? '').trim();
      if (value) unknown[name] = value;
    }
    const textOf = (field: Field) => cells[columns.get(field) ?? -1] ?? '';
    const cell = (field: Field) => tidy(textOf(field));
    const lines = (field: Field) => asTyped(textOf(field));
    return [{ number: (headings?.row ?? 0) + index + 2, cell, lines, heading, unknown }];
  });
  return {
    recognised: [...columns].map(([field, index]) => ({ field, header: texts[index] ?? '' })),
    unknown: [...unknownColumns.values()],
    missing,
    notFound: (Object.keys(known) as Field[]).filter((field) => !columns.has(field)),
    rows: fileRows,
    problems,
  };
}

function namesOfUnknown(
  texts: readonly string[],
  knownColumns: ReadonlySet<number>,
  body: readonly (readonly string[])[],
  reserved: readonly string[],
): Map<number, string> {
  const width = body.reduce((most, row) => Math.max(most, row.length), texts.length);
  const used = new Set(reserved.map(plain));
  const names = new Map<number, string>();
  for (let index = 0; index < width; index += 1) {
    if (knownColumns.has(index)) continue;
    const heading = texts[index] ?? '';
    if (!heading && !body.some((row) => row[index]?.trim())) continue;
    const wanted = heading || letterOf(index);
    let name = wanted;
    for (let count = 2; used.has(plain(name)); count += 1) name = `${wanted} (${count})`;
    used.add(plain(name));
    names.set(index, name);
  }
  return names;
}
