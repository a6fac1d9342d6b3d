// A file's table read by field: its rows, what comes along beside them, and what is left out and why.
import { parsePeoplesDate } from '../calendar/calendarDate.ts';
import { openDates, orderOfDates, turnedRound } from '../calendar/dateOrder.ts';
import { asTyped, plain, tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import { type Corrections, columnNamed, type Headings } from './columns.ts';
import { hasLostLetters } from './encodings.ts';
import { cellKey, type FileSheet, filledRows, letterOf } from './fileSheet.ts';
import {
  besideFrom,
  type ChosenPlace,
  cutAt,
  holdsNothing,
  isOnItsSide,
  type Sought,
  type TableInFile,
  tableIn,
} from './tableInFile.ts';

/** What the person has chosen about the file, beside the columns of our fields. */
export interface FileChoices extends ChosenPlace {
  readonly columns?: Corrections;
  /** Unknown columns by heading: whether they come along. Without a word, all do but the hidden and the sensitive. */
  readonly beside?: Readonly<Record<string, boolean>>;
  /** What is left out by itself and comes along all the same. */
  readonly takeAlong?: readonly string[];
}

/** Names in `takeAlong`. */
export const HIDDEN_ROWS = 'hiddenRows';
/** Dates that may be meant either way have the month first. */
const MONTH_FIRST = 'monthFirst';

export type LeftOutBecause = 'sensitive' | 'hidden' | 'chosen' | 'ours';

export interface LeftOutColumn {
  readonly heading: string;
  readonly because: LeftOutBecause;
}

/** A column that is called as one of our fields and holds something else; the person may say that it is the field. */
export interface DoubtedColumn<Field extends string> {
  readonly field: Field;
  /** As it is shown among the columns beside ours. */
  readonly heading: string;
}

export interface ReadFile<Field extends string> {
  readonly recognised: { readonly field: Field; readonly header: string }[];
  readonly unknown: string[];
  readonly leftOut: LeftOutColumn[];
  readonly doubted: DoubtedColumn<Field>[];
  readonly missing: Field[];
  /** Fields that no heading was found for, required or not. */
  readonly notFound: Field[];
  readonly rows: FileRow<Field>[];
  /** Where the headings were found, and where else they might stand. */
  readonly place: { readonly sheet: string; readonly sheets: readonly string[]; readonly headingRow: number };
  /** How many rows of the table the file hides. */
  readonly hiddenRows: number;
  /** How many dates may be meant with the day or the month first. */
  readonly openDates: number;
  /** What must be mended or chosen. */
  readonly problems: Problem[];
  /** What is worth knowing. */
  readonly notes: Problem[];
}

export interface FileRow<Field extends string> {
  /** As people count it in the file. */
  readonly number: number;
  /** The cell in one line, tidied; empty where the file has no such column. */
  readonly cell: (field: Field) => string;
  /** The cell with its line breaks, for fields in which people write several lines. */
  readonly lines: (field: Field) => string;
  /** The heading in this file of the first of these fields that has a column, for messages. */
  readonly heading: (...fields: readonly [Field, ...Field[]]) => string;
  /** The cell has a formula whose result the file does not hold. */
  readonly isUncalculated: (field: Field) => boolean;
  /** The cells of unknown columns, by heading; empty cells are left out. */
  readonly unknown: Readonly<Record<string, string>>;
  /** How many cells hold anything. */
  readonly filled: number;
  /** The first of them, tidied. */
  readonly first: string;
}

export interface ReadingOptions {
  readonly choices: FileChoices;
  /** Headings of our own tab: an unknown column of that name gets a name of its own. */
  readonly reserved: readonly string[];
  /** Whether a column is left out unless it is asked for. */
  readonly isSensitive: (heading: string, cells: readonly string[]) => boolean;
  /** A field as people know it. */
  readonly titleOf: (field: string) => string;
}

const EXAMPLES = 3;

export function readTable<Field extends string>(
  given: readonly FileSheet[],
  sought: Sought<Field>,
  options: ReadingOptions,
): ReadFile<Field> {
  const { choices } = options;
  const sheets = withoutHiddenColumns(given, choices);
  const named = choices.sheet === undefined ? undefined : sheetNamed(sheets, choices.sheet);
  const place = { ...choices, sheet: named?.name ?? choices.sheet };
  const { table, from } = firstListIn(sheets, sought, { corrections: choices.columns ?? {}, place });
  const sheet = table?.sheet ?? named ?? sheets.find(({ isActive }) => isActive) ?? sheets[0];
  const columns = table?.headings.columns ?? new Map<Field, number>();
  const texts = table?.headings.texts ?? sheet?.rows.find((row) => !holdsNothing(row))?.map(tidy) ?? [];
  const without = sought.required.filter(({ fields }) => !isMet(fields, columns, choices.columns ?? {}));
  const missing = without.map(({ fields }) => fields[0]);
  const there = texts.filter(Boolean).join(', ');
  const misplaced = problemsOfPlace(sheets, named, choices, table !== undefined);
  const problems =
    misplaced.length > 0
      ? misplaced
      : [
          ...problemsOfChoices(sought, choices, texts, there),
          ...(without.length > 0 && isOnItsSide(sheets, sought)
            ? [{ code: 'importOnItsSide' } as const]
            : without.map((column) => unfitColumn(column, table) ?? missingColumn(column, there))),
        ];
  if (from !== undefined) problems.push({ code: 'importListsBeside', values: { from: letterOf(from) } });
  const isRead = table !== undefined && missing.length === 0;
  const body = isRead ? bodyOf(table.sheet, table.headings, choices) : NO_BODY;
  const beside = columnsBeside(texts, columns, body, sheet, given, options);
  const dates = datesIn(sought.dates ?? [], columns, body, choices);
  const told = isRead ? toldOfColumns(table.headings, texts, body, beside.kept, options) : [];
  if (isRead && body.rows.length === 0) problems.push({ code: 'importNoRows' });
  const isTurned = new Set(dates.filter((each) => each.isTurned).map(({ column }) => column));
  const heading: FileRow<Field>['heading'] = (...fields) => {
    const field = fields.find((each) => columns.has(each)) ?? fields[0];
    return texts[columns.get(field) ?? -1] || (sought.known[field][0] ?? field);
  };
  return {
    recognised: [...columns].map(([field, index]) => ({ field, header: texts[index] || letterOf(index) })),
    unknown: [...beside.kept.values()],
    leftOut: beside.leftOut,
    doubted: told.flatMap(({ field, heading: name }) =>
      isAnswered(field, sought, columns) ? [] : [{ field, heading: name }],
    ),
    missing,
    notFound: (Object.keys(sought.known) as Field[]).filter((field) => !columns.has(field)),
    rows: body.rows.map((row) => rowIn(row, { columns, kept: beside.kept, isTurned, heading, sheet })),
    place: {
      sheet: sheet?.name ?? '',
      sheets: given.map(({ name }) => name),
      headingRow: (table?.headings.row ?? 0) + 1,
    },
    hiddenRows: body.hidden,
    openDates: dates.reduce((sum, { open }) => sum + open, 0),
    problems,
    notes: [
      ...told.map(({ problem }) => problem),
      ...uncalculated(sheet, sought, columns, texts, beside.kept, body),
      ...dates.flatMap((each) => each.told(texts)),
      ...lostLetters(body),
      ...(body.repeated > 0 ? [{ code: 'importHeadingsRepeated', values: { count: body.repeated } } as const] : []),
      ...notesOfPlace(given, sheet, table?.headings.row ?? 0),
      ...notesOfLeftOut(beside.leftOut, body),
    ],
  };
}

/** The table; of several that stand beside each other the first, and where the next begins. */
const firstListIn = <Field extends string>(
  sheets: readonly FileSheet[],
  sought: Sought<Field>,
  given: { corrections: Corrections; place: ChosenPlace },
): { table: TableInFile<Field> | undefined; from?: number } => {
  const table = tableIn(sheets, sought, given);
  const from = table && besideFrom(table, sought);
  if (!table || from === undefined) return { table };
  const cut = sheets.map((sheet) => (sheet === table.sheet ? cutAt(sheet, from) : sheet));
  return { table: tableIn(cut, sought, given), from };
};

/** A column that is called so and holds something else all the way. */
const unfitColumn = <Field extends string>(
  { fields, title }: Sought<Field>['required'][number],
  table: TableInFile<Field> | undefined,
): Problem | undefined => {
  const doubted = table?.headings.disbelieved.find(({ field }) => fields.includes(field));
  if (!table || !doubted) return undefined;
  const { row, depth, texts } = table.headings;
  const cells = table.sheet.rows.slice(row + depth).flatMap((each) => each[doubted.column]?.trim() || []);
  const examples = [...new Set(cells)].slice(0, EXAMPLES).map(tidy).join('\n');
  return { code: 'importColumnUnfit', column: texts[doubted.column] ?? '', values: { heading: title, examples } };
};

const missingColumn = <Field extends string>(
  { fields, title }: Sought<Field>['required'][number],
  headings: string,
): Problem => ({ code: 'importColumnMissing', values: { field: fields[0], heading: title, headings } });

interface Within<Field extends string> {
  readonly columns: ReadonlyMap<Field, number>;
  readonly kept: ReadonlyMap<number, string>;
  /** Columns of dates that have the month first. */
  readonly isTurned: ReadonlySet<number>;
  readonly heading: FileRow<Field>['heading'];
  readonly sheet: FileSheet | undefined;
}

const rowIn = <Field extends string>(
  { cells, position }: Body['rows'][number],
  { columns, kept, isTurned, heading, sheet }: Within<Field>,
): FileRow<Field> => {
  const textOf = (field: Field): string => {
    const column = columns.get(field) ?? -1;
    return isTurned.has(column) ? turnedRound(cells[column] ?? '') : (cells[column] ?? '');
  };
  const filled = cells.filter((cell) => cell.trim() !== '');
  return {
    number: position + 1,
    cell: (field) => tidy(textOf(field)),
    lines: (field) => asTyped(textOf(field)),
    heading,
    isUncalculated: (field) => sheet?.uncalculated.has(cellKey(position, columns.get(field) ?? -1)) === true,
    unknown: Object.fromEntries(
      [...kept].flatMap(([column, name]) => {
        const value = (cells[column] ?? '').trim();
        return value === '' ? [] : [[name, value]];
      }),
    ),
    filled: filled.length,
    first: tidy(filled[0] ?? ''),
  };
};

/** By its name, or by what a person types of it. */
const sheetNamed = (sheets: readonly FileSheet[], name: string): FileSheet | undefined =>
  sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => plain(sheet.name) === plain(name));

/** A sheet that is not there, or a row without headings. */
const problemsOfPlace = (
  sheets: readonly FileSheet[],
  named: FileSheet | undefined,
  { sheet, headingRow }: FileChoices,
  isFound: boolean,
): Problem[] => {
  if (sheet !== undefined && !named) {
    const names = sheets.map(({ name }) => name).filter((name) => name !== '');
    return [{ code: 'importSheetNotInFile', values: { sheet, sheets: names.join('\n') } }];
  }
  return headingRow !== undefined && !isFound ? [{ code: 'importHeadingRowBlank', values: { row: headingRow } }] : [];
};

interface DatesOfColumn {
  readonly column: number;
  readonly isTurned: boolean;
  /** How many may be meant either way. */
  readonly open: number;
  readonly told: (texts: readonly string[]) => Problem[];
}

/** How the dates of each column are read, which is told where it is not the usual way or not certain. */
const datesIn = <Field extends string>(
  fields: readonly Field[],
  columns: ReadonlyMap<Field, number>,
  { rows }: Body,
  { takeAlong = [] }: FileChoices,
): DatesOfColumn[] =>
  fields.flatMap((field): DatesOfColumn[] => {
    const column = columns.get(field);
    if (column === undefined) return [];
    const cells = rows.map(({ cells: each }) => each[column] ?? '');
    const order = orderOfDates(cells);
    if (order === 'dayFirst') return [];
    const open = openDates(cells);
    const isTurned = order === 'monthFirst' || takeAlong.includes(MONTH_FIRST);
    const code = order === 'monthFirst' ? 'importMonthFirst' : isTurned ? 'importReadMonthFirst' : 'importReadDayFirst';
    const dateIn = (cell: string) => parsePeoplesDate(isTurned ? turnedRound(cell) : cell);
    const example = (open.length > 0 ? open : cells).find((cell) => turnedRound(cell) !== cell && dateIn(cell)) ?? '';
    return [
      {
        column,
        isTurned,
        open: order === 'either' ? open.length : 0,
        told: (texts) =>
          example === ''
            ? []
            : [{ code, column: texts[column] ?? '', values: { example: tidy(example), date: dateIn(example) ?? '' } }],
      },
    ];
  });

const notesOfPlace = (given: readonly FileSheet[], sheet: FileSheet | undefined, row: number): Problem[] =>
  given.length > 1 || row > 0 ? [{ code: 'importPlace', values: { sheet: sheet?.name ?? '', row: row + 1 } }] : [];

const notesOfLeftOut = (leftOut: readonly LeftOutColumn[], { hidden, areHiddenTaken }: Body): Problem[] => {
  const named = (because: LeftOutBecause): string =>
    leftOut.flatMap((column) => (column.because === because ? [column.heading] : [])).join('\n');
  const [sensitive, unseen, ours] = [named('sensitive'), named('hidden'), named('ours')];
  return [
    ...(ours ? [{ code: 'importColumnsOurs', values: { columns: ours } } as const] : []),
    ...(sensitive ? [{ code: 'importColumnsSensitive', values: { columns: sensitive } } as const] : []),
    ...(unseen ? [{ code: 'importColumnsHidden', values: { columns: unseen } } as const] : []),
    ...(hidden > 0 && !areHiddenTaken ? [{ code: 'importRowsHidden', values: { count: hidden } } as const] : []),
  ];
};

/** A field that was set to no column by the person is not missed, unless the rows would be nobody's. */
const isMet = <Field extends string>(
  fields: readonly Field[],
  columns: ReadonlyMap<Field, number>,
  corrections: Corrections,
): boolean => fields.some((field) => columns.has(field)) || fields.every((field) => corrections[field] === '');

/** Whether the field, or another that serves as well, was found elsewhere. */
const isAnswered = <Field extends string>(
  field: Field,
  { required }: Sought<Field>,
  columns: ReadonlyMap<Field, number>,
): boolean =>
  columns.has(field) ||
  required.some(({ fields }) => fields.includes(field) && fields.some((other) => columns.has(other)));

/** Hidden columns are read where the person has named them, and nowhere else. */
const withoutHiddenColumns = (
  sheets: readonly FileSheet[],
  { columns = {}, beside = {} }: FileChoices,
): FileSheet[] => {
  const named = new Set([
    ...Object.values(columns).map((name) => plain(name ?? '')),
    ...Object.keys(beside)
      .filter((name) => beside[name])
      .map(plain),
  ]);
  return sheets.map((sheet) => {
    if (sheet.hiddenColumns.size === 0) return sheet;
    const isNamed = (column: number) => sheet.rows.some((row) => named.has(plain(row[column] ?? '') || '-'));
    const hidden = new Set([...sheet.hiddenColumns].filter((column) => !isNamed(column)));
    return { ...sheet, rows: sheet.rows.map((row) => row.map((cell, column) => (hidden.has(column) ? '' : cell))) };
  });
};

function problemsOfChoices<Field extends string>(
  { known }: Sought<Field>,
  { columns = {} }: FileChoices,
  texts: readonly string[],
  headings: string,
): Problem[] {
  return Object.entries(columns).flatMap(([field, heading]): Problem[] => {
    if (!(field in known)) {
      return [{ code: 'importFieldUnknown', values: { field, fields: Object.keys(known).join(', ') } }];
    }
    if (!heading || columnNamed(texts, heading) >= 0) return [];
    return [{ code: 'importHeadingNotInFile', values: { heading, headings } }];
  });
}

interface Body {
  readonly rows: readonly { readonly cells: readonly string[]; readonly position: number }[];
  readonly hidden: number;
  readonly areHiddenTaken: boolean;
  /** Rows that are the headings once more, as at the top of a printed page. */
  readonly repeated: number;
}

const NO_BODY: Body = { rows: [], hidden: 0, areHiddenTaken: false, repeated: 0 };

const bodyOf = <Field extends string>(
  sheet: FileSheet,
  { row, depth, columns, texts }: Headings<Field>,
  { takeAlong = [] }: FileChoices,
): Body => {
  const all = filledRows(sheet, { across: false })
    .map((cells, position) => ({ cells, position }))
    .slice(row + depth)
    .filter(({ cells }) => !holdsNothing(cells));
  const isHeadings = (cells: readonly string[]): boolean =>
    columns.size > 1 &&
    [...columns.values()].every((column) => plain(cells[column] ?? '') === plain(texts[column] ?? ''));
  const isHidden = ({ position }: { position: number }): boolean => sheet.hiddenRows.has(position);
  const areHiddenTaken = takeAlong.includes(HIDDEN_ROWS);
  const wanted = areHiddenTaken ? all : all.filter((each) => !isHidden(each));
  const rows = wanted.filter(({ cells }) => !isHeadings(cells));
  return { rows, hidden: all.filter(isHidden).length, areHiddenTaken, repeated: wanted.length - rows.length };
};

/** One sentence for each column whose cells are something else than its heading says, unless it is left out. */
const toldOfColumns = <Field extends string>(
  { disbelieved }: Headings<Field>,
  texts: readonly string[],
  { rows }: Body,
  kept: ReadonlyMap<number, string>,
  { titleOf, choices: { columns = {} } }: ReadingOptions,
): (DoubtedColumn<Field> & { problem: Problem })[] =>
  disbelieved.flatMap(({ field, column }) => {
    const heading = kept.get(column);
    if (heading === undefined || columns[field] === '') return [];
    const found = [...new Set(rows.flatMap(({ cells }) => cells[column]?.trim() || []))];
    const values = { field: titleOf(field), examples: found.slice(0, EXAMPLES).map(tidy).join('\n') };
    return [{ field, heading, problem: { code: 'importColumnNotBelieved', column: texts[column] ?? '', values } }];
  });

/** One sentence for each column whose formulas lack their results, beside those that say whom a row is about. */
const uncalculated = <Field extends string>(
  sheet: FileSheet | undefined,
  { required }: Sought<Field>,
  columns: ReadonlyMap<Field, number>,
  texts: readonly string[],
  kept: ReadonlyMap<number, string>,
  { rows }: Body,
): Problem[] => {
  const decisive = required.flatMap(({ fields }) => [...fields]);
  const optional = [...columns].filter(([field]) => !decisive.includes(field)).map(([, column]) => column);
  return [...optional, ...kept.keys()].flatMap((column) => {
    const without = rows.filter(({ position }) => sheet?.uncalculated.has(cellKey(position, column)));
    if (without.length === 0) return [];
    const numbers = without.map(({ position }) => position + 1).join(', ');
    const heading = texts[column] || letterOf(column);
    return [{ code: 'importCellsNotCalculated', column: heading, values: { rows: numbers } }];
  });
};

/** Letters that no reading brings back; told once, with the first of the cells. */
const lostLetters = ({ rows }: Body): Problem[] => {
  const lost = rows.flatMap(({ cells, position }) =>
    cells.filter(hasLostLetters).map((text) => ({ text: tidy(text), row: position + 1 })),
  );
  if (lost.length === 0) return [];
  const examples = lost.slice(0, EXAMPLES).map(({ text }) => text);
  const numbers = [...new Set(lost.map(({ row }) => row))].join(', ');
  return [{ code: 'importLettersLost', values: { examples: examples.join('\n'), rows: numbers } }];
};

function columnsBeside<Field extends string>(
  texts: readonly string[],
  ours: ReadonlyMap<Field, number>,
  { rows }: Body,
  sheet: FileSheet | undefined,
  given: readonly FileSheet[],
  { choices: { beside = {} }, reserved, isSensitive }: ReadingOptions,
): { kept: Map<number, string>; leftOut: LeftOutColumn[] } {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), texts.length);
  const known = new Set(ours.values());
  const used = new Set(reserved.map(plain));
  const wanted = new Map(Object.entries(beside).map(([name, isWanted]) => [plain(name), isWanted]));
  const kept = new Map<number, string>();
  const leftOut: LeftOutColumn[] = [];
  const ofTab = new Set(used);
  // Most of our tab's columns: the file is the tab itself, written out, and what the Sheet keeps there it has already.
  const isOwnExport = texts.filter((text) => ofTab.has(plain(text))).length > reserved.length / 3;
  const original = given.find(({ name }) => name === sheet?.name);
  for (let column = 0; column < width; column += 1) {
    if (known.has(column)) continue;
    const text = texts[column] ?? '';
    const cells = rows.flatMap((row) => row.cells[column]?.trim() || []);
    if (text === '' && cells.length === 0) continue;
    const heading = text || letterOf(column);
    let name = heading;
    for (let count = 2; used.has(plain(name)); count += 1) name = `${heading} (${count})`;
    const isWanted = wanted.get(plain(heading)) ?? wanted.get(plain(name));
    if (isWanted === undefined && isOwnExport && ofTab.has(plain(text))) leftOut.push({ heading, because: 'ours' });
    else if (isWanted === false) leftOut.push({ heading, because: 'chosen' });
    else if (isWanted === undefined && isSensitive(heading, cells)) leftOut.push({ heading, because: 'sensitive' });
    else {
      used.add(plain(name));
      kept.set(column, name);
    }
  }
  return { kept, leftOut: [...leftOut, ...hiddenColumnsOf(original, sheet)] };
}

/** Columns that the file hides and that were not asked for, by the first text in them. */
const hiddenColumnsOf = (original: FileSheet | undefined, read: FileSheet | undefined): LeftOutColumn[] =>
  [...(original?.hiddenColumns ?? [])].flatMap((column) => {
    const holdsMore = (row: readonly string[], at: number) =>
      (row[column]?.trim() ?? '') !== '' && (read?.rows[at]?.[column] ?? '') === '';
    const first = original?.rows.find(holdsMore);
    return first ? [{ heading: tidy(first[column] ?? ''), because: 'hidden' as const }] : [];
  });
