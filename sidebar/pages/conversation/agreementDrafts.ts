// New agreements and changes of old ones as they are being typed: what is sent, and what is missing at once.
import type { AgreementInput } from '../../../src/contract.ts';
import type { RowDrafts, ShownRow } from '../../state/rowDrafts.ts';

export const NO_AGREEMENTS: RowDrafts<AgreementInput> = { edits: {}, added: [] };

/** The focus area of what belongs to daily operations, which needs a reason. */
export const DRIFT = 'drift';

export const BLANK_AGREEMENT: AgreementInput = {
  id: '',
  text: '',
  type: '',
  focusArea: '',
  driftReason: '',
  responsible: '',
  deadline: '',
  signOfSuccess: '',
};

export const isBlankAgreement = ({ id: _, ...fields }: AgreementInput): boolean =>
  Object.values(fields).every((text) => text.trim() === '');

/**
 * What is saved: only what has been typed. The rows between stand as blank ones, which the server passes over, so that
 * it counts the rows as the page does, and a row that was changed in the Doc meanwhile is not set back.
 */
export const rowsToSave = (rows: readonly ShownRow<AgreementInput>[]): AgreementInput[] =>
  rows.map(({ row, isChanged }) => (isChanged ? row : BLANK_AGREEMENT));

export type RequiredField = 'text' | 'type' | 'focusArea' | 'driftReason' | 'responsible' | 'deadline';

/** What every agreement must say and this one does not; shown at once, while the server is asked about the rest. */
export const missingFields = (row: AgreementInput): RequiredField[] => {
  if (isBlankAgreement(row)) return [];
  const required: RequiredField[] = ['text', 'type', 'focusArea', 'responsible', 'deadline'];
  if (row.focusArea === DRIFT) required.push('driftReason');
  return required.filter((field) => row[field].trim() === '');
};
