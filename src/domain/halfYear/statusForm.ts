// The standing status form: how far the employee's agreements have come, and what the half-year check asks. One a person.

import { activeAgreements } from '../agreements/activeAgreements.ts';
import {
  type FormsItem,
  type FormsRequest,
  itemIdOf,
  questionIdOf,
  radio,
  wholeForm,
} from '../formats/formRequests.ts';
import { isAskedToShow, MAY_SHOW } from '../forms/keptFeedback.ts';
import { distinctTitles, titleLine } from '../forms/questionnaire.ts';
import { questionText } from '../forms/questions.ts';
import type { Language } from '../text/language.ts';
import { listed, tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { halfYearQuestions } from './statusFormWork.ts';
import { GRID, gridColumns, gridQuestion, isToTalk, progressOf, rowKey } from './statusGrid.ts';

const noteKey = (agreementId: string): string => `NOTE:${agreementId}`;

export const statusFormTitle = (unit: Unit, employee: Employee): string =>
  tidy(words(readingLanguage(unit, employee)).statusForm.title(employee.name));

export const statusFormRequests = (index: UnitIndex, employee: Employee): FormsRequest[] => {
  const { unit } = index;
  const language = readingLanguage(unit, employee);
  const { statusForm, sensitive, agreementForm } = words(language);
  const agreements = activeAgreements(index, employee.id);
  const responsible = TABLES.agreements.columns.responsible.choices ?? [];
  const lineOf = (agreement: Agreement): string =>
    agreementForm.line(
      tidy(agreement.text),
      responsible.find(({ value }) => value === agreement.responsible)?.titles[language] ?? '',
      agreement.deadline,
    );
  const mine = agreements.filter((agreement) => agreement.responsible !== 'manager');
  const asked = mayShowItems(index, employee, language);
  const description = [
    ...(agreements.length > 0 || asked.length === 0 ? [statusForm.lead, listed(agreements.map(lineOf))] : []),
    sensitive,
  ].join('\n\n');
  const question = gridQuestion(unit);
  const grid: FormsItem[] =
    question && mine.length > 0
      ? [
          {
            itemId: itemIdOf(GRID),
            title: titleLine(questionText(question, language)),
            questionGroupItem: {
              questions: distinctTitles(mine.map(({ id, text }) => ({ key: id, title: text }))).map(
                ({ key, title }) => ({
                  questionId: questionIdOf(rowKey(key)),
                  required: false,
                  rowQuestion: { title },
                }),
              ),
              grid: { columns: radio(gridColumns(question, language)) },
            },
          },
        ]
      : [];
  const written = [
    ...mine.map(({ id, text }) => ({
      key: noteKey(id),
      title: statusForm.note(tidy(text)),
      description: statusForm.noteHelp,
    })),
    ...(agreements.length > 0 ? halfYearQuestions(unit) : []).map((halfYear) => ({
      key: halfYear.id,
      title: questionText(halfYear, language),
      description: '',
    })),
  ];
  return wholeForm(statusFormTitle(unit, employee), description, [
    ...asked,
    ...grid,
    ...written.map(
      ({ key, title, description: help }): FormsItem => ({
        itemId: itemIdOf(key),
        title: titleLine(title),
        description: help,
        questionItem: {
          question: { questionId: questionIdOf(key), required: false, textQuestion: { paragraph: true } },
        },
      }),
    ),
  ]);
};

/** Whether the new manager may see the feedback to the one before. */
const mayShowItems = (index: UnitIndex, employee: Employee, language: Language): FormsItem[] => {
  if (!isAskedToShow(index, employee.id)) return [];
  const { keptFeedback } = words(language).people;
  return [
    {
      itemId: itemIdOf(MAY_SHOW),
      title: titleLine(keptFeedback.question(tidy(index.unit.settings.managerName))),
      description: keptFeedback.help,
      questionItem: {
        question: {
          questionId: questionIdOf(MAY_SHOW),
          required: false,
          choiceQuestion: radio([keptFeedback.yes, keptFeedback.no]),
        },
      },
    },
  ];
};

export interface ReportedProgress {
  agreement: Agreement;
  /** Undefined where there is only a note. */
  progress: Agreement['progress'] | undefined;
  note: string;
}

export interface StatusAnswer {
  progress: ReportedProgress[];
  /** To the questions of the half-year check, and which agreements the employee wants to talk about. */
  answers: { key: string; answer: string }[];
}

/** What a response says. A row without a tick says nothing of its agreement, unless there is a note. */
export const statusFrom = (
  index: UnitIndex,
  employee: Employee,
  response: { answers: Record<string, string[]> },
): StatusAnswer => {
  const { unit } = index;
  const textOf = (key: string): string => (response.answers[questionIdOf(key)] ?? []).join('\n').trim();
  return {
    progress: index.agreements(employee.id).flatMap((agreement): ReportedProgress[] => {
      const progress = progressOf(unit, textOf(rowKey(agreement.id)));
      const note = textOf(noteKey(agreement.id));
      return progress === undefined && note === '' ? [] : [{ agreement, progress, note }];
    }),
    answers: [
      ...unit.questions
        .filter(({ section, type }) => section === 'halfYear' && type === 'paragraph')
        .flatMap(({ id }) => (textOf(id) === '' ? [] : [{ key: id, answer: textOf(id) }])),
      ...index
        .agreements(employee.id)
        .map(({ id }) => rowKey(id))
        .filter((key) => isToTalk(textOf(key)))
        .map((key) => ({ key, answer: words(unit.settings.language).statusForm.talk })),
    ],
  };
};
