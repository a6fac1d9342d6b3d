// One at a time: the lock around reading, deciding and claiming.
import { ProblemError } from '../../domain/unit/problem.ts';

/** Does the work while nobody else does any in this document; what it wrote is in the Sheet before the next begins. */
export const withDocumentLock = <T>(work: () => T, waitMs: number): T => {
  // Outside a document there is no document lock; then at least one user's runs do not cross.
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  if (!lock.tryLock(waitMs)) throw new ProblemError({ code: 'busy' });
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
};
