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
      change: { requests: [] } as Pick<Parameters<typeof docs.updateDocuments>[0][number], 'requests' | 'revisionId'>,
    })),
  );
  stages.each(
    () => true,
    (all) => docs.readDocuments(all.map(({ docId }) => docId)),
    (order, document) => {
      // Adds only what the Doc lacks, so that the run after one that died adds nothing twice.
      order.change = halfYearChange(unitOfWork.index, order.employee, unitOfWork.now.date, document);
    },
  );
  stages.each(
    ({ change }) => change.requests.length > 0,
    (all): Outcome<unknown>[] => docs.updateDocuments(all.map(({ docId, change }) => ({ id: docId, ...change }))),
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, fingerprint }) => ({ key, details: { fingerprint } })),
  );
  return failures(unitOfWork, stages);
};
