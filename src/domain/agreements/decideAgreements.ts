// What written reviews and agreements make of the Sheet: the same rules for the Doc's tables and for the sidebar.

import type { Problem } from '../unit/problem.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import { newIds } from '../work/newIds.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { type AgreementDraft, agreementsOf, checkDrafts, type DraftField, mergeAgreements } from './agreements.ts';
import { missingReviews, problemOfMissingReview, type ReviewDraft, reviewOf } from './effectReview.ts';

export interface WrittenRows {
  readonly reviews: readonly ReviewDraft[];
  readonly agreements: readonly AgreementDraft[];
  /** The headings as they are in the Doc, for messages. */
  readonly headings?: Readonly<Partial<Record<DraftField, string>>>;
}

/** What was taken in, and what was not. */
export interface Taken {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** Which id each row of agreements has now. */
  readonly ids: readonly { readonly row: number; readonly id: string }[];
  /** The person's agreements that the rows do not name. */
  readonly absent: readonly string[];
  /** The agreements wait: an old one is not accounted for. */
  readonly locked: boolean;
}

export interface AgreementsDecision {
  readonly taken: Taken;
  /** Whole rows to write, new and changed. */
  readonly rows: readonly Agreement[];
  /** Whether the person has agreements of this cycle once the rows are written. */
  readonly hasAgreements: boolean;
}

/**
 * First the effect review, then the agreements; the good rows are taken in, and each bad one is a problem. While an old
 * agreement is not accounted for, the new ones wait, unless the manager has given a reason to pass the review.
 */
export const decideAgreements = (index: UnitIndex, employee: Employee, written: WrittenRows): AgreementsDecision => {
  const { year } = index.unit.settings;
  const review = reviewOf(written.reviews, { unit: index.unit, employee, year });
  const unit = withAgreements(index.unit, review.updates);
  const present = agreementsOf(unit, employee.id, year);
  const headings = written.headings ? { headings: written.headings } : {};
  const checked = checkDrafts(written.agreements, { unit, employee, year, ...headings });
  const missing = missingReviews(unit, employee.id, year);
  const passed = index.conversation(employee.id)?.overrideReason.trim() ?? '';
  const anyWritten = checked.valid.length + checked.refused.length > 0;
  if (anyWritten && missing.length > 0 && passed === '') {
    const problems = [...review.problems, ...missing.map(problemOfMissingReview)];
    const taken = { ...NOTHING_TAKEN, updated: review.updates.length, problems, locked: true };
    return { taken, rows: review.updates, hasAgreements: present.length > 0 };
  }
  const { additions, updates, unchanged, gone, ids } = mergeAgreements(present, checked, newIds('A', unit));
  return {
    taken: {
      added: additions.length,
      updated: review.updates.length + updates.length,
      unchanged: unchanged.length,
      problems: [...review.problems, ...checked.problems],
      ids,
      absent: gone.map(({ id }) => id),
      locked: false,
    },
    rows: [...review.updates, ...additions, ...updates],
    hasAgreements: present.length + additions.length > 0,
  };
};

export const NOTHING_TAKEN: Taken = {
  added: 0,
  updated: 0,
  unchanged: 0,
  problems: [],
  ids: [],
  absent: [],
  locked: false,
};

const withAgreements = (unit: Unit, changed: readonly Agreement[]): Unit => {
  if (changed.length === 0) return unit;
  const byId = new Map(changed.map((agreement) => [agreement.id, agreement]));
  return { ...unit, agreements: unit.agreements.map((agreement) => byId.get(agreement.id) ?? agreement) };
};
