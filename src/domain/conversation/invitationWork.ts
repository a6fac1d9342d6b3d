// The mail that gives an employee time, form and Doc: the invitation.
import { isFormStale } from '../forms/formWork.ts';
import { invitationsBlocked } from '../strategy/strategyMeeting.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { type Proposal, propose, unapproved } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf } from '../work/work.ts';
import { slotOf } from './conversationTime.ts';

/** The invitation; what changes of it later is told by src/domain/appointments. */
export const invitationWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const { settings } = index.unit;
  const { id } = employee;
  const key = keyOf.invitation(settings.year, id);
  if (index.isDone(key)) return [];
  return [
    propose(
      mailOf('invitation', key, 'employee', [id]),
      unapproved(index, 'invitations') ||
        invitationsBlocked(settings, now) ||
        (slotOf(employee) === '' && 'noConversationTime') ||
        (!(isDocMade(index, employee) && !isFormStale(index, employee)) && 'formNotReady'),
    ),
  ];
};

const isDocMade = (index: UnitIndex, { id }: Employee): boolean =>
  index.isMade(keyOf.doc(index.unit.settings.year, id));
