// The gentle reminders to an employee who has been asked to confirm the agreements and has not answered: two, and no more.

import { workingDaysBefore } from '../calendar/workingDays.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, mailOf } from '../work/work.ts';
import { termsFingerprint } from './agreementTerms.ts';

/** Working days after the request, the latest first. */
const STAGES = [10, 5];
/** After so many working days a reminder out of the blue would be odd, as in a Sheet that older code has kept. */
const TOO_LATE = 20;

/**
 * The manager has confirmed, the employee has said neither yes nor no, and the version that was asked about still holds.
 * What waits for the manager is in Monday's mail.
 */
export const confirmationReminderWork = (index: UnitIndex, employee: Employee, { date }: Now): Proposal[] => {
  const { year, closedDays, remindConfirmation } = index.unit.settings;
  const { id, hasAccount, remindAgreements } = employee;
  const conversation = index.conversation(id);
  if (!remindConfirmation || !remindAgreements || !hasAccount || !conversation) return [];
  const { managerConfirmedAt, employeeConfirmedAt, comment, version, fingerprint } = conversation;
  if (managerConfirmedAt === '' || employeeConfirmedAt !== '' || comment.trim() !== '' || version === null) return [];
  if (termsFingerprint(index.agreements(id).filter((agreement) => agreement.year === year)) !== fingerprint) return [];
  const request = index.entry(keyOf.confirmationRequest(year, id, version));
  if (request?.state !== 'done') return [];
  const hasPassed = (days: number): boolean => workingDaysBefore(date, days, closedDays) >= request.at.slice(0, 10);
  const stage = STAGES.find(hasPassed);
  if (stage === undefined || hasPassed(TOO_LATE)) return [];
  const key = keyOf.confirmationReminder(year, id, version, stage);
  return index.isDone(key) ? [] : [propose(mailOf('confirmationReminder', key, 'employee', [id], version))];
};
