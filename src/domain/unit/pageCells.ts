// What a manager saves from a page, over what has changed in the Sheet since the page showed it.
import { ProblemError } from './problem.ts';

/** What the page showed, and for which cells (`row/field`) the manager has chosen what the Sheet has. */
interface Seen {
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly kept: readonly string[];
}

/** A cell that has another text now than the page showed, and a third was typed on the page. */
interface Difference {
  readonly row: string;
  readonly field: string;
  readonly now: string;
  readonly given: string;
}

/** With what people read. */
interface ToChoose extends Difference {
  readonly title: string;
  readonly nowText: string;
  readonly givenText: string;
}

/** Nothing is written: the manager has to choose between what the Sheet has now and what was typed on the page. */
export class ChangedSince extends ProblemError {
  constructor(readonly changed: readonly ToChoose[]) {
    super({ code: 'changedSince', values: { count: changed.length } });
  }
}

/**
 * The rows as they are to be saved: a cell that the manager has left alone has what the Sheet has now. `differences`
 * are the cells that both have changed, and differently. Without `shown`, every cell is meant as it is given.
 */
export const overNow = <Row extends object>(
  given: readonly Row[],
  shown: Seen | undefined,
  now: readonly Row[],
  idOf: (row: Row) => string,
): { rows: Row[]; differences: Difference[] } => {
  const differences: Difference[] = [];
  const rows = given.map((row): Row => {
    const id = idOf(row);
    const seen = shown?.cells?.[id];
    const present = now.find((candidate) => idOf(candidate) === id);
    if (!seen || !present) return row;
    const merged = { ...row };
    for (const field of Object.keys(seen) as (string & keyof Row)[]) {
      if (!(field in row)) continue;
      const [typed, before, stands] = [textIn(row[field]), tidied(seen[field] ?? ''), textIn(present[field])];
      const isKept = shown?.kept?.includes(cellName(id, field));
      if (typed === before || isKept) merged[field] = present[field];
      else if (stands !== before && stands !== typed) differences.push({ row: id, field, now: stands, given: typed });
    }
    return merged;
  });
  return { rows, differences };
};

/** As `kept` names a cell for which the manager has chosen what the Sheet has. */
const cellName = (row: string, field: string): string => `${row}/${field}`;

/** Lists are told by their entries; the pages send texts without the spaces around them. */
const textIn = (value: unknown): string =>
  tidied(Array.isArray(value) ? value.join(', ') : value === null || value === undefined ? '' : String(value));

const tidied = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
