// Releases the feedback of both sides at the same moment: until then the employee's stays in the form.
import type { Problem } from '../../domain/problem.ts';
import type { ReleaseFeedbackWork } from '../../domain/work.ts';
import { keyOf } from '../../domain/work.ts';
import { collectAnswers } from '../collect.ts';
import type { Desk } from '../desk.ts';

export const releaseFeedback = (desk: Desk, works: ReleaseFeedbackWork[]): Problem[] => {
  const { year } = desk.unit.settings;
  const open = works.flatMap(({ employeeId }) => {
    const formId = desk.register.entry(keyOf.form(year, employeeId))?.facts.file;
    return formId ? [{ formId, employeeId, since: '' }] : [];
  });
  // The preparation is complete, so collecting the same responses again brings the feedback too.
  const problems = collectAnswers(desk, open, { again: true });
  desk.note('done', works);
  return problems;
};
