// What can be reckoned about a few people from all sums that were shown, by whoever knows which rows each sum is over.
import { type Shown, SMALLEST_GROUP } from '../../../src/domain/report/protection.ts';

/** Row-reduced: the sums that can be reckoned, as a basis. Exact enough for sums of ones. */
const reduced = (rows: number[][]): number[][] => {
  const basis = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (basis[0]?.length ?? 0) && rank < basis.length; column += 1) {
    const pivot = basis.findIndex((row, at) => at >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [basis[rank], basis[pivot]] = [basis[pivot] ?? [], basis[rank] ?? []];
    const lead = basis[rank]?.[column] ?? 1;
    basis[rank] = (basis[rank] ?? []).map((value) => value / lead);
    basis.forEach((row, at) => {
      if (at === rank) return;
      const factor = row[column] ?? 0;
      if (Math.abs(factor) > 1e-9) basis[at] = row.map((value, i) => value - factor * (basis[rank]?.[i] ?? 0));
    });
    rank += 1;
  }
  return basis.slice(0, rank);
};
const rankOf = (rows: number[][]): number => reduced(rows).length;

function* subsets(people: string[], most: number, from = 0, chosen: string[] = []): Generator<string[]> {
  if (chosen.length > 0) yield chosen;
  if (chosen.length === most) return;
  for (let at = from; at < people.length; at += 1) yield* subsets(people, most, at + 1, [...chosen, people[at] ?? '']);
}

/** The groups of one to four people about whom some reckoning with the shown sums tells something. */
export const toldOn = (shown: readonly Shown[]): string[][] => {
  const marks = [...new Set(shown.flatMap(({ cells }) => Object.values(cells).flatMap((cell) => cell.marks)))];
  const rows = shown.flatMap(({ cells }) =>
    Object.values(cells).map((cell) => marks.map((mark) => (cell.marks.includes(mark) ? 1 : 0))),
  );
  if (rows.length === 0) return [];
  const whole = rankOf(rows);
  const people = [...new Set(marks.map((mark) => mark.slice(0, 4)))];
  const found: string[][] = [];
  for (const group of subsets(people, SMALLEST_GROUP - 1)) {
    // A reckoning that leaves only the group's answers exists just where the rank falls without their columns.
    const others = rows.map((row) => row.filter((_, at) => !group.includes(marks[at]?.slice(0, 4) ?? '')));
    if (rankOf(others) < whole) found.push(group);
  }
  return found;
};
