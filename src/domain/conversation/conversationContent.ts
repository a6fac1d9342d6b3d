// What a conversation Doc contains, as values: they become HTML, or additions to a Doc that people have edited.

import { oldAgreementsOf } from '../agreements/effectReview.ts';
import { answerFor, optionPosition } from '../forms/answering.ts';
import { hadNoRoom, isAskedToShow, isKeptBack } from '../forms/keptFeedback.ts';
import { feedbackQuestions, reasonForEmployee } from '../forms/preparation.ts';
import { optionsOf, questionText } from '../forms/questions.ts';
import { tailoredFor } from '../forms/tailoring.ts';
import { isFormerManagers } from '../people/formerPreparation.ts';
import { nameShown } from '../people/tellApart.ts';
import { activeFocusAreas } from '../unit/activeFocusAreas.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Answer, Employee, FocusArea, Question, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import { unitIndexOf } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';
import { topicsOf } from './topics.ts';

export interface AnsweredQuestion {
  /** Of the question bank; absent where no question was answered. */
  section?: Question['section'];
  question: string;
  answer: string;
  marked: boolean;
  /** The manager before wrote it. */
  isFormers?: boolean;
}

export interface ConversationContent {
  /** The old agreements with what is known of each. */
  review: Agreement[];
  topics: string[];
  /** `section` is what people read, `key` the bank's. */
  answers: { key: (typeof SECTIONS)[number]; section: string; answered: AnsweredQuestion[] }[];
  /** `isNear`: by what was answered it touches the work more than a little, or nothing was answered. */
  focusAreas: { area: FocusArea; touch: string; isNear: boolean }[];
  released: boolean;
  /** What the manager has prepared, apart from the feedback; none before the release. */
  managerPreparation: AnsweredQuestion[];
  /** Both columns; empty before the release, never empty after it. */
  feedback: { employee: AnsweredQuestion[]; manager: AnsweredQuestion[] };
}

const EFFECT_REVIEW = 'EFF1';
const FOCUS_AREA_TOUCH = 'STR1';
const TOPICS = 'DAG1';

/** Both sides' feedback has been released to both. Until then the Doc shows neither. */
export const feedbackReleased = (unit: Unit, employeeId: string): boolean =>
  unitIndexOf(unit).isDone(keyOf.feedback(unit.settings.year, employeeId));

export const conversationContent = (unit: Unit, employee: Employee): ConversationContent => {
  const { year } = unit.settings;
  const answers = unit.answers.filter((row) => row.employeeId === employee.id && row.year === year);
  const released = feedbackReleased(unit, employee.id);
  const isFeedback = ({ section }: Question): boolean => section === 'feedback';
  const managers = unit.questions.filter((question) => question.inUse && question.answeredBy === 'manager');
  return {
    review: agreementsUnderReview(unit, employee.id),
    topics: topicsOf(answers, employee.id, year),
    answers: answersBySection(unit, employee, answers),
    focusAreas: activeFocusAreas(unit).map((area) => {
      const row = answers.find(({ questionKey }) => questionKey === `${FOCUS_AREA_TOUCH}:${area.id}`);
      return { area, touch: row ? answerFor(unit, employee, row) : '', isNear: isNear(unit, row) };
    }),
    released,
    managerPreparation: released
      ? prepared(
          unit,
          employee,
          managers.filter((question) => !isFeedback(question) && question.section !== 'halfYear'),
        )
      : [],
    feedback: {
      employee: released ? feedbackFromEmployee(unit, employee, answers) : [],
      manager: released ? prepared(unit, employee, managers.filter(isFeedback)) : [],
    },
  };
};

const isNear = (unit: Unit, row: Answer | undefined): boolean => {
  const question = unit.questions.find(({ id }) => id === FOCUS_AREA_TOUCH);
  const position = question && row ? optionPosition(row.answer, question) : -1;
  return !question || position < 0 || position >= optionsOf(question, unit.settings.language).length / 2;
};

/** Not reviewed yet, or of the latest earlier year: a review that is recorded does not take its row out of the Doc. */
const agreementsUnderReview = (unit: Unit, employeeId: string): Agreement[] => {
  const old = oldAgreementsOf(unit, employeeId, unit.settings.year);
  const latest = Math.max(...old.map(({ year }) => year ?? 0));
  return old.filter(({ review, year }) => review === '' || year === latest);
};

const answersBySection = (
  unit: Unit,
  employee: Employee,
  answers: readonly Answer[],
): ConversationContent['answers'] => {
  const language = readingLanguage(unit, employee);
  const { marked, own } = tailoredFor(unit, employee.id);
  const elsewhere = new Set([EFFECT_REVIEW, FOCUS_AREA_TOUCH, TOPICS]);
  const asked = [
    ...unit.questions
      .filter(({ id, section }) => section !== 'feedback' && section !== 'halfYear' && !elsewhere.has(id))
      .map((question) => ({ id: question.id, section: question.section, text: questionText(question, language) })),
    ...own.map(({ id, text }) => ({ id, section: 'own' as const, text })),
  ];
  return SECTIONS.map((section) => {
    const answered = asked
      .filter((question) => question.section === section)
      .flatMap(({ id, text }): AnsweredQuestion[] => {
        const row = answers.find(({ questionKey }) => questionKey === id);
        if (!row || row.answer.trim() === '') return [];
        return [{ question: text, answer: answerFor(unit, employee, row), marked: marked.has(id) }];
      });
    return {
      key: section,
      section: choiceTitle(TABLES.questions.columns.section, section, language),
      answered: [...answered.filter((item) => item.marked), ...answered.filter((item) => !item.marked)],
    };
  }).filter(({ answered }) => answered.length > 0);
};

const SECTIONS = ['since', 'success', 'strategy', 'wellbeing', 'development', 'own', 'agenda'] as const;

const feedbackFromEmployee = (unit: Unit, employee: Employee, answers: readonly Answer[]): AnsweredQuestion[] => {
  const language = readingLanguage(unit, employee);
  const written = feedbackQuestions(unit).flatMap((question): AnsweredQuestion[] => {
    const row = answers.find(({ questionKey }) => questionKey === question.id);
    return row && row.answer.trim() !== ''
      ? [{ question: questionText(question, language), answer: answerFor(unit, employee, row), marked: false }]
      : [];
  });
  if (written.length > 0) return written;
  const index = unitIndexOf(unit);
  if (isKeptBack(index, employee.id) && isAskedToShow(index, employee.id))
    return [{ question: '', answer: words(language).people.keptFeedback.notShown(employee.name), marked: false }];
  if (isKeptBack(index, employee.id) && hadNoRoom(index, employee.id))
    return [{ question: '', answer: words(language).people.keptFeedback.noRoomFor(employee.name), marked: false }];
  const reason = reasonForEmployee(unit, employee.id);
  return reason === ''
    ? [leftBlank(unit, employee, nameShown(unit, employee))]
    : [{ question: '', answer: words(language).doc.feedback.reason(reason), marked: false }];
};

/** The manager's own answers, or why there is none. */
const prepared = (unit: Unit, employee: Employee, questions: readonly Question[]): AnsweredQuestion[] => {
  const language = readingLanguage(unit, employee);
  const { feedback } = words(language).doc;
  const { year, managerName } = unit.settings;
  const index = unitIndexOf(unit);
  const written = questions.flatMap((question): AnsweredQuestion[] => {
    const row = unit.preparation.find(
      (known) => known.year === year && known.employeeId === employee.id && known.questionId === question.id,
    );
    const answer = row?.answer.trim() || (row?.reason.trim() ? feedback.reason(row.reason.trim()) : '');
    const isFormers = row !== undefined && isFormerManagers(index, row);
    const { section } = question;
    return answer === ''
      ? []
      : [{ section, question: questionText(question, language), answer, marked: false, isFormers }];
  });
  return written.length > 0 ? written : [leftBlank(unit, employee, managerName)];
};

/** By the manager before and by the present one, in the order of what they wrote. */
export const byAuthor = (
  answered: readonly AnsweredQuestion[],
): { isFormers: boolean; answered: AnsweredQuestion[] }[] =>
  [...new Set(answered.map(({ isFormers = false }) => isFormers))].map((isFormers) => ({
    isFormers,
    answered: answered.filter((one) => (one.isFormers ?? false) === isFormers),
  }));

/** Holds nothing but the sentence that nothing was written. */
export const isLeftBlank = (answered: readonly AnsweredQuestion[]): boolean =>
  answered.every(({ question }) => question === '');

const leftBlank = (unit: Unit, employee: Employee, name: string): AnsweredQuestion => ({
  question: '',
  answer: words(readingLanguage(unit, employee)).doc.feedback.blank(name),
  marked: false,
});
