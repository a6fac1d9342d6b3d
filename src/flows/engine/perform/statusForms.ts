// Makes the status forms or brings them up to date, and takes in the answers before a form changes or is replaced.

import { statusFormRequests, statusFormTitle } from '../../../domain/halfYear/statusForm.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import { statusFormsMade } from '../../../domain/year/polls.ts';
import { type Outcome, UNKNOWN_OUTCOME } from '../../../google/rest/api.ts';
import { pollResponses } from '../../../google/rest/forms.ts';
import { takeProgress } from '../collect/collectProgress.ts';
import { responsesByForm } from '../collect/responsesByForm.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { settlePublishedForms } from './publishedForms.ts';
import { failures, stagesOf } from './stages.ts';

export const makeStatusForms = (unitOfWork: UnitOfWork, works: FileWork<'statusForm'>[]): Problem[] => {
  const people = new Set(works.map(({ employeeId }) => employeeId));
  const made = statusFormsMade(unitOfWork.index).flatMap((form) =>
    people.has(form.employeeId) ? [{ ...form, since: '' }] : [],
  );
  const outcomes = pollResponses(made);
  // A form whose answers could not be written keeps them, and is made anew once they are in the Sheet.
  const unwritten: ReadonlySet<string> =
    made.length > 0 ? takeProgress(unitOfWork, made, responsesByForm(outcomes)) : new Set();
  // A form whose answers could not be read stays as it is; one that is gone holds none.
  const unread = made.flatMap(({ employeeId }, position): Failed[] => {
    const outcome = outcomes[position] ?? UNKNOWN_OUTCOME;
    return outcome.ok || outcome.status === 404 ? [] : [{ employeeId, outcome }];
  });
  const stages = stagesOf(works.filter(({ employeeId }) => !unwritten.has(employeeId)));
  stages.each(
    ({ employeeId }) => unread.some((one) => one.employeeId === employeeId),
    (all) =>
      all.map((work) => unread.find(({ employeeId }) => employeeId === work.employeeId)?.outcome ?? UNKNOWN_OUTCOME),
  );
  const settled = settlePublishedForms(
    unitOfWork,
    stages.standing.map((work) => {
      const employee = unitOfWork.employee(work.employeeId);
      return {
        work,
        title: statusFormTitle(unitOfWork.unit, employee),
        requests: statusFormRequests(unitOfWork.index, employee),
      };
    }),
  );
  return [...failures(unitOfWork, stages), ...settled];
};

interface Failed {
  employeeId: string;
  outcome: Outcome<unknown>;
}
