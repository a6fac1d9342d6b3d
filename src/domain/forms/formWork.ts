// When an employee's preparation form is to be made, or filled anew since what it is made from has changed.
import { nameShown } from '../people/tellApart.ts';
import { fingerprint } from '../text/fingerprint.ts';
import { lazyFor } from '../text/lazy.ts';
import type { Employee } from '../unit/unit.ts';
import { isApproved, type Proposal, propose, unapproved } from '../work/proposal.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

export const formWork = (index: UnitIndex, employee: Employee): Proposal[] => {
  const { id } = employee;
  if (!isFormStale(index, employee) || index.conversation(id)?.heldOn) return [];
  const key = keyOf.form(index.unit.settings.year, id);
  const made = isApproved(index, 'forms') ? formFingerprint(index, employee) : '';
  return [propose({ kind: 'form', key, employeeId: id, fingerprint: made, version: 0 }, unapproved(index, 'forms'))];
};

/**
 * The form is missing, or is made from something else than what stands in the Sheet now. A form that people may have
 * answered stays as it is.
 */
export const isFormStale = (index: UnitIndex, employee: Employee): boolean => {
  const { year } = index.unit.settings;
  const key = keyOf.form(year, employee.id);
  if (!index.isMade(key)) return true;
  if (index.isDone(keyOf.invitation(year, employee.id)) || index.conversation(employee.id)?.heldOn) return false;
  return index.entry(key)?.details.fingerprint !== (isApproved(index, 'forms') ? formFingerprint(index, employee) : '');
};

/** Of what all forms and Docs of the cycle are made from. */
export const cycleFingerprint = lazyFor((index: UnitIndex): string => {
  const { settings } = index.unit;
  return fingerprint(
    JSON.stringify(index.activeFocusAreas.map(({ id, title, why, signOfSuccess }) => [id, title, why, signOfSuccess])),
    settings.unitName,
    settings.managerName,
    settings.organisation,
    settings.legalBasis,
    settings.recipients,
    settings.retention,
    String([settings.answersMonths, settings.agreementsMonths]),
  );
});

const questionsFingerprint = lazyFor((index: UnitIndex): string => fingerprint(JSON.stringify(index.unit.questions)));

/** Of what one employee's form is made from. */
export const formFingerprint = (index: UnitIndex, employee: Employee): string =>
  fingerprint(
    cycleFingerprint(index),
    questionsFingerprint(index),
    nameShown(index.unit, employee),
    employee.language,
    ...index.tailoring(employee.id).flatMap((row) => [row.kind, row.questionId, row.text, row.note]),
    ...index
      .agreements(employee.id)
      .filter((agreement) => (agreement.year ?? 0) < index.unit.settings.year)
      .flatMap((agreement) => [agreement.id, agreement.text]),
  );
