// The manager's own preparation of a conversation, and the feedback that it releases once the employee has answered too.
import type { Employee, Question, Unit } from '../unit/unit.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf, type ReleaseFeedbackWork } from '../work/work.ts';

/** The manager has answered, or said why not, each question in use that only the manager answers. */
export const preparationComplete = (index: UnitIndex, employeeId: string): boolean =>
  unprepared(index, employeeId).length === 0;

/** The manager's questions that have neither an answer nor a reason yet. */
export const unprepared = (index: UnitIndex, employeeId: string): Question[] => {
  const given = new Set(
    index
      .preparation(employeeId)
      .filter((row) => row.answer.trim() !== '' || row.reason.trim() !== '')
      .map((row) => row.questionId),
  );
  return index.unit.questions.filter(
    ({ id, inUse, answeredBy, section }) =>
      inUse && answeredBy === 'manager' && section !== 'halfYear' && !given.has(id),
  );
};

/** What the employee is asked to say about the manager. */
export const feedbackQuestions = ({ questions }: Pick<Unit, 'questions'>): Question[] =>
  questions.filter(({ section, answeredBy }) => section === 'feedback' && answeredBy !== 'manager');

/**
 * Why the employee's half of the feedback is missing, as the manager has written it: a row of the preparation, whose
 * question is one of the employee's. Empty where there is no such reason.
 */
export const reasonForEmployee = (unit: Unit, employeeId: string): string => {
  const theirs = new Set(feedbackQuestions(unit).map(({ id }) => id));
  const row = unit.preparation.find(
    (each) =>
      each.year === unit.settings.year &&
      each.employeeId === employeeId &&
      theirs.has(each.questionId) &&
      each.reason.trim() !== '',
  );
  return row?.reason.trim() ?? '';
};

/** Whose half of the feedback is missing, without a reason: it stays hidden from the other until both are there. */
export const missingFeedback = (index: UnitIndex, employeeId: string): { own: boolean; theirs: boolean } => {
  const { year } = index.unit.settings;
  const isOver = index.entry(keyOf.deletion(year, employeeId, 'answers')) !== undefined;
  if (isOver || index.isDone(keyOf.feedback(year, employeeId))) return { own: false, theirs: false };
  return {
    own: !preparationComplete(index, employeeId),
    theirs: !index.isDone(keyOf.answered(year, employeeId)) && reasonForEmployee(index.unit, employeeId) === '',
  };
};

/** Feedback is released once both sides have written, or the manager has said why one has not. */
export const feedbackWork = (index: UnitIndex, { id }: Pick<Employee, 'id'>): ReleaseFeedbackWork[] => {
  const key = keyOf.feedback(index.unit.settings.year, id);
  const { own, theirs } = missingFeedback(index, id);
  return own || theirs || index.isDone(key) ? [] : [{ kind: 'releaseFeedback', key, employeeId: id }];
};
