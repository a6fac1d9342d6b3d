// Agreements of which both sides have written how far they have come, when nobody can know which came last.
import { nameShown } from '../people/tellApart.ts';
import { tidy } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee } from '../unit/unit.ts';
import { choiceTitle } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { progressRecordOf } from './progress.ts';

export const conflictsOf = (index: UnitIndex, employeeId: string): Agreement[] => {
  const record = progressRecordOf(index, employeeId);
  return index.agreements(employeeId).filter(({ id }) => record.get(id)?.conflict !== undefined);
};

/** What both wrote, and how the manager settles it. */
export const problemOfConflict = (index: UnitIndex, employee: Employee, agreement: Agreement): Problem => {
  const titleOf = (progress: string): string =>
    choiceTitle(TABLES.agreements.columns.progress, progress, index.unit.settings.language);
  const typed = progressRecordOf(index, agreement.employeeId).get(agreement.id)?.conflict ?? '';
  return {
    code: 'progressConflict',
    tab: 'agreements',
    values: {
      text: tidy(agreement.text),
      name: nameShown(index.unit, employee),
      answered: titleOf(agreement.progress),
      typed: titleOf(typed),
    },
  };
};
