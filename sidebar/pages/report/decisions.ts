// Which of the manager's decisions differ from those in the Sheet, and the lengths of the bars beside them.
import type { ReportPage } from '../../../src/contract.ts';

export type Decision = Pick<ReportPage['decisions'][number], 'focusAreaId' | 'decision' | 'reason'>;

export const changedDecisions = (before: readonly Decision[], after: readonly Decision[]): Decision[] =>
  after
    .filter(({ focusAreaId, decision, reason }) => {
      const stored = before.find((each) => each.focusAreaId === focusAreaId);
      return stored?.decision !== decision || stored.reason.trim() !== reason.trim();
    })
    .map(({ focusAreaId, decision, reason }) => ({ focusAreaId, decision, reason: reason.trim() }));

/** The length of a bar in percent of the longest; a hidden count has no length. */
export const barLength = (count: number | null, counts: readonly (number | null)[]): number => {
  const longest = Math.max(1, ...counts.map((each) => each ?? 0));
  return count === null ? 0 : Math.round((100 * count) / longest);
};
