// Which column holds what: headings as people and HR systems write them, in Danish and English, believed where the cells
// below agree.
import { plain, tidy } from '../text/plainText.ts';
import { isOfAnother, readingsOf } from './headingReadings.ts';

/** The headings that each field is known by, the best first: where a file has several of them, the first wins. */
export type KnownHeadings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export interface Headings<Field extends string> {
  /** Index of the heading row; of the first, where there are several. */
  readonly row: number;
  /** How many rows the headings take. */
  readonly depth: number;
  /** The column of each recognised field. */
  readonly columns: ReadonlyMap<Field, number>;
  /** All headings, tidied; empty where a column has none. */
  readonly texts: readonly string[];
  /** Columns whose heading says one thing and whose cells another. */
  readonly disbelieved: readonly { readonly field: Field; readonly column: number }[];
  /** Other columns that are called as a recognised one and hold the like: a second address, or another list beside. */
  readonly again: ReadonlyMap<Field, readonly number[]>;
}

/**
 * How far a field's cells agree with its heading, 0 where they do not; asked of each column that a heading proposes. Of
 * several that are called the same, the one that is believed most is the field's.
 */
export type Belief<Field extends string> = (field: Field, column: number) => number;

/** The readings of each column's heading: the best row first, then the rows together. */
interface HeadingTexts {
  readonly texts: readonly string[];
  readonly readings: readonly (readonly string[])[];
}

/** Corrections by the person who imports: our field → the file's heading, or nothing where the field has no column. */
export type Corrections = Readonly<Partial<Record<string, string>>>;

function columnsOf<Field extends string>(
  { texts, readings }: HeadingTexts,
  known: KnownHeadings<Field>,
  corrections: Corrections,
  believes: Belief<Field>,
): Pick<Headings<Field>, 'columns' | 'disbelieved' | 'again'> {
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  const disbelieved: { field: Field; column: number }[] = [];
  const fields = Object.keys(known) as Field[];
  const take = (field: Field, column: number) => {
    columns.set(field, column);
    taken.add(column);
  };
  for (const field of fields) {
    const wanted = corrections[field];
    if (!wanted) continue;
    const column = columnNamed(texts, wanted, taken);
    if (column >= 0) take(field, column);
  }
  const tryName = (field: Field, name: string, isRead: (each: readonly string[]) => boolean) => {
    if (columns.has(field) || name === '') return;
    let best: { column: number; belief: number } | undefined;
    for (const [column, each] of readings.entries()) {
      if (taken.has(column) || !isRead(each)) continue;
      const belief = believes(field, column);
      if (belief > (best?.belief ?? 0)) best = { column, belief };
      if (belief === 0 && !disbelieved.some((one) => one.field === field && one.column === column))
        disbelieved.push({ field, column });
    }
    if (best) take(field, best.column);
  };
  const open = fields.filter((field) => corrections[field] === undefined);
  for (const field of open) {
    for (const name of known[field].map(plain)) tryName(field, name, ([first]) => first === name);
    for (const name of known[field].map(plain)) tryName(field, name, (each) => each.includes(name));
  }
  const again = [...columns].map(([field, own]): [Field, number[]] => {
    const [name] = readings[own] ?? [];
    const isLike = (column: number): boolean =>
      !taken.has(column) && readings[column]?.[0] === name && believes(field, column) > 0;
    return [field, name === undefined ? [] : [...readings.keys()].filter(isLike)];
  });
  return { columns, disbelieved: disbelieved.filter(({ column }) => !taken.has(column)), again: new Map(again) };
}

/**
 * The column that a person names by its heading. A column that is not ours is shown to people under a name of its own, with
 * a number behind: `Status (2)`.
 */
export const columnNamed = (texts: readonly string[], name: string, taken: ReadonlySet<number> = new Set()): number => {
  const find = (isIt: (text: string) => boolean) => texts.findIndex((text, column) => !taken.has(column) && isIt(text));
  const exact = find((text) => text !== '' && text === tidy(name));
  if (exact >= 0) return exact;
  const read = find((text) => readingsOf(text).includes(plain(name)));
  return read >= 0 ? read : find((text) => text !== '' && text === tidy(name).replace(/ \(\d+\)$/, ''));
};

/** One file's headings, made so that no two columns have the same. */
const distinct = (texts: readonly string[]): string[] => {
  const used = new Set<string>();
  return texts.map((text) => {
    if (text === '') return '';
    let name = text;
    for (let count = 2; used.has(plain(name)); count += 1) name = `${text} (${count})`;
    used.add(plain(name));
    return name;
  });
};

/** The headings of these rows, with those above them for what stands below a common one. */
const headingTexts = (rows: readonly (readonly string[])[]): HeadingTexts => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const written = Array.from({ length: width }, (_, column) =>
    rows.map((row) => row[column] ?? '').filter((text) => tidy(text) !== ''),
  );
  const parts = written.map((each) => [...new Set(each.map(tidy))]);
  const lowest = parts.map((each) => each[each.length - 1] ?? '');
  const isTwice = (text: string): boolean => lowest.filter((other) => other === text).length > 1;
  return {
    texts: distinct(
      parts.map((each, column) => (isTwice(lowest[column] ?? '') ? each.join(' – ') : (lowest[column] ?? ''))),
    ),
    // As it is written, since each line of a cell may be of another language.
    readings: parts.map((each, column) => [
      ...(isOfAnother(each.slice(0, -1).join(' ')) ? [] : readingsOf(written[column]?.slice(-1)[0] ?? '')),
      ...(each.length > 1 ? readingsOf(each.join(' ')) : []),
    ]),
  };
};

/** The headings of `depth` rows from this one. */
export const headingsAt = <Field extends string>(
  rows: readonly (readonly string[])[],
  known: KnownHeadings<Field>,
  {
    row,
    depth,
    corrections = {},
    believes,
  }: { row: number; depth: number; corrections?: Corrections; believes: Belief<Field> },
): Headings<Field> => {
  const heading = headingTexts(rows.slice(row, row + depth));
  return { row, depth, texts: heading.texts, ...columnsOf(heading, known, corrections, believes) };
};

const ROWS_OF_A_DOC = 10;

/** The heading row of a table in a Doc, among the first ten: the one with most known headings. Undefined where none has any. */
export function findHeadings<Field extends string>(
  rows: readonly (readonly string[])[],
  known: KnownHeadings<Field>,
): Headings<Field> | undefined {
  let best: Headings<Field> | undefined;
  for (const row of rows.slice(0, ROWS_OF_A_DOC).keys()) {
    const headings = headingsAt(rows, known, { row, depth: 1, believes: () => 1 });
    if (headings.columns.size > (best?.columns.size ?? 0)) best = headings;
  }
  return best;
}
