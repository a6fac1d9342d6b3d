// The drafts of the conversation page, by employee.
import type { AgreementInput, PreparationView, ReviewInput } from '../../../src/contract.ts';
import { type Drafts, draftsOf } from '../../state/drafts.ts';
import type { Edits } from '../../state/overlay.ts';
import { hasDrafts } from '../../state/rowDrafts.ts';
import { NO_AGREEMENTS } from './agreementDrafts.ts';

const isEmpty = (edits: object): boolean => Object.keys(edits).length === 0;

export interface Held {
  heldOn: string;
  focusAreaIds: readonly string[];
}

export interface HalfYearReview {
  heldOn: string;
  managerMust: string;
}

export const agreementDrafts = draftsOf(NO_AGREEMENTS, (drafts) => !hasDrafts<AgreementInput>(drafts));
export const reviewDrafts = draftsOf<Edits<ReviewInput>>({}, isEmpty);
export const preparationDrafts = draftsOf<Edits<PreparationView>>({}, isEmpty);
export const passDrafts = draftsOf('', (reason) => reason.trim() === '');
/** Null while nothing is typed. */
export const heldDrafts = draftsOf<Held | null>(null, (held) => held === null);
export const halfYearReviewDrafts = draftsOf<HalfYearReview | null>(null, (mini) => mini === null);

const ALL: readonly Pick<Drafts<unknown>, 'has' | 'all'>[] = [
  agreementDrafts,
  reviewDrafts,
  preparationDrafts,
  passDrafts,
  heldDrafts,
  halfYearReviewDrafts,
];

export const hasUnsaved = (employeeId: string): boolean => ALL.some((drafts) => drafts.has(employeeId));

/** The ids of the employees with any draft. */
export const peopleWithUnsaved = (): string[] => [...new Set(ALL.flatMap((drafts) => drafts.all()))];
