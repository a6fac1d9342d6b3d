// One manager hands the Sheet over to the next: work goes on, and nothing is sent twice, since the log is in the Sheet.

import { handover, leftWith } from '../../domain/people/handover.ts';
import { deletionsIn } from '../../domain/privacy/deletionWork.ts';
import { addressHash, plainAddress } from '../../domain/unit/emailAddress.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { googleFailed } from '../../google/host/errors.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import { ensureHourlyTrigger, noteRun } from '../../google/host/triggers.ts';
import { filesByKey } from '../../google/rest/driveList.ts';
import { keepFeedbackBack } from '../engine/collect/settleKeptFeedback.ts';
import { asOwner } from '../engine/owner.ts';
import { mayBeOf } from '../engine/perform/deletions.ts';
import { openUnitTo } from '../engine/perform/openUnit.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { HOURLY_HANDLER } from './install.ts';
import { setSettings } from './prepare.ts';

/**
 * The person at the screen leads the Sheet from now on. Files that Google does not show to that person (`drive.file`:
 * only who made or opened a file with the add-on sees it) stay where they are; the add-on makes those the year needs
 * anew.
 */
export const takeOver = (clock: Clock, managerName: string): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock, { evenIfLost: true });
    if (managerName.trim() === '') throw new ProblemError({ code: 'managerNameMissing', tab: 'settings' });
    const { triggerOwner, managerEmail } = unitOfWork.unit.settings;
    const email = userEmail();
    const visible = new Set([...filesByKey().values()].map(({ id }) => id));
    const changes = handover(unitOfWork.index, visible, {
      from: addressHash(triggerOwner || email),
      to: addressHash(email),
    });
    // First of all: where Google refuses, nothing else has been done.
    // Whoever has merely emptied the owner's cell is the manager still.
    if (plainAddress(email) !== plainAddress(triggerOwner || managerEmail)) keepFeedbackBack(unitOfWork);
    for (const state of ['done', 'approved', 'claimed', 'failed'] as const) {
      unitOfWork.note(
        state,
        changes.noted.filter((entry) => entry.state === state),
      );
    }
    unitOfWork.remove(
      'log',
      changes.forgotten.filter((key) => unitOfWork.index.entry(key)).map((id) => ({ id })),
    );
    setSettings(unitOfWork, { managerName: managerName.trim(), managerEmail: email, triggerOwner: email });
    ensureHourlyTrigger(HOURLY_HANDLER);
    noteRun(unitOfWork.moment);
  }, 10_000);

/** Before leaving, the manager lets the successor open what the add-on has made. @returns the number of files. */
export const handOver = (clock: Clock, email: string): { files: number } =>
  asOwner(
    clock,
    ({ index }) => {
      const { files, outcomes } = openUnitTo(index, email);
      const failed = outcomes.find((outcome) => !outcome.ok);
      if (failed && !failed.ok) throw googleFailed(failed.status, failed.reason, email);
      return { files };
    },
    10_000,
  );

/** How many works wait for the person at the screen, who led the Sheet before: forms to close, files to delete. */
export const toFinish = (unitOfWork: UnitOfWork): number => {
  const owner = addressHash(userEmail());
  const open = leftWith(unitOfWork.index, owner).filter(({ formKind }) => formKind);
  return open.length + leftToDelete(unitOfWork, owner);
};

/** Whether the person at the screen led the Sheet before, and has files or deletions left from then. */
export const hasLeftBehind = (unitOfWork: UnitOfWork): boolean => {
  const owner = addressHash(userEmail());
  return leftWith(unitOfWork.index, owner).length > 0 || leftToDelete(unitOfWork, owner) > 0;
};

const leftToDelete = ({ index }: UnitOfWork, owner: string): number =>
  deletionsIn(index)
    .flatMap(({ details }) => details.left ?? [])
    .filter((file) => mayBeOf(file, owner)).length;
