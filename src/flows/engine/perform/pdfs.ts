// Freezes what both have confirmed: adds the confirmation to the Doc and shares a PDF of it with the employee.

import { readDocTables, tableDetails } from '../../../domain/agreements/agreementTable.ts';
import { confirmedTable } from '../../../domain/agreements/confirmedTable.ts';
import { conversationDocHtml } from '../../../domain/conversation/conversationDoc.ts';
import { appendRequests, confirmationAddition, docTextOf } from '../../../domain/conversation/docAppend.ts';
import { type DocsRequest, requestsOf } from '../../../domain/formats/docEdits.ts';
import { fileUrl } from '../../../domain/formats/links.ts';
import { nameShown } from '../../../domain/people/tellApart.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Employee } from '../../../domain/unit/unit.ts';
import { type FileWork, keyOf } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as docs from '../../../google/rest/docs.ts';
import * as drive from '../../../google/rest/drive.ts';
import { share } from '../../../google/rest/permissions.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { claimAndFind, closeToOthers, type FoundFile } from './madeFiles.ts';
import { failuresOfFiles, type Stages, stagesOf } from './stages.ts';
import { type TablesTaken, tablesAlike } from './tablesAlike.ts';

interface Order extends FileWork<'pdf'> {
  employee: Employee;
  docId: string;
  /** Empty until the PDF is made. */
  fileId: string;
  adopted: FoundFile | undefined;
  /** Nobody has written in the Doc since the add-on did. */
  untouched: boolean;
  tables: TablesTaken;
  bytes: readonly number[];
}

export const freezeAgreements = (unitOfWork: UnitOfWork, works: FileWork<'pdf'>[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
  const found = claimAndFind(
    unitOfWork,
    works.map(({ key }) => key),
  );
  const stages = stagesOf<Order>(
    works.map((work) => ({
      ...work,
      employee: unitOfWork.employee(work.employeeId),
      docId: unitOfWork.index.entry(keyOf.doc(year, work.employeeId))?.details.file ?? '',
      fileId: found.get(work.key)?.id ?? '',
      adopted: found.get(work.key),
      untouched: false,
      tables: {},
      bytes: [],
    })),
  );
  stages.each(
    ({ adopted }) => adopted !== undefined,
    (all) => closeToOthers(all.flatMap(({ adopted, employee }) => (adopted ? [{ file: adopted, employee }] : []))),
  );
  renderUntouched(unitOfWork, stages);
  addConfirmations(unitOfWork, stages);
  makePdfs(unitOfWork, stages);
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all): Outcome<unknown>[] =>
      share(all.map(({ fileId, employee }) => ({ fileId, email: employee.email, role: 'reader' as const }))),
  );
  noteFrozen(unitOfWork, stages.standing);
  return failuresOfFiles(unitOfWork, stages, ({ fileId }) => fileId);
};

const isMissing = ({ fileId }: Order): boolean => fileId === '';

/** A Doc that nobody has written in is rendered anew, so that its tables show what was agreed in the sidebar. */
const renderUntouched = (unitOfWork: UnitOfWork, stages: Stages<Order>): void => {
  const { year } = unitOfWork.unit.settings;
  stages.each(
    isMissing,
    (all) =>
      drive.replaceUnchanged(
        all.map(({ docId, employee }) => ({
          id: docId,
          html: conversationDocHtml(unitOfWork.unit, employee),
          changed: unitOfWork.index.entry(keyOf.doc(year, employee.id))?.details.written ?? '',
        })),
      ),
    (order, made) => {
      order.untouched = made !== undefined;
    },
  );
};

/** A run that died may have added the confirmation already, so the Doc is read first. */
const addConfirmations = (unitOfWork: UnitOfWork, stages: Stages<Order>): void => {
  stages.each(
    () => true,
    (all): Outcome<unknown>[] =>
      docs.changeDocuments(
        all.map(({ docId }) => docId),
        (document, position) => {
          const order = all[position];
          if (!order) return [];
          order.tables = order.untouched
            ? tableDetails(readDocTables(document))
            : tablesAlike(unitOfWork, order, document);
          const addition = confirmationAddition(unitOfWork.unit, order.employee, order.version);
          if (!isMissing(order) || docTextOf(document).includes(addition.heading)) return [];
          // The end first: the table's places stand before it.
          return [...appendRequests([addition]), ...asConfirmed(unitOfWork, order, document)];
        },
      ),
  );
};

/** Where people go on writing in the table, it is left to whoever reads the Doc. */
const asConfirmed = ({ index }: UnitOfWork, order: Order, document: docs.Document): DocsRequest[] => {
  const { employee, untouched, tables } = order;
  if (untouched || !tables.rowsTaken) return [];
  const { edits, rowsTaken } = confirmedTable(index, employee, document, tables.rowsTaken.agreements);
  if (edits.length === 0) return [];
  const agreements = new Map([...tables.rowsTaken.agreements, ...rowsTaken]);
  order.tables = {
    agreementIds: [...new Set([...(tables.agreementIds ?? []), ...rowsTaken.keys()])],
    rowsTaken: { ...tables.rowsTaken, agreements },
    // Read once more, and found to say what the Sheet says.
    tables: '',
  };
  return requestsOf(edits);
};

const makePdfs = ({ unit }: UnitOfWork, stages: Stages<Order>): void => {
  stages.each(
    isMissing,
    (all) => drive.exportPdf(all.map(({ docId }) => docId)),
    (order, bytes) => {
      order.bytes = bytes;
    },
  );
  stages.each(
    isMissing,
    (all) =>
      drive.saveFiles(
        all.map(({ key, employee, version, bytes }) => ({
          key,
          name: `MUS ${unit.settings.year} – ${nameShown(unit, employee)} – v${version}.pdf`,
          mimeType: 'application/pdf',
          bytes,
        })),
      ),
    (order, { id }) => {
      order.fileId = id;
    },
  );
};

const noteFrozen = (unitOfWork: UnitOfWork, orders: readonly Order[]): void => {
  const { year } = unitOfWork.unit.settings;
  unitOfWork.note(
    'done',
    orders.map(({ employeeId, tables }) => {
      const key = keyOf.doc(year, employeeId);
      return { key, details: { ...unitOfWork.index.entry(key)?.details, ...tables } };
    }),
  );
  const refused = unitOfWork.writeWhatFits(
    'conversations',
    orders.map(({ employeeId, fileId }) => ({ year, employeeId, pdfLink: fileUrl(fileId) })),
  );
  // Without its link in the Sheet the work stays due: the next run finds the PDF by its key.
  unitOfWork.note(
    'done',
    orders
      .filter((order) => !refused.some(({ employeeId }) => employeeId === order.employeeId))
      .map(({ key, fileId, employee }) => ({
        key,
        details: { file: fileId, sharedWith: accessHash(employee) },
      })),
  );
};
