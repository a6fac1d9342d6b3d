// When a status form is to be made or brought up to date, and which questions it takes besides the agreements.

import { activeAgreements } from '../agreements/activeAgreements.ts';
import { isAskedToShow } from '../forms/keptFeedback.ts';
import { nameShown } from '../people/tellApart.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lazyFor } from '../text/lazy.ts';
import type { Agreement, Employee, Question, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type FileWork, keyOf } from '../work/work.ts';

/**
 * Made when there are active agreements, or a question about feedback, and filled anew in place when they change; an answer
 * never changes the form.
 */
export const statusFormWork = lazyFor((index: UnitIndex): readonly FileWork<'statusForm'>[] =>
  index.unit.employees.flatMap((employee) => {
    if (employee.state !== 'active' || !index.isReachable(employee.id)) return [];
    const isAsked = isAskedToShow(index, employee.id);
    const agreements = index.lastHeld(employee.id) ? activeAgreements(index, employee.id) : [];
    if (agreements.length === 0 && !isAsked) return [];
    const key = keyOf.statusForm(statusYear(index, employee.id), employee.id);
    const made = fingerprintOf(index.unit, employee, agreements, isAsked);
    if (index.isMade(key) && index.entry(key)?.details.fingerprint === made) return [];
    return [{ kind: 'statusForm', key, employeeId: employee.id, fingerprint: made, version: 0 }];
  }),
);

const fingerprintOf = (unit: Unit, employee: Employee, agreements: readonly Agreement[], isAsked: boolean): string => {
  return fingerprint(
    nameShown(unit, employee),
    employee.language,
    words(readingLanguage(unit, employee)).statusForm.talk,
    unit.settings.unitName,
    ...agreements.flatMap(({ id, text, responsible, deadline }) => [id, text, responsible, deadline]),
    ...halfYearQuestions(unit).flatMap(({ id, da, en }) => [id, da, en]),
    ...(isAsked ? ['asked', unit.settings.managerName] : []),
  );
};

export const halfYearQuestions = (unit: Unit): Question[] =>
  unit.questions.filter(
    ({ section, inUse, answeredBy, type }) =>
      section === 'halfYear' && inUse && answeredBy !== 'manager' && type === 'paragraph',
  );
