// What an import would do, shown before anything is written.

import type { ReadFile } from '../formats/columns.ts';
import { plain } from '../text/plainText.ts';
import type { Table } from '../unit/columns.ts';
import type { Problem } from '../unit/problem.ts';
import type { Row } from '../unit/tables.ts';

export type ImportedTable = 'employees' | 'focusAreas' | 'agreements';

/**
 * A file's cells as text; dates of spreadsheets as `yyyy-MM-dd`. Empty rows are kept, so that rows count as in the
 * file.
 */
export interface ImportFile {
  readonly rows: readonly (readonly string[])[];
  /** Corrections by the person who imports: our field → the file's heading. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface ImportPreview<Kind extends ImportedTable = ImportedTable> {
  readonly kind: Kind;
  readonly recognised: readonly { readonly field: string; readonly header: string }[];
  /** Headings of columns that are kept beside ours. */
  readonly unknown: readonly string[];
  /** Required fields without a column; then nothing goes in. */
  readonly missing: readonly string[];
  /** Fields that no heading was found for, required or not. */
  readonly notFound: readonly string[];
  readonly additions: readonly Row<Kind>[];
  /** Whole rows as they will be. */
  readonly updates: readonly Row<Kind>[];
  readonly unchanged: number;
  /** The cells of unknown columns: row id → heading → text. */
  readonly extra: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly problems: readonly Problem[];
}

/** The choice whose words contain the text, however it is written. */
export function choiceOf<Value extends string>(
  text: string,
  words: Readonly<Record<Value, readonly string[]>>,
): Value | undefined {
  const same = (word: string) => word === text.trim() || (plain(word) !== '' && plain(word) === plain(text));
  return (Object.keys(words) as Value[]).find((value) => words[value].some(same));
}

/** `2026`, and the year of `2026-01-01` or `1. januar 2026`. */
export const yearIn = (text: string): number | undefined => {
  const match = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text);
  return match ? Number(match[1]) : undefined;
};

/** Headings of our own tab in every language: an unknown column may not take their names. */
export const reservedHeadings = (table: Table): string[] =>
  Object.values(table.columns).flatMap(({ titles }) => [titles.da, titles.en]);

/** Collects a preview row by row. */
export class RowsOfImport<Entry extends { id: string }> {
  private readonly additions: Entry[] = [];
  private readonly updates: Entry[] = [];
  private unchanged = 0;
  private readonly extra: Record<string, Record<string, string>> = {};
  private readonly problems: Problem[];

  constructor(
    private readonly newId: () => string,
    problems: readonly Problem[],
  ) {
    this.problems = [...problems];
  }

  refuse(problems: readonly Problem[]): void {
    this.problems.push(...problems);
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
    this.keep(present.id, unknown);
  }

  preview<Kind extends ImportedTable>(
    kind: Kind,
    read: Pick<ReadFile<string>, 'recognised' | 'unknown' | 'missing' | 'notFound'>,
  ): Omit<ImportPreview<Kind>, 'additions' | 'updates'> & { additions: Entry[]; updates: Entry[] } {
    const { additions, updates, unchanged, extra, problems } = this;
    const { recognised, unknown, missing, notFound } = read;
    return { kind, recognised, unknown, missing, notFound, additions, updates, unchanged, extra, problems };
  }

  private keep(id: string, unknown: Readonly<Record<string, string>>): void {
    if (Object.keys(unknown).length > 0) this.extra[id] = { ...unknown };
  }
}
