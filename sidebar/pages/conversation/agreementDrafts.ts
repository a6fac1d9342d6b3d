// New agreements and changes in old ones as they are being typed: what is sent, what is missing at once, and what is left when the server has taken its part.
import type { AgreementInput } from '../../../src/contract.ts';
import { type Edits, editsLeft, laidOver, sameRow, withEdit } from '../../overlay.ts';

/** `key` tells new rows apart until they have ids. */
export interface AgreementDrafts {
  edits: Edits<AgreementInput>;
  added: readonly { key: string; row: AgreementInput }[];
}

export const NO_DRAFTS: AgreementDrafts = { edits: {}, added: [] };

export interface AgreementRow {
  key: string;
  row: AgreementInput;
  isNew: boolean;
  isChanged: boolean;
}

const idOf = ({ id }: AgreementInput): string => id;

const BLANK: AgreementInput = {
  id: '',
  text: '',
  type: '',
  focusArea: '',
  driftReason: '',
  responsible: '',
  deadline: '',
  signOfSuccess: '',
};

/** In the order they are shown and counted. */
export const rowsOf = (stored: readonly AgreementInput[], { edits, added }: AgreementDrafts): AgreementRow[] => [
  ...laidOver(stored, edits, idOf).map((row) => ({ key: row.id, row, isNew: false, isChanged: row.id in edits })),
  ...added.map(({ key, row }) => ({ key, row, isNew: true, isChanged: true })),
];

export const withNewRow = (drafts: AgreementDrafts): AgreementDrafts => {
  const used = drafts.added.map(({ key }) => Number(key.slice('new-'.length)));
  return { ...drafts, added: [...drafts.added, { key: `new-${Math.max(0, ...used) + 1}`, row: BLANK }] };
};

export const withoutRow = (drafts: AgreementDrafts, key: string): AgreementDrafts => {
  const { [key]: _, ...edits } = drafts.edits;
  return { edits, added: drafts.added.filter((one) => one.key !== key) };
};

export const withRow = (
  drafts: AgreementDrafts,
  stored: readonly AgreementInput[],
  key: string,
  row: AgreementInput,
): AgreementDrafts =>
  drafts.added.some((one) => one.key === key)
    ? { ...drafts, added: drafts.added.map((one) => (one.key === key ? { key, row } : one)) }
    : { ...drafts, edits: withEdit(drafts.edits, stored, row, idOf) };

export const isBlankRow = ({ id: _, ...fields }: AgreementInput): boolean =>
  Object.values(fields).every((text) => text.trim() === '');

/**
 * What is saved: only what has been typed. The rows between stand as blank ones, which the server passes over, so that
 * it counts the rows as the page does, and a row that was changed in the Doc meanwhile is not set back.
 */
export const rowsToSave = (rows: readonly AgreementRow[]): AgreementInput[] =>
  rows.map(({ row, isChanged }) => (isChanged ? row : BLANK));

export type RequiredField = 'text' | 'type' | 'focusArea' | 'driftReason' | 'responsible' | 'deadline';

/** What every agreement must say and this one does not; shown at once, while the server is asked about the rest. */
export const missingFields = (row: AgreementInput, drift: string): RequiredField[] => {
  if (isBlankRow(row)) return [];
  const required: RequiredField[] = ['text', 'type', 'focusArea', 'responsible', 'deadline'];
  if (row.focusArea === drift) required.push('driftReason');
  return required.filter((field) => row[field].trim() === '');
};

const says = (row: AgreementInput): string =>
  JSON.stringify(Object.values({ ...row, id: '' }).map((text) => text.trim()));

/** After a save: what the server now has is no draft any more; what it refused, or what was typed meanwhile, stays. */
export const draftsLeft = (
  drafts: AgreementDrafts,
  sent: AgreementDrafts,
  before: readonly AgreementInput[],
  stored: readonly AgreementInput[],
): AgreementDrafts => {
  const known = new Set(before.map(idOf));
  const fresh = stored.filter(({ id }) => !known.has(id));
  const left: { key: string; row: AgreementInput }[] = [];
  let edits = editsLeft(drafts.edits, sent.edits, stored, idOf, (one, other) => says(one) === says(other));
  for (const one of drafts.added) {
    const asSent = sent.added.find(({ key }) => key === one.key)?.row;
    const position = asSent ? fresh.findIndex((row) => says(row) === says(asSent)) : -1;
    const taken = position < 0 ? undefined : fresh.splice(position, 1)[0];
    if (!taken) {
      // A blank row is sent as nothing and comes back as nothing.
      if (!(asSent && isBlankRow(one.row))) left.push(one);
    } else if (asSent && !sameRow(asSent, one.row)) {
      // Typed in while it was being saved: from now on a change of the row that the server made of it.
      edits = withEdit(edits, stored, { ...one.row, id: taken.id }, idOf);
    }
  }
  return { edits, added: left };
};
