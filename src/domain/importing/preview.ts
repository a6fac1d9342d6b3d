// What an import would do, shown before anything is written.

import type { FileSheet } from '../formats/fileSheet.ts';
import type { FileChoices, FileRow, ReadFile } from '../formats/readTable.ts';
import { isRemark } from '../formats/tableInFile.ts';
import { plain } from '../text/plainText.ts';
import type { Table } from '../unit/columns.ts';
import type { Problem } from '../unit/problem.ts';
import type { Row } from '../unit/tables.ts';

export type ImportedTable = 'employees' | 'focusAreas' | 'agreements';

/** A file's sheets, and what the person who imports has chosen. */
export interface ImportFile extends FileChoices {
  readonly sheets: readonly FileSheet[];
}

/** What is left out by itself and comes along where the person says so. */
export interface AskedAbout {
  readonly key: 'hiddenRows' | 'monthFirst' | 'manager' | 'otherLeaders';
  readonly count: number;
}

export interface ImportPreview<Kind extends ImportedTable = ImportedTable>
  extends Pick<
    ReadFile<string>,
    'recognised' | 'unknown' | 'leftOut' | 'doubted' | 'missing' | 'notFound' | 'place' | 'problems' | 'notes'
  > {
  readonly kind: Kind;
  readonly additions: readonly Row<Kind>[];
  /** Whole rows as they will be. */
  readonly updates: readonly Row<Kind>[];
  readonly unchanged: number;
  /** The ids of rows of ours that the file speaks of. */
  readonly known: ReadonlySet<string>;
  /** The cells of unknown columns: row id → heading → text. */
  readonly extra: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly asked: readonly AskedAbout[];
}

/** The choice whose words contain the text, however it is written. */
export function choiceOf<Value extends string>(
  text: string,
  words: Readonly<Record<Value, readonly string[]>>,
): Value | undefined {
  const same = (word: string) => word === text.trim() || (plain(word) !== '' && plain(word) === plain(text));
  const whole = (Object.keys(words) as Value[]).find((value) => words[value].some(same));
  const parts = text.split(/[/|()\n]/).filter((part) => plain(part) !== '');
  if (whole !== undefined || parts.length < 2) return whole;
  // In two languages, `Aktiv / Active`: all say the same.
  const [first, ...others] = parts.map((part) => choiceOf(part, words));
  return others.every((other) => other === first) ? first : undefined;
}

/** `2026`, and the year of `2026-01-01` or `1. januar 2026`. */
export const yearIn = (text: string): number | undefined => {
  const match = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : undefined;
};

/** Headings of our own tab in every language: an unknown column may not take their names. */
export const reservedHeadings = (table: Table): string[] =>
  Object.values(table.columns).flatMap(({ titles }) => [titles.da, titles.en]);

/** The name under which a cell of a recognised column is kept beside ours, as it was written. */
export const besideName = (heading: string): string => `${heading} (2)`;

/** Cells that are told together: one misread column is one thing to look at, not one for each row. */
interface Told {
  readonly code: Problem['code'];
  readonly column: string;
  readonly field: string;
  readonly rows: number[];
  readonly texts: string[];
}

const EXAMPLES = 3;

/** Collects a preview row by row. */
export class RowsOfImport<Entry extends { id: string }> {
  private readonly additions: Entry[] = [];
  private readonly updates: Entry[] = [];
  private unchanged = 0;
  private readonly known = new Set<string>();
  private readonly extra: Record<string, Record<string, string>> = {};
  private readonly refused: Problem[] = [];
  private readonly told = new Map<string, Told>();
  private readonly uncalculated = new Map<string, number[]>();

  constructor(
    private readonly newId: () => string,
    private readonly titleOf: (field: string) => string,
  ) {}

  refuse(problems: readonly Problem[]): void {
    this.refused.push(...problems);
  }

  /** A row that cannot go in, since nobody knows what the formula says; told once for its column. */
  leaveUncalculated<Field extends string>(row: FileRow<Field>, field: Field): void {
    const column = row.heading(field);
    this.uncalculated.set(column, [...(this.uncalculated.get(column) ?? []), row.number]);
  }

  /** A cell that stops nothing: it is told once for its column, with all its rows. */
  tell<Field extends string>(code: Problem['code'], row: FileRow<Field>, field: Field, text = row.cell(field)): void {
    this.tellUnder(row.heading(field), code, row, text, this.titleOf(field));
  }

  /** Below a list, and none of it: a total, or by whom it was printed. @returns whether the row is one, and is told. */
  leaveAside(row: { number: number; first: string; filled: number }): boolean {
    const isAside = row.filled <= 2 && isRemark(row.first);
    if (isAside) this.tellUnder('', 'importRowAside', row, row.first);
    return isAside;
  }

  /** The same of a column that is none of ours. */
  tellUnder(column: string, code: Problem['code'], { number }: { number: number }, text = '', field = column): void {
    const key = `${code}/${column}`;
    const told: Told = this.told.get(key) ?? { code, column, field, rows: [], texts: [] };
    told.rows.push(number);
    if (!told.texts.includes(text)) told.texts.push(text);
    this.told.set(key, told);
  }

  /** With the id that the entry had before its row was deleted, where there is one. */
  add(entry: Entry, unknown: Readonly<Record<string, string>>, formerId?: string): void {
    const added = { ...entry, id: formerId ?? this.newId() };
    this.additions.push(added);
    this.keep(added.id, unknown);
  }

  /** Fields that the file leaves empty stay as they are. */
  update(present: Entry, stated: Partial<Entry>, unknown: Readonly<Record<string, string>>): void {
    const updated = { ...present };
    let changed = false;
    for (const field of Object.keys(stated) as (keyof Entry)[]) {
      const value = stated[field];
      if (value === undefined || value === null || value === '' || field === 'id' || value === present[field]) continue;
      updated[field] = value;
      changed = true;
    }
    if (changed) this.updates.push(updated);
    else this.unchanged += 1;
    this.known.add(present.id);
    this.keep(present.id, unknown);
  }

  preview<Kind extends ImportedTable>(
    kind: Kind,
    read: Omit<ReadFile<string>, 'rows'>,
    asked: readonly AskedAbout[] = [],
  ): Omit<ImportPreview<Kind>, 'additions' | 'updates'> & { additions: Entry[]; updates: Entry[] } {
    const { additions, updates, unchanged, known, extra } = this;
    const { recognised, unknown, leftOut, doubted, missing, notFound, place, hiddenRows, openDates } = read;
    const ofFile: AskedAbout[] = [
      { key: 'hiddenRows', count: hiddenRows },
      { key: 'monthFirst', count: openDates },
    ];
    const uncalculated = [...this.uncalculated].map(
      ([column, numbers]): Problem => ({ code: 'importNotCalculated', column, values: { rows: numbers.join(', ') } }),
    );
    return {
      kind,
      recognised,
      unknown: [...new Set([...unknown, ...Object.values(extra).flatMap((cells) => Object.keys(cells))])],
      leftOut,
      doubted,
      missing,
      notFound,
      place,
      additions,
      updates,
      unchanged,
      known,
      extra,
      asked: [...ofFile, ...asked].filter(({ count }) => count > 0),
      problems: [...read.problems, ...uncalculated, ...this.refused],
      notes: [...read.notes, ...[...this.told.values()].map(noteOf)],
    };
  }

  private keep(id: string, unknown: Readonly<Record<string, string>>): void {
    if (Object.keys(unknown).length > 0) this.extra[id] = { ...unknown };
  }
}

/** What is said of people, wherever in the row it stands. */
const OF_PEOPLE: readonly Problem['code'][] = [
  'importOnPaper',
  'importRowNobody',
  'importRowAside',
  'importManagerListed',
];

const noteOf = ({ code, column, field, rows, texts }: Told): Problem => ({
  code,
  ...(OF_PEOPLE.includes(code) ? {} : { column }),
  values: {
    field,
    count: rows.length,
    rows: rows.join(', '),
    examples: texts.slice(0, EXAMPLES).join('\n') + (texts.length > EXAMPLES ? '\n…' : ''),
    beside: besideName(column),
  },
});
