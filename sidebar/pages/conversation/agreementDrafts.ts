// Agreements as they are being typed: the rows to save, and the required fields that are empty.
import type { AgreementInput } from '../../../src/contract.ts';
import type { RowDrafts, ShownRow } from '../../state/rowDrafts.ts';

export const NO_AGREEMENTS: RowDrafts<AgreementInput> = { edits: {}, added: [] };

/** The focus area of agreements on daily operations, which need a reason. */
export const OPERATIONS = 'drift';

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
 * Only what has been typed is saved. The rows in between are sent blank, and the server skips them: so it numbers the rows
 * as the page does, and does not overwrite a row that was changed in the Doc meanwhile.
 */
export const rowsToSave = (rows: readonly ShownRow<AgreementInput>[]): AgreementInput[] =>
  rows.map(({ row, isChanged }) => (isChanged ? row : BLANK_AGREEMENT));

export type RequiredField = 'text' | 'type' | 'focusArea' | 'driftReason' | 'responsible' | 'deadline';

/** The required fields that are empty, shown at once; the server is asked about everything else. */
export const missingFields = (row: AgreementInput): RequiredField[] => {
  if (isBlankAgreement(row)) return [];
  const required: RequiredField[] = ['text', 'type', 'focusArea', 'responsible', 'deadline'];
  if (row.focusArea === OPERATIONS) required.push('driftReason');
  return required.filter((field) => row[field].trim() === '');
};
