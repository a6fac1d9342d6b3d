// Releases the feedback of both sides at the same moment: until then the employee's feedback stays in the form.
import type { Problem } from '../../../domain/unit/problem.ts';
import type { ReleaseFeedbackWork } from '../../../domain/work/work.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { pollResponses } from '../../../google/rest/forms.ts';
import { takeAnswersAgain } from '../collect/collect.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export const releaseFeedback = (unitOfWork: UnitOfWork, works: ReleaseFeedbackWork[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
  const open = works.flatMap(({ employeeId }) => {
    const formId = unitOfWork.index.entry(keyOf.form(year, employeeId))?.details.file;
    return formId ? [{ formId, employeeId, year, since: '' }] : [];
  });
  // The preparation is complete, so taking the same responses in again brings the feedback too.
  const polled = pollResponses(open);
  const unwritten = takeAnswersAgain(unitOfWork, open, polled);
  const unread = new Set([
    ...open.filter((_, position) => !polled[position]?.ok).map(({ employeeId }) => employeeId),
    ...unwritten,
  ]);
  unitOfWork.note(
    'done',
    works.filter(({ employeeId }) => !unread.has(employeeId)),
  );
  return polled.flatMap((outcome): Problem[] =>
    outcome.ok ? [] : [{ code: 'pollFailed', values: { status: outcome.status } }],
  );
};
