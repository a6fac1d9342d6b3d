// Brings conversation Docs up to date: renders a Doc that nobody has changed anew, and only adds to any other.
import { readDocTables, tableDetails } from '../../../domain/agreements/agreementTable.ts';
import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import { docTextOf, type EditedDocRequest, editedDocRequests } from '../../../domain/conversation/docAppend.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { UpdateDocWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { problemsOf, stagesOf } from './stages.ts';

const none: EditedDocRequest[] = [];

export const updateDocs = (unitOfWork: UnitOfWork, works: UpdateDocWork[]): Problem[] => {
  const stages = stagesOf(
    works.map((work) => {
      const details = unitOfWork.index.entry(work.key)?.details ?? {};
      return {
        ...work,
        details,
        employee: unitOfWork.employee(work.employeeId),
        docId: details.file ?? '',
        changed: '',
        tables: {},
        requests: none,
      };
    }),
  );
  stages.each(
    () => true,
    (all) => drive.changesOf(all.map(({ docId }) => docId)),
    (order, changed) => {
      order.changed = changed;
    },
  );
  const untouched = new Set(
    stages.standing.filter(({ changed, details }) => changed === details.written).map(({ key }) => key),
  );
  stages.each(
    ({ key }) => untouched.has(key),
    (all) =>
      drive.replaceDocs(
        all.map(({ docId, employee }) => ({ id: docId, html: conversationDocHtml(unitOfWork.unit, employee) })),
      ),
    (order, { changed }) => {
      order.changed = changed;
    },
  );
  stages.each(
    () => true,
    (all) => docs.readDocuments(all.map(({ docId }) => docId)),
    (order, document) => {
      // The tables as rendered hold nothing that the Sheet does not have.
      if (untouched.has(order.key)) order.tables = tableDetails(readDocTables(document));
      // Adds only what the Doc lacks, so that the run after one that died adds nothing twice.
      else
        order.requests = editedDocRequests(unitOfWork.unit, order.employee, unitOfWork.now.date, docTextOf(document));
    },
  );
  stages.each(
    ({ requests }) => requests.length > 0,
    (all): Outcome<unknown>[] => docs.updateDocuments(all.map(({ docId, requests }) => ({ id: docId, requests }))),
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, details, fingerprint, changed, tables }) => ({
      key,
      // A Doc that people have changed keeps the moment in which it was last rendered, so that it is never overwritten.
      details: {
        ...details,
        ...tables,
        fingerprint,
        written: untouched.has(key) ? changed : (details.written ?? ''),
      },
    })),
  );
  // The Doc is as it was, and the next run tries again.
  return problemsOf(unitOfWork, stages);
};
