// One at a time: the lock around reading, deciding and claiming.
import { ProblemError } from '../../domain/unit/problem.ts';

/** A script begins anew with every execution. */
let isHeld = false;

/**
 * Does the work while no other run works in this document; what it wrote is in the Sheet before the next begins. A
 * nested call only does the work, since the outermost call holds the lock and releases it.
 */
export const withDocumentLock = <T>(work: () => T, waitMs: number): T => {
  const done = lockedIfFree(work, waitMs);
  if (!done) throw new ProblemError({ code: 'busy' });
  return done.value;
};

/** As `withDocumentLock`, for what may as well wait: undefined where another run is at work. */
export const whereFree = <T>(work: () => T, waitMs: number): T | undefined => lockedIfFree(work, waitMs)?.value;

const lockedIfFree = <T>(work: () => T, waitMs: number): { value: T } | undefined => {
  if (isHeld) return { value: work() };
  // Outside a document there is no document lock; there at least one user's runs do not overlap.
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  if (!lock.tryLock(waitMs)) return undefined;
  isHeld = true;
  try {
    return { value: work() };
  } finally {
    isHeld = false;
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
};
