// Takes effect reviews and agreements into the Sheet, from the Doc's tables or the sidebar: the same rules for both doors.
import type { AgreementsResult, ConversationView } from '../../../contract.ts';
import {
  type AgreementDraft,
  agreementsOf,
  checkDrafts,
  type DraftField,
  mergeAgreements,
} from '../../../domain/agreements/agreements.ts';
import {
  missingReviews,
  problemOfMissingReview,
  type ReviewDraft,
  reviewOf,
} from '../../../domain/agreements/effectReview.ts';
import { tidy } from '../../../domain/text/plainText.ts';
import { newIds } from '../../../domain/unit/ids.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { Conversation, Employee } from '../../../domain/unit/unit.ts';
import { problemSentence } from '../../../domain/words/problemSentence.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

export interface WrittenRows {
  reviews: readonly ReviewDraft[];
  agreements: readonly AgreementDraft[];
  headings?: Readonly<Partial<Record<DraftField, string>>>;
}

export interface Taken {
  added: number;
  updated: number;
  unchanged: number;
  problems: Problem[];
  /** Which id each row of agreements has now. */
  ids: readonly { row: number; id: string }[];
  /** The person's agreements that the rows do not name. */
  absent: readonly string[];
  /** The agreements wait: an old one is not accounted for. */
  locked: boolean;
}

/**
 * First the effect review, then the agreements; the good rows go in, each bad one is a problem. While an old agreement is
 * not accounted for, the new ones wait, unless the manager has given a reason to pass the review.
 */
export const takeAgreements = (unitOfWork: UnitOfWork, employee: Employee, written: WrittenRows): Taken => {
  const { year } = unitOfWork.unit.settings;
  const review = reviewOf(written.reviews, { unit: unitOfWork.unit, employee, year });
  unitOfWork.write('agreements', review.updates);
  const problems: Problem[] = [...review.problems];
  const nothing = { added: 0, updated: review.updates.length, unchanged: 0, ids: [], absent: [] };

  const checked = checkDrafts(written.agreements, {
    unit: unitOfWork.unit,
    employee,
    year,
    ...(written.headings ? { headings: written.headings } : {}),
  });
  const missing = missingReviews(unitOfWork.unit, employee.id, year);
  const passed = unitOfWork.index.conversation(employee.id)?.overrideReason.trim() ?? '';
  const anyWritten = checked.valid.length + checked.refused.length > 0;
  if (anyWritten && missing.length > 0 && passed === '') {
    problems.push(...missing.map(problemOfMissingReview));
    return { ...nothing, problems, locked: true };
  }
  problems.push(...checked.problems);
  const merged = mergeAgreements(
    agreementsOf(unitOfWork.unit, employee.id, year),
    { valid: checked.valid, refused: checked.refused },
    newIds('A', unitOfWork.unit),
  );
  unitOfWork.write('agreements', [...merged.additions, ...merged.updates]);
  return {
    added: merged.additions.length,
    updated: review.updates.length + merged.updates.length,
    unchanged: merged.unchanged.length,
    problems,
    ids: merged.ids,
    absent: merged.gone.map(({ id }) => id),
    locked: false,
  };
};

/** Begins each line in the conversation's problems that the sidebar has told; the other lines are the Doc's. */
const BY_SIDEBAR = '▸ ';

/**
 * Notes on the conversation what is left to mend, and that it has been held once something was agreed. What the other
 * door has told stands: its rows have not been mended by this one.
 */
export const noteConversation = (
  unitOfWork: UnitOfWork,
  employee: Employee,
  taken: Taken,
  door: 'doc' | 'sidebar',
): void => {
  const { year, language } = unitOfWork.unit.settings;
  const present = unitOfWork.index.conversation(employee.id);
  const fromSidebar = door === 'sidebar';
  const { ofDoc, ofPage } = standingProblems(present);
  const others = fromSidebar ? ofDoc : ofPage.map((line) => BY_SIDEBAR + line);
  // The sidebar shows at once that its agreements wait for the effect review, and keeps none of them.
  const told = fromSidebar && taken.locked ? [] : taken.problems;
  const lines = told.map((problem) => (fromSidebar ? BY_SIDEBAR : '') + tidy(problemSentence(problem, language)));
  const problems = [...others, ...lines].join('\n');
  const agreed = agreementsOf(unitOfWork.unit, employee.id, year).length > 0;
  const heldOn = present?.heldOn || (agreed ? heldOnOf(unitOfWork, employee) : '');
  if (present && present.problems === problems && present.heldOn === heldOn) return;
  if (!present && problems === '' && heldOn === '') return;
  unitOfWork.write('conversations', [{ year, employeeId: employee.id, employeeName: employee.name, problems, heldOn }]);
};

/** What is left to mend, a line each: told by the Doc's table, or of what was typed in the sidebar. */
export const standingProblems = (conversation: Conversation | undefined): ConversationView['problems'] => {
  const lines = (conversation?.problems ?? '').split('\n').filter((line) => line.trim() !== '');
  const isByPage = (line: string): boolean => line.startsWith(BY_SIDEBAR);
  return {
    ofDoc: lines.filter((line) => !isByPage(line)),
    ofPage: lines.filter(isByPage).map((line) => line.slice(BY_SIDEBAR.length)),
  };
};

/** Agreements are made in the conversation: on its day or, where it has no day yet, today. */
const heldOnOf = (unitOfWork: UnitOfWork, { conversationDate }: Employee): string =>
  conversationDate !== '' && conversationDate <= unitOfWork.now.date ? conversationDate : unitOfWork.now.date;

export const resultOf = (unitOfWork: UnitOfWork, { added, updated, unchanged, problems }: Taken): AgreementsResult => {
  const { language } = unitOfWork.unit.settings;
  return { added, updated, unchanged, problems: problems.map((problem) => problemSentence(problem, language)) };
};
