// The conversation Doc as HTML for Drive's import: what became of the old agreements first, the new ones last.

import { agreementAsTyped } from '../agreements/agreementAsTyped.ts';
import { standingAgreements } from '../agreements/agreements.ts';
import { nameShown } from '../people/tellApart.ts';
import { enumerated, focusHeading, focusReasons } from '../strategy/focusText.ts';
import { type Html, html, htmlTable, lines, NOTHING, type Part } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { activeFocusAreas } from '../unit/activeFocusAreas.ts';
import { TABLES } from '../unit/tables.ts';
import type { Agreement, Employee, Unit } from '../unit/unit.ts';
import { choiceTitle, choiceTitles, readingLanguage, words } from '../words/words.ts';
import {
  type AnsweredQuestion,
  byAuthor,
  type ConversationContent,
  conversationContent,
  isLeftBlank,
} from './conversationContent.ts';

const EMPTY_AGREEMENT_ROWS = 4;

/** A paper for the meeting: the talk's steps in their order, with room for notes, and no longer than it must be. */
export const conversationDocHtml = (unit: Unit, employee: Employee): string => {
  const language = readingLanguage(unit, employee);
  const { doc, sensitive, timeUnknown, placeUnknown, at } = words(language);
  const { settings } = unit;
  const title = doc.title(settings.year, tidy(nameShown(unit, employee)));
  const { conversationDate, conversationTime } = employee;
  const when = conversationDate === '' ? timeUnknown : at(conversationDate, conversationTime);
  const where = tidy(settings.conversationPlace) || placeUnknown;
  const participants = [employee.name, settings.managerName].map(tidy).filter((name) => name !== '');
  const content = conversationContent(unit, employee);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:10pt;color:#202124;">
<h1>${title}</h1>
<p>${doc.when}: ${when} · ${doc.where}: ${where} · ${doc.who}: ${enumerated(participants, language)}</p>
<p><i>${sensitive}</i></p>
${reviewPart(content, language)}
${successPart(content, language)}
${topicsPart(content, language)}
${strategyPart(content, language)}
${feedbackPart(content, language)}
${agreementsPart(unit, employee, language)}
<h2>${doc.close.heading}</h2>
<p>${doc.close.prompt}</p>
${notes(language)}
</body></html>`.toString();
};

/** The widest columns are those in which people write most. */
const REVIEW_WIDTHS = [7, 29, 15, 20, 20, 9];
const TOPIC_WIDTHS = [35, 65];
const AGREEMENT_WIDTHS = [6, 23, 18, 18, 14, 11, 10];

const reviewPart = (content: ConversationContent, language: Language): Html => {
  const { heading, none, instruction, columns } = words(language).doc.review;
  const statuses = choiceTitles(TABLES.agreements.columns.review, language);
  const rows = content.review.map((agreement) => [
    agreement.id,
    lines(agreement.text),
    choiceTitle(TABLES.agreements.columns.review, agreement.review || agreement.employeeReview, language),
    lines(agreement.reviewReason),
    lines(agreement.effect),
    agreement.effectScore ?? '',
  ]);
  const headings = [columns.id, columns.text, columns.review, columns.reason, columns.effect, columns.score];
  return html`<h2>${heading}</h2>
${
  rows.length === 0
    ? html`<p>${none}</p>`
    : html`<p>${instruction(statuses.join(', '))}</p>
${htmlTable(headings, rows, REVIEW_WIDTHS)}`
}
${answersOf(content, ['since'])}`;
};

/** Recognition first: what the manager wants to recognise, then what the employee is proud of. */
const successPart = (content: ConversationContent, language: Language): Html => {
  const { doc } = words(language);
  return html`<h2>${doc.success.heading}</h2>
${content.released ? managersWords(content, (section) => section === 'success', language) : html`<p>${doc.strategy.waiting}</p>`}
${content.answers.length === 0 ? html`<p>${doc.answers.none}</p>` : answersOf(content, ['success'])}
${notes(language)}`;
};

/** The employee's own topics, and what else the form has brought up. */
const topicsPart = (content: ConversationContent, language: Language): Html => {
  const { heading, none, columns } = words(language).doc.topics;
  return html`<h2>${heading}</h2>
${
  content.topics.length === 0
    ? html`<p>${none}</p>`
    : htmlTable(
        [columns.topic, columns.notes],
        content.topics.map((topic) => [topic, '']),
        TOPIC_WIDTHS,
      )
}
${answersOf(content, ['own', 'wellbeing', 'development', 'agenda'])}`;
};

/** An area that touches the work more than a little stands with its reasons; so does each while nobody has said. */
const strategyPart = (content: ConversationContent, language: Language): Html => {
  const { doc, focus } = words(language);
  const areas = content.focusAreas.map(({ area, touch, isNear }) => {
    const reasons = isNear ? focusReasons(area, language) : [];
    return html`<p><b>${focusHeading(area, language)}</b>${touch === '' ? NOTHING : html` · ${doc.strategy.touch(touch)}`}${reasons.map((reason) => html`<br>${reason}`)}</p>`;
  });
  return html`<h2>${doc.strategy.heading}</h2>
${areas.length === 0 ? html`<p>${focus.none}</p>` : areas}
${answersOf(content, ['strategy'])}
${content.released ? managersWords(content, (section) => section !== 'success', language) : NOTHING}
${notes(language)}`;
};

const answersOf = (content: ConversationContent, keys: readonly SectionKey[]): Html[] =>
  content.answers.filter(({ key }) => keys.includes(key)).flatMap(({ answered }) => answered.map(answeredPart));

type SectionKey = ConversationContent['answers'][number]['key'];

/** The question as it is worded, and behind it what was answered. */
const answeredPart = ({ question, answer, marked }: AnsweredQuestion): Html =>
  question === ''
    ? html`<p>${lines(answer)}</p>`
    : html`<p><b>${marked ? '★ ' : ''}${question}</b> ${lines(answer)}</p>`;

/** The questions are worded as the manager asks them (“I”), so the part says whose words follow. */
const managersWords = (
  { managerPreparation }: ConversationContent,
  isHere: (section: AnsweredQuestion['section']) => boolean,
  language: Language,
): Html =>
  html`${byAuthor(managerPreparation.filter(({ section }) => isHere(section))).map(
    ({ isFormers, answered }) =>
      html`${isLeftBlank(answered) ? NOTHING : html`<p>${writes(isFormers, language)}</p>`}
${answered.map(answeredPart)}`,
  )}`;

const writes = (isFormers: boolean, language: Language): string => {
  const { strategy } = words(language).doc;
  return isFormers ? strategy.former : strategy.manager;
};

/** The column's heading says that it is the manager's; of a former one it is said so. */
const managersFeedback = (answered: readonly AnsweredQuestion[], language: Language): Html[] =>
  byAuthor(answered).map(
    ({ isFormers, answered: theirs }) =>
      html`${isFormers ? html`<p>${writes(isFormers, language)}</p>` : NOTHING}
${theirs.map(answeredPart)}`,
  );

const notes = (language: Language): Html => html`<p>${words(language).doc.notes}</p>`;

const feedbackPart = ({ released, feedback }: ConversationContent, language: Language): Html => {
  const phrases = words(language).doc.feedback;
  if (!released)
    return html`<h2>${phrases.heading}</h2>
<p>${phrases.waiting}</p>`;
  const columns = [feedback.employee.map(answeredPart), managersFeedback(feedback.manager, language)];
  return html`<h2>${phrases.heading}</h2>
${htmlTable([phrases.employee, phrases.manager], [columns])}`;
};

const agreementsPart = (unit: Unit, employee: Employee, language: Language): Html => {
  const { doc, focus } = words(language);
  const { heading, instruction, columns } = doc.agreements;
  const types = choiceTitles(TABLES.agreements.columns.type, language).join(', ');
  const areas = activeFocusAreas(unit).map((area) => tidy(area.title));
  const known = standingAgreements(unit, employee.id);
  const headings = [
    columns.id,
    columns.text,
    columns.type,
    columns.focusArea,
    columns.responsible,
    columns.deadline,
    columns.sign,
  ];
  const empty = Array.from({ length: EMPTY_AGREEMENT_ROWS }, () => headings.map(() => ''));
  return html`<h2>${heading}</h2>
<p>${instruction(types, areas.join(', ') || focus.none)}</p>
${htmlTable(headings, [...known.map((agreement) => agreementCells(unit, agreement, language)), ...empty], AGREEMENT_WIDTHS)}`;
};

const agreementCells = (unit: Unit, agreement: Agreement, language: Language): Part[] => {
  const { text, type, focusArea, responsible, deadline, signOfSuccess } = agreementAsTyped(unit, agreement, language);
  return [agreement.id, lines(text), type, focusArea, responsible, deadline, lines(signOfSuccess)];
};
