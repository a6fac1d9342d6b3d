// Makes or adopts any personal form, fills and publishes it, opens it to its one reader, and notes it in the log.

import { emptiedForm, type FormsRequest } from '../../../domain/formats/formRequests.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import type { LogNote } from '../../../domain/work/logEntries.ts';
import type { FileWork, FormKind } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import * as forms from '../../../google/rest/forms.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export interface FormOrder {
  work: FileWork<FormKind>;
  title: string;
  requests: FormsRequest[];
  /** Of a preparation form: the focus areas that it offers. */
  areas?: DetailsByKind['form']['areas'];
}

export const settlePublishedForms = (unitOfWork: UnitOfWork, orders: FormOrder[]): Problem[] => {
  unitOfWork.claim(orders.map(({ work }) => ({ key: work.key })));
  const found = drive.filesByKey();
  const stages = stagesOf(orders.map((order) => ({ ...order, key: order.work.key, formId: '', oldItems: 0, url: '' })));

  stages.each(
    (order) => {
      order.formId = found.get(order.key)?.id ?? '';
      return order.formId === '';
    },
    (missing) => drive.createForms(missing.map(({ key, title }) => ({ key, title }))),
    (order, id) => {
      order.formId = id;
    },
  );
  // An adopted or outdated form may hold questions already; the same write replaces them.
  stages.each(
    (order) => found.has(order.key),
    (adopted) => forms.formItems(adopted.map(({ formId }) => formId)),
    (order, items) => {
      order.oldItems = items.length;
    },
  );
  stages.each(
    () => true,
    (all) =>
      forms.fillForms(
        all.map(({ formId, requests, oldItems }) => ({ formId, requests: [...emptiedForm(oldItems), ...requests] })),
      ),
  );
  stages.each(
    () => true,
    (all) => forms.publishForms(all.map(({ formId }) => formId)),
    (order, published) => {
      order.url = published.responderUri;
    },
  );
  stages.each(
    ({ work }) => unitOfWork.employee(work.employeeId).hasAccount,
    (all): Outcome<unknown>[] =>
      drive.share(
        all.map(({ work, formId }) => ({
          fileId: formId,
          email: unitOfWork.employee(work.employeeId).email,
          role: 'reader' as const,
          view: 'published' as const,
        })),
      ),
  );

  unitOfWork.note(
    'done',
    stages.standing.map((order) =>
      noteOfForm(order, { file: order.formId, url: order.url, sharedWith: sharedWith(unitOfWork, order.work) }),
    ),
  );
  return failures(unitOfWork, stages);
};

/** Each kind notes what tells whether it should be made anew. */
const noteOfForm = (
  { work, areas }: FormOrder,
  made: Pick<DetailsByKind[FormKind], 'file' | 'url' | 'sharedWith'>,
): LogNote => {
  const { fingerprint, version } = work;
  switch (work.kind) {
    case 'form':
      return { key: work.key, details: { ...made, fingerprint, areas } };
    case 'agreementForm':
      return { key: work.key, details: { ...made, version } };
    case 'statusForm':
      return { key: work.key, details: { ...made, fingerprint } };
  }
};

/** A form made earlier may be open to another address; access is settled by work of its own. */
const sharedWith = (unitOfWork: UnitOfWork, { key, employeeId }: FileWork<FormKind>): string =>
  unitOfWork.index.entry(key)?.details.sharedWith ?? accessHash(unitOfWork.employee(employeeId));
