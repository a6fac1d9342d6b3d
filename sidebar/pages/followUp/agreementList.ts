// Which agreements the follow-up page shows, and in which group each belongs.
import type { AgreementProgress } from '../../../src/contract.ts';
import { matches } from '../../text/searching.ts';

export type Which = 'all' | 'overdue' | 'own' | 'open';
export const WHICH: readonly Which[] = ['all', 'overdue', 'own', 'open'];

const belongs: Record<Which, (agreement: AgreementProgress) => boolean> = {
  all: () => true,
  overdue: ({ isOverdue }) => isOverdue,
  own: ({ isOwn }) => isOwn,
  open: ({ progress }) => progress !== 'done',
};

export const agreementsShown = (
  agreements: readonly AgreementProgress[],
  query: string,
  which: Which,
): AgreementProgress[] =>
  agreements.filter(
    (agreement) => belongs[which](agreement) && matches(query, agreement.name, agreement.text, agreement.focusArea),
  );

/** `overdue`, the month as yyyy-MM, or empty where there is no deadline. */
export const groupOf = ({ isOverdue, deadline }: AgreementProgress): string =>
  isOverdue ? 'overdue' : deadline.slice(0, 7);

/** Overdue agreements first, the manager's own at their top; then by month; those without a deadline last. */
export const inGroups = (agreements: readonly AgreementProgress[]): AgreementProgress[] => {
  const rank = (agreement: AgreementProgress): string => {
    const group = groupOf(agreement);
    if (group === 'overdue') return agreement.isOwn ? '0' : '1';
    return group === '' ? '3' : `2 ${group}`;
  };
  return [...agreements].sort((a, b) => {
    const [before, after] = [rank(a), rank(b)];
    if (before !== after) return before < after ? -1 : 1;
    return a.deadline < b.deadline ? -1 : Number(a.deadline > b.deadline);
  });
};
