// When another manager takes the Sheet over: which files stay history, and which are made anew by the successor.

import type { LogRow } from '../unit/unit.ts';
import { isOwnedBy } from '../work/fileOwner.ts';
import { partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { isForm, isThisCycles } from './leaving.ts';

export interface Handover {
  /** Rows of the log as they are to be. */
  noted: { key: string; state: LogRow['state']; details: Record<string, string> }[];
  /** Keys whose work is to be done anew. */
  forgotten: string[];
}

/**
 * `visible` are the files that Google shows the successor. The others stay where they are, marked with their owner's hash;
 * those that the year still needs are noted as former ones, and their work is due again.
 */
export const handover = (
  index: UnitIndex,
  visible: ReadonlySet<string>,
  owners: { from: string; to: string },
): Handover => {
  const { settings } = index.unit;
  const result: Handover = { noted: [], forgotten: [] };
  const anew = new Set<string>();
  for (const { id, state, details } of index.unit.log) {
    const { file, by: marked, ...rest } = details;
    if (!file) continue;
    const { year, kind, employeeId } = partsOfKey(id);
    const by = visible.has(file) ? undefined : (marked ?? owners.from);
    if (by === undefined || by === owners.to) {
      // Made by the successor before, or opened with the add-on since.
      if (marked !== undefined && visible.has(file)) result.noted.push({ key: id, state, details: { file, ...rest } });
    } else if (isThisCycles(index, id) && isNeeded(index, kind, employeeId, id)) {
      result.noted.push({
        key: keyOf.former(year, employeeId, file),
        state: 'done',
        details: { file, by, kind, version: details.version ?? '' },
      });
      result.forgotten.push(id);
      if (kind === 'agreementForm') {
        // The link that the employee was sent is dead.
        result.forgotten.push(keyOf.confirmationRequest(year, employeeId, Number(details.version ?? '0')));
      }
      if (kind === 'form' || kind === 'doc') anew.add(employeeId);
    } else if (marked === undefined) result.noted.push({ key: id, state, details: { ...details, by } });
  }
  for (const employeeId of anew) {
    if (!index.isDone(keyOf.invitation(settings.year, employeeId))) continue;
    const key = keyOf.newManager(settings.year, employeeId, owners.to);
    if (!index.entry(key)) result.noted.push({ key, state: 'approved', details: {} });
  }
  return result;
};

/** Whether this cycle still works with the file. */
const isNeeded = (index: UnitIndex, kind: string, employeeId: string, key: string): boolean => {
  const { state } = index.employee(employeeId) ?? { state: 'left' };
  if (state === 'left') return false;
  const conversation = index.conversation(employeeId);
  switch (kind) {
    case 'form':
      return !conversation?.heldOn;
    case 'doc':
    case 'statusForm':
      return true;
    case 'agreementForm':
      return !conversation?.employeeConfirmedAt;
    case 'pdf':
      return !index.isDone(key.replace('/pdf/', '/confirmation/'));
    default:
      return false;
  }
};

/** The owner's files of this unit, and which of them are forms that others have taken the place of. */
export const leftWith = (index: UnitIndex, owner: string): { entry: LogRow; formKind: string }[] =>
  index.unit.log
    .filter(({ details }) => details.file && details.by === owner)
    .map((entry) => {
      const { kind } = partsOfKey(entry.id);
      const former = kind === 'former' ? (entry.details.kind ?? '') : '';
      return { entry, formKind: isForm(former) ? former : '' };
    });

/** Former forms that still take answers, which nobody receives until the predecessor's last run. */
export const formsOpenElsewhere = ({ unit }: UnitIndex, owner: string): number =>
  unit.log.filter(
    (entry) =>
      partsOfKey(entry.id).kind === 'former' &&
      isForm(entry.details.kind ?? '') &&
      entry.details.closed === undefined &&
      !isOwnedBy(entry, owner),
  ).length;

/** How many files belong to somebody who does not lead the Sheet any more. */
export const filesElsewhere = ({ unit }: UnitIndex, owner: string): number =>
  unit.log.filter((entry) => entry.details.file && !isOwnedBy(entry, owner)).length;
