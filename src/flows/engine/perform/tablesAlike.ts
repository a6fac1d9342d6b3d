// Rows of a Doc that say what the Sheet says count as taken in, although this run has not rendered them.
import type { tableDetails } from '../../../domain/agreements/agreementTable.ts';
import { type DocReading, decideTable } from '../../../domain/agreements/decideTable.ts';
import { keyOf } from '../../../domain/work/work.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export type TablesTaken = Partial<ReturnType<typeof tableDetails>>;

/**
 * A run that died may have rendered them; what is changed in the sidebar later must not be read back from them. Rows that
 * say something else are left to whoever reads the Doc.
 */
export const tablesAlike = (
  { index, now, unit }: UnitOfWork,
  { employeeId, docId }: { employeeId: string; docId: string },
  document: DocReading['document'],
): TablesTaken => {
  const employee = index.employee(employeeId);
  if (!employee) return {};
  const details = index.entry(keyOf.doc(unit.settings.year, employeeId))?.details ?? {};
  const reading = { employee, docId, document, changed: undefined };
  const { rows, numbers, taken, details: after } = decideTable(index, reading, details, now.date);
  if (!taken || taken.locked || rows.length > 0 || numbers.length > 0 || !after.rowsTaken) return {};
  const { tables = '', agreementIds = [], rowsTaken } = after;
  // With a bad row among them they are read again, so that it is told.
  return { agreementIds, rowsTaken, ...(taken.problems.length === 0 ? { tables } : {}) };
};
