// A second witness of the log: how much it held, and in which year. Without the log all finished work would look undone.
import type { Problem } from '../unit/problem.ts';

export interface Witness {
  /** How many entries the log has at least. */
  readonly entries: number;
  /** The cycle's year; while it is being changed, the old one and the new one. */
  readonly years: readonly number[];
}

/** Why nothing may be sent or made: the log has lost entries, or the year has been typed to another one. */
export const witnessProblems = (
  witness: Witness | undefined,
  { entries, year }: { entries: number; year: number },
): Problem[] => {
  if (!witness) return [];
  const [before = year] = witness.years;
  return [
    ...(entries < witness.entries
      ? [{ code: 'logShorter' as const, tab: 'log' as const, values: { now: entries, before: witness.entries } }]
      : []),
    ...(witness.years.includes(year)
      ? []
      : [{ code: 'yearTyped' as const, tab: 'settings' as const, values: { now: year, before } }]),
  ];
};
