// Makes or adopts any personal form, fills and publishes it, opens it to its one reader, and notes it in the log.

import { type FormsRequest, refilledForm } from '../../../domain/formats/formRequests.ts';
import { accessHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Employee } from '../../../domain/unit/unit.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import type { LogNote } from '../../../domain/work/logEntries.ts';
import type { FileWork, FormKind } from '../../../domain/work/work.ts';
import { OPEN_TO_OTHERS } from '../../../google/host/errors.ts';
import * as drive from '../../../google/rest/drive.ts';
import * as forms from '../../../google/rest/forms.ts';
import { isForAll, type Permission, permissionsOf, share, unshareAll } from '../../../google/rest/permissions.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { claimAndFind, closeToOthers, type FoundFile } from './madeFiles.ts';
import { failuresOfFiles, type Stages, stagesOf } from './stages.ts';

export interface FormOrder {
  work: FileWork<FormKind>;
  title: string;
  requests: FormsRequest[];
  /** Of a preparation form: the focus areas that it offers. */
  areas?: DetailsByKind['form']['areas'];
}

export const settlePublishedForms = (unitOfWork: UnitOfWork, orders: FormOrder[]): Problem[] => {
  const found = claimAndFind(
    unitOfWork,
    orders.map(({ work }) => work.key),
  );
  const stages = stagesOf(
    orders.map(
      (order): Order => ({
        ...order,
        key: order.work.key,
        employee: unitOfWork.employee(order.work.employeeId),
        formId: found.get(order.work.key)?.id ?? '',
        adopted: found.get(order.work.key),
        batches: [],
        url: '',
        permissionId: '',
        others: [],
      }),
    ),
  );
  stages.each(
    ({ adopted }) => adopted !== undefined,
    (all) => closeToOthers(all.flatMap(({ adopted, employee }) => (adopted ? [{ file: adopted, employee }] : []))),
  );
  makeAndFill(stages);
  openToReader(stages);
  unitOfWork.note(
    'done',
    stages.standing.map((order) =>
      noteOfForm(order, { file: order.formId, url: order.url, sharedWith: sharedWith(unitOfWork, order.work) }),
    ),
  );
  return failuresOfFiles(unitOfWork, stages, ({ formId }) => formId);
};

interface Order extends FormOrder {
  key: FileWork<FormKind>['key'];
  employee: Employee;
  formId: string;
  adopted: FoundFile | undefined;
  /** The writes that make what the form holds into what it is to hold. */
  batches: FormsRequest[][];
  url: string;
  /** Of the employee's permission to answer; empty without an account. */
  permissionId: string;
  /** Permissions that let in others than the employee and the form's editors. */
  others: string[];
}

const makeAndFill = (stages: Stages<Order>): void => {
  stages.each(
    ({ formId }) => formId === '',
    (missing) => drive.createForms(missing.map(({ key, title }) => ({ key, title }))),
    (order, { id }) => {
      order.formId = id;
    },
  );
  // An outdated form holds questions, and so does one that Drive has just made.
  stages.each(
    () => true,
    (all) => forms.formItems(all.map(({ formId }) => formId)),
    (order, items) => {
      order.batches = refilledForm(items, order.requests);
    },
  );
  for (const turn of [0, 1])
    stages.each(
      ({ batches }) => turn < batches.length,
      (all) => forms.fillForms(all.map(({ formId, batches }) => ({ formId, requests: batches[turn] ?? [] }))),
    );
};

/** Publishes the forms, and sees to it that only the employee may answer: a domain may open new ones to everybody. */
const openToReader = (stages: Stages<Order>): void => {
  stages.each(
    () => true,
    (all) => forms.publishForms(all.map(({ formId }) => formId)),
    (order, published) => {
      order.url = published.responderUri;
    },
  );
  const published = stages.standing;
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all) =>
      share(
        all.map(({ employee, formId }) => ({
          fileId: formId,
          email: employee.email,
          role: 'reader' as const,
          view: 'published' as const,
        })),
      ),
    (order, permissionId) => {
      order.permissionId = permissionId;
    },
  );
  stages.each(
    () => true,
    (all) => permissionsOf(all.map(({ formId }) => formId)),
    (order, permissions) => {
      order.others = permissions.filter((permission) => isOthers(order, permission)).map(({ id }) => id);
    },
  );
  stages.each(
    ({ others }) => others.length > 0,
    (all) =>
      unshareAll(all.map(({ formId, others }) => ({ fileId: formId, permissionIds: others }))).map((outcome) =>
        outcome.ok || outcome.status !== 403 ? outcome : { ...outcome, reason: OPEN_TO_OTHERS },
      ),
  );
  closeFallen(stages, published);
};

/** A form whose readers are not seen to stays open to nobody; where even closing it fails, the manager is told. */
const closeFallen = (stages: Stages<Order>, published: readonly Order[]): void => {
  const fallen = published.filter((order) => !stages.standing.includes(order));
  if (fallen.length === 0) return;
  const closed = forms.closeForms(fallen.map(({ formId }) => formId));
  for (const [position, { key }] of fallen.entries()) {
    const failure = stages.failed.find((each) => each.key === key);
    if (failure && !closed[position]?.ok) failure.reason = OPEN_TO_OTHERS;
  }
};

/** People whom the manager has let edit the form by hand keep it. */
const isOthers = ({ permissionId }: Order, permission: Permission): boolean =>
  isForAll(permission) ||
  (permission.view === 'published' && permission.role === 'reader' && permission.id !== permissionId);

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
