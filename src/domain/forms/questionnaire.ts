// One employee's preparation form as a value: the standard questionnaire, with that person's tailoring, agreements and language.

import {
  type FormsItem,
  type FormsRequest,
  itemIdOf,
  questionIdOf,
  radio,
  wholeForm,
} from '../formats/formRequests.ts';
import { nameShown } from '../people/tellApart.ts';
import { privacyNotice } from '../privacy/privacyNotice.ts';
import { enumerated, focusHeading, focusReasons } from '../strategy/focusText.ts';
import { assertNever } from '../text/assertNever.ts';
import { fingerprint } from '../text/fingerprint.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { activeFocusAreas } from '../unit/activeFocusAreas.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, FocusArea, Question, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words } from '../words/words.ts';
import type { OfferedArea } from '../work/detailValues.ts';
import { isInForm, optionsOf, questionText } from './questions.ts';
import { tailoredFor } from './tailoring.ts';

export interface Questionnaire {
  title: string;
  description: string;
  sections: Section[];
}

export interface Section {
  key: Question['section'];
  title: string;
  description: string;
  /** The texts before the questions: the focus areas. */
  texts: { key: string; title: string; description: string }[];
  items: Item[];
}

export interface Item {
  /** `SUC1`; an own question `T03`. */
  key: string;
  /** With ★ in front where the manager has marked it. One line. */
  title: string;
  help: string;
  marked: boolean;
  required: boolean;
  answer: AnswerForm;
}

export type AnswerForm =
  | { type: 'paragraph' }
  | { type: 'choice'; options: string[] }
  | { type: 'scale'; low: string; high: string }
  | { type: 'grid'; rows: { key: string; title: string }[]; columns: string[] };

/** What works comes before everything but the effect review; the manager's own questions before the agenda. */
const SECTIONS: readonly Question['section'][] = [
  'since',
  'success',
  'strategy',
  'feedback',
  'wellbeing',
  'development',
  'own',
  'agenda',
];

/**
 * Only the effect review must be answered, one tick for each old agreement: the conversation cannot get past it. All
 * other questions may be left open: an answer that was demanded is worth little.
 */
const REQUIRED = new Set(['EFF1']);

const LONGEST_TITLE = 400;

/** The agreements from earlier years that nobody has reviewed yet. */
export const agreementsToReview = (unit: Unit, employeeId: string): Agreement[] =>
  unit.agreements.filter(
    ({ employeeId: owner, year, review, progress, text }) =>
      owner === employeeId &&
      (year ?? unit.settings.year) < unit.settings.year &&
      review === '' &&
      progress !== 'lapsed' &&
      text.trim() !== '',
  );

export const questionnaireOf = (unit: Unit, employee: Employee): Questionnaire => {
  const language = readingLanguage(unit, employee);
  const { form, sensitive, privacy, yourWorkplace } = words(language);
  const { settings } = unit;
  const areas = activeFocusAreas(unit).map((area) => tidy(area.title));
  const paragraphs = [
    [form.purpose(settings.unitName || yourWorkplace, settings.year), form.duration, form.marks].join(' '),
    ...(areas.length === 0 ? [] : [form.focus(enumerated(areas, language))]),
    sensitive,
    [privacy.heading, ...privacyNotice(settings, language)].join('\n'),
  ];
  return {
    title: tidy(form.title(settings.year, nameShown(unit, employee))),
    description: paragraphs.join('\n\n'),
    sections: sectionsOf(unit, employee, language),
  };
};

const sectionsOf = (unit: Unit, employee: Employee, language: Language): Section[] => {
  const context: Context = {
    language,
    agreements: agreementsToReview(unit, employee.id),
    areas: activeFocusAreas(unit),
  };
  const { marked, hidden, own } = tailoredFor(unit, employee.id);
  const { form } = words(language);
  const asked = unit.questions.filter((question) => isInForm(question) && !hidden.has(question.id));
  const ownItems = own.map(
    (row): Item => ({
      key: row.id,
      title: titleLine(row.text),
      help: tidy(row.note),
      marked: false,
      required: false,
      answer: { type: 'paragraph' },
    }),
  );
  return SECTIONS.filter((key) => key !== 'since' || context.agreements.length > 0)
    .map((key): Section => {
      const items = asked
        .filter((question) => question.section === key)
        .flatMap((question) => itemOf(question, marked.get(question.id), context));
      return {
        key,
        title: sectionTitle(key, language),
        description: key === 'halfYear' ? '' : form.sections[key],
        texts: key === 'strategy' ? context.areas.map((area) => focusTextOf(area, language)) : [],
        items: key === 'own' ? [...items, ...ownItems] : items,
      };
    })
    .filter((section) => section.items.length > 0);
};

interface Context {
  language: Language;
  agreements: readonly Agreement[];
  areas: readonly FocusArea[];
}

/** No item where a grid would have no rows. */
const itemOf = (question: Question, note: string | undefined, context: Context): Item[] => {
  const answer = answerFormOf(question, context);
  if (answer === undefined) return [];
  const { form } = words(context.language);
  const text = questionText(question, context.language);
  const help = [
    ...(note === undefined ? [] : [form.markHelp]),
    ...(note ? [form.noteHelp(tidy(note))] : []),
    ...(question.id === 'STR6' ? [form.consentHelp] : []),
  ];
  return [
    {
      key: question.id,
      title: titleLine(note === undefined ? text : `★ ${text}`),
      help: help.join(' '),
      marked: note !== undefined,
      required: REQUIRED.has(question.id),
      answer,
    },
  ];
};

const answerFormOf = (question: Question, { language, agreements, areas }: Context): AnswerForm | undefined => {
  const options = optionsOf(question, language);
  switch (question.type) {
    case 'paragraph':
      return { type: 'paragraph' };
    case 'scale':
      return { type: 'scale', low: options[0] ?? '', high: options[options.length - 1] ?? '' };
    case 'choice':
      return options.length === 0 ? { type: 'paragraph' } : { type: 'choice', options };
    case 'focusAreaChoice': {
      const titles = areaTitles(areas);
      return {
        type: 'choice',
        options: [...titles.map(({ title }) => title), options[0] ?? words(language).focus.notOne],
      };
    }
    case 'agreementGrid':
      return gridOf(
        question.id,
        agreements.map(({ id, text }) => ({ key: id, title: text })),
        options,
      );
    case 'focusAreaGrid':
      return gridOf(
        question.id,
        areas.map(({ id, title }) => ({ key: id, title })),
        options,
      );
    default:
      return assertNever(question.type);
  }
};

const gridOf = (
  questionId: string,
  rows: readonly { key: string; title: string }[],
  columns: string[],
): AnswerForm | undefined =>
  rows.length === 0 || columns.length === 0
    ? undefined
    : {
        type: 'grid',
        rows: distinctTitles(rows).map(({ key, title }) => ({ key: `${questionId}:${key}`, title })),
        columns,
      };

/** Google Forms refuses two rows or options of the same wording: where they are alike, a number tells them apart. */
export const distinctTitles = (rows: readonly { key: string; title: string }[]): { key: string; title: string }[] => {
  const taken = new Set<string>();
  return rows.map(({ key, title }) => {
    const line = titleLine(title);
    let own = line;
    for (let number = 2; taken.has(own); number += 1) own = `${line} (${number})`;
    taken.add(own);
    return { key, title: own };
  });
};

const areaTitles = (areas: readonly FocusArea[]) => distinctTitles(areas.map(({ id, title }) => ({ key: id, title })));

/** Which focus area each title in the form stands for: it may be renamed while the form is out. */
export const areasOffered = (unit: Unit): OfferedArea[] =>
  areaTitles(activeFocusAreas(unit)).map(({ key, title }) => ({ id: key, title: fingerprint(title) }));

/** Google Forms refuses line breaks in titles. */
export const titleLine = (text: string): string => {
  const line = tidy(text);
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1)}…` : line;
};

const focusTextOf = (area: FocusArea, language: Language) => ({
  key: area.id,
  title: titleLine(focusHeading(area, language)),
  description: focusReasons(area, language).join(' '),
});

/** The form as writes to the Forms API: an opening page, then a page for each section. */
export const formRequests = ({ title, description, sections }: Questionnaire): FormsRequest[] =>
  wholeForm(title, description, sections.flatMap(itemsOfSection));

const itemsOfSection = (section: Section): FormsItem[] => [
  {
    itemId: itemIdOf(`section/${section.key}`),
    title: section.title,
    description: section.description,
    pageBreakItem: {},
  },
  ...section.texts.map(
    (text): FormsItem => ({
      itemId: itemIdOf(`text/${text.key}`),
      title: text.title,
      description: text.description,
      textItem: {},
    }),
  ),
  ...section.items.map(
    (item): FormsItem => ({
      itemId: itemIdOf(item.key),
      title: item.title,
      description: item.help,
      ...questionPart(item),
    }),
  ),
];

const questionPart = ({ key, required, answer }: Item): Partial<FormsItem> => {
  const question = { questionId: questionIdOf(key), required };
  switch (answer.type) {
    case 'paragraph':
      return { questionItem: { question: { ...question, textQuestion: { paragraph: true } } } };
    case 'choice':
      return { questionItem: { question: { ...question, choiceQuestion: radio(answer.options) } } };
    case 'scale': {
      const scaleQuestion = { low: 1, high: 5, lowLabel: answer.low, highLabel: answer.high };
      return { questionItem: { question: { ...question, scaleQuestion } } };
    }
    case 'grid':
      return {
        questionGroupItem: {
          questions: answer.rows.map((row) => ({
            questionId: questionIdOf(row.key),
            required,
            rowQuestion: { title: row.title },
          })),
          grid: { columns: radio(answer.columns) },
        },
      };
    default:
      return assertNever(answer);
  }
};

const sectionTitle = (key: Question['section'], language: Language): string =>
  choiceTitle(TABLES.questions.columns.section, key, language);
