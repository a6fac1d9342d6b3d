// Brings conversation Docs up to date: renders a Doc that nobody has changed anew, and only adds to any other.
import { readDocTables, tableDetails } from '../../../domain/agreements/agreementTable.ts';
import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import { withSureDay } from '../../../domain/conversation/datesInDoubt.ts';
import { docTextOf, editedDocRequests } from '../../../domain/conversation/docAppend.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { UpdateDocWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { problemsOf, stagesOf } from './stages.ts';
import { type TablesTaken, tablesAlike } from './tablesAlike.ts';

export const updateDocs = (unitOfWork: UnitOfWork, works: UpdateDocWork[]): Problem[] => {
  const stages = stagesOf(
    works.map((work) => {
      const details = unitOfWork.index.entry(work.key)?.details ?? {};
      return {
        ...work,
        details,
        employee: unitOfWork.employee(work.employeeId),
        docId: details.file ?? '',
        // A Doc that people have changed keeps the moment in which it was last rendered, so that it is never overwritten.
        written: details.written ?? '',
        rendered: false,
        tables: {} as TablesTaken,
      };
    }),
  );
  stages.each(
    () => true,
    (all) =>
      drive.replaceUnchanged(
        all.map(({ docId, employee, written }) => ({
          id: docId,
          html: conversationDocHtml(unitOfWork.unit, withSureDay(unitOfWork.index, employee, unitOfWork.now)),
          changed: written,
        })),
      ),
    (order, made) => {
      order.rendered = made !== undefined;
      order.written = made?.changed ?? order.written;
    },
  );
  stages.each(
    () => true,
    (all): Outcome<unknown>[] =>
      docs.changeDocuments(
        all.map(({ docId }) => docId),
        (document, position) => {
          const order = all[position];
          if (!order) return [];
          if (!order.rendered) {
            order.tables = tablesAlike(unitOfWork, order, document);
            // Adds only what the Doc lacks, so that the run after one that died adds nothing twice.
            return editedDocRequests(
              unitOfWork.unit,
              withSureDay(unitOfWork.index, order.employee, unitOfWork.now),
              unitOfWork.now.date,
              docTextOf(document),
            );
          }
          // The tables as rendered hold nothing that the Sheet does not have.
          order.tables = tableDetails(readDocTables(document));
          return [];
        },
      ),
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, details, fingerprint, written, tables }) => ({
      key,
      details: { ...details, ...tables, fingerprint, written },
    })),
  );
  // The Doc is as it was, and the next run tries again.
  return problemsOf(unitOfWork, stages);
};
