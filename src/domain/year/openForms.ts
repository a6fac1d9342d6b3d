// The forms that people should be able to answer now, and what the log knows of their being closed.

import { isThisCycles } from '../people/leaving.ts';
import { isOwnedBy, ownerHash } from '../work/fileOwner.ts';
import { isKind, type LogEntry } from '../work/logEntries.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { FORM_KINDS, type FormKind } from '../work/work.ts';

export interface OpenForm {
  entry: LogEntry<FormKind>;
  employeeId: string;
  formId: string;
  isKnownClosed: boolean;
}

/** This cycle's, in the hand that the year is in, of those who have not left. */
export const openForms = (index: UnitIndex): OpenForm[] => {
  const owner = ownerHash(index.unit.settings);
  return index.log.flatMap((entry): OpenForm[] => {
    if (!isKind(entry, ...FORM_KINDS) || !isOwnedBy(entry, owner) || !isThisCycles(index, entry)) return [];
    const { employeeId } = entry.parts;
    const { file: formId = '', closed, reason } = entry.details;
    if ((index.employee(employeeId)?.state ?? 'left') === 'left') return [];
    const isKnownClosed = closed !== undefined || (entry.state === 'failed' && reason === 'notPublished');
    return formId === '' && !isKnownClosed ? [] : [{ entry, employeeId, formId, isKnownClosed }];
  });
};
