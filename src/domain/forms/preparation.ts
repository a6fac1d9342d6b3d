// The manager's own preparation: which questions are the manager's, and whether every one has an answer or a stated reason.
import type { Register } from '../work/unitIndex.ts';

/** The manager has answered, or said why not, each question in use that only the manager answers. */
export const preparationComplete = (register: Register, employeeId: string): boolean => {
  const given = new Set(
    register
      .preparation(employeeId)
      .filter((row) => row.answer.trim() !== '' || row.reason.trim() !== '')
      .map((row) => row.questionId),
  );
  const asked = register.unit.questions.filter(
    (question) => question.inUse && question.answeredBy === 'manager' && question.section !== 'halfYear',
  );
  return asked.every((question) => given.has(question.id));
};
