// Questions of the bank: which of them the preparation form asks, and their wording in a language.
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Question } from '../unit/unit.ts';

/** In use, for the employee, and not kept for the half-year check. */
export const isInForm = (question: Question): boolean =>
  question.inUse && question.answeredBy !== 'manager' && question.section !== 'halfYear' && anyText(question) !== '';

/** In the language, else in the other: a question that a manager wrote in one language is asked in that. */
export const questionText = (question: Question, language: Language): string =>
  tidy(question[language]) || anyText(question);

const anyText = (question: Question): string => tidy(question.da) || tidy(question.en);

/** Each once, on one line, none empty; in the other language where there are none in this. */
export const optionsOf = (question: Question, language: Language): string[] => {
  const [own, other] =
    language === 'da' ? [question.optionsDa, question.optionsEn] : [question.optionsEn, question.optionsDa];
  const options = [...new Set(own.map(tidy))].filter((option) => option !== '');
  return options.length > 0 ? options : [...new Set(other.map(tidy))].filter((option) => option !== '');
};
