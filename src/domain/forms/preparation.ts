// The manager's own preparation of a conversation, and the feedback that it releases once the employee has answered too.
import type { Employee } from '../unit/unit.ts';
import { type Proposal, propose } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/** The manager has answered, or said why not, each question in use that only the manager answers. */
export const preparationComplete = (index: UnitIndex, employeeId: string): boolean => {
  const given = new Set(
    index
      .preparation(employeeId)
      .filter((row) => row.answer.trim() !== '' || row.reason.trim() !== '')
      .map((row) => row.questionId),
  );
  const asked = index.unit.questions.filter(
    (question) => question.inUse && question.answeredBy === 'manager' && question.section !== 'halfYear',
  );
  return asked.every((question) => given.has(question.id));
};

/** Feedback is released once both sides have written. */
export const feedbackWork = (index: UnitIndex, { id }: Employee): Proposal[] => {
  const { year } = index.unit.settings;
  const key = keyOf.feedback(year, id);
  const isDue = index.isDone(keyOf.answered(year, id)) && preparationComplete(index, id) && !index.isDone(key);
  return isDue ? [propose({ kind: 'releaseFeedback', key, employeeId: id })] : [];
};
