// Opens a person's files to the present address and closes them to the previous one; all other access stays.
import { accessHash, addressHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Employee } from '../../../domain/unit/unit.ts';
import type { DetailsByKind } from '../../../domain/work/logDetails.ts';
import { noteOf } from '../../../domain/work/logEntries.ts';
import type { AccessWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import { permissionsOf, type Share, share, unshareAll } from '../../../google/rest/permissions.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

type SharedKind = 'form' | 'doc' | 'agreementForm' | 'statusForm' | 'pdf';

interface Order extends AccessWork {
  employee: Employee;
  fileKind: SharedKind | undefined;
  details: DetailsByKind[SharedKind];
  fileId: string;
  /** The permissions of the previous address. */
  outdated: string[];
}

export const settleAccess = (unitOfWork: UnitOfWork, works: AccessWork[]): Problem[] => {
  const stages = stagesOf(works.map((work) => orderOf(unitOfWork, work)));
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all): Outcome<unknown>[] =>
      share(all.map(({ fileId, fileKind, employee }) => ({ fileId, email: employee.email, ...accessTo(fileKind) }))),
  );
  stages.each(
    () => true,
    (all) => permissionsOf(all.map(({ fileId }) => fileId)),
    (order, permissions) => {
      order.outdated = permissions.filter((permission) => isOutdated(order, permission)).map(({ id }) => id);
    },
  );
  stages.each(
    ({ outdated }) => outdated.length > 0,
    (all) => unshareAll(all.map(({ fileId, outdated }) => ({ fileId, permissionIds: outdated }))),
  );
  noteAccess(unitOfWork, stages.standing);
  return failures(unitOfWork, stages);
};

const orderOf = (unitOfWork: UnitOfWork, work: AccessWork): Order => {
  const entry = unitOfWork.index.entry(work.fileKey);
  return {
    ...work,
    employee: unitOfWork.employee(work.employeeId),
    fileKind: entry?.kind,
    details: entry?.details ?? {},
    fileId: entry?.details.file ?? '',
    outdated: [],
  };
};

const isDoc = ({ fileKind }: Order): boolean => fileKind === 'doc';

/** People whom the manager has given access by hand keep it, and so do a form's editors. */
const isOutdated = (order: Order, { email, role }: { email: string; role: string }): boolean =>
  (isDoc(order) ? role !== 'owner' : role === 'reader') && addressHash(email) === order.details.sharedWith;

/** Both people write in a Doc; the employee reads a PDF and answers a form. */
const accessTo = (kind: SharedKind | undefined): Pick<Share, 'role' | 'view'> => {
  if (kind === 'doc') return { role: 'writer' };
  return kind === 'pdf' ? { role: 'reader' } : { role: 'reader', view: 'published' };
};

const noteAccess = (unitOfWork: UnitOfWork, orders: readonly Order[]): void => {
  unitOfWork.note(
    'done',
    orders.map(({ fileKey, details, employee }) => noteOf(fileKey, { sharedWith: accessHash(employee) }, details)),
  );
  // Failures are noted under a key of their own: the file itself is made, and its form must not be filled again.
  unitOfWork.remove(
    'log',
    orders.filter(({ key }) => unitOfWork.index.entry(key)).map(({ key }) => ({ id: key })),
  );
};
