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
import { type AnswerForm, distinctTitles, type Item, type Questionnaire, titleLine } from '../forms/questionnaire.ts';
import { questionText } from '../forms/questions.ts';
import { nameShown } from '../people/tellApart.ts';
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
  tidy(words(readingLanguage(unit, employee)).statusForm.title(nameShown(unit, employee)));

/** What is asked, in Google Forms or on paper; only the employee's own and shared agreements are asked about. */
const statusItems = ({ unit }: UnitIndex, mine: readonly Agreement[], language: Language): Item[] => {
  const { statusForm } = words(language);
  const item = (key: string, title: string, help: string, answer: AnswerForm): Item => ({
    key,
    title: titleLine(title),
    help,
    marked: false,
    required: false,
    answer,
  });
  const question = gridQuestion(unit);
  const rows = distinctTitles(mine.map(({ id, text }) => ({ key: rowKey(id), title: text })));
  return [
    ...(question && rows.length > 0
      ? [
          item(GRID, questionText(question, language), '', {
            type: 'grid',
            rows,
            columns: gridColumns(question, language),
          }),
        ]
      : []),
    ...mine.map(({ id, text }) =>
      item(noteKey(id), statusForm.note(tidy(text)), statusForm.noteHelp, { type: 'paragraph' }),
    ),
    ...halfYearQuestions(unit).map((asked) => item(asked.id, questionText(asked, language), '', { type: 'paragraph' })),
  ];
};

/** The form as a value. */
export const statusFormOf = (index: UnitIndex, employee: Employee): Questionnaire => {
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
  const items = [...asked, ...(agreements.length > 0 ? statusItems(index, mine, language) : [])];
  return {
    title: statusFormTitle(unit, employee),
    description,
    sections: [{ key: 'halfYear', title: '', description: '', texts: [], items }],
  };
};

export const statusFormRequests = (index: UnitIndex, employee: Employee): FormsRequest[] => {
  const { title, description, sections } = statusFormOf(index, employee);
  return wholeForm(title, description, sections.flatMap(({ items }) => items).map(formsItem));
};

const formsItem = ({ key, title, help, answer }: Item): FormsItem => {
  const itemId = itemIdOf(key);
  if (answer.type === 'grid') {
    const questions = answer.rows.map((row) => ({
      questionId: questionIdOf(row.key),
      required: false,
      rowQuestion: { title: row.title },
    }));
    return { itemId, title, questionGroupItem: { questions, grid: { columns: radio(answer.columns) } } };
  }
  const question = { questionId: questionIdOf(key), required: false };
  const asked =
    answer.type === 'choice' ? { choiceQuestion: radio(answer.options) } : { textQuestion: { paragraph: true } };
  return { itemId, title, description: help, questionItem: { question: { ...question, ...asked } } };
};

/** Whether the new manager may see the feedback to the one before. */
const mayShowItems = (index: UnitIndex, employee: Employee, language: Language): Item[] => {
  if (!isAskedToShow(index, employee.id)) return [];
  const { keptFeedback } = words(language).people;
  return [
    {
      key: MAY_SHOW,
      title: titleLine(keptFeedback.question(tidy(index.unit.settings.managerName))),
      help: keptFeedback.help,
      marked: false,
      required: false,
      answer: { type: 'choice', options: [keptFeedback.yes, keptFeedback.no] },
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
