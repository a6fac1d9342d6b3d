// Keeps the front of the Sheet up to date: after the hourly run, and after what a page has changed. Written only where it differs.
import { fingerprint } from '../../domain/text/fingerprint.ts';
import type { Problem } from '../../domain/unit/problem.ts';
import { type FrontCondition, frontOf } from '../../domain/year/front.ts';
import { waiting } from '../../domain/year/waiting.ts';
import { whereFree } from '../../google/host/lock.ts';
import { remainingMails } from '../../google/host/mail.ts';
import { keptFolder } from '../../google/rest/folder.ts';
import { keepFront, sheetMarks } from '../../google/sheet/format.ts';
import { fillFront } from '../../google/sheet/frontTab.ts';
import { logFault } from '../faults.ts';
import { isOwner } from './owner.ts';
import { UnitOfWork } from './unitOfWork.ts';
import { wrongIn } from './wrong.ts';

/** Somebody waits for the page, and the next hour makes up for it. */
const PAGE_WAIT_MS = 1_000;

/** What the overview has found already. */
export type FoundAlready = Omit<FrontCondition, 'folderId'>;

/**
 * The caller holds the document lock, and does nothing afterwards that this could stop. Only for the owner: others see
 * other files, and the tab would change back and forth.
 * @returns what went wrong: the tab is then as it was, or half filled until the next time.
 */
export const refreshFront = (unitOfWork: UnitOfWork, found?: FoundAlready): Problem[] => {
  try {
    const write = frontToWrite(unitOfWork, found);
    write?.();
    return [];
  } catch (error) {
    return [{ code: 'stageFailed', values: { stage: 'front', fault: logFault(error), employeeId: '' } }];
  }
};

/** As `refreshFront`, for a page: what it has done stays done, so a fault is only logged. */
export const refreshFrontOfPage = (unitOfWork: UnitOfWork, found?: FoundAlready): void => {
  try {
    const write = frontToWrite(unitOfWork, found);
    if (write) whereFree(write, PAGE_WAIT_MS);
  } catch (error) {
    logFault(error);
  }
};

/** Does the work of a page; what it has written of the Sheet, the front tells too. */
export const withFrontRefreshed = <T>(work: () => T): T => {
  const result = work();
  const written = UnitOfWork.lastWritten();
  if (written) refreshFrontOfPage(written);
  return result;
};

/** Undefined where the tab says it all already. */
const frontToWrite = (unitOfWork: UnitOfWork, found: FoundAlready | undefined): (() => void) | undefined => {
  if (!isOwner(unitOfWork)) return undefined;
  const { index, now, unit } = unitOfWork;
  const front = frontOf(index, now, { ...(found ?? findIn(unitOfWork)), folderId: keptFolder() });
  const content = fingerprint(JSON.stringify(front));
  if (sheetMarks().front?.content === content) return undefined;
  return () => {
    // Another run may have made the tab meanwhile.
    sheetMarks.forget();
    const { front: known } = sheetMarks();
    fillFront(front, content, { language: unit.settings.language, known, keep: keepFront });
  };
};

const findIn = (unitOfWork: UnitOfWork): FoundAlready => ({
  items: waiting(unitOfWork.index, unitOfWork.now),
  hasPeople: unitOfWork.hasRows('employees'),
  wrong: wrongIn(unitOfWork, remainingMails()).length,
});
