// Adds the half-year section to the end of conversation Docs, once a day, whatever people have written; the PDF stays.
import { halfYearChange } from '../../../domain/halfYear/halfYearDoc.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { partsOfKey } from '../../../domain/work/logKeys.ts';
import { type HalfYearWork, keyOf } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export const addHalfYear = (unitOfWork: UnitOfWork, works: HalfYearWork[]): Problem[] => {
  const stages = stagesOf(
    works.map((work) => ({
      ...work,
      employee: unitOfWork.employee(work.employeeId),
      docId: unitOfWork.index.entry(keyOf.doc(partsOfKey(work.key).year, work.employeeId))?.details.file ?? '',
    })),
  );
  stages.each(
    () => true,
    (all): Outcome<unknown>[] =>
      docs.changeDocuments(
        all.map(({ docId }) => docId),
        (document, position) => {
          const order = all[position];
          // Adds only what the Doc lacks, so that the run after one that died adds nothing twice.
          return order ? halfYearChange(unitOfWork.index, order.employee, unitOfWork.now.date, document) : [];
        },
      ),
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, fingerprint }) => ({ key, details: { fingerprint } })),
  );
  return failures(unitOfWork, stages);
};
