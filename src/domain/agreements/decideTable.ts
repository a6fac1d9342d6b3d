// Decides what one Doc's tables change in the Sheet, what people must correct, and which ids go into the Doc.

import type { DocEdit } from '../formats/docEdits.ts';
import type { DocsDocument } from '../formats/docsDocument.ts';
import { plain, tidy, withoutNumbering } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { Agreement, Conversation, Employee } from '../unit/unit.ts';
import { readingLanguage } from '../words/words.ts';
import type { RowNumbers, RowsTaken } from '../work/detailValues.ts';
import type { DetailsByKind } from '../work/logDetails.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import {
  type AgreementRow,
  type DocTables,
  readDocTables,
  rowFingerprint,
  rowFingerprints,
  tableDetails,
  tablesFingerprint,
} from './agreementTable.ts';
import { conversationAfter } from './conversationProblems.ts';
import { type AgreementsDecision, decideAgreements, NOTHING_TAKEN, type Taken } from './decideAgreements.ts';
import { outcomeOf, type ReviewDraft } from './effectReview.ts';
import { remarkEdits } from './tableRemarks.ts';

/** A Doc as it was read. */
export interface DocReading {
  readonly employee: Employee;
  readonly docId: string;
  /** Undefined where Google did not give it. */
  readonly document: DocsDocument | undefined;
  /** When it was last changed; undefined where the tables count whether people have written in them or not. */
  readonly changed: string | undefined;
}

type Details = DetailsByKind['doc'];

export interface TableDecision {
  /** Absent where the Sheet has taken in already what the tables say. */
  readonly taken?: Taken;
  /** Whole rows to write. */
  readonly rows: readonly Agreement[];
  readonly conversation?: Partial<Conversation> | undefined;
  /** Write each new agreement's id into its empty number cell. */
  readonly numbers: readonly DocEdit[];
  /** Say under a table which of its rows are not taken in, and no longer once they are. */
  readonly remarks: readonly DocEdit[];
  /** What the log is to know of the Doc from now on, once the numbers stand in it. */
  readonly details: Details;
  /**
   * What it is to know until then: which row is which agreement. Without its number, a row that people correct meanwhile
   * would be another agreement.
   */
  readonly unnumbered: RowNumbers;
}

/** `details` is what the log knows of the Doc. */
export const decideTable = (index: UnitIndex, reading: DocReading, known: Details, today: string): TableDecision => {
  const { employee, document, changed } = reading;
  const { unnumbered = NO_NUMBERS } = known;
  const details: Details = { ...known, unnumbered: undefined };
  if (!document) return unreadable(index, reading, known, today);
  const tables = numbered(index, employee, readDocTables(document, readingLanguage(index.unit, employee)), unnumbered);
  // What the Sheet has taken in already must not come again: it may have been changed there since.
  if (changed !== undefined && details.tables === tablesFingerprint(tables))
    return { rows: [], remarks: [], ...numbersFor(tables.agreements, []), details: { ...details, lastRead: changed } };

  const rowsTaken = details.rowsTaken ?? NO_ROWS;
  const fresh = freshRows(index, tables, rowsTaken);
  const decision = decideAgreements(index, employee, { ...fresh, headings: tables.headings });
  // A row that has been taken out of the table is not deleted behind anyone's back.
  const { agreementIds = [] } = details;
  const gone = decision.taken.absent.filter((id) => agreementIds.includes(id) && !fresh.known.includes(id));
  const taken: Taken = {
    ...decision.taken,
    unchanged: decision.taken.unchanged + fresh.known.length,
    problems: [...tables.problems, ...gone.map(problemOfGone), ...decision.taken.problems],
  };
  const result: AgreementsDecision = { ...decision, taken };
  const rowsTakenNow = withTaken(rowsTaken, tables, fresh.reviews, taken);
  const ids = [...taken.ids.map(({ id }) => id), ...fresh.known, ...gone];
  return {
    taken,
    rows: decision.rows,
    conversation: conversationAfter(index, employee, result, 'doc', today),
    ...numbersFor(tables.agreements, taken.ids),
    remarks: remarkEdits(document, tables.ends, taken.problems, readingLanguage(index.unit, employee)),
    // Agreements that wait for the effect review are read again until they are taken in.
    details: taken.locked
      ? { ...details, rowsTaken: rowsTakenNow }
      : { ...details, ...tableDetails(tables, ids, rowsTakenNow), lastRead: changed ?? details.lastRead ?? '' },
  };
};

const unreadable = (
  index: UnitIndex,
  { employee, docId }: DocReading,
  details: Details,
  today: string,
): TableDecision => {
  const taken: Taken = { ...NOTHING_TAKEN, problems: [{ code: 'docUnreadable', values: { id: docId } }] };
  const { year } = index.unit.settings;
  const hasAgreements = index.agreements(employee.id).some((agreement) => agreement.year === year);
  return {
    taken,
    rows: [],
    conversation: conversationAfter(index, employee, { taken, hasAgreements }, 'doc', today),
    numbers: [],
    remarks: [],
    unnumbered: details.unnumbered ?? NO_NUMBERS,
    // When it can be read again, all that it says counts anew.
    details: { ...details, tables: '', lastRead: '' },
  };
};

const NO_NUMBERS: RowNumbers = new Map();
const NO_ROWS: RowsTaken = { agreements: new Map(), reviews: new Map() };

const problemOfGone = (id: string): Problem => ({ code: 'agreementGone', values: { id } });

/**
 * The rows that say something else than when they were taken in; what the others say was perhaps changed in the sidebar
 * since. `known` are the ids of the agreements among the others.
 */
const freshRows = (
  index: UnitIndex,
  tables: DocTables,
  rowsTaken: RowsTaken,
): { reviews: ReviewDraft[]; agreements: AgreementRow['draft'][]; known: string[] } => {
  const { agreements, reviews } = asStanding(index, tables);
  const now = rowFingerprints(tables);
  const isIn = (table: keyof RowsTaken, id: string): boolean =>
    now[table].has(id) && now[table].get(id) === rowsTaken[table].get(id);
  return {
    reviews: reviews
      .filter(({ id }) => !id || !isIn('reviews', id))
      .map((review) => (isAsMade(index, review, rowsTaken) ? { ...review, status: '' } : review)),
    agreements: agreements.filter(({ id }) => !id || !isIn('agreements', id)),
    known: agreements.flatMap(({ id }) => (id && isIn('agreements', id) ? [id] : [])),
  };
};

/**
 * A cell of a Doc is read as one line: Google folds doubled spaces when it makes the Doc, and people break lines where the
 * cell is narrow. Where the words are those of the Sheet, they are meant as they stand there.
 */
const asStanding = (
  { unit }: UnitIndex,
  tables: DocTables,
): { reviews: ReviewDraft[]; agreements: AgreementRow['draft'][] } => {
  const byId = new Map(unit.agreements.map((agreement) => [agreement.id, agreement]));
  return {
    agreements: tables.agreements.map(({ draft }) => {
      const standing = byId.get(draft.id ?? '');
      if (!standing) return draft;
      return {
        ...draft,
        text: withoutNumbering(tidy(standing.text)) === draft.text ? standing.text : draft.text,
        driftReason: standingOr(draft.driftReason, standing.driftReason),
        signOfSuccess: standingOr(draft.signOfSuccess, standing.signOfSuccess),
      };
    }),
    reviews: tables.reviews.map((draft) => {
      const { reviewReason = '', effect = '' } = byId.get(draft.id ?? '') ?? {};
      return {
        ...draft,
        reason: standingOr(draft.reason, reviewReason),
        effect: standingOr(draft.effect, effect),
        reasonOrEffect: standingOr(draft.reasonOrEffect, reviewReason, effect),
      };
    }),
  };
};

const standingOr = (read: string | undefined, ...standing: string[]): string | undefined =>
  standing.find((text) => tidy(text) === read) ?? read;

/**
 * The employee's own outcome, with which the Doc was made, is nobody's word on what became of the agreement: it does not
 * replace one that has been recorded since, and records none where the row says no more than we would write there.
 */
const isAsMade = ({ unit }: UnitIndex, review: ReviewDraft, rowsTaken: RowsTaken): boolean => {
  const agreement = unit.agreements.find((candidate) => candidate.id === review.id);
  if (!agreement || outcomeOf(review.status) !== agreement.employeeReview) return false;
  return agreement.review === '' ? saysNoMore(review, agreement) : !rowsTaken.reviews.has(agreement.id);
};

const saysNoMore = (
  { reason = '', effect = '', reasonOrEffect = '', score = '' }: ReviewDraft,
  agreement: Agreement,
): boolean =>
  tidy(reason) === tidy(agreement.reviewReason) &&
  tidy(effect) === tidy(agreement.effect) &&
  tidy(score) === String(agreement.effectScore ?? '') &&
  tidy(reasonOrEffect) === '';

/** The rows' fingerprints once these are taken in; a bad row is not. */
const withTaken = (
  before: RowsTaken,
  tables: DocTables,
  reviews: readonly ReviewDraft[],
  { problems, ids }: Taken,
): RowsTaken => {
  const after = { agreements: new Map(before.agreements), reviews: new Map(before.reviews) };
  const now = rowFingerprints(tables);
  for (const { id, row } of reviews) {
    const isBad = problems.some((problem) => problem.row === row && problem.code.startsWith('review'));
    if (id && !isBad) after.reviews.set(id, now.reviews.get(id) ?? '');
  }
  for (const { id, row } of ids) {
    const written = tables.agreements.find(({ draft }) => draft.row === row);
    if (written) after.agreements.set(id, rowFingerprint(written.draft));
  }
  return after;
};

/** Gives rows the numbers that they should have had: by their words, else by their place, where the words are nobody else's. */
const numbered = (index: UnitIndex, employee: Employee, tables: DocTables, unnumbered: RowNumbers): DocTables => {
  const { year } = index.unit.settings;
  const present = index.agreements(employee.id).filter((agreement) => agreement.year === year);
  const written = new Set(tables.agreements.map(({ draft }) => draft.id));
  const bare = tables.agreements.filter(({ draft, numberText }) => !draft.id && numberText.trim() === '');
  const given = new Map<AgreementRow, string>();
  const missing = [...unnumbered].filter(([id]) => !written.has(id));
  for (const [id] of missing) {
    const text = plain(present.find((agreement) => agreement.id === id)?.text ?? '');
    const row = bare.find(({ draft }) => text !== '' && plain(draft.text) === text);
    if (row) given.set(row, id);
  }
  const words = new Set(present.map(({ text }) => plain(text)));
  for (const [id, place] of missing) {
    const row = bare.find((one) => one.draft.row === place && !given.has(one) && !words.has(plain(one.draft.text)));
    if (row && ![...given.values()].includes(id)) given.set(row, id);
  }
  const agreements = tables.agreements.map((row) => {
    const id = given.get(row);
    return id === undefined ? row : { ...row, draft: { ...row.draft, id } };
  });
  return { ...tables, agreements };
};

const numbersFor = (
  rows: readonly AgreementRow[],
  ids: Taken['ids'],
): Pick<TableDecision, 'numbers' | 'unnumbered'> => {
  const idByRow = new Map(ids.map(({ row, id }) => [row, id]));
  const missing = rows.flatMap(({ draft, numberAt, numberText }) => {
    const id = idByRow.get(draft.row) ?? draft.id;
    return id && numberAt !== undefined && numberText.trim() === '' ? [{ id, numberAt, row: draft.row }] : [];
  });
  return {
    numbers: missing.map(({ id, numberAt }) => ({
      index: numberAt,
      requests: [{ insertText: { location: { index: numberAt }, text: id } }],
    })),
    unnumbered: new Map(missing.map(({ id, row }) => [id, row])),
  };
};
