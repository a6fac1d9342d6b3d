// What the log remembers of shown figures tells answers apart by marks made of the person's id and the answer. Where the
// person or the answers are gone, the marks go too: others take their place, which count as before and are made of nothing.
import { fingerprint } from '../text/fingerprint.ts';
import type { LogRow } from '../unit/unit.ts';
import { entryOf, rowOf } from '../work/logEntries.ts';
import { MARK, personMark } from './protection.ts';

/** Whose marks go from the figures of which year. */
export interface Forgotten {
  employeeId: string;
  /** Undefined where they go from all. */
  year?: number;
}

/** The rows of the log that change. @param secret Nobody may keep it: with it the marks could be made again. */
export const withoutMarksOf = (
  log: readonly LogRow[],
  people: readonly Forgotten[],
  secret: string,
): Partial<LogRow>[] => {
  const going = people.map(({ employeeId, year }) => ({ mark: personMark(employeeId), year }));
  return withoutMarks(log, secret, (mark, year) =>
    going.some((one) => one.mark === mark && (one.year === undefined || one.year === year)),
  );
};

/** The same of everybody but these. */
export const withMarksOfOnly = (
  log: readonly LogRow[],
  present: readonly string[],
  secret: string,
): Partial<LogRow>[] => {
  const staying = new Set(present.map(personMark));
  return withoutMarks(log, secret, (mark) => !staying.has(mark));
};

const withoutMarks = (
  log: readonly LogRow[],
  secret: string,
  goes: (person: string, year: number) => boolean,
): Partial<LogRow>[] => {
  const strange = (part: string): string => fingerprint(secret, part).padStart(MARK, '0').slice(-MARK);
  return log.flatMap((row): Partial<LogRow>[] => {
    const entry = entryOf(row);
    if (entry?.kind !== 'shown' || !entry.details.cells) return [];
    let isChanged = false;
    const cells = Object.fromEntries(
      Object.entries(entry.details.cells).map(([name, cell]) => {
        const marks = cell.marks.map((mark) => {
          const person = mark.slice(0, MARK);
          if (!goes(person, entry.parts.year)) return mark;
          isChanged = true;
          return strange(person) + strange(mark);
        });
        return [name, { ...cell, marks: marks.sort() }];
      }),
    );
    return isChanged ? [rowOf({ key: entry.key, details: { ...entry.details, cells } }, row.state, row.at)] : [];
  });
};
