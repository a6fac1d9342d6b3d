// The forms that people should be able to answer now, and what the log knows of their being closed.

import { isForm, isThisCycles } from '../people/leaving.ts';
import type { LogEntry } from '../unit/unit.ts';
import { isInHand, ownHand } from '../work/fileOwner.ts';
import { partsOfKey } from '../work/logKeys.ts';
import type { Register } from '../work/unitIndex.ts';

export interface OpenForm {
  entry: LogEntry;
  employeeId: string;
  formId: string;
  isKnownClosed: boolean;
}

/** This cycle's, in the hand that the year is in, of those who have not left. */
export const openForms = (register: Register): OpenForm[] => {
  const hand = ownHand(register.unit.settings);
  return register.unit.log.flatMap((entry): OpenForm[] => {
    const { kind, employeeId, rest } = partsOfKey(entry.id);
    const { file: formId = '', closed, reason } = entry.facts;
    if (!isForm(kind) || rest.length > 0 || !isInHand(entry, hand) || !isThisCycles(register, entry.id)) return [];
    if ((register.employee(employeeId)?.state ?? 'left') === 'left') return [];
    const isKnownClosed = closed !== undefined || (entry.state === 'failed' && reason === 'notPublished');
    return formId === '' && !isKnownClosed ? [] : [{ entry, employeeId, formId, isKnownClosed }];
  });
};
