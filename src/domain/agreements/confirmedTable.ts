// Brings a Doc's table of agreements in line with what both have confirmed, where that was changed elsewhere since.

import type { DocEdit } from '../formats/docEdits.ts';
import type { DocsDocument } from '../formats/docsDocument.ts';
import { tidy } from '../text/plainText.ts';
import type { Agreement, Employee } from '../unit/unit.ts';
import { readingLanguage } from '../words/words.ts';
import type { RowsTaken } from '../work/detailValues.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { agreementAsTyped } from './agreementAsTyped.ts';
import { type AgreementDraft, checkDrafts, type DraftField, standingAgreements } from './agreements.ts';
import { type CellPlaces, readDocTables, rowFingerprint } from './agreementTable.ts';

/** Which cells of a row say an agreement's term. */
const FIELDS = {
  text: ['text'],
  type: ['type'],
  focusAreaId: ['focusArea', 'driftReason'],
  driftReason: ['focusArea', 'driftReason'],
  responsible: ['responsible'],
  deadline: ['deadline'],
  signOfSuccess: ['signOfSuccess'],
} as const satisfies Partial<Record<keyof Agreement, readonly DraftField[]>>;

export interface ConfirmedTable {
  readonly edits: readonly DocEdit[];
  /** What the log is to know of the rows once they say this, so that nobody reads them as somebody's change. */
  readonly rowsTaken: RowsTaken['agreements'];
}

/**
 * Only rows that stand as they were taken in are touched, `rowsTaken` says how; what people have typed since is theirs. An
 * agreement that the table lacks is put into a blank row, where there is one.
 */
export const confirmedTable = (
  { unit }: UnitIndex,
  employee: Employee,
  document: DocsDocument,
  rowsTaken: RowsTaken['agreements'],
): ConfirmedTable => {
  const language = readingLanguage(unit, employee);
  const { year } = unit.settings;
  const { agreements: rows, blankRows, headings } = readDocTables(document, language);
  const hasReasonColumn = headings.driftReason !== undefined;
  const edits: DocEdit[] = [];
  const taken = new Map<string, string>();
  const write = (agreement: Agreement, draft: AgreementDraft, places: CellPlaces, fields: readonly DraftField[]) => {
    const typed = agreementAsTyped(unit, agreement, language, hasReasonColumn);
    const changed = fields.flatMap((field) => {
      const place = places[field];
      return place ? [{ field, place, text: typed[field] }] : [];
    });
    edits.push(...changed.map(({ place, text }) => cellEdit(place, text)));
    const said = Object.fromEntries(changed.map(({ field, text }) => [field, tidy(text)]));
    taken.set(agreement.id, rowFingerprint({ ...draft, ...said }));
  };
  const missing = standingAgreements(unit, employee.id).filter((agreement) => {
    const row = rows.find(({ draft }) => draft.id === agreement.id);
    if (!row || rowsTaken.get(agreement.id) !== rowFingerprint(row.draft)) return !row;
    const [read] = checkDrafts([row.draft], { unit, employee, year }).valid;
    const fields = read ? differingFields(read.agreement, agreement) : [];
    if (fields.length > 0) write(agreement, row.draft, row.places, fields);
    return false;
  });
  for (const [position, agreement] of missing.entries()) {
    const blank = blankRows[position];
    if (!blank) break;
    const fields = Object.keys(blank.places) as DraftField[];
    write(agreement, blankDraft(blank.row, blank.places), blank.places, fields);
  }
  return { edits, rowsTaken: taken };
};

const differingFields = (read: Agreement, confirmed: Agreement): DraftField[] => {
  const terms = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  return [
    ...new Set(terms.filter((term) => tidy(read[term]) !== tidy(confirmed[term])).flatMap((term) => FIELDS[term])),
  ];
};

/** In the order in which a row is read, by which rows are compared. */
const blankDraft = (row: number, places: CellPlaces): AgreementDraft => ({
  text: '',
  type: '',
  focusArea: '',
  ...(places.driftReason ? { driftReason: '' } : {}),
  responsible: '',
  deadline: '',
  ...(places.signOfSuccess ? { signOfSuccess: '' } : {}),
  row,
});

const cellEdit = ({ startIndex, endIndex }: NonNullable<CellPlaces[DraftField]>, text: string): DocEdit => ({
  index: startIndex,
  requests: [
    ...(endIndex > startIndex ? [{ deleteContentRange: { range: { startIndex, endIndex } } }] : []),
    ...(text === '' ? [] : [{ insertText: { location: { index: startIndex }, text } }]),
  ],
});
