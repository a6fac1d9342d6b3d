// The confirmation form, "Dine aftaler": the agreements of one version, and whether the employee confirms them.

import {
  type FormsItem,
  type FormsRequest,
  itemIdOf,
  questionIdOf,
  radio,
  wholeForm,
} from '../formats/formRequests.ts';
import { nameShown } from '../people/tellApart.ts';
import { LANGUAGES } from '../text/language.ts';
import { listed, tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words, wordsFor } from '../words/words.ts';
import { standingAgreements } from './agreements.ts';

/** One line for each agreement: text, responsible, deadline. Its number is for the Sheet and the Doc's tables. */
export const agreementLines = (unit: Unit, employee: Employee): string[] => {
  const language = readingLanguage(unit, employee);
  const { agreementForm } = words(language);
  const found = standingAgreements(unit, employee.id).map(({ text, responsible, deadline }) =>
    agreementForm.line(tidy(text), choiceTitle(TABLES.agreements.columns.responsible, responsible, language), deadline),
  );
  return found.length > 0 ? found : [agreementForm.none];
};

export const agreementFormTitle = (unit: Unit, employee: Employee): string =>
  tidy(wordsFor(unit, employee).agreementForm.title(unit.settings.year, nameShown(unit, employee)));

/** The version is part of the keys, so an answer to an older version can never count for a newer one. */
const confirmKey = (version: number): string => `CONF:${version}`;
const commentKey = (version: number): string => `COMM:${version}`;

/** The form of a version. */
export const agreementFormRequests = (unit: Unit, employee: Employee, version: number): FormsRequest[] => {
  const { agreementForm } = wordsFor(unit, employee);
  const description = [agreementForm.lead(version), listed(agreementLines(unit, employee))].join('\n\n');
  const items: FormsItem[] = [
    {
      itemId: itemIdOf(confirmKey(version)),
      title: agreementForm.question,
      questionItem: {
        question: {
          questionId: questionIdOf(confirmKey(version)),
          required: true,
          choiceQuestion: radio([agreementForm.yes, agreementForm.no]),
        },
      },
    },
    {
      itemId: itemIdOf(commentKey(version)),
      title: agreementForm.comment,
      description: agreementForm.commentHelp,
      questionItem: {
        question: { questionId: questionIdOf(commentKey(version)), required: false, textQuestion: { paragraph: true } },
      },
    },
  ];
  return wholeForm(agreementFormTitle(unit, employee), description, items);
};

export interface Confirmation {
  /** The version of the agreements that the response answers. */
  version: number;
  confirmed: boolean;
  comment: string;
}

/** What a response says of the latest version that it answers, of the present one and those before. */
export const confirmationFrom = (
  response: { answers: Record<string, string[]> },
  present: number,
): Confirmation | undefined => {
  let version = present;
  while (version > 0 && !response.answers[questionIdOf(confirmKey(version))]) version -= 1;
  const [choice] = response.answers[questionIdOf(confirmKey(version))] ?? [];
  if (choice === undefined) return undefined;
  const comment = (response.answers[questionIdOf(commentKey(version))] ?? []).join('\n').trim();
  return { version, confirmed: LANGUAGES.some((language) => words(language).agreementForm.yes === choice), comment };
};
