// What a conversation Doc that people have edited needs: the new at its end, and our own placeholders made true.
import { agreementLines } from '../agreements/confirmationForm.ts';
import { oldAgreementsOf } from '../agreements/effectReview.ts';
import type { DocsDocument, StructuralElement } from '../formats/docsDocument.ts';
import { plain, tidy, withoutNumbering } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { choiceTitle, readingLanguage, words, wordsFor } from '../words/words.ts';
import { type AnsweredQuestion, byAuthor, conversationContent, isLeftBlank } from './conversationContent.ts';

export interface DocAddition {
  heading: string;
  paragraphs: string[];
}

/** https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#InsertTextRequest */
export interface DocsAppendRequest {
  insertText: { text: string; endOfSegmentLocation: Record<string, never> };
}

/** Plain text at the end of the body; no index, so what people have written meanwhile cannot be hit. */
export const appendRequests = (additions: readonly DocAddition[]): DocsAppendRequest[] =>
  additions.map(({ heading, paragraphs }) => ({
    insertText: { text: `\n${heading}\n${paragraphs.join('\n')}\n`, endOfSegmentLocation: {} },
  }));

/** https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#ReplaceAllTextRequest */
export interface DocsReplaceRequest {
  replaceAllText: { containsText: { text: string; matchCase: true }; replaceText: string };
}

export type EditedDocRequest = DocsAppendRequest | DocsReplaceRequest;

/**
 * Adds what the Doc lacks, and nothing twice. Where a sentence of ours says that something is not there yet, and it is
 * by now, the sentence tells where it stands, or goes where people have written it somewhere themselves: what is added
 * below never contradicts what stands above.
 */
export const editedDocRequests = (
  unit: Unit,
  employee: Employee,
  date: string,
  docText: string,
): EditedDocRequest[] => {
  const present = tidy(docText);
  const additions = docAdditions(unit, employee, date, docText);
  const added = [...additions.map(({ heading }) => heading), ...docText.split(/[\n\v]/)];
  const { doc } = wordsFor(unit, employee);
  const isBelow = (heading: string): boolean =>
    added.some((line) => line.startsWith(doc.addedMark) && line.trim().endsWith(heading));
  return [
    ...placeholders(unit, employee)
      .filter(({ says }) => present.includes(tidy(says)))
      .map(
        ({ says, instead, under }): DocsReplaceRequest => ({
          replaceAllText: {
            containsText: { text: says, matchCase: true },
            replaceText: under === undefined || isBelow(under) ? instead : '',
          },
        }),
      ),
    ...appendRequests(additions),
  ];
};

interface Placeholder {
  says: string;
  instead: string;
  /** The heading of the addition that `instead` speaks of. */
  under?: string;
}

/** Our sentences that are not true any more. */
const placeholders = (unit: Unit, employee: Employee): Placeholder[] => {
  const { doc, at, timeUnknown } = wordsFor(unit, employee);
  const { topics, answers, released } = conversationContent(unit, employee);
  const { conversationDate, conversationTime } = employee;
  return [
    ...(topics.length > 0 ? [{ says: doc.topics.none, instead: doc.topics.below, under: doc.headings.topics }] : []),
    ...(answers.length > 0
      ? [{ says: doc.answers.none, instead: doc.answers.below, under: doc.headings.answers }]
      : []),
    ...(released
      ? [
          { says: doc.strategy.waiting, instead: doc.strategy.below, under: doc.headings.feedback },
          { says: doc.feedback.waiting, instead: doc.feedback.below, under: doc.headings.feedback },
        ]
      : []),
    ...(conversationDate === ''
      ? []
      : [{ says: `${doc.when}: ${timeUnknown}`, instead: `${doc.when}: ${at(conversationDate, conversationTime)}` }]),
  ];
};

/** All text of a Doc's body, tables too, in order. */
export const docTextOf = (document: DocsDocument): string => textOf(document.body?.content);

const textOf = (content: readonly StructuralElement[] = []): string =>
  content
    .map(({ paragraph, table }) =>
      [
        ...(paragraph?.elements ?? []).map(({ textRun }) => textRun?.content ?? ''),
        ...(table?.tableRows ?? []).flatMap(({ tableCells = [] }) => tableCells.map((cell) => textOf(cell.content))),
      ].join(''),
    )
    .join('');

/**
 * New topics, answers and released feedback, without those that the Doc's text already holds: so a change is added once,
 * however often it is asked for. None where there is nothing new.
 */
export const docAdditions = (unit: Unit, employee: Employee, date: string, docText = ''): DocAddition[] => {
  const { doc } = wordsFor(unit, employee);
  const content = conversationContent(unit, employee);
  const present = tidy(docText);
  const lines = new Set(docText.split(/[\n\v]/).map((line) => plain(withoutNumbering(line))));
  // A topic may be a word that stands elsewhere in the Doc, such as its headings: only a line of its own counts.
  const isNewTopic = (topic: string): boolean => !lines.has(plain(topic));
  const isNew = (text: string): boolean => text.trim() !== '' && !present.includes(tidy(text));
  const newAnswers = (answered: readonly AnsweredQuestion[]): string[] => answered.map(paragraphOf).filter(isNew);
  const side = (heading: string, answered: readonly AnsweredQuestion[]): string[] => {
    const paragraphs = newAnswers(answered);
    return paragraphs.length === 0 || heading === '' ? paragraphs : [heading, ...paragraphs];
  };
  const additions: DocAddition[] = [
    { heading: doc.headings.topics, paragraphs: content.topics.filter(isNewTopic).map((topic) => `• ${topic}`) },
    { heading: doc.headings.answers, paragraphs: content.answers.flatMap(({ answered }) => newAnswers(answered)) },
    {
      heading: doc.headings.feedback,
      paragraphs: [
        ...byAuthor(content.managerPreparation).flatMap(({ isFormers, answered }) => {
          const heading = isFormers ? doc.strategy.former : doc.strategy.manager;
          return side(isLeftBlank(answered) ? '' : heading, answered);
        }),
        ...side(doc.feedback.employee, content.feedback.employee),
        ...byAuthor(content.feedback.manager).flatMap(({ isFormers, answered }) =>
          side(isFormers ? doc.feedback.former : doc.feedback.manager, answered),
        ),
      ],
    },
  ];
  return additions
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ heading, paragraphs }) => ({ heading: doc.added(date, heading), paragraphs }));
};

const paragraphOf = ({ question, answer }: AnsweredQuestion): string =>
  question === '' ? answer : `${question}\n${answer}`;

/** Who confirmed which agreements when, as it stands in the Doc that is frozen. */
export const confirmationAddition = (unit: Unit, employee: Employee, version: number): DocAddition => {
  const { settings } = unit;
  const { confirmation } = wordsFor(unit, employee).doc;
  const conversation = unit.conversations.find((row) => row.year === settings.year && row.employeeId === employee.id);
  const { managerConfirmedAt = '', employeeConfirmedAt = '', confirmedHow = '', comment = '' } = conversation ?? {};
  const how = confirmedHow === 'paper' ? confirmation.paper : confirmation.form;
  const manager = settings.managerName || words(settings.language).yourManager;
  return {
    heading: confirmation.heading(version),
    paragraphs: [
      ...reviewLines(unit, employee),
      ...agreementLines(unit, employee),
      ...(managerConfirmedAt === '' ? [] : [confirmation.manager(manager, managerConfirmedAt.slice(0, 10))]),
      ...(employeeConfirmedAt === '' ? [] : [how(employee.name, employeeConfirmedAt.slice(0, 10))]),
      ...(comment.trim() === '' ? [] : [confirmation.comment(comment.trim())]),
    ],
  };
};

/** What became of the old agreements, one line each. */
const reviewLines = (unit: Unit, employee: Employee): string[] => {
  const language = readingLanguage(unit, employee);
  const { confirmation } = words(language).doc;
  return oldAgreementsOf(unit, employee.id, unit.settings.year).map(({ text, review, reviewReason, effect }) =>
    confirmation.review(
      tidy(text),
      choiceTitle(TABLES.agreements.columns.review, review, language),
      tidy([reviewReason, effect].filter((text) => text.trim() !== '').join(' ')),
    ),
  );
};
