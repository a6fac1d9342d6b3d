// Whose row was deleted and has come back, typed or imported anew: the same person, known by the address, keeps the id.
import { addressHash } from '../unit/emailAddress.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { isKind } from '../work/logEntries.ts';
import { unitIndexOf } from '../work/unitIndex.ts';

/**
 * The id that the person with that address had, by which log, agreements, forms and appointments go on; undefined where
 * nobody is missed who had it. The log knows the addresses of those for whom files were made, as hashes.
 */
export const formerIds = (unit: Unit): ((employee: Pick<Employee, 'email' | 'hasAccount'>) => string | undefined) => {
  const index = unitIndexOf(unit);
  const deleted = new Set(
    index.log.flatMap((entry) =>
      isKind(entry, 'deletion') && entry.parts.what === 'person' ? [entry.parts.employeeId] : [],
    ),
  );
  const idsByHash = new Map<string, Set<string>>();
  for (const entry of index.log) {
    if (!isKind(entry, 'form', 'doc', 'statusForm')) continue;
    const { employeeId } = entry.parts;
    const { sharedWith } = entry.details;
    if (!sharedWith || index.employee(employeeId) || deleted.has(employeeId)) continue;
    idsByHash.set(sharedWith, (idsByHash.get(sharedWith) ?? new Set()).add(employeeId));
  }
  return (employee) => {
    // Those without an account share what the log keeps of them.
    const ids = employee.hasAccount ? idsByHash.get(addressHash(employee.email)) : undefined;
    return ids?.size === 1 ? [...ids][0] : undefined;
  };
};
