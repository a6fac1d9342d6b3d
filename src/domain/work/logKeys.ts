// What a key of the log says: the cycle, what was done, and about whom.
import type { LogRow } from '../unit/unit.ts';

export interface KeyParts {
  year: number;
  kind: string;
  /** Empty where it is about nobody. */
  employeeId: string;
  rest: string[];
}

const known = new Map<string, KeyParts>();

/** Remembered: one run asks for the same keys, thousands of them, again and again. */
export const partsOfKey = (key: string): KeyParts => {
  const before = known.get(key);
  if (before) return before;
  const parts = key.split('/');
  const made = { year: Number(parts[0]), kind: parts[1] ?? '', employeeId: parts[2] ?? '', rest: parts.slice(3) };
  known.set(key, made);
  return made;
};

/** Whether the key names one of the ids, wherever in it: a person's own, or those of the person's agreements. */
export const isAbout = ({ id }: Pick<LogRow, 'id'>, ids: ReadonlySet<string>): boolean =>
  id.split('/').some((part) => ids.has(part));

/** The ids by which the log speaks of a person. */
export const idsOf = (employeeId: string, agreements: readonly { id: string; employeeId: string }[]): Set<string> =>
  new Set([employeeId, ...agreements.filter((row) => row.employeeId === employeeId).map(({ id }) => id)]);
