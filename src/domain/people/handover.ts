// When another manager takes the Sheet over: which files stay history, and which are made anew for the successor.

import type { LogRow } from '../unit/unit.ts';
import { isOwnedBy } from '../work/fileOwner.ts';
import { type FileEntry, isFile, isKind, type LogNote, noteOf } from '../work/logEntries.ts';
import { employeeIdOf, type LogKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { FORM_KINDS, type FormKind, keyOf } from '../work/work.ts';
import { preparedBefore } from './formerPreparation.ts';
import { isThisCycles } from './leaving.ts';

export interface Handover {
  /** Rows of the log as they are to be. */
  noted: (LogNote & { state: LogRow['state'] })[];
  /** Keys whose work is to be done anew. */
  forgotten: LogKey[];
}

/**
 * `visible` are the files that Google shows the successor. The others stay where they are, marked with their owner; those
 * that the year still needs are noted as former ones, and their work is due again. `owners` are hashes of addresses.
 */
export const handover = (
  index: UnitIndex,
  visible: ReadonlySet<string>,
  owners: { from: string; to: string },
): Handover => {
  const { settings } = index.unit;
  const result: Handover = { noted: [], forgotten: [] };
  for (const entry of index.log.filter(isFile)) {
    const { key, kind, parts, state, details } = entry;
    const { file, owner: marked } = details;
    const { year } = parts;
    const employeeId = employeeIdOf(parts);
    const owner = visible.has(file) ? undefined : (marked ?? owners.from);
    if (owner === undefined || owner === owners.to) {
      // Made by the successor before, or opened with the add-on since.
      if (marked !== undefined && marked !== owners.to && visible.has(file))
        result.noted.push({ ...noteOf(key, { owner: owners.to }, details), state });
    } else if (isThisCycles(index, entry) && isNeeded(index, entry)) {
      const former = keyOf.former(year, employeeId, file);
      result.noted.push({ key: former, state: 'done', details: { file, owner, kind } });
      result.forgotten.push(key);
    } else if (marked === undefined) result.noted.push({ ...noteOf(key, { owner }, details), state });
  }
  if (owners.from === owners.to) return result;
  for (const { id, state } of index.unit.employees) {
    if (state !== 'active' || !index.isDone(keyOf.invitation(settings.year, id))) continue;
    const key = keyOf.newManager(settings.year, id, owners.to);
    if (!index.entry(key)) result.noted.push({ key, state: 'approved', details: preparedBefore(index, id) });
  }
  return result;
};

/** Whether this cycle still works with the file. */
const isNeeded = (index: UnitIndex, entry: FileEntry): boolean => {
  const { kind, parts } = entry;
  const employeeId = employeeIdOf(parts);
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
      return !index.isDone(keyOf.confirmation(parts.year, employeeId, Number(entry.parts.version)));
    default:
      return false;
  }
};

/** A file, and which kind of form it is where it still takes answers. */
export interface LeftFile {
  entry: FileEntry;
  formKind: FormKind | undefined;
}

/** The owner's files of this unit. */
export const leftWith = (index: UnitIndex, owner: string): LeftFile[] =>
  index.log
    .filter(isFile)
    .filter(({ details }) => details.owner === owner)
    .map((entry) => ({ entry, formKind: openFormKind(entry) }));

const openFormKind = (entry: FileEntry): FormKind | undefined => {
  if (isKind(entry, ...FORM_KINDS)) return entry.details.closed ? undefined : entry.kind;
  return entry.kind === 'former' && !entry.details.closed
    ? FORM_KINDS.find((kind) => kind === entry.details.kind)
    : undefined;
};

/** Somebody else's forms that still take answers, which nobody receives until the predecessor's last run. */
export const formsOpenElsewhere = ({ log }: UnitIndex, owner: string): number =>
  log.filter(isFile).filter((entry) => openFormKind(entry) && !isOwnedBy(entry, owner)).length;

/** How many files only somebody can touch who does not lead the Sheet any more. */
export const filesElsewhere = ({ log }: UnitIndex, owner: string): number =>
  log.filter(isFile).filter((entry) => !isOwnedBy(entry, owner)).length;
