// Keeps each employee's step and links in the Sheet up to date, and writes only the cells that have changed.

import { docUrl, formEditUrl } from '../../domain/formats/links.ts';
import { halfYearReviewDateOf } from '../../domain/halfYear/halfYearReview.ts';
import { stepOf } from '../../domain/people/steps.ts';
import type { Problem } from '../../domain/unit/problem.ts';
import { words } from '../../domain/words/words.ts';
import { keyOf } from '../../domain/work/work.ts';
import type { UnitOfWork } from './unitOfWork.ts';

export const refreshSteps = (unitOfWork: UnitOfWork): Problem[] => {
  const { index } = unitOfWork;
  const { year, language } = unitOfWork.unit.settings;
  const shown = words(language).steps;
  unitOfWork.writeWhatFits(
    'employees',
    unitOfWork.unit.employees.flatMap((employee) => {
      const step = shown[stepOf(index, employee)];
      const form = index.entry(keyOf.form(year, employee.id))?.details.file;
      const doc = index.entry(keyOf.doc(year, employee.id))?.details.file;
      const talk = index.lastHeld(employee.id);
      const statusForm = talk && index.entry(keyOf.statusForm(talk.year, employee.id))?.details.file;
      const statusFormLink = statusForm ? formEditUrl(statusForm) : '';
      // The add-on proposes the date once; from then on the date in the Sheet counts.
      const miniMusDate = halfYearReviewDateOf(index, employee, unitOfWork.now.date) || employee.miniMusDate;
      const formLink = form ? formEditUrl(form) : '';
      const docLink = doc ? docUrl(doc) : '';
      const shownNow = { step, formLink, docLink, statusFormLink, miniMusDate };
      const columns = Object.keys(shownNow) as (keyof typeof shownNow)[];
      return columns.every((column) => employee[column] === shownNow[column]) ? [] : [{ id: employee.id, ...shownNow }];
    }),
  );
  return [];
};
