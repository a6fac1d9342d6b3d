// When another manager takes the Sheet over: which files stay history, and which are made anew in the successor's hands.

import type { LogEntry } from '../unit/unit.ts';
import { isInHand } from '../work/fileOwner.ts';
import { partsOfKey } from '../work/logKeys.ts';
import type { Register } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { isForm, isThisCycles } from './leaving.ts';

export interface Handover {
  /** Entries as they are to be. */
  noted: { key: string; state: LogEntry['state']; facts: Record<string, string> }[];
  /** Keys whose work is to be done anew. */
  forgotten: string[];
}

/**
 * `seen` are the files that Google shows the successor. The others stay where they are, marked with the hand they are in;
 * those that the year still needs are noted as former ones, and their work is due again.
 */
export const handover = (
  register: Register,
  seen: ReadonlySet<string>,
  hands: { from: string; to: string },
): Handover => {
  const { settings } = register.unit;
  const result: Handover = { noted: [], forgotten: [] };
  const anew = new Set<string>();
  for (const { id, state, facts } of register.unit.log) {
    const { file, by: marked, ...rest } = facts;
    if (!file) continue;
    const { year, kind, employeeId } = partsOfKey(id);
    const by = seen.has(file) ? undefined : (marked ?? hands.from);
    if (by === undefined || by === hands.to) {
      // Made by the successor before, or opened with the add-on since.
      if (marked !== undefined && seen.has(file)) result.noted.push({ key: id, state, facts: { file, ...rest } });
    } else if (isThisCycles(register, id) && isNeeded(register, kind, employeeId, id)) {
      result.noted.push({
        key: keyOf.former(year, employeeId, file),
        state: 'done',
        facts: { file, by, kind, version: facts.version ?? '' },
      });
      result.forgotten.push(id);
      if (kind === 'agreementForm') {
        // The link that the employee was sent leads nowhere any more.
        result.forgotten.push(keyOf.confirmationRequest(year, employeeId, Number(facts.version ?? '0')));
      }
      if (kind === 'form' || kind === 'doc') anew.add(employeeId);
    } else if (marked === undefined) result.noted.push({ key: id, state, facts: { ...facts, by } });
  }
  for (const employeeId of anew) {
    if (!register.isDone(keyOf.invitation(settings.year, employeeId))) continue;
    const key = keyOf.newManager(settings.year, employeeId, hands.to);
    if (!register.entry(key)) result.noted.push({ key, state: 'approved', facts: {} });
  }
  return result;
};

/** Whether this cycle still works with the file. */
const isNeeded = (register: Register, kind: string, employeeId: string, key: string): boolean => {
  const { state } = register.employee(employeeId) ?? { state: 'left' };
  if (state === 'left') return false;
  const conversation = register.conversation(employeeId);
  switch (kind) {
    case 'form':
      return !conversation?.heldOn;
    case 'doc':
    case 'statusForm':
      return true;
    case 'agreementForm':
      return !conversation?.employeeConfirmedAt;
    case 'pdf':
      return !register.isDone(key.replace('/pdf/', '/confirmation/'));
    default:
      return false;
  }
};

/** What lies with the hand: its files of this unit, and which of them are forms that others have taken the place of. */
export const leftWith = (register: Register, hand: string): { entry: LogEntry; formKind: string }[] =>
  register.unit.log
    .filter(({ facts }) => facts.file && facts.by === hand)
    .map((entry) => {
      const { kind } = partsOfKey(entry.id);
      const former = kind === 'former' ? (entry.facts.kind ?? '') : '';
      return { entry, formKind: isForm(former) ? former : '' };
    });

/** Former forms that still take answers, which come to nobody until the predecessor's last run. */
export const formsOpenElsewhere = ({ unit }: Register, hand: string): number =>
  unit.log.filter(
    (entry) =>
      partsOfKey(entry.id).kind === 'former' &&
      isForm(entry.facts.kind ?? '') &&
      entry.facts.closed === undefined &&
      !isInHand(entry, hand),
  ).length;

/** How many files lie with somebody who does not lead the Sheet any more. */
export const filesElsewhere = ({ unit }: Register, hand: string): number =>
  unit.log.filter((entry) => entry.facts.file && !isInHand(entry, hand)).length;
