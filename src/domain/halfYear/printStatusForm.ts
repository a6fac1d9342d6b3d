// The status form on paper, for an employee without a Google account; the manager keys it in.
import { activeAgreements } from '../agreements/activeAgreements.ts';
import { printedForm } from '../forms/printForm.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { statusFormOf } from './statusForm.ts';

/** Empty where there is nothing to ask, or no form to key it in to. */
export const printStatusFormHtml = (index: UnitIndex, employee: Employee): string => {
  const { unit } = index;
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const form = statusFormOf(index, employee);
  const manager = tidy(unit.settings.managerName) || phrases.yourManager;
  const isEmpty =
    activeAgreements(index, employee.id).length === 0 || form.sections.every(({ items }) => items.length === 0);
  return isEmpty ? '' : printedForm(form, phrases.print.status(manager), language);
};
