// When an employee's conversation Doc is to be made, or brought up to date since what it shows has changed.
import { cycleFingerprint } from '../forms/formWork.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Employee, Now } from '../unit/unit.ts';
import { type Proposal, propose, unapproved } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { slotOf } from './conversationTime.ts';
import { withSureDay } from './datesInDoubt.ts';

/** A Doc whose agreements someone has confirmed stays as it is. */
export const docWork = (index: UnitIndex, employee: Employee, now: Now): Proposal[] => {
  const { id } = employee;
  const key = keyOf.doc(index.unit.settings.year, id);
  if (!index.isMade(key)) {
    const shown = docFingerprint(index, withSureDay(index, employee, now));
    return [propose({ kind: 'doc', key, employeeId: id, fingerprint: shown, version: 0 }, unapproved(index, 'forms'))];
  }
  const conversation = index.conversation(id);
  if (conversation?.managerConfirmedAt || conversation?.employeeConfirmedAt) return [];
  const shown = docFingerprint(index, withSureDay(index, employee, now));
  return index.entry(key)?.details.fingerprint === shown
    ? []
    : [propose({ kind: 'updateDoc', key, employeeId: id, fingerprint: shown })];
};

/** Of what one employee's Doc shows; the response that was taken in stands for the answers it brought. */
const docFingerprint = (index: UnitIndex, employee: Employee): string => {
  const { year } = index.unit.settings;
  const { id } = employee;
  const response = index.entry(keyOf.answered(year, id))?.details;
  const kept = index.entry(keyOf.keptFeedback(year, id));
  return fingerprint(
    cycleFingerprint(index),
    slotOf(employee),
    response?.response ?? '',
    response?.submitted ?? '',
    ...(index.isDone(keyOf.feedback(year, id))
      ? ['released', ...index.preparation(id).flatMap((row) => [row.questionId, row.answer, row.reason])]
      : []),
    ...(kept ? ['kept', kept.details.reply ?? '', String(kept.details.stored ?? false)] : []),
  );
};
