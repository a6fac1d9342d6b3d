// What the manager may see of a person's answers before and in the conversation, in the manager's language.

import { questionTextOf } from '../forms/answering.ts';
import { preparationComplete } from '../forms/preparation.ts';
import { tidy } from '../text/plainText.ts';
import { partsOfQuestionKey } from '../unit/questionKey.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { choiceTitle, words } from '../words/words.ts';
import { unitIndexOf } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { type AnsweredQuestion, conversationContent } from './conversationContent.ts';

export interface AnswerShown {
  section: string;
  question: string;
  answer: string;
  isMarked: boolean;
}

/**
 * Marked answers first, then the others in the order of the form. Feedback becomes visible to both at the same moment:
 * until then the section only says what it waits for.
 */
export const answersShown = (unit: Unit, employee: Employee): AnswerShown[] => {
  const { language } = unit.settings;
  const index = unitIndexOf(unit);
  const content = conversationContent(unit, { ...employee, language });
  const { section } = TABLES.questions.columns;
  const strategy = choiceTitle(section, 'strategy', language);
  const under =
    (title: string) =>
    ({ question, answer, marked }: AnsweredQuestion): AnswerShown => ({
      section: title,
      question,
      answer,
      isMarked: marked,
    });
  const grid = unit.questions.find(({ type }) => type === 'focusAreaGrid')?.id ?? '';
  const isMarked = index.tailoring(employee.id).some(({ kind, questionId }) => kind === 'mark' && questionId === grid);
  const phrases = words(language);
  const feedback = choiceTitle(section, 'feedback', language);
  const answers = [
    ...content.focusAreas
      .filter(({ touch }) => touch !== '')
      .map(({ area, touch }) =>
        under(strategy)({
          question: tidy(questionTextOf(unit, `${grid}:${area.id}`)),
          answer: touch,
          marked: isMarked,
        }),
      ),
    ...content.answers.flatMap(({ section: title, answered }) => answered.map(under(title))),
    ...content.feedback.employee.map(under(feedback)),
  ];
  const isWaiting = !content.released && index.isDone(keyOf.answered(unit.settings.year, employee.id));
  const why = preparationComplete(index, employee.id) ? phrases.doc.feedback.waiting : phrases.mail.topics.notPrepared;
  return [
    ...answers.filter((row) => row.isMarked),
    ...answers.filter((row) => !row.isMarked),
    ...(isWaiting ? [{ section: feedback, question: '', answer: why, isMarked: false }] : []),
  ];
};

/** What the employee answered after somebody had confirmed the agreements, when the Doc was not changed any more. */
export const lateAnswers = (unit: Unit, { id }: Employee): string[] => {
  const index = unitIndexOf(unit);
  const { managerConfirmedAt = '', employeeConfirmedAt = '' } = index.conversation(id) ?? {};
  const [confirmedAt = ''] = [managerConfirmedAt, employeeConfirmedAt].filter(Boolean).sort();
  if (confirmedAt === '') return [];
  const halfYear = new Set(
    unit.questions.filter(({ section }) => section === 'halfYear').map((question) => question.id),
  );
  return index
    .answers(id)
    .filter(
      ({ questionKey, submitted }) =>
        submitted > confirmedAt && !halfYear.has(partsOfQuestionKey(questionKey).questionId),
    )
    .map(({ questionKey }) => tidy(questionTextOf(unit, questionKey)));
};

/** The sentence that says why there are no answers; empty where there are answers, or may be. */
export const answersMissing = (unit: Unit, employee: Employee): string => {
  const { answers } = words(unit.settings.language).pages;
  const { year } = unit.settings;
  const index = unitIndexOf(unit);
  if (index.entry(keyOf.deletion(year, employee.id, 'answers'))) return answers.deleted;
  if (index.isDone(keyOf.answered(year, employee.id))) return '';
  if (!index.isDone(keyOf.invitation(year, employee.id))) return answers.notInvited;
  return employee.hasAccount ? answers.notAnswered : answers.paper;
};
