// Figures of a report, each with the rows that it counts.
import type { TableKey } from '../unit/tables.ts';

/** The rows that a figure counts; `part` where it is one question of theirs. */
export interface CountedRows {
  tab: TableKey;
  ids: readonly string[];
  part?: string;
}

export interface Counted {
  value: number;
  rows: CountedRows;
}

/** Over five people or more. */
export interface Average extends Counted {
  people: number;
  /** The day it was reckoned, where a later one would tell on a few. */
  asOf: string;
}

export const counted = (tab: TableKey, ids: readonly string[], part?: string): Counted => ({
  value: ids.length,
  rows: { tab, ids, ...(part ? { part } : {}) },
});

export const tallied = <Key extends string, T>(keys: readonly Key[], tally: (key: Key) => T): Record<Key, T> =>
  Object.fromEntries(keys.map((key) => [key, tally(key)])) as Record<Key, T>;

export const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
