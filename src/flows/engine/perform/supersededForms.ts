// Takes in the answers given in forms that have since been closed or replaced.
import { isKeptBack } from '../../../domain/forms/keptFeedback.ts';
import { type FormKind, keyOf, NOT_WRITTEN } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { pollResponses } from '../../../google/rest/forms.ts';
import { takeAnswers, takeConfirmations } from '../collect/collect.ts';
import { takeProgress } from '../collect/collectProgress.ts';
import { responsesByForm } from '../collect/responsesByForm.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** Keeps newer answers. @returns the outcome of reading each form. */
export const collectSuperseded = (unitOfWork: UnitOfWork, superseded: SupersededForm[]): Outcome<unknown>[] => {
  const { index } = unitOfWork;
  // An employee whose row is gone has left.
  const known = superseded.filter(({ employeeId }) => index.employee(employeeId));
  const open = known.map((form) => {
    const { formKind, employeeId, year } = form;
    const key = formKind === 'statusForm' ? keyOf.progress(year, employeeId) : keyOf.answered(year, employeeId);
    const taken = index.entry<'progress' | 'answered'>(key);
    // What was not shown to a former manager yet is in no Sheet.
    const isAll = formKind === 'agreementForm' || (formKind === 'form' && isKeptBack(index, employeeId, year));
    return { ...form, since: isAll ? '' : (taken?.details.submitted ?? '') };
  });
  const outcomes = pollResponses(open);
  const polled = responsesByForm(outcomes);
  const ofKind = (kind: FormKind): typeof open => open.filter(({ formKind }) => formKind === kind);
  const unwritten: Record<FormKind, ReadonlySet<string>> = {
    form: takeAnswers(unitOfWork, ofKind('form'), polled, false),
    agreementForm: takeConfirmations(unitOfWork, ofKind('agreementForm'), polled),
    statusForm: takeProgress(unitOfWork, ofKind('statusForm'), polled),
  };
  return superseded.map((form) =>
    unwritten[form.formKind].has(form.employeeId)
      ? { ok: false, status: 0, reason: NOT_WRITTEN, retryable: false }
      : (outcomes[known.indexOf(form)] ?? { ok: true, value: undefined }),
  );
};

export interface SupersededForm {
  employeeId: string;
  /** The year of the form's cycle. */
  year: number;
  formId: string;
  formKind: FormKind;
}
