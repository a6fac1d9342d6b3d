// Freezes what both have confirmed: the confirmation is added to the Doc, the Doc kept as PDF and opened to the employee.

import { readDocTables, tableDetails } from '../../../domain/agreements/agreementTable.ts';
import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import {
  appendRequests,
  confirmationAddition,
  type DocAddition,
  docTextOf,
} from '../../../domain/conversation/docAppend.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { type FileWork, keyOf } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import * as drive from '../../../google/rest/drive.ts';
import { versionsOf } from '../../../google/rest/drive.ts';
import { fileUrl } from '../../../google/rest/links.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export const freezeAgreements = (unitOfWork: UnitOfWork, works: FileWork[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
  unitOfWork.claim(works.map(({ key }) => ({ key })));
  const found = drive.filesByKey();
  const stages = stagesOf(
    works.map((work) => ({
      ...work,
      employee: unitOfWork.employee(work.employeeId),
      docId: unitOfWork.index.entry(keyOf.doc(year, work.employeeId))?.details.file ?? '',
      fileId: found.get(work.key)?.id ?? '',
      untouched: false,
      tables: {},
      additions: [] as DocAddition[],
      bytes: [] as readonly number[],
    })),
  );
  const missing = ({ fileId }: { fileId: string }): boolean => fileId === '';
  // What was agreed in the sidebar stands in the tables of a Doc that nobody has written in.
  stages.each(
    missing,
    (all) => versionsOf(all.map(({ docId }) => docId)),
    (order, version) => {
      order.untouched = version === unitOfWork.index.entry(keyOf.doc(year, order.employeeId))?.details.version;
    },
  );
  stages.each(
    ({ untouched }) => untouched,
    (all): Outcome<unknown>[] =>
      drive.replaceDocs(
        all.map(({ docId, employee }) => ({ id: docId, html: conversationDocHtml(unitOfWork.unit, employee) })),
      ),
  );
  stages.each(
    missing,
    (all) => docs.readDocuments(all.map(({ docId }) => docId)),
    (order, document) => {
      if (order.untouched) order.tables = tableDetails(readDocTables(document));
      const addition = confirmationAddition(unitOfWork.unit, order.employee, order.version);
      // A run that died after adding it has left it there.
      if (!docTextOf(document).includes(addition.heading)) order.additions = [addition];
    },
  );
  stages.each(
    (order) => missing(order) && order.additions.length > 0,
    (all): Outcome<unknown>[] =>
      docs.updateDocuments(all.map(({ docId, additions }) => ({ id: docId, requests: appendRequests(additions) }))),
  );
  stages.each(
    missing,
    (all) => drive.exportPdf(all.map(({ docId }) => docId)),
    (order, bytes) => {
      order.bytes = bytes;
    },
  );
  stages.each(
    missing,
    (all) =>
      drive.saveFiles(
        all.map(({ key, employee, version, bytes }) => ({
          key,
          name: `MUS ${year} – ${employee.name} – v${version}.pdf`,
          mimeType: 'application/pdf',
          bytes,
        })),
      ),
    (order, id) => {
      order.fileId = id;
    },
  );
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all): Outcome<unknown>[] =>
      drive.share(all.map(({ fileId, employee }) => ({ fileId, email: employee.email, role: 'reader' as const }))),
  );
  unitOfWork.note(
    'done',
    stages.standing
      .filter(({ untouched }) => untouched)
      .map(({ employeeId, tables }) => {
        const key = keyOf.doc(year, employeeId);
        return { key, details: { ...unitOfWork.index.entry(key)?.details, ...tables } };
      }),
  );
  unitOfWork.write(
    'conversations',
    stages.standing.map(({ employeeId, fileId }) => ({ year, employeeId, pdfLink: fileUrl(fileId) })),
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ key, fileId, employee }) => ({
      key,
      details: { file: fileId, sharedWith: accessHash(employee) },
    })),
  );
  return failures(unitOfWork, stages);
};
