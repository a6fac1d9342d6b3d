// The last run on behalf of somebody who no longer leads the Sheet.
import { leftWith } from '../../domain/people/handover.ts';
import { addressHash } from '../../domain/unit/emailAddress.ts';
import { googleProblem } from '../../domain/unit/googleProblem.ts';
import type { Problem } from '../../domain/unit/problem.ts';
import { isKind, noteOf } from '../../domain/work/logEntries.ts';
import { FORM_KINDS } from '../../domain/work/work.ts';
import { userEmail } from '../../google/host/sidebar.ts';
import type { Outcome } from '../../google/rest/api.ts';
import * as forms from '../../google/rest/forms.ts';
import { deleteLeftBehind } from './perform/deletions.ts';
import { openUnitTo } from './perform/openUnit.ts';
import { collectSuperseded } from './perform/supersededForms.ts';
import type { UnitOfWork } from './unitOfWork.ts';

interface Finished {
  problems: Problem[];
  /** Something was left undone that may go another time. */
  mayPass: boolean;
}

/**
 * The last run for somebody who no longer leads the Sheet: lets the successor open the files, closes the forms that
 * still take answers, takes in the answers given in them until now, and deletes what the manager has approved. It may be
 * done again: what is done already is left alone.
 */
export const finishFor = (unitOfWork: UnitOfWork): Finished => {
  const owner = addressHash(userEmail());
  const left = leftWith(unitOfWork.index, owner);
  if (left.length === 0) return { problems: deleteLeftBehind(unitOfWork, owner), mayPass: false };
  const replaced = left.flatMap(({ formKind, entry }) =>
    formKind && isKind(entry, 'former', ...FORM_KINDS) ? [{ formKind, entry }] : [],
  );
  const closed: Outcome<unknown>[] = forms.closeForms(replaced.map(({ entry }) => entry.details.file));
  const read = collectSuperseded(
    unitOfWork,
    replaced.map(({ entry, formKind }) => ({
      employeeId: entry.parts.employeeId,
      year: entry.parts.year,
      formId: entry.details.file,
      formKind,
    })),
  );
  unitOfWork.note(
    'done',
    replaced
      .filter((_, position) => closed[position]?.ok && read[position]?.ok)
      .map(({ entry: { key, details } }) => noteOf(key, { closed: true }, details)),
  );
  const { outcomes: shared } = openUnitTo(unitOfWork.index, unitOfWork.unit.settings.managerEmail);
  const failed = [...closed, ...read, ...shared].flatMap((outcome) => (outcome.ok ? [] : [outcome]));
  return {
    problems: [
      ...failed.map(({ status, reason }) => googleProblem(status, reason)),
      ...deleteLeftBehind(unitOfWork, owner),
    ],
    mayPass: failed.some(({ retryable }) => retryable),
  };
};
