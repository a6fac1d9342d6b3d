// Keeps each employee's step and links in the Sheet up to date, and writes only the cells that have changed.

import { docUrl, fileUrl, formEditUrl } from '../../domain/formats/links.ts';
import { halfYearReviewDateOf } from '../../domain/halfYear/halfYearReview.ts';
import { stepOf } from '../../domain/people/steps.ts';
import { words } from '../../domain/words/words.ts';
import type { UnitIndex } from '../../domain/work/unitIndex.ts';
import { keyOf } from '../../domain/work/work.ts';
import type { UnitOfWork } from './unitOfWork.ts';

/** What Google refuses of it is among the refusals of the unit of work. */
export const refreshSteps = (unitOfWork: UnitOfWork): void => {
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
  unitOfWork.writeWhatFits(
    'conversations',
    index.unit.conversations.flatMap(({ year: heldIn, employeeId, version, pdfLink }) => {
      const wanted = pdfLinkOf(index, { year: heldIn ?? 0, employeeId, version: version ?? 0 });
      return pdfLink === wanted ? [] : [{ year: heldIn, employeeId, pdfLink: wanted }];
    }),
  );
};

/** Of the last version that was frozen. */
const pdfLinkOf = (
  index: UnitIndex,
  { year, employeeId, version }: { year: number; employeeId: string; version: number },
): string => {
  for (let frozen = version; frozen > 0; frozen -= 1) {
    const file = index.entry(keyOf.pdf(year, employeeId, frozen))?.details.file;
    if (file) return fileUrl(file);
  }
  return '';
};
