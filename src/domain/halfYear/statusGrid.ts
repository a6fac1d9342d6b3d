// The status form's grid: a row for each agreement, and what may be chosen in it; besides a progress, to talk about it.

import { questionIdOf } from '../formats/formRequests.ts';
import { prefilledUrl } from '../formats/prefilled.ts';
import { optionPosition } from '../forms/answering.ts';
import { isOwnOption } from '../forms/formerOptions.ts';
import { startingQuestions } from '../forms/questionBank.ts';
import { optionsOf } from '../forms/questions.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { plain, tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, Question, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';

export const GRID = 'MIN1';
const PROGRESS = ['notStarted', 'inProgress', 'done', 'offTrack'] as const;

/** Also the key under which the answers keep that the employee wants to talk about the agreement. */
export const rowKey = (agreementId: string): string => `${GRID}:${agreementId}`;

/** The agreement that such a key is about; undefined for any other key. */
export const agreementOfRow = (key: string): string | undefined =>
  key.startsWith(`${GRID}:`) ? key.slice(GRID.length + 1) : undefined;

/** The grid's question as the bank has it now, or as it began. */
export const gridQuestion = (unit: Unit): Question | undefined =>
  [...unit.questions, ...startingQuestions()].find(
    ({ id, optionsDa, optionsEn }) => id === GRID && (optionsDa.length || optionsEn.length) === PROGRESS.length,
  );

/** Google refuses two options of the same words. */
export const gridColumns = (question: Question, language: Language): string[] => [
  ...new Set([...optionsOf(question, language), words(language).statusForm.talk]),
];

/** By our word for it, or by what the Sheet calls it in either language. */
export const progressNamed = (name: string): Agreement['progress'] | undefined => {
  const named = TABLES.agreements.columns.progress.choices?.find(
    ({ value, titles }) => value === name || LANGUAGES.some((language) => plain(titles[language]) === plain(name)),
  );
  return [...PROGRESS, 'lapsed' as const].find((progress) => progress === named?.value);
};

/** By its place among the options in any language, or by the words of the Sheet. */
export const progressOf = (unit: Unit, answer: string): Agreement['progress'] | undefined => {
  if (tidy(answer) === '') return undefined;
  const question = gridQuestion(unit);
  const byPlace = question && PROGRESS[optionPosition(answer, question)];
  return byPlace ?? progressNamed(answer);
};

/** The employee has chosen to talk about it, in whichever language and words the form was made. */
export const isToTalk = (answer: string): boolean =>
  isOwnOption(
    'talk',
    answer,
    LANGUAGES.map((language) => words(language).statusForm.talk),
  );

export interface StatusLink {
  label: string;
  address: string;
}

/**
 * What a mail offers of one agreement: done, under way, let us talk; each opens the form with that answer chosen. None of
 * an agreement that is done already, or that the employee is not asked about.
 */
export const statusLinks = (unit: Unit, employee: Employee, agreement: Agreement, formUrl: string): StatusLink[] => {
  const question = gridQuestion(unit);
  if (!question || formUrl === '' || !employee.hasAccount) return [];
  if (agreement.responsible === 'manager' || agreement.progress === 'done') return [];
  const language = readingLanguage(unit, employee);
  const { done, inProgress, talk } = words(language).mail.followUp.links;
  const options = optionsOf(question, language);
  const optionFor = (progress: (typeof PROGRESS)[number]): string => options[PROGRESS.indexOf(progress)] ?? '';
  return [
    { label: done, answer: optionFor('done') },
    { label: inProgress, answer: optionFor('inProgress') },
    { label: talk, answer: words(language).statusForm.talk },
  ].map(({ label, answer }) => ({
    label,
    address: prefilledUrl(formUrl, { [questionIdOf(rowKey(agreement.id))]: answer }),
  }));
};
