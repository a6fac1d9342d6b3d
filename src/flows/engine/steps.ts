// Keeps the step and the links of each employee in the Sheet; written only where they have changed.
import { miniMusDateOf } from '../../domain/halfYear/miniMus.ts';
import { stepOf } from '../../domain/people/steps.ts';
import { words } from '../../domain/words/words.ts';
import { keyOf } from '../../domain/work/work.ts';
import { docUrl, formEditUrl } from '../../google/rest/links.ts';
import type { Desk } from './unitOfWork.ts';

export const refreshSteps = (desk: Desk): void => {
  const { register } = desk;
  const { year, language } = desk.unit.settings;
  const shown = words(language).steps;
  desk.write(
    'employees',
    desk.unit.employees.flatMap((employee) => {
      const step = shown[stepOf(register, employee)];
      const form = register.entry(keyOf.form(year, employee.id))?.facts.file;
      const doc = register.entry(keyOf.doc(year, employee.id))?.facts.file;
      const talk = register.lastHeld(employee.id);
      const statusForm = talk && register.entry(keyOf.statusForm(talk.year, employee.id))?.facts.file;
      const statusFormLink = statusForm ? formEditUrl(statusForm) : '';
      // Proposed once; from then on the date in the Sheet counts.
      const miniMusDate = miniMusDateOf(register, employee, desk.now.date) || employee.miniMusDate;
      const formLink = form ? formEditUrl(form) : '';
      const docLink = doc ? docUrl(doc) : '';
      const shownNow = { step, formLink, docLink, statusFormLink, miniMusDate };
      const columns = Object.keys(shownNow) as (keyof typeof shownNow)[];
      return columns.every((column) => employee[column] === shownNow[column]) ? [] : [{ id: employee.id, ...shownNow }];
    }),
  );
};
