// The last look at forms that others have taken the place of.
import { keyOf } from '../domain/work.ts';
import { pollResponses } from '../google/formResponses.ts';
import { takeAnswers } from './collect.ts';
import { takeConfirmations } from './collectAnswers.ts';
import { takeProgress } from './collectProgress.ts';
import type { Desk } from './desk.ts';
import { responsesByForm } from './polled.ts';

/** What was answered in forms that others have taken the place of, before they were closed; what is newer stays. */
export const collectFormer = (desk: Desk, former: FormerForm[]): void => {
  const { register, unit } = desk;
  // Whose row is gone has left.
  const known = former.filter(({ employeeId }) => register.employee(employeeId));
  const open = known.map((form) => {
    const { formKind, employeeId } = form;
    const key =
      formKind === 'statusForm'
        ? keyOf.progress(register.lastHeld(employeeId)?.year ?? 0, employeeId)
        : keyOf.answered(unit.settings.year, employeeId);
    return { ...form, since: formKind === 'agreementForm' ? '' : (register.entry(key)?.facts.submitted ?? '') };
  });
  const polled = responsesByForm(pollResponses(open));
  const ofKind = (kind: string): typeof open => open.filter(({ formKind }) => formKind === kind);
  takeAnswers(desk, ofKind('form'), polled, false);
  takeConfirmations(desk, ofKind('agreementForm'), polled);
  takeProgress(
    desk,
    ofKind('statusForm').map((form) => ({ ...form, year: register.lastHeld(form.employeeId)?.year ?? 0 })),
    polled,
  );
};

interface FormerForm {
  employeeId: string;
  formId: string;
  formKind: string;
  version: number;
}
