// What the manager does with one person's conversation: look, register, review, agree, confirm.
import type { AgreementInput, AgreementsResult, FeedbackReasons, ReviewInput, ShownCells } from '../../contract.ts';
import { agreementsOf } from '../../domain/agreements/agreements.ts';
import { standingProblems } from '../../domain/agreements/conversationProblems.ts';
import type { WrittenRows } from '../../domain/agreements/decideAgreements.ts';
import { missingReviews, oldAgreementsOf, problemOfMissingReview } from '../../domain/agreements/effectReview.ts';
import { isDate } from '../../domain/calendar/calendarDate.ts';
import { docWork } from '../../domain/conversation/docWork.ts';
import { feedbackQuestions, feedbackWork, missingFeedback, unprepared } from '../../domain/forms/preparation.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { keyOf } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { collectAnswersOf } from '../engine/collect/collect.ts';
import { readTableOf } from '../engine/collect/readAgreements.ts';
import { resultOf, takeFromSidebar } from '../engine/collect/takeAgreements.ts';
import { asOwner } from '../engine/owner.ts';
import { updateDocs } from '../engine/perform/docUpdates.ts';
import { releaseFeedback } from '../engine/perform/feedback.ts';
import { confirmVersions } from '../engine/perform/versions.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { agreementInput, reviewInput } from './conversationInputs.ts';
import { rowsToSave } from './pageSaves.ts';

const LOCK_MS = 10_000;

/** Records that the conversation was held, and which focus areas it covered. */
export const registerConversation = (
  clock: Clock,
  employeeId: string,
  typed: { heldOn: string; focusAreaIds: string[] },
  shown?: ShownCells,
): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const name = unitOfWork.nameOf(employeeId);
    const stored = unitOfWork.index.conversation(employeeId);
    const [{ heldOn, focusAreaIds } = typed] = rowsToSave(unitOfWork, {
      given: [typed],
      shown,
      now: [{ heldOn: stored?.heldOn ?? '', focusAreaIds: stored?.focusAreaIds ?? [] }],
      idOf: () => employeeId,
      titleOf: () => name,
      columns: TABLES.conversations.columns,
    });
    if (!isDate(heldOn) || heldOn > unitOfWork.now.date) {
      throw new ProblemError({ code: 'heldOnImpossible', tab: 'conversations', values: { value: heldOn } });
    }
    const known = new Set(unitOfWork.unit.focusAreas.map(({ id }) => id));
    const unknown = focusAreaIds.find((id) => !known.has(id));
    if (unknown !== undefined)
      throw new ProblemError({ code: 'focusAreaUnknown', tab: 'focusAreas', values: { id: unknown } });
    const { year } = unitOfWork.unit.settings;
    unitOfWork.write('conversations', [{ year, employeeId, employeeName: name, heldOn, focusAreaIds }]);
  }, LOCK_MS);

export const reviewAgreements = (
  clock: Clock,
  employeeId: string,
  typed: ReviewInput[],
  shown?: ShownCells,
): AgreementsResult =>
  take(clock, employeeId, (unitOfWork) => {
    const { unit } = unitOfWork;
    const { review, reviewReason, effect: effectColumn, effectScore } = TABLES.agreements.columns;
    const reviews = rowsToSave<ReviewInput>(unitOfWork, {
      given: typed,
      shown,
      now: oldAgreementsOf(unit, employeeId, unit.settings.year).map(reviewInput),
      idOf: ({ agreementId }) => agreementId,
      titleOf: ({ agreementId }) => tidy(unit.agreements.find(({ id }) => id === agreementId)?.text ?? ''),
      columns: { status: review, reason: reviewReason, effect: effectColumn, score: effectScore },
    });
    return {
      reviews: reviews.map(({ agreementId, status, reason, effect, score }, position) => ({
        id: agreementId,
        text: '',
        status,
        reason,
        effect,
        score,
        row: position + 1,
      })),
      agreements: [],
    };
  });

export const saveAgreements = (
  clock: Clock,
  employeeId: string,
  typed: AgreementInput[],
  shown?: ShownCells,
): AgreementsResult =>
  take(clock, employeeId, (unitOfWork) => {
    const { unit } = unitOfWork;
    const agreements = rowsToSave(unitOfWork, {
      given: typed,
      shown,
      now: agreementsOf(unit, employeeId, unit.settings.year).map(agreementInput),
      idOf: ({ id }) => id,
      titleOf: ({ text }) => tidy(text),
      columns: { ...TABLES.agreements.columns, focusArea: TABLES.agreements.columns.focusAreaId },
    });
    return { reviews: [], agreements: agreements.map((agreement, position) => ({ ...agreement, row: position + 1 })) };
  });

const take = (clock: Clock, employeeId: string, writtenIn: (unitOfWork: UnitOfWork) => WrittenRows): AgreementsResult =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const employee = unitOfWork.employee(employeeId);
    const taken = takeFromSidebar(unitOfWork, employee, writtenIn(unitOfWork));
    settleVersion(unitOfWork, employeeId);
    return resultOf(unitOfWork, taken);
  }, LOCK_MS);

/** Reads the agreement table of the person's Doc now. */
export const readAgreements = (clock: Clock, employeeId: string): AgreementsResult =>
  asOwner(
    clock,
    (unitOfWork) => {
      unitOfWork.employee(employeeId);
      const doc = unitOfWork.index.entry(keyOf.doc(unitOfWork.unit.settings.year, employeeId))?.details.file;
      const taken = doc ? readTableOf(unitOfWork, { employeeId, docId: doc, lastRead: '' }) : undefined;
      if (!taken) throw new ProblemError({ code: 'docMissing', values: { id: employeeId } });
      settleVersion(unitOfWork, employeeId);
      return resultOf(unitOfWork, taken);
    },
    LOCK_MS,
  );

/** Lets new agreements pass before the old ones are reviewed; the manager's reason is kept. */
export const passEffectReview = (clock: Clock, employeeId: string, reason: string): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      const name = unitOfWork.nameOf(employeeId);
      if (reason.trim() === '') throw new ProblemError({ code: 'overrideReasonMissing', values: { id: employeeId } });
      const { year } = unitOfWork.unit.settings;
      unitOfWork.write('conversations', [{ year, employeeId, employeeName: name, overrideReason: reason.trim() }]);
      unitOfWork.note('approved', [{ key: keyOf.override(year, 'review', employeeId) }]);
    },
    LOCK_MS,
  );

/** Records the manager's confirmation of the present version; the engine then asks the employee. */
export const confirmAsManager = (clock: Clock, employeeId: string, version: number, reasons: FeedbackReasons): void =>
  confirm(clock, { employeeId, version, reasons }, (moment) => ({ managerConfirmedAt: moment }));

/** Records that the employee has signed on paper. */
export const confirmOnPaper = (clock: Clock, employeeId: string, version: number, reasons: FeedbackReasons): void =>
  confirm(clock, { employeeId, version, reasons }, (moment) => ({
    employeeConfirmedAt: moment,
    confirmedHow: 'paper' as const,
  }));

interface ToConfirm {
  employeeId: string;
  version: number;
  reasons: FeedbackReasons;
}

type Confirmation = { managerConfirmedAt: string } | { employeeConfirmedAt: string; confirmedHow: 'paper' };

const confirm = (
  clock: Clock,
  { employeeId, version, reasons }: ToConfirm,
  what: (moment: string) => Confirmation,
): void =>
  asOwner(
    clock,
    (unitOfWork) => {
      unitOfWork.employee(employeeId);
      const { year } = unitOfWork.unit.settings;
      collectAnswersOf(unitOfWork, employeeId);
      settleVersion(unitOfWork, employeeId);
      const row = unitOfWork.index.conversation(employeeId);
      if (!row || agreementsOf(unitOfWork.unit, employeeId, year).length === 0) {
        throw new ProblemError({ code: 'nothingToConfirm', values: { id: employeeId } });
      }
      const missing = row.overrideReason.trim() === '' ? missingReviews(unitOfWork.unit, employeeId, year) : [];
      if (missing.length > 0) throw new ProblemError(...missing.map(problemOfMissingReview));
      // A row with a problem is no agreement, yet it would be in the Doc that both have confirmed.
      const { ofDoc, ofPage } = standingProblems(row);
      const problems = [...ofDoc, ...ofPage].join(' ');
      if (problems !== '') throw new ProblemError({ code: 'problemsStand', values: { problems } });
      if (row.version !== version) {
        throw new ProblemError({ code: 'versionChanged', values: { id: employeeId, version: row.version ?? 0 } });
      }
      settleFeedback(unitOfWork, employeeId, reasons);
      settleDoc(unitOfWork, employeeId);
      unitOfWork.write('conversations', [{ year, employeeId, ...what(unitOfWork.moment) }]);
    },
    LOCK_MS,
  );

/**
 * Shows both halves of the feedback, or why one is not there: the Doc is not changed from the confirmation on, and never
 * says for good that it waits for them.
 */
const settleFeedback = (unitOfWork: UnitOfWork, employeeId: string, reasons: FeedbackReasons): void => {
  const { index, unit } = unitOfWork;
  const missing = missingFeedback(index, employeeId);
  const [own, theirs] = [reasons.own.trim(), reasons.theirs.trim()];
  if ((missing.own && own === '') || (missing.theirs && theirs === ''))
    throw new ProblemError({ code: 'feedbackMissing', values: { id: employeeId } });
  const name = unitOfWork.nameOf(employeeId);
  const row = (questionId: string, reason: string) => ({
    year: unit.settings.year,
    employeeId,
    employeeName: name,
    questionId,
    answer: '',
    reason,
  });
  const [theirQuestion] = feedbackQuestions(unit);
  unitOfWork.write('preparation', [
    ...(missing.own ? unprepared(index, employeeId).map(({ id }) => row(id, own)) : []),
    ...(missing.theirs && theirQuestion ? [row(theirQuestion.id, theirs)] : []),
  ]);
  const problems = releaseFeedback(unitOfWork, feedbackWork(unitOfWork.index, { id: employeeId }));
  if (problems.length > 0) throw new ProblemError(...problems);
};

/** Shows all that has been written until now in the Doc. */
const settleDoc = (unitOfWork: UnitOfWork, employeeId: string): void => {
  const shown = docWork(unitOfWork.index, unitOfWork.employee(employeeId), unitOfWork.now).flatMap(({ work }) =>
    work.kind === 'updateDoc' ? [work] : [],
  );
  const problems = updateDocs(unitOfWork, shown);
  if (problems.length > 0) throw new ProblemError(...problems);
};

/** Makes a version of any newer agreements at once, so that people confirm exactly what is there. */
const settleVersion = (unitOfWork: UnitOfWork, employeeId: string): void => {
  const changed = due(unitOfWork.unit, unitOfWork.now).ready.flatMap((work) =>
    work.kind === 'version' && work.employeeId === employeeId ? [work] : [],
  );
  const problems = confirmVersions(unitOfWork, changed);
  if (problems.length > 0) throw new ProblemError(...problems);
};
