// Forms on paper, A4, for an employee without a Google account: lines to write on, boxes to tick.

import { assertNever } from '../text/assertNever.ts';
import { type Html, html, NOTHING } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { readingLanguage, words } from '../words/words.ts';
import { type AnswerForm, type Item, type Questionnaire, questionnaireOf, type Section } from './questionnaire.ts';

const WRITING_LINES = 4;
const BOX = '☐';

const RULE = 'border-bottom:1px solid #5f6368;height:28px;';
const CELL = 'border:1px solid #9aa0a6;padding:5px 8px;';
const MUTED = 'color:#5f6368;font-size:10pt;margin:0 0 4px;';

const STYLE = html`<style>
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.4 Arial, sans-serif; }
h2 { page-break-after: avoid; }
.question { page-break-inside: avoid; margin: 0 0 14pt; }
</style>`;

/** The preparation form. */
export const printFormHtml = (unit: Unit, employee: Employee): string => {
  const language = readingLanguage(unit, employee);
  const phrases = words(language);
  const manager = tidy(unit.settings.managerName) || phrases.yourManager;
  return printedForm(questionnaireOf(unit, employee), phrases.print.instruction(manager), language);
};

export const printedForm = (
  { title, description, sections }: Questionnaire,
  instruction: string,
  language: Language,
): string => {
  const phrases = words(language);
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${STYLE}</head>
<body>
<h1>${title}</h1>
<p><b>${instruction}</b></p>
${description
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => html`<p style="margin:0 0 6pt;">${line}</p>`)}
${sections.map(sectionPart)}
<p style="margin-top:24pt;">${phrases.print.dateAndName}:</p>
<div style="${RULE}"></div>
</body></html>`.toString();

  function sectionPart(section: Section): Html {
    return html`${section.title === '' ? NOTHING : html`<h2>${section.title}</h2>`}
<p style="${MUTED}">${section.description}</p>
${section.texts.map(({ title: heading, description: about }) => html`<p style="margin:6pt 0;"><b>${heading}</b><br>${about}</p>`)}
${section.items.map(itemPart)}`;
  }

  function itemPart(item: Item): Html {
    const help = [item.help, item.answer.type === 'grid' ? phrases.print.grid : ''].filter((text) => text !== '');
    return html`<div class="question"><p style="margin:10pt 0 2pt;"><b>${item.title}</b></p>
${help.length === 0 ? NOTHING : html`<p style="${MUTED}">${help.join(' ')}</p>`}
${answerPart(item.answer)}</div>
`;
  }
};

const answerPart = (answer: AnswerForm): Html => {
  switch (answer.type) {
    case 'paragraph':
      return html`${Array.from({ length: WRITING_LINES }, () => html`<div style="${RULE}"></div>`)}`;
    case 'choice':
      return html`${answer.options.map((option) => html`<p style="margin:3pt 0;">${BOX} ${option}</p>`)}`;
    case 'scale':
      return html`<p style="margin:3pt 0;">${answer.low} &nbsp; ${[1, 2, 3, 4, 5].map((step) => html`${BOX} ${step} &nbsp; `)}${answer.high}</p>`;
    case 'grid':
      return html`<table style="border-collapse:collapse;width:100%;"><thead><tr><th style="${CELL}"></th>${answer.columns.map(
        (column) => html`<th style="${CELL}font-size:9pt;">${column}</th>`,
      )}</tr></thead><tbody>${answer.rows.map(
        ({ title }) =>
          html`<tr><td style="${CELL}">${title}</td>${answer.columns.map(
            () => html`<td style="${CELL}text-align:center;">${BOX}</td>`,
          )}</tr>`,
      )}</tbody></table>`;
    default:
      return assertNever(answer);
  }
};
