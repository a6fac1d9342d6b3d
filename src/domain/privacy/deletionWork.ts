// Deletions that the manager has approved, as work: what is still to be carried out, and the receipt when all is.

import { ownerHash } from '../work/fileOwner.ts';
import { isKind, type LogEntry } from '../work/logEntries.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { DELETIONS, type DeletionWork, keyOf, type ReceiptWork } from '../work/work.ts';

/** The deletions that the log knows: approved, under way or carried out. */
export const deletionsIn = ({ log }: UnitIndex): LogEntry<'deletion'>[] =>
  log.flatMap((entry) => (isKind(entry, 'deletion') ? [entry] : []));

/** Undefined where the key names no kind of deletion. */
export const deletionOf = ({ key, parts }: LogEntry<'deletion'>): DeletionWork | undefined => {
  const { year, employeeId } = parts;
  const what = DELETIONS.find((known) => known === parts.what);
  return what && { kind: 'deletion', key, employeeId, what, year };
};

/** What the manager has approved and is not carried out; it waits where only another person can delete what is left. */
export const deletionWork = (index: UnitIndex): Proposal[] => {
  const owner = ownerHash(index.unit.settings);
  return deletionsIn(index).flatMap((entry) => {
    const work = deletionOf(entry);
    if (entry.state === 'done' || !work) return [];
    const { left = [] } = entry.details;
    const isOthers = left.length > 0 && !left.some((one) => one.owner === owner);
    return [propose(work, isOthers && 'otherOwner')];
  });
};

/** A receipt for each approval of which all is carried out. */
export const receiptWork = (index: UnitIndex): ReceiptWork[] => {
  const carriedOut = new Map<string, boolean>();
  for (const { state, details } of deletionsIn(index)) {
    const { stamp } = details;
    if (stamp) carriedOut.set(stamp, state === 'done' && (carriedOut.get(stamp) ?? true));
  }
  return [...carriedOut]
    .filter(([, all]) => all)
    .map(([stamp]): ReceiptWork => ({ kind: 'receipt', key: keyOf.receipt(stamp), stamp }))
    .filter(({ key }) => !index.isMade(key));
};
