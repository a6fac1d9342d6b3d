// Runs of text of one style: cutting, joining and restyling them.
import type { DocRun } from '../state/records.ts';

export type RunStyle = Omit<DocRun, 'text'>;

export const styleOf = ({ text: _, ...style }: DocRun): RunStyle => style;

const FACETS = ['bold', 'italic', 'underline', 'strikethrough', 'link', 'color', 'background', 'fontSize'] as const;

const sameStyle = (one: DocRun, other: DocRun): boolean => FACETS.every((facet) => one[facet] === other[facet]);

/** The same text with neighbours of one style joined and without empty runs. */
export const joinedRuns = (runs: readonly DocRun[]): DocRun[] => {
  const joined: DocRun[] = [];
  for (const run of runs) {
    if (!run.text) continue;
    const last = joined.at(-1);
    if (last && sameStyle(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
};

/** The part of the runs between two offsets. */
export const slicedRuns = (runs: readonly DocRun[], from: number, to = Number.POSITIVE_INFINITY): DocRun[] => {
  let at = 0;
  const part = runs.map((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return { ...run, text };
  });
  return joinedRuns(part);
};

/** The style that text typed at the offset takes: that of the character before, or at the start of the first one. */
export const styleAt = (runs: readonly DocRun[], offset: number): RunStyle => {
  let at = 0;
  for (const run of runs) {
    at += run.text.length;
    if (offset <= at) return styleOf(run);
  }
  const last = runs.at(-1);
  return last ? styleOf(last) : {};
};
