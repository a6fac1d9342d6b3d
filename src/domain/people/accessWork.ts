// Files that are still open to an address that does not count any more.

import { accessHash } from '../unit/emailAddress.ts';
import type { Employee } from '../unit/unit.ts';
import { isOwnedBy, ownerHash } from '../work/fileOwner.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type AccessWork, keyOf } from '../work/work.ts';

/** The files that are open to another address than the employee's, or to one who has no account any more. */
export const accessWork = (index: UnitIndex, employee: Employee): AccessWork[] => {
  const { year } = index.unit.settings;
  const hash = accessHash(employee);
  const versions = index.conversation(employee.id)?.version ?? 0;
  const pdfs = Array.from({ length: versions }, (_, before) => keyOf.pdf(year, employee.id, before + 1));
  const status = keyOf.statusForm(statusYear(index, employee.id), employee.id);
  return [...FILES.map((file) => keyOf[file](year, employee.id)), status, ...pdfs].flatMap((fileKey): AccessWork[] => {
    const entry = index.entry(fileKey);
    const shared = entry?.details.sharedWith;
    if (!entry || shared === undefined || shared === hash || !index.isMade(fileKey)) return [];
    if (!isOwnedBy(entry, ownerHash(index.unit.settings))) return [];
    const { kind, parts } = entry;
    return [
      {
        kind: 'access',
        key: keyOf.access(year, employee.id, kind === 'pdf' ? `${kind}-${parts.version}` : kind),
        fileKey,
        employeeId: employee.id,
      },
    ];
  });
};

const FILES = ['form', 'doc', 'agreementForm'] as const;
