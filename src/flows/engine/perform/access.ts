// Opens a person's files to the address that now counts and closes them to the one before; nothing else is touched.

import { accessHash, addressHash } from '../../../domain/unit/emailAddress.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { partsOfKey } from '../../../domain/work/logKeys.ts';
import type { AccessWork } from '../../../domain/work/work.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import { versionsOf } from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { failures, stagesOf } from './stages.ts';

export const settleAccess = (unitOfWork: UnitOfWork, works: AccessWork[]): Problem[] => {
  const stages = stagesOf(works.map((work) => orderOf(unitOfWork, work)));
  // Sharing counts as a change of a Doc; one that nobody had touched still is so afterwards.
  stages.each(
    ({ isDoc }) => isDoc,
    (all) => versionsOf(all.map(({ fileId }) => fileId)),
    (order, version) => {
      order.untouched = version === order.version;
    },
  );
  stages.each(
    ({ employee }) => employee.hasAccount,
    (all): Outcome<unknown>[] =>
      drive.share(all.map(({ fileId, kind, employee }) => ({ fileId, email: employee.email, ...accessTo(kind) }))),
  );
  stages.each(
    () => true,
    (all) => drive.permissionsOf(all.map(({ fileId }) => fileId)),
    (order, permissions) => {
      // Whom the manager has let in by hand stays; so does a hand in making the form.
      order.outdated = permissions
        .filter(
          ({ email, role }) =>
            (order.isDoc ? role !== 'owner' : role === 'reader') && addressHash(email) === order.details.sharedWith,
        )
        .map(({ id }) => id);
    },
  );
  // A person has one such permission to a file.
  stages.each(
    ({ outdated }) => outdated.length > 0,
    (all): Outcome<unknown>[] =>
      drive.unshare(all.map(({ fileId, outdated }) => ({ fileId, permissionId: outdated[0] ?? '' }))),
  );
  stages.each(
    ({ untouched }) => untouched,
    (all) => versionsOf(all.map(({ fileId }) => fileId)),
    (order, version) => {
      order.version = version;
    },
  );
  unitOfWork.note(
    'done',
    stages.standing.map(({ fileKey, isDoc, details, version, employee }) => ({
      key: fileKey,
      details: { ...details, ...(isDoc ? { version } : {}), sharedWith: accessHash(employee) },
    })),
  );
  // Failures stand under a key of their own: the file itself is made, and its form must not be filled again.
  unitOfWork.remove(
    'log',
    stages.standing.filter(({ key }) => unitOfWork.index.entry(key)).map(({ key }) => ({ id: key })),
  );
  return failures(unitOfWork, stages);
};

const orderOf = (unitOfWork: UnitOfWork, work: AccessWork) => {
  const entry = unitOfWork.index.entry(work.fileKey);
  const details = entry?.details ?? {};
  return {
    ...work,
    employee: unitOfWork.employee(work.employeeId),
    kind: partsOfKey(work.fileKey).kind,
    isDoc: entry?.kind === 'doc',
    details,
    version: entry?.kind === 'doc' ? entry.details.version : undefined,
    fileId: details.file ?? '',
    untouched: false,
    outdated: [] as string[],
  };
};

/** A Doc is written in together, a PDF read, a form answered. */
const accessTo = (kind: string): Pick<drive.Share, 'role' | 'view'> => {
  if (kind === 'doc') return { role: 'writer' };
  return kind === 'pdf' ? { role: 'reader' } : { role: 'reader', view: 'published' };
};
