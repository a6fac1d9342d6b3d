// Releases the feedback of both sides at the same moment: until then the employee's stays in the form.
import type { Problem } from '../../../domain/unit/problem.ts';
import type { ReleaseFeedbackWork } from '../../../domain/work/work.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { pollResponses } from '../../../google/rest/forms.ts';
import { takeAnswersAgain } from '../collect/collect.ts';
import type { Desk } from '../unitOfWork.ts';

export const releaseFeedback = (desk: Desk, works: ReleaseFeedbackWork[]): Problem[] => {
  const { year } = desk.unit.settings;
  const open = works.flatMap(({ employeeId }) => {
    const formId = desk.register.entry(keyOf.form(year, employeeId))?.facts.file;
    return formId ? [{ formId, employeeId, since: '' }] : [];
  });
  // The preparation is complete, so taking the same responses in again brings the feedback too.
  const polled = pollResponses(open);
  takeAnswersAgain(desk, open, polled);
  const unread = new Set(open.filter((_, position) => !polled[position]?.ok).map(({ employeeId }) => employeeId));
  desk.note(
    'done',
    works.filter(({ employeeId }) => !unread.has(employeeId)),
  );
  return polled.flatMap((outcome): Problem[] =>
    outcome.ok ? [] : [{ code: 'pollFailed', facts: { status: outcome.status } }],
  );
};
