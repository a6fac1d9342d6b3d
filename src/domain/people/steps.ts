// How far each employee has come through the year, for the column that the manager reads.

import type { Employee } from '../unit/unit.ts';
import type { Step } from '../words/codes.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

export const stepOf = (index: UnitIndex, employee: Employee): Step => {
  const { year } = index.unit.settings;
  const { id } = employee;
  if (employee.state !== 'active') return employee.state;
  const conversation = index.conversation(id);
  // Agreements that wait for an answer are hidden by nothing that comes later.
  if (conversation?.managerConfirmedAt && !conversation.employeeConfirmedAt) return 'awaitingConfirmation';
  if (conversation?.miniMusHeldOn) return 'halfYearReviewHeld';
  if (index.isDone(keyOf.miniMus(year, id))) return 'halfYearReviewInvited';
  if (conversation?.managerConfirmedAt) return 'confirmed';
  if (conversation?.heldOn) return 'held';
  const hasAnswered = index.isDone(keyOf.answered(year, id));
  // An employee who has not answered has no topics, whatever mail the manager has been sent.
  if (hasAnswered && index.isDone(keyOf.topics(year, id, employee.conversationDate))) return 'topicsSent';
  if (hasAnswered) return 'answered';
  if (index.isDone(keyOf.invitation(year, id))) return 'invited';
  if (index.isDone(keyOf.form(year, id)) && index.isDone(keyOf.doc(year, id))) return 'formReady';
  return 'none';
};
