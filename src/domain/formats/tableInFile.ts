// Where in a file the table stands: the sheet and the rows of headings that hold most of what is sought.

import { saysNothing } from '../text/nothingSaid.ts';
import type { Belief, Corrections, Headings, KnownHeadings } from './columns.ts';
import { headingsAt } from './columns.ts';
import { type FileSheet, filledRows } from './fileSheet.ts';

/** One of these fields must have a column; the title names it to people. */
export interface RequiredColumn<Field extends string> {
  readonly fields: readonly [Field, ...Field[]];
  readonly title: string;
}

export interface Sought<Field extends string> {
  readonly known: KnownHeadings<Field>;
  readonly required: readonly RequiredColumn<Field>[];
  /** Whether a text is one of the field's; a field without it takes any. */
  readonly fits: Readonly<Partial<Record<Field, (text: string) => boolean>>>;
  /** Of two columns that are called the same, the one with more such texts is the field's. */
  readonly prefers?: Readonly<Partial<Record<Field, (text: string) => boolean>>>;
  /** The fields that hold dates: whether day or month stands first in them is the column's, not the cell's. */
  readonly dates?: readonly Field[];
}

/** The person's own choice of the place. */
export interface ChosenPlace {
  /** The sheet's name. */
  readonly sheet?: string;
  /** The first row of headings, as people count it. */
  readonly headingRow?: number;
}

export interface TableInFile<Field extends string> {
  readonly sheet: FileSheet;
  readonly headings: Headings<Field>;
}

/** Headings stand below letterheads, guides and logos, but not for ever. */
const ROWS_SEARCHED = 60;
/** So many cells of a column say what it holds. */
const ROWS_LOOKED_AT = 200;
const DEEPEST = 3;

export const holdsNothing = (row: readonly string[] | undefined): boolean => !row?.some((cell) => cell.trim() !== '');

/** Best in this order: all required columns, more columns, not hidden, open when it was saved, more rows. */
const worthOf = <Field extends string>({ sheet, headings }: TableInFile<Field>, sought: Sought<Field>): number[] => {
  const { columns, row, depth } = headings;
  const met = sought.required.filter(({ fields }) => fields.some((field) => columns.has(field))).length;
  const seen = sheet.rows.filter((_, at) => at >= row + depth && !sheet.hiddenRows.has(at));
  const body = seen.filter((cells) => !isAside(cells)).length;
  return [met, sheet.isHidden ? 0 : 1, Math.min(body, 1), columns.size, sheet.isActive ? 1 : 0, -depth, body];
};

const isMore = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};

/** A row of data is not a second row of headings: it holds an address, or numbers. */
const mayBeHeadings = (row: readonly string[] | undefined): boolean =>
  !holdsNothing(row) && !row?.some((cell) => cell.includes('@') || /^[\d\s.,:/+-]+$/.test(cell.trim() || 'x'));

/** Totals and remarks below a list. */
const REMARKS =
  /^(?:i alt|ialt|total|totalt|sum|subtotal|antal|optalt|grand total|count|side \d|page \d|udskrevet|udtræk|kilde|printed|source|note)(?!\p{L})/iu;

export const isRemark = (text: string): boolean => REMARKS.test(text);

/** A row that is blank, or a total or a remark. */
const isAside = (row: readonly string[]): boolean =>
  holdsNothing(row) || isRemark(row.find((cell) => cell.trim() !== '') ?? '');

const filledIn = (row: readonly string[] | undefined): number => row?.filter((cell) => cell.trim() !== '').length ?? 0;

/** The headings once more, as at the top of a printed page. */
const isSameRow = (row: readonly string[], headings: readonly string[] | undefined): boolean =>
  headings !== undefined && row.every((cell, column) => cell.trim() === (headings[column] ?? '').trim());

/**
 * Half of what stands below must be what the heading says. A column of blanks says nothing against it.
 * A hidden column is believed like any other; whether it is read is decided later.
 */
const beliefIn = <Field extends string>(
  { fits, prefers }: Sought<Field>,
  body: readonly (readonly string[])[],
  headings: readonly string[] | undefined,
): Belief<Field> => {
  const isWide = filledIn(headings) > 2;
  const told = body
    .slice(0, ROWS_LOOKED_AT)
    // The heading of a group stands alone in its row.
    .filter((row) => !isAside(row) && !isSameRow(row, headings) && !(isWide && filledIn(row) === 1));
  return (field, column) => {
    const isFit = fits[field];
    if (!isFit) return 1;
    const texts = told.flatMap((row) => row[column]?.trim() || []).filter((text) => !saysNothing(text));
    if (texts.filter(isFit).length * 2 < texts.length) return 0;
    return 1 + texts.filter((text) => prefers?.[field]?.(text) === true).length;
  };
};

const headingsIn = function* <Field extends string>(
  sheet: FileSheet,
  sought: Sought<Field>,
  corrections: Corrections,
  headingRow: number | undefined,
): Generator<Headings<Field>> {
  const filled = filledRows(sheet, { across: true });
  const seen = filledRows(sheet, { across: false });
  const first = headingRow === undefined ? 0 : headingRow - 1;
  const namedBy = (row: number, depth: number): number =>
    headingsAt(carriedRight(filled, row, depth), sought.known, { row, depth, corrections, believes: () => 1 }).columns
      .size;
  const last = headingRow === undefined ? Math.min(ROWS_SEARCHED, filled.length) : headingRow;
  for (let row = first; row < last; row += 1) {
    if (holdsNothing(filled[row])) continue;
    let most = 0;
    for (let depth = 1; depth <= DEEPEST; depth += 1) {
      if (depth > 1 && !mayBeHeadings(sheet.rows[row + depth - 1])) break;
      // The first row of a list is no heading of it, whatever it lacks: another row of headings names more than those above.
      const named = namedBy(row, depth);
      if (depth > 1 && named <= most) continue;
      most = named;
      const believes = beliefIn(sought, seen.slice(row + depth), seen[row + depth - 1]);
      yield headingsAt(carriedRight(filled, row, depth), sought.known, { row, depth, corrections, believes });
    }
  }
};

/** A heading over several columns, without merged cells: it stands over the first, and holds for the blanks beside it. */
const carriedRight = (
  rows: readonly (readonly string[])[],
  row: number,
  depth: number,
): readonly (readonly string[])[] => {
  if (depth === 1) return rows;
  const lowest = rows[row + depth - 1] ?? [];
  const carried = rows.slice(row, row + depth - 1).map((cells) => {
    let last = '';
    return Array.from({ length: Math.max(cells.length, lowest.length) }, (_, column) => {
      const text = cells[column] ?? '';
      if (text !== '') last = text;
      return text === '' && (lowest[column] ?? '') !== '' ? last : text;
    });
  });
  return [...rows.slice(0, row), ...carried, ...rows.slice(row + depth - 1)];
};

/** Undefined where no sheet has any heading that is sought, in the place that was chosen or anywhere. */
export const tableIn = <Field extends string>(
  sheets: readonly FileSheet[],
  sought: Sought<Field>,
  { corrections = {}, place = {} }: { corrections?: Corrections; place?: ChosenPlace } = {},
): TableInFile<Field> | undefined => {
  let best: TableInFile<Field> | undefined;
  let worth: number[] = [];
  for (const sheet of sheets) {
    if (place.sheet !== undefined && sheet.name !== place.sheet) continue;
    for (const headings of headingsIn(sheet, sought, corrections, place.headingRow)) {
      const table = { sheet, headings };
      const isChosen = place.headingRow !== undefined;
      if (headings.columns.size === 0 && !isChosen) continue;
      const itsWorth = worthOf(table, sought);
      if (best && !isMore(itsWorth, worth)) continue;
      best = table;
      worth = itsWorth;
    }
  }
  return best;
};

/**
 * The first column of another list that stands beside this one: everything by which a row is somebody's is there once more.
 * Undefined where there is none.
 */
export const besideFrom = <Field extends string>(
  { headings: { columns, again } }: TableInFile<Field>,
  { required }: Sought<Field>,
): number | undefined => {
  const first = Math.min(...columns.values());
  const behind = required.map(({ fields }) =>
    fields.flatMap((field) => again.get(field) ?? []).filter((column) => column > first),
  );
  return behind.length > 0 && behind.every((each) => each.length > 0) ? Math.min(...behind.flat()) : undefined;
};

/** The sheet without the columns from this one on. */
export const cutAt = (sheet: FileSheet, column: number): FileSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.slice(0, column)),
});

/** More than that is no list of people or agreements that lies on its side. */
const MOST_ON_ITS_SIDE = 40;

/** Whether a sheet has its headings one below the other, and each person or thing in a column. */
export const isOnItsSide = <Field extends string>(sheets: readonly FileSheet[], sought: Sought<Field>): boolean =>
  sheets.some((sheet) => {
    if (sheet.rows.length > MOST_ON_ITS_SIDE) return false;
    const width = Math.max(0, ...sheet.rows.map((row) => row.length));
    const rows = Array.from({ length: width }, (_, column) => sheet.rows.map((row) => row[column] ?? ''));
    const table = tableIn([{ ...sheet, rows, merged: [] }], sought);
    return (
      table !== undefined &&
      rows.length > table.headings.row + table.headings.depth &&
      sought.required.every(({ fields }) => fields.some((field) => table.headings.columns.has(field)))
    );
  });
