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
  type ConversationContent,
  conversationContent,
  isLeftBlank,
} from './conversationContent.ts';

const EMPTY_AGREEMENT_ROWS = 6;

export interface ConversationDocParts {
  review: Html;
  topics: Html;
  answers: Html;
  strategy: Html;
  feedback: Html;
  prompts: Html;
  agreements: Html;
}

export const conversationDocParts = (unit: Unit, employee: Employee): ConversationDocParts => {
  const language = readingLanguage(unit, employee);
  const content = conversationContent(unit, employee);
  const { doc } = words(language);
  return {
    review: reviewPart(content, language),
    topics: html`<h2>${doc.topics.heading}</h2>
${content.topics.length === 0 ? html`<p>${doc.topics.none}</p>` : html`<ol>${content.topics.map((topic) => html`<li>${topic}</li>`)}</ol>`}`,
    answers: answersPart(content, language),
    strategy: strategyPart(content, language),
    feedback: feedbackPart(content, language),
    prompts: html`<h2>${doc.prompts.heading}</h2>
<ul>${doc.prompts.list.map((prompt) => html`<li>${prompt}</li>`)}</ul>`,
    agreements: agreementsPart(unit, employee, language),
  };
};

export const conversationDocHtml = (unit: Unit, employee: Employee): string => {
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const { settings } = unit;
  const title = phrases.doc.title(settings.year, tidy(nameShown(unit, employee)));
  const parts = conversationDocParts(unit, employee);
  const when =
    employee.conversationDate === ''
      ? phrases.timeUnknown
      : phrases.at(employee.conversationDate, employee.conversationTime);
  const participants = [employee.name, settings.managerName].map(tidy).filter((name) => name !== '');
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:11pt;color:#202124;">
<h1>${title}</h1>
<p>${phrases.doc.when}: ${when}<br>${phrases.doc.where}: ${tidy(settings.conversationPlace) || phrases.placeUnknown}<br>${phrases.doc.who}: ${enumerated(participants, language)}</p>
<p><b>${phrases.sensitive}</b></p>
<p>${phrases.doc.order}</p>
${parts.review}
${parts.topics}
${parts.answers}
${parts.strategy}
${parts.feedback}
${parts.prompts}
${parts.agreements}
</body></html>`.toString();
};
/** The widest columns are those in which people write most. */
const REVIEW_WIDTHS = [7, 29, 15, 20, 20, 9];
const AGREEMENT_WIDTHS = [6, 23, 18, 18, 14, 11, 10];

const reviewPart = ({ review }: ConversationContent, language: Language): Html => {
  const { heading, none, instruction, columns } = words(language).doc.review;
  if (review.length === 0)
    return html`<h2>${heading}</h2>
<p>${none}</p>`;
  const statuses = choiceTitles(TABLES.agreements.columns.review, language);
  const rows = review.map((agreement) => [
    agreement.id,
    lines(agreement.text),
    choiceTitle(TABLES.agreements.columns.review, agreement.review || agreement.employeeReview, language),
    lines(agreement.reviewReason),
    lines(agreement.effect),
    agreement.effectScore ?? '',
  ]);
  return html`<h2>${heading}</h2>
<p>${instruction(statuses.join(', '))}</p>
${htmlTable([columns.id, columns.text, columns.review, columns.reason, columns.effect, columns.score], rows, REVIEW_WIDTHS)}`;
};

const answersPart = ({ answers }: ConversationContent, language: Language): Html => {
  const { heading, none } = words(language).doc.answers;
  const sections = answers.map(
    ({ section, answered }) => html`<h3>${section}</h3>
${answered.map(answeredPart)}`,
  );
  return html`<h2>${heading}</h2>
${sections.length === 0 ? html`<p>${none}</p>` : sections}`;
};

const answeredPart = ({ question, answer, marked }: AnsweredQuestion): Html =>
  question === ''
    ? html`<p>${lines(answer)}</p>`
    : html`<p><b>${marked ? '★ ' : ''}${question}</b><br>${lines(answer)}</p>`;

const strategyPart = (content: ConversationContent, language: Language): Html => {
  const { doc, focus } = words(language);
  const areas = content.focusAreas.map(
    ({ area, touch }) => html`<h3>${focusHeading(area, language)}</h3>
${focusReasons(area, language).map((reason) => html`<p>${reason}</p>`)}${touch === '' ? NOTHING : html`<p><b>${doc.strategy.touch(touch)}</b></p>`}`,
  );
  return html`<h2>${doc.strategy.heading}</h2>
${areas.length === 0 ? html`<p>${focus.none}</p>` : areas}
${content.released ? managersPart(content, language) : html`<p>${doc.strategy.waiting}</p>`}`;
};

/** The questions are worded as the manager asks them (“I”), so the part says whose words follow. */
const managersPart = ({ managerPreparation }: ConversationContent, language: Language): Html =>
  html`${isLeftBlank(managerPreparation) ? NOTHING : html`<p>${words(language).doc.strategy.manager}</p>`}
${managerPreparation.map(answeredPart)}`;

const feedbackPart = ({ released, feedback }: ConversationContent, language: Language): Html => {
  const phrases = words(language).doc.feedback;
  if (!released)
    return html`<h2>${phrases.heading}</h2>
<p>${phrases.waiting}</p>`;
  const columns = [feedback.employee.map(answeredPart), feedback.manager.map(answeredPart)];
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
