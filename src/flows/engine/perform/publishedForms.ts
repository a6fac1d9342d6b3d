// Makes or adopts any personal form, fills and publishes it, opens it to its one reader, and notes it in the log.

import { emptiedForm, type FormsRequest } from '../../../domain/formats/formRequests.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import type { FileWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import * as forms from '../../../google/rest/forms.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export interface FormOrder {
  work: FileWork;
  title: string;
  requests: FormsRequest[];
  /** What else the log keeps about the form. */
  details?: Pick<DetailsByKind['form'], 'areas'>;
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
    stages.standing.map(({ key, work, formId, url, details }) => ({
      key,
      details: {
        ...details,
        file: formId,
        fingerprint: work.fingerprint,
        version: work.version,
        url,
        sharedWith: sharedWith(unitOfWork, work),
      },
    })),
  );
  return failures(unitOfWork, stages);
};

/** A form made earlier may be open to another address; an access work corrects that. */
const sharedWith = (unitOfWork: UnitOfWork, { key, employeeId }: FileWork): string =>
  unitOfWork.index.entry(key)?.details.sharedWith ?? accessHash(unitOfWork.employee(employeeId));
