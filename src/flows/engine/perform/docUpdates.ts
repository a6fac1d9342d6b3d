// Brings conversation Docs up to date: renders a Doc that nobody has changed anew, and only adds to any other.
import { readDocTables, tableDetails } from '../../../domain/agreements/agreementTable.ts';
import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import { appendRequests, type DocAddition, docAdditions, docTextOf } from '../../../domain/conversation/docAppend.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { UpdateDocWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import * as drive from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { problemsOf, stagesOf } from './stages.ts';

const noAdditions: DocAddition[] = [];

export const updateDocs = (unitOfWork: UnitOfWork, works: UpdateDocWork[]): Problem[] => {
  const stages = stagesOf(
    works.map((work) => {
      const details = unitOfWork.index.entry(work.key)?.details ?? {};
      return {
        ...work,
        details,
        employee: unitOfWork.employee(work.employeeId),
        docId: details.file ?? '',
        version: '',
        tables: {},
        additions: noAdditions,
      };
    }),
  );
  const takeVersion = (order: (typeof stages.standing)[number], version: string): void => {
    order.version = version;
  };
  stages.each(
    () => true,
    (all) => drive.versionsOf(all.map(({ docId }) => docId)),
    takeVersion,
  );
  const untouched = new Set(
    stages.standing.filter(({ version, details }) => version === details.version).map(({ key }) => key),
  );
  stages.each(
    ({ key }) => untouched.has(key),
    (all): Outcome<unknown>[] =>
      drive.replaceDocs(
        all.map(({ docId, employee }) => ({ id: docId, html: conversationDocHtml(unitOfWork.unit, employee) })),
      ),
  );
  stages.each(
    () => true,
    (all) => docs.readDocuments(all.map(({ docId }) => docId)),
    (order, document) => {
      // The tables as rendered hold nothing that the Sheet does not have.
      if (untouched.has(order.key)) order.tables = tableDetails(readDocTables(document));
      // Adds only what the Doc lacks, so that the run after one that died adds nothing twice.
      else order.additions = docAdditions(unitOfWork.unit, order.employee, unitOfWork.now.date, docTextOf(document));
    },
  );
  stages.each(
    ({ additions }) => additions.length > 0,
    (all): Outcome<unknown>[] =>
      docs.updateDocuments(all.map(({ docId, additions }) => ({ id: docId, requests: appendRequests(additions) }))),
  );
  stages.each(
    ({ key }) => untouched.has(key),
    (all) => drive.versionsOf(all.map(({ docId }) => docId)),
    takeVersion,
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, details, fingerprint, version, tables }) => ({
      key,
      // A changed Doc keeps the version in which it was last rendered, so that it is never overwritten.
      details: {
        ...details,
        ...tables,
        fingerprint,
        version: untouched.has(key) ? version : (details.version ?? ''),
      },
    })),
  );
  // The Doc is as it was, and the next run tries again.
  return problemsOf(unitOfWork, stages);
};
