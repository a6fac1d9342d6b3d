// The manager's own preparation: which questions are the manager's, and whether every one has an answer or a stated reason.
import type { UnitIndex } from '../work/unitIndex.ts';

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
