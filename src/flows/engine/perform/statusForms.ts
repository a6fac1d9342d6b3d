// Makes the status forms or brings them up to date, and takes in the answers before a form changes or is replaced.

import { statusFormRequests, statusFormTitle } from '../../../domain/halfYear/statusForm.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import { statusFormsMade } from '../../../domain/year/polls.ts';
import { pollResponses } from '../../../google/rest/forms.ts';
import { takeProgress } from '../collect/collectProgress.ts';
import { responsesByForm } from '../collect/responsesByForm.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { settlePublishedForms } from './publishedForms.ts';

export const makeStatusForms = (unitOfWork: UnitOfWork, works: FileWork<'statusForm'>[]): Problem[] => {
  const people = new Set(works.map(({ employeeId }) => employeeId));
  const made = statusFormsMade(unitOfWork.index).flatMap((form) =>
    people.has(form.employeeId) ? [{ ...form, since: '' }] : [],
  );
  // A form whose answers could not be written keeps them, and is made anew once they are in the Sheet.
  const unwritten: ReadonlySet<string> =
    made.length > 0 ? takeProgress(unitOfWork, made, responsesByForm(pollResponses(made))) : new Set();
  return settlePublishedForms(
    unitOfWork,
    works
      .filter(({ employeeId }) => !unwritten.has(employeeId))
      .map((work) => {
        const employee = unitOfWork.employee(work.employeeId);
        return {
          work,
          title: statusFormTitle(unitOfWork.unit, employee),
          requests: statusFormRequests(unitOfWork.index, employee),
        };
      }),
  );
};
