// Figures of a report, each with the rows that it counts.
import type { TableKey } from '../unit/tables.ts';

/** The rows that a figure counts; `part` names the question where only one of theirs counts. */
export interface CountedRows {
  tab: TableKey;
  ids: readonly string[];
  part?: string;
}

export interface Counted {
  value: number;
  rows: CountedRows;
}

/** An average over five people or more. */
export interface Average extends Counted {
  people: number;
  /** The day of the figure, where a later figure would give a few people away; else empty. */
  asOf: string;
}

export const counted = (tab: TableKey, ids: readonly string[], part?: string): Counted => ({
  value: ids.length,
  rows: { tab, ids, ...(part ? { part } : {}) },
});

export const tallied = <Key extends string, T>(keys: readonly Key[], tally: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, tally(key)])) as Record<Key, T>;

export const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
