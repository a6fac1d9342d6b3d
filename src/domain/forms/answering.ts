// What a response to the preparation form says: answers by question key, choices in the unit's language.
import { questionIdOf } from '../formats/formRequests.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Answer, Employee, Question, Unit } from '../unit/unit.ts';
import { readingLanguage } from '../words/words.ts';
import { startingQuestions } from './questionBank.ts';
import { optionsOf, questionText } from './questions.ts';

export interface SubmittedAnswers {
  responseId: string;
  submitted: string;
  /** By question id, as the Forms API gives them. */
  answers: Record<string, string[]>;
}

export interface KeyedAnswer {
  key: string;
  answer: string;
}

/**
 * The answers of a response. Looks for every question that the employee can ever have been asked, not only those in the
 * form today: since the form was made, a question may have been hidden or an agreement reviewed. `year` is the form's cycle.
 */
export const answersFrom = (
  unit: Unit,
  employee: Employee,
  response: SubmittedAnswers,
  year = unit.settings.year,
): KeyedAnswer[] => {
  const reader = readingLanguage(unit, employee);
  return questionKeysOf(unit, employee.id, year).flatMap(({ key, question }) => {
    const given = (response.answers[questionIdOf(key)] ?? []).map((value) =>
      question ? translated(value, question, reader, unit.settings.language) : value,
    );
    const answer = given.join(', ').trim();
    return answer === '' ? [] : [{ key, answer }];
  });
};

/**
 * Every key under which the employee may answer, with its question in the bank; undefined for a question of the
 * person's own.
 */
export const questionKeysOf = (
  unit: Unit,
  employeeId: string,
  year = unit.settings.year,
): { key: string; question?: Question }[] => [
  ...unit.questions
    .filter((question) => question.answeredBy !== 'manager' && question.section !== 'halfYear')
    .flatMap((question) => rowKeys(unit, employeeId, question, year).map((key) => ({ key, question }))),
  ...unit.tailoring
    .filter((row) => row.employeeId === employeeId && row.kind === 'own')
    .map((row) => ({ key: row.id })),
];

const rowKeys = (unit: Unit, employeeId: string, question: Question, year: number): string[] => {
  if (question.type === 'agreementGrid') {
    return unit.agreements
      .filter((row) => row.employeeId === employeeId && (row.year ?? year) < year)
      .map((row) => `${question.id}:${row.id}`);
  }
  if (question.type === 'focusAreaGrid') return unit.focusAreas.map((area) => `${question.id}:${area.id}`);
  return [question.id];
};

/** An option keeps its place, whatever language it was read in; what is no option stays as it is. */
const translated = (value: string, question: Question, reader: Language, unitLanguage: Language): string => {
  if (question.type === 'paragraph' || question.type === 'scale') return value;
  const position = optionPosition(value, question, [reader, ...LANGUAGES]);
  return (position < 0 ? undefined : optionsOf(question, unitLanguage)[position]) ?? value;
};

/** A stored answer as its employee reads it: an option in that person's language. */
export const answerFor = (unit: Unit, employee: Employee, { questionKey, answer }: Answer): string => {
  const question = unit.questions.find(({ id }) => id === questionKey.split(':')[0]);
  return question ? translated(answer, question, unit.settings.language, readingLanguage(unit, employee)) : answer;
};

/** The position of the answer among the options, in whichever language; -1 where it is none of them. */
export const optionPosition = (
  value: string,
  question: Question,
  languages: readonly Language[] = LANGUAGES,
): number => {
  const positions = languages.map((language) => optionsOf(question, language).indexOf(tidy(value)));
  return positions.find((position) => position >= 0) ?? -1;
};

/** What a key asks, in the unit's language as the tab of answers shows it, or in another. */
export const questionTextOf = (unit: Unit, key: string, language = unit.settings.language): string => {
  const [id = '', rowId = ''] = key.split(':');
  const question = unit.questions.find((known) => known.id === id);
  const text = question
    ? questionText(question, language)
    : tidy(unit.tailoring.find((row) => row.id === id)?.text ?? '');
  const row =
    unit.agreements.find((agreement) => agreement.id === rowId)?.text ??
    unit.focusAreas.find((area) => area.id === rowId)?.title;
  return row === undefined ? text : `${text} – ${tidy(row)}`;
};

const REVIEWS = ['done', 'partly', 'notDone', 'irrelevant'] as const;

/**
 * What an answer to EFF1 means, by its place among the options or by its wording in either language; empty where
 * neither.
 */
export const canonicalReview = (
  answer: string,
  questions: readonly Question[] = startingQuestions(),
): Agreement['employeeReview'] => {
  const question = questions.find(({ id }) => id === 'EFF1');
  const byPlace = question && REVIEWS[optionPosition(answer, question)];
  const choices = TABLES.agreements.columns.employeeReview.choices ?? [];
  const byWording = choices.find(({ titles }) =>
    LANGUAGES.some((language) => titles[language] === tidy(answer)),
  )?.value;
  return byPlace ?? REVIEWS.find((review) => review === byWording) ?? '';
};
