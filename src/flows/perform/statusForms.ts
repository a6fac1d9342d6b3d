// Makes the standing status forms, or brings them up to date; what has been told in them is taken in before they change or give way.
import { statusFormsMade } from '../../domain/polls.ts';
import type { Problem } from '../../domain/problem.ts';
import { statusFormRequests, statusFormTitle } from '../../domain/statusForm.ts';
import type { FileWork } from '../../domain/work.ts';
import { pollResponses } from '../../google/forms.ts';
import { takeProgress } from '../collectProgress.ts';
import type { Desk } from '../desk.ts';
import { responsesByForm } from '../polled.ts';
import { settlePublishedForms } from './publishedForms.ts';

export const makeStatusForms = (desk: Desk, works: FileWork[]): Problem[] => {
  const people = new Set(works.map(({ employeeId }) => employeeId));
  const made = statusFormsMade(desk.register).flatMap((form) =>
    people.has(form.employeeId) ? [{ ...form, since: '' }] : [],
  );
  if (made.length > 0) takeProgress(desk, made, responsesByForm(pollResponses(made)));
  return settlePublishedForms(
    desk,
    works.map((work) => {
      const employee = desk.employee(work.employeeId);
      return {
        work,
        title: statusFormTitle(desk.unit, employee),
        requests: statusFormRequests(desk.register, employee),
      };
    }),
  );
};
