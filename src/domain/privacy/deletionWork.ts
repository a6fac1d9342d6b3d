// Deletions that the manager has approved, as work: what is still to be carried out, and the receipt when all is.

import type { LogRow } from '../unit/unit.ts';
import { ownerHash } from '../work/fileOwner.ts';
import { partsOfKey } from '../work/logKeys.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { DELETIONS, keyOf, type ReceiptWork } from '../work/work.ts';

const isDeletion = ({ id }: LogRow): boolean => id.includes('/deletion/');

/** What the manager has approved and is not carried out; it waits where only another person can delete what is left. */
export const deletionWork = (index: UnitIndex): Proposal[] => {
  const hand = ownerHash(index.unit.settings);
  return index.unit.log.filter(isDeletion).flatMap((entry) => {
    if (entry.state === 'done') return [];
    const { year, employeeId, rest } = partsOfKey(entry.id);
    const what = DELETIONS.find((known) => known === rest[0]);
    if (!what) return [];
    const left = leftBehind(entry);
    const otherHand = left.length > 0 && !left.some(({ by }) => by === hand);
    return [propose({ kind: 'deletion', key: entry.id, employeeId, what, year }, otherHand && 'otherHand')];
  });
};

/** Files of a deletion that lie with others than who carried it out. */
export const leftBehind = ({ details }: LogRow): { file: string; by: string }[] =>
  (details.left ?? '')
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [file = '', by = ''] = part.split('/');
      return { file, by };
    });

/** A receipt for each approval of which all is carried out. */
export const receiptWork = (index: UnitIndex): ReceiptWork[] => {
  const carriedOut = new Map<string, boolean>();
  for (const entry of index.unit.log) {
    const { stamp } = entry.details;
    if (!isDeletion(entry) || !stamp) continue;
    carriedOut.set(stamp, entry.state === 'done' && (carriedOut.get(stamp) ?? true));
  }
  return [...carriedOut]
    .filter(([, all]) => all)
    .map(([stamp]): ReceiptWork => ({ kind: 'receipt', key: keyOf.receipt(Number(stamp.slice(0, 4)), stamp), stamp }))
    .filter(({ key }) => !index.isMade(key));
};
