// The one door to what is done in the manager's name: files and mails belong to whoever makes them, and only the manager
// can confirm, approve and start. The settings name the manager as the owner of the hourly trigger.
import { settingsOf } from '../../domain/settings/settingsList.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import { type Clock, UnitOfWork } from './unitOfWork.ts';

/** Whether the current user, at the screen or by trigger, is the owner. Any other person's trigger finds that out here. */
export const isOwner = (unitOfWork: UnitOfWork): boolean => {
  const { triggerOwner } = ownerIn(unitOfWork);
  return triggerOwner !== '' && triggerOwner.toLowerCase() === userEmail().toLowerCase();
};

/** Lets the owner through. @throws ProblemError telling anybody else whose turn it is; nothing has been written. */
export const requireOwner = (unitOfWork: UnitOfWork): void => {
  if (isOwner(unitOfWork)) return;
  const { triggerOwner, managerName } = ownerIn(unitOfWork);
  throw new ProblemError(
    triggerOwner === ''
      ? { code: 'noOwner' }
      : { code: 'notOwner', values: { name: managerName.trim(), email: triggerOwner } },
  );
};

/** Does in the owner's name what makes files, sends mails, confirms or approves. */
export const asOwner = <T>(clock: Clock, work: (unitOfWork: UnitOfWork) => T, waitMs: number): T =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.open(clock);
    requireOwner(unitOfWork);
    unitOfWork.makeReady();
    return work(unitOfWork);
  }, waitMs);

const ownerIn = (unitOfWork: UnitOfWork) => settingsOf([...unitOfWork.table('settings')]).settings;
