// The forms that people should be able to answer now, and which of them the log knows to be closed.

import { isForm, isThisCycles } from '../people/leaving.ts';
import type { LogRow } from '../unit/unit.ts';
import { isOwnedBy, ownerHash } from '../work/fileOwner.ts';
import { partsOfKey } from '../work/logKeys.ts';
import type { UnitIndex } from '../work/unitIndex.ts';

export interface OpenForm {
  entry: LogRow;
  employeeId: string;
  formId: string;
  isKnownClosed: boolean;
}

/** This cycle's forms that belong to the present owner, of employees who have not left. */
export const openForms = (index: UnitIndex): OpenForm[] => {
  const owner = ownerHash(index.unit.settings);
  return index.unit.log.flatMap((entry): OpenForm[] => {
    const { kind, employeeId, rest } = partsOfKey(entry.id);
    const { file: formId = '', closed, reason } = entry.details;
    if (!isForm(kind) || rest.length > 0 || !isOwnedBy(entry, owner) || !isThisCycles(index, entry.id)) return [];
    if ((index.employee(employeeId)?.state ?? 'left') === 'left') return [];
    const isKnownClosed = closed !== undefined || (entry.state === 'failed' && reason === 'notPublished');
    return formId === '' && !isKnownClosed ? [] : [{ entry, employeeId, formId, isKnownClosed }];
  });
};
