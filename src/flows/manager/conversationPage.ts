// The page of one person's conversation: what was answered and prepared, what is agreed, and what may be chosen.

import type { AgreementChecks, AgreementInput, Choice, ConversationView, PreparationView } from '../../contract.ts';
import { agreementsOf, checkDrafts } from '../../domain/agreements/agreements.ts';
import { OPERATIONS } from '../../domain/agreements/agreementTerms.ts';
import { standingProblems } from '../../domain/agreements/conversationProblems.ts';
import { missingReviews, oldAgreementsOf } from '../../domain/agreements/effectReview.ts';
import { answersMissing, answersShown, lateAnswers } from '../../domain/conversation/answersShown.ts';
import { topicsOf } from '../../domain/conversation/topics.ts';
import { missingFeedback } from '../../domain/forms/preparation.ts';
import { questionText } from '../../domain/forms/questions.ts';
import { halfYearReviewDateOf } from '../../domain/halfYear/halfYearReview.ts';
import { halfYearAnswers, openWishes } from '../../domain/halfYear/wishes.ts';
import { nameShown } from '../../domain/people/tellApart.ts';
import { notesOf } from '../../domain/privacy/sensitiveNotes.ts';
import type { Language } from '../../domain/text/language.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { isWithoutAddress } from '../../domain/unit/emailAddress.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import type { Agreement, Employee, FocusArea } from '../../domain/unit/unit.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { choicesIn, choiceTitle, words } from '../../domain/words/words.ts';
import type { UnitIndex } from '../../domain/work/unitIndex.ts';
import { paperStepOf } from '../../domain/year/paperStep.ts';
import { waiting } from '../../domain/year/waiting.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { agreementInput, reviewInput } from './conversationInputs.ts';
import { personYearOf } from './personYear.ts';
import { type TextOfWaiting, toMendOf, waitingViews } from './waitingViews.ts';

const AGREEMENT = TABLES.agreements.columns;

export const conversationOf = (clock: Clock, employeeId: string): ConversationView => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { unit, index, now } = unitOfWork;
  const employee = unitOfWork.employee(employeeId);
  const { year, language, conversationPlace } = unit.settings;
  const phrases = words(language);
  const row = index.conversation(employeeId);
  const agreements = agreementsOf(unit, employeeId, year);
  const discussed = row?.focusAreaIds ?? [];
  const areas = (also: readonly string[]): FocusArea[] =>
    unit.focusAreas.filter((area) => index.activeFocusAreas.includes(area) || also.includes(area.id));
  const { conversationDate, conversationTime } = employee;
  return {
    employeeId,
    name: unitOfWork.nameOf(employeeId),
    conversation:
      conversationDate === ''
        ? ''
        : [phrases.at(conversationDate, conversationTime), tidy(conversationPlace)].filter(Boolean).join(', '),
    docLink: employee.docLink,
    pdfLink: row?.pdfLink ?? '',
    waiting: waitingViews(
      unitOfWork,
      waiting(index, now).filter((item) => item.employeeId === employeeId),
      textsAbout(index, employee),
    ),
    personYear: personYearOf(unitOfWork, employee),
    paperStep: paperStepView(unitOfWork, employee),
    topics: topicsOf(index.answers(employeeId), employeeId, year),
    answers: answersShown(unit, employee),
    answersMissing: answersMissing(unit, employee),
    lateAnswers: lateAnswers(unit, employee),
    sensitive: notesOf(ownWords(index, employeeId), language),
    preparation: preparationViews(index, employeeId),
    heldOn: row?.heldOn ?? '',
    today: now.date,
    focusAreas: areas(discussed).map(({ id, title }) => ({
      id,
      title: tidy(title),
      isDiscussed: discussed.includes(id),
    })),
    version: row?.version ?? 0,
    agreements: agreements.map(agreementInput),
    oldAgreements: oldAgreementsOf(unit, employeeId, year).map((agreement) => reviewView(agreement, language)),
    isLocked: (row?.overrideReason ?? '').trim() === '' && missingReviews(unit, employeeId, year).length > 0,
    overrideReason: row?.overrideReason ?? '',
    comment: row?.comment ?? '',
    problems: standingProblems(row),
    managerConfirmedAt: row?.managerConfirmedAt ?? '',
    employeeConfirmedAt: row?.employeeConfirmedAt ?? '',
    missingFeedback: missingFeedback(index, employeeId),
    hasAccount: employee.hasAccount,
    choices: {
      types: choicesIn(AGREEMENT.type, language),
      focusAreas: [
        ...areas(agreements.map(({ focusAreaId }) => focusAreaId)).map(
          ({ id, title }): Choice => ({ value: id, title: tidy(title) }),
        ),
        { value: OPERATIONS, title: phrases.focus.operations },
      ],
      responsible: choicesIn(AGREEMENT.responsible, language),
      reviews: choicesIn(AGREEMENT.review, language),
    },
    halfYearReview: halfYearView(unitOfWork, employee),
  };
};

const paperStepView = ({ unit, index, now }: UnitOfWork, employee: Employee): ConversationView['paperStep'] => {
  const next = paperStepOf(index, employee, now);
  if (!next) return null;
  const { paperStep, paperStepActions } = words(unit.settings.language).pages;
  return {
    text: paperStep[next.step](nameShown(unit, employee), !isWithoutAddress(employee)),
    action: paperStepActions[next.step],
    link: next.link,
  };
};

/** What one must have read to do what waits: the remark, the wish, the suggestion, the agreement. */
const textsAbout = (index: UnitIndex, employee: Employee): TextOfWaiting => {
  const { quoted } = words(index.unit.settings.language).pages;
  const saidBy = (text: string): string => (tidy(text) === '' ? '' : quoted(tidy(text)));
  return (item) => {
    const { kind, about } = item;
    const toMend = toMendOf(index, item);
    if (toMend !== '') return toMend;
    if (kind === 'objection') return saidBy(index.conversation(employee.id)?.comment ?? '');
    if (kind === 'wish')
      return openWishes(index, employee)
        .map(({ question, answer, isToTalk }) => (isToTalk ? `${saidBy(question)}: ${tidy(answer)}` : saidBy(answer)))
        .join(' · ');
    if (kind === 'overdue') return saidBy(index.agreements(employee.id).find(({ id }) => id === about)?.text ?? '');
    // Who asked for no name is not named beside the suggestion.
    const suggestion = kind === 'reply' ? index.unit.suggestions.find(({ id }) => id === about) : undefined;
    return suggestion && suggestion.consent !== 'unnamed' ? saidBy(suggestion.text) : '';
  };
};

/** What is written about the person and goes into the Doc or a mail. */
const ownWords = (index: UnitIndex, employeeId: string): string[] => {
  const { year } = index.unit.settings;
  const { managerMust = '', overrideReason = '' } = index.conversation(employeeId) ?? {};
  return [
    ...topicsOf(index.answers(employeeId), employeeId, year),
    ...index.preparation(employeeId).flatMap(({ answer, reason }) => [answer, reason]),
    ...agreementsOf(index.unit, employeeId, year).flatMap((agreement) => [
      agreement.text,
      agreement.signOfSuccess,
      agreement.driftReason,
      agreement.progressNote,
    ]),
    managerMust,
    overrideReason,
  ];
};

const halfYearView = ({ index, now }: UnitOfWork, employee: Employee): ConversationView['halfYearReview'] => {
  const talk = index.lastHeld(employee.id);
  return {
    answers: halfYearAnswers(index, employee).map(({ question, answer }) => ({ question, answer })),
    date: halfYearReviewDateOf(index, employee, now.date),
    heldOn: talk?.miniMusHeldOn ?? '',
    managerMust: talk?.managerMust ?? '',
  };
};

/** The manager's questions, with what the manager has written. */
const preparationViews = ({ unit, preparation }: UnitIndex, employeeId: string): PreparationView[] =>
  unit.questions
    .filter(({ inUse, answeredBy, section }) => inUse && answeredBy === 'manager' && section !== 'halfYear')
    .map((question) => {
      const written = preparation(employeeId).find(({ questionId }) => questionId === question.id);
      return {
        questionId: question.id,
        question: questionText(question, unit.settings.language),
        answer: written?.answer ?? '',
        reason: written?.reason ?? '',
      };
    });

const reviewView = (agreement: Agreement, language: Language): ConversationView['oldAgreements'][number] => ({
  ...reviewInput(agreement),
  text: agreement.text,
  employeeSays: choiceTitle(AGREEMENT.employeeReview, agreement.employeeReview, language),
});

/** Checks agreements while they are being typed, and writes nothing. */
export const checkAgreements = (clock: Clock, employeeId: string, agreements: AgreementInput[]): AgreementChecks => {
  const unitOfWork = UnitOfWork.openForPage(clock);
  const { unit } = unitOfWork;
  const { language, year } = unit.settings;
  const drafts = agreements.map((agreement, row) => ({ ...agreement, row }));
  const { problems } = checkDrafts(drafts, { unit, year, employee: unitOfWork.employee(employeeId) });
  return drafts.map(({ row }) =>
    problems
      .filter((problem) => problem.row === row)
      .map(({ row: _row, ...problem }) => problemSentence(problem, language)),
  );
};
