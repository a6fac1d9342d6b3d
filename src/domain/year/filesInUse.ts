// The files that people use now: what each must be like for the year to go on.
import { agreementFormRequests } from '../agreements/confirmationForm.ts';
import type { FormsRequest } from '../formats/formRequests.ts';
import { formFingerprint } from '../forms/formWork.ts';
import { formRequests, questionnaireOf } from '../forms/questionnaire.ts';
import { statusFormRequests } from '../halfYear/statusForm.ts';
import { statusFormWork } from '../halfYear/statusFormWork.ts';
import { isThisCycles } from '../people/leaving.ts';
import { accessHash, plainAddress } from '../unit/emailAddress.ts';
import type { Employee } from '../unit/unit.ts';
import { isOwnedBy, ownerHash } from '../work/fileOwner.ts';
import { type FileWanted, USED_KINDS, type UsedKind } from '../work/fileTroubles.ts';
import { isFile, isKind, type LogEntry } from '../work/logEntries.ts';
import type { UnitIndex } from '../work/unitIndex.ts';

export interface FileInUse {
  entry: LogEntry<UsedKind>;
  employee: Employee;
  fileId: string;
  wanted: Omit<FileWanted, 'folders'>;
}

/** Of those among these people who are here, and of the present owner, who alone can look at them. */
export const filesInUse = (index: UnitIndex, people?: ReadonlySet<string>): FileInUse[] => {
  if (people?.size === 0) return [];
  const owner = ownerHash(index.unit.settings);
  return index.log.flatMap((entry): FileInUse[] => {
    if (!isKind(entry, ...USED_KINDS) || !isFile(entry) || entry.state !== 'done') return [];
    const { employeeId } = entry.parts;
    const employee = (people?.has(employeeId) ?? true) ? index.employee(employeeId) : undefined;
    if (employee?.state !== 'active' || !isOwnedBy(entry, owner) || !isThisCycles(index, entry)) return [];
    if (!isUsed(index, entry, employee)) return [];
    const { file: fileId, sharedWith } = entry.details;
    // Where another address counts now, access is settled by work of its own.
    const reader = employee.hasAccount && sharedWith === accessHash(employee) ? plainAddress(employee.email) : '';
    const wanted = { takesAnswers: entry.kind !== 'doc', items: itemsOf(index, entry, employee), reader };
    return [{ entry, employee, fileId, wanted }];
  });
};

const isUsed = (index: UnitIndex, entry: LogEntry<UsedKind>, { id }: Employee): boolean => {
  const conversation = index.conversation(id);
  switch (entry.kind) {
    case 'form':
      return !entry.details.closed && !conversation?.heldOn;
    case 'agreementForm':
      return (
        !entry.details.closed &&
        Boolean(conversation?.managerConfirmedAt && !conversation.employeeConfirmedAt) &&
        entry.details.version === conversation?.version
      );
    case 'statusForm':
      return !entry.details.closed;
    case 'doc':
      return true;
  }
};

/** None where the form was made from something else than what stands in the Sheet now. */
const itemsOf = (index: UnitIndex, entry: LogEntry<UsedKind>, employee: Employee): string[] => {
  switch (entry.kind) {
    case 'form':
      return entry.details.fingerprint === formFingerprint(index, employee)
        ? itemIdsIn(formRequests(questionnaireOf(index.unit, employee)))
        : [];
    case 'agreementForm':
      return itemIdsIn(agreementFormRequests(index.unit, employee, entry.details.version ?? 0));
    case 'statusForm':
      return statusFormWork(index).some(({ employeeId }) => employeeId === employee.id)
        ? []
        : itemIdsIn(statusFormRequests(index, employee));
    case 'doc':
      return [];
  }
};

const itemIdsIn = (requests: readonly FormsRequest[]): string[] =>
  requests.flatMap((request) => ('createItem' in request ? [request.createItem.item.itemId] : []));
