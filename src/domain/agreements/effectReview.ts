// The effect review: what became of the old agreements. New ones are locked until every old one is accounted for.

import { assertNever } from '../text/assertNever.ts';
import { asTyped, plain, tidy, withoutNumbering } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { Agreement, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { AgreementContext } from './agreements.ts';

/** One row as written, in the Doc's table or the sidebar. */
export interface ReviewDraft {
  readonly id?: string;
  readonly text: string;
  readonly status: string;
  readonly reason?: string;
  readonly effect?: string;
  /** Where one column holds both: the status says which it is. */
  readonly reasonOrEffect?: string;
  readonly score?: string;
  /** As people count it in their table: the heading is row 1. */
  readonly row: number;
}

type Outcome = Exclude<Agreement['review'], ''>;

const OUTCOME_WORDS: Record<Outcome, readonly string[]> = {
  done: ['gennemført', 'færdig', 'udført', 'ja', 'nået', 'done', 'completed', 'finished', 'yes'],
  partly: ['delvist', 'delvis', 'delvist gennemført', 'partly', 'partially', 'partly done', 'partial'],
  notDone: ['ikke gennemført', 'ikke udført', 'ikke nået', 'nej', 'notDone', 'not done', 'not completed', 'no'],
  irrelevant: [
    'ikke længere relevant',
    'ikke relevant',
    'irrelevant',
    'bortfaldet',
    'udgået',
    'no longer relevant',
    'not relevant',
  ],
};

export const outcomeOf = (text: string): Outcome | undefined =>
  (Object.keys(OUTCOME_WORDS) as Outcome[]).find((outcome) =>
    OUTCOME_WORDS[outcome].some((word) => plain(word) === plain(withoutNumbering(text))),
  );

/** It was reviewed for good in an earlier cycle: nobody is asked again. */
export const isHistory = ({ review, reviewedIn }: Agreement, year: number): boolean =>
  review !== '' && reviewedIn !== null && reviewedIn < year;

/** Of an earlier year, and to be accounted for in this. */
export const isOldAgreement = (agreement: Agreement, year: number): boolean =>
  agreement.year !== null && agreement.year < year && agreement.progress !== 'lapsed' && !isHistory(agreement, year);

/** The employee's agreements of earlier years that are to be accounted for. */
export const oldAgreementsOf = (unit: Unit, employeeId: string, year: number): Agreement[] =>
  unit.agreements.filter((agreement) => agreement.employeeId === employeeId && isOldAgreement(agreement, year));

export interface Review {
  /** Whole rows as they will be. */
  readonly updates: readonly Agreement[];
  readonly unchanged: readonly Agreement[];
  readonly problems: readonly Problem[];
}

/** What the rows say of the old agreements. An empty cell takes nothing away that is already recorded. */
export function reviewOf(drafts: readonly ReviewDraft[], { unit, employee, year }: AgreementContext): Review {
  const headings = words(readingLanguage(unit, employee)).doc.review.columns;
  const updates: Agreement[] = [];
  const unchanged: Agreement[] = [];
  const problems: Problem[] = [];
  const left = new Set(oldAgreementsOf(unit, employee.id, year));
  for (const draft of drafts) {
    const cells = [draft.status, draft.reason, draft.effect, draft.reasonOrEffect, draft.score];
    if (cells.every((text) => !text?.trim())) continue;
    const candidates = [...left];
    const agreement =
      candidates.find(({ id }) => id === draft.id) ?? candidates.find(({ text }) => plain(text) === plain(draft.text));
    if (!agreement) {
      const values = { value: tidy(draft.text) || (draft.id ?? '') };
      problems.push({ code: 'reviewAgreementUnknown', row: draft.row, column: headings.text, values });
      continue;
    }
    left.delete(agreement);

    const review = outcomeOf(draft.status);
    const score = scoreOf(draft.score ?? '');
    const mended = problems.length;
    if (draft.status.trim() && !review) {
      const values = { value: tidy(draft.status) };
      problems.push({ code: 'reviewStatusUnknown', row: draft.row, column: headings.review, values });
    }
    if (draft.score?.trim() && score === undefined) {
      const values = { value: tidy(draft.score) };
      problems.push({ code: 'reviewScoreImpossible', row: draft.row, column: headings.score, values });
    }
    if (problems.length > mended) continue;

    const result = review ?? agreement.review;
    const both = asTyped(draft.reasonOrEffect ?? '');
    const updated: Agreement = {
      ...agreement,
      review: result,
      reviewReason: asTyped(draft.reason ?? '') || (result !== 'done' && both) || agreement.reviewReason,
      effect: asTyped(draft.effect ?? '') || (result === 'done' && both) || agreement.effect,
      effectScore: score ?? agreement.effectScore,
      reviewedIn: result === '' ? agreement.reviewedIn : year,
    };
    const fields = ['review', 'reviewReason', 'effect', 'effectScore'] as const;
    if (fields.every((field) => updated[field] === agreement[field])) unchanged.push(agreement);
    else updates.push(updated);
  }
  return { updates, unchanged, problems };
}

/** `4`, `4/5`, `4 - stor`: a whole number from 1 to 5. */
function scoreOf(text: string): number | undefined {
  const match = /^([1-5])(?![\d.,])/.exec(text.trim());
  return match ? Number(match[1]) : undefined;
}

export interface MissingReview {
  readonly agreement: Agreement;
  readonly missing: 'status' | 'reason' | 'effect' | 'reasonOrEffect';
}

function missingIn({ review, reviewReason, effect, effectScore }: Agreement): MissingReview['missing'] | undefined {
  const hasReason = reviewReason.trim() !== '';
  const hasEffect = effect.trim() !== '' || effectScore !== null;
  switch (review) {
    case '':
      return 'status';
    case 'done':
      return hasEffect ? undefined : 'effect';
    case 'partly':
      return hasReason || hasEffect ? undefined : 'reasonOrEffect';
    case 'notDone':
    case 'irrelevant':
      return hasReason ? undefined : 'reason';
    default:
      return assertNever(review);
  }
}

/** What must be reviewed before new agreements are taken in; empty when they are unlocked. */
export const missingReviews = (unit: Unit, employeeId: string, year: number): MissingReview[] =>
  oldAgreementsOf(unit, employeeId, year).flatMap((agreement) => {
    const missing = missingIn(agreement);
    return missing ? [{ agreement, missing }] : [];
  });

const MISSING_CODES = {
  status: 'reviewStatusMissing',
  reason: 'reviewReasonMissing',
  effect: 'reviewEffectMissing',
  reasonOrEffect: 'reviewReasonOrEffectMissing',
} as const;

export const problemOfMissingReview = ({ agreement, missing }: MissingReview): Problem => ({
  code: MISSING_CODES[missing],
  values: { id: agreement.id, text: agreement.text },
});
