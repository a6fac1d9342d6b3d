// New ids for rows of people's own: the next number that neither a row nor the log has had.
import type { IdPrefix } from '../unit/ids.ts';
import type { Unit } from '../unit/unit.ts';
import { entryOf } from './logEntries.ts';

const DIGITS: Record<IdPrefix, number> = { E: 2, F: 1, A: 2, S: 2, T: 2, Q: 2 };

/** All the places that hold ids: a row that is gone is still named by its answers and its log. */
function* idsIn(unit: Unit): Generator<string> {
  for (const { id } of [...unit.employees, ...unit.focusAreas, ...unit.questions]) yield id;
  for (const row of unit.agreements) yield* [row.id, row.employeeId, row.focusAreaId];
  for (const row of unit.suggestions) yield* [row.id, row.employeeId, row.focusAreaId];
  for (const row of unit.answers) yield* [row.employeeId, row.questionKey];
  for (const row of unit.tailoring) yield* [row.id, row.employeeId];
  for (const row of unit.preparation) yield row.employeeId;
  for (const row of unit.conversations) yield* [row.employeeId, ...row.focusAreaIds];
  for (const row of unit.log) {
    yield row.id;
    const entry = entryOf(row);
    // What was deleted is not given to another.
    if (entry?.kind === 'deletion') yield* entry.details.ids ?? [];
  }
}

/** Hands out new ids, one a call: `A27`, `A28`, … The unit is looked through when the first is asked for. */
export function newIds(prefix: IdPrefix, unit: Unit): () => string {
  let last: number | undefined;
  return () => {
    last = (last ?? highestIn(unit, prefix)) + 1;
    return `${prefix}${String(last).padStart(DIGITS[prefix], '0')}`;
  };
}

const highestIn = (unit: Unit, prefix: IdPrefix): number => {
  let highest = 0;
  const numbered = new RegExp(`(?:^|[/:])${prefix}(\\d+)(?=$|[/:])`, 'g');
  for (const text of idsIn(unit)) {
    for (const match of text.matchAll(numbered)) highest = Math.max(highest, Number(match[1]));
  }
  return highest;
};
