// Closes forms that are finished, reads them a last time, and reopens the forms of people who have come back.

import type { Problem } from '../../../domain/unit/problem.ts';
import { noteOf } from '../../../domain/work/logEntries.ts';
import { partsOfKey } from '../../../domain/work/logKeys.ts';
import type { FormStateWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as forms from '../../../google/rest/forms.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';
import { collectSuperseded } from './supersededForms.ts';

export const openAndCloseForms = (unitOfWork: UnitOfWork, works: FormStateWork[]): Problem[] => {
  const stages = stagesOf(
    works.map((work) => {
      const { details = {} } = unitOfWork.index.entry(work.fileKey) ?? {};
      return { ...work, formId: details.file ?? '', details };
    }),
  );
  stages.each(
    ({ open }) => open,
    (all): Outcome<unknown>[] => forms.publishForms(all.map(({ formId }) => formId)),
  );
  stages.each(
    ({ open }) => !open,
    (all) => forms.closeForms(all.map(({ formId }) => formId)),
  );
  // Takes in the answers given until now; if a form cannot be read, its work stays due and the next run tries again.
  stages.each(
    ({ open }) => !open,
    (all) =>
      collectSuperseded(
        unitOfWork,
        all.map(({ fileKey, formId }) => {
          const { kind, ...parts } = partsOfKey(fileKey);
          return { ...parts, formId, formKind: kind };
        }),
      ),
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ fileKey, open, details }) => noteOf(fileKey, { closed: open ? undefined : true }, details)),
  );
  // Failures are noted under a key of their own: the form itself is made, and must not be filled again.
  unitOfWork.remove(
    'log',
    stages.standing.filter(({ key }) => unitOfWork.index.entry(key)).map(({ key }) => ({ id: key })),
  );
  return failures(unitOfWork, stages);
};
