// The strategy report as HTML for Drive's import: five questions, tables whose bars read well in print, and decisions.
import { OPERATIONS } from '../agreements/agreementTerms.ts';
import { type Html, html, htmlTable, lines, type Part } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import { TABLES } from '../unit/tables.ts';
import type { Unit } from '../unit/unit.ts';
import { choiceTitle, words } from '../words/words.ts';
import type { Average, Counted } from './counted.ts';
import {
  type AreaFigures,
  OUTCOMES,
  PROGRESS,
  RESPONSIBLE,
  type Report,
  type ReportedSuggestion,
  TYPES,
} from './figures.ts';
import { decimal, flagSentence, percent, rowsText } from './sentences.ts';

const ROWS_NAMED = 8;
const BAR = { length: 14, sign: '█', colour: '#0b5563' };

export const reportDocTitle = (unit: Unit): string => {
  const { language, year, unitName } = unit.settings;
  return words(language).report.title(year, tidy(unitName));
};

export const reportDocHtml = (unit: Unit, figures: Report): string => {
  const { language } = unit.settings;
  const phrases = words(language).report;
  const title = reportDocTitle(unit);
  return reportDocument(
    title,
    language,
    html`<h1>${title}</h1>
<p><b>${phrases.kinds[figures.which]}.</b> ${phrases.madeOn(figures.date)}</p>
${strategyPart(figures, language)}
${suggestionsPart(figures, language)}
${effectPart(figures, language)}
${agreementsPart(figures, language)}
${askewPart(figures, language)}
<p></p>
<p style="font-size:9pt;">${phrases.policy}</p>`,
  );
};

export const reportDocument = (title: string, language: Language, body: Html): string =>
  html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head>
<body style="font-family:Arial,sans-serif;font-size:11pt;color:#202124;">
${body}
</body></html>`.toString();

/** A bar of characters, which every printer and every Doc shows alike. */
export const bar = (value: number, most: number): Html =>
  value === 0 || most === 0
    ? html``
    : html`<span style="color:${BAR.colour};">${BAR.sign.repeat(Math.max(1, Math.round((BAR.length * value) / most)))}</span>`;

/** A table of counts: what, a bar, how many, which rows. */
const counts = (
  heading: string,
  rows: readonly (readonly [title: string, counted: Counted])[],
  language: Language,
): Html => {
  const phrases = words(language).report;
  const most = Math.max(...rows.map(([, { value }]) => value));
  return htmlTable(
    [heading, '', phrases.count, phrases.rows],
    rows.map(([title, counted]) => [
      title,
      bar(counted.value, most),
      counted.value,
      rowsText(counted, language, ROWS_NAMED),
    ]),
    [30, 27, 10, 33],
  );
};

const averageText = (average: Average | undefined, top: number, language: Language): string => {
  const phrases = words(language).report;
  if (!average) return phrases.hidden;
  const { value, people, asOf } = average;
  const parts = [phrases.average(decimal(value, language), top), `(${phrases.people(people)})`];
  return [...parts, ...(asOf === '' ? [] : [phrases.asOf(asOf)])].join(' ');
};

const areaTitle = ({ id, title }: AreaFigures, language: Language): string =>
  id === OPERATIONS ? words(language).focus.operations : title;

const strategic = ({ areas }: Report): AreaFigures[] => areas.filter(({ area }) => area !== undefined);

const strategyPart = (figures: Report, language: Language): Html => {
  const phrases = words(language).report;
  const { heading, lead, none, noAreas } = phrases.strategy;
  const areas = strategic(figures);
  if (figures.held.value === 0)
    return html`<h2>${heading}</h2>
<p>${none}</p>`;
  return html`<h2>${heading}</h2>
<p>${lead(figures.topic.value, figures.held.value)} ${rowsText(figures.topic, language, ROWS_NAMED)}</p>
${
  areas.length === 0
    ? html`<p>${noAreas}</p>`
    : htmlTable(
        [phrases.area, '', phrases.discussed, phrases.touch, phrases.rows],
        areas.map((area) => [
          area.title,
          bar(area.discussed.value, figures.held.value),
          phrases.ofAll(area.discussed.value, figures.held.value),
          averageText(area.touch, 4, language),
          rowsText(area.discussed, language, ROWS_NAMED),
        ]),
        [21, 23, 15, 18, 23],
      )
}`;
};

const suggestionsPart = (figures: Report, language: Language): Html => {
  const phrases = words(language).report.suggestions;
  const { named, unnamed, toManagement, unanswered } = figures.suggestions;
  const all = named.value + unnamed.value;
  if (all === 0)
    return html`<h2>${phrases.heading}</h2>
<p>${phrases.none}</p>`;
  const groups = [
    ...figures.areas.map((area) => [areaTitle(area, language), area.suggestions] as const),
    [phrases.other, figures.others] as const,
  ].filter(([, suggestions]) => suggestions.length > 0);
  return html`<h2>${phrases.heading}</h2>
<p>${phrases.lead(all, named.value, unnamed.value)}${toManagement.value === 0 ? '' : ` ${phrases.unanswered(unanswered.value, toManagement.value)}`}</p>
${groups.map(
  ([title, suggestions]) => html`<h3>${title}</h3>
${htmlTable(
  [phrases.who, phrases.suggestion, phrases.status],
  suggestions.map((view) => suggestionCells(view, language)),
  [20, 48, 32],
)}`,
)}
<p>${CONSENTS.map((consent) => sharedRows(consent, figures, language))
    .filter((text) => text !== '')
    .join('. ')}</p>`;
};

const CONSENTS = ['named', 'unnamed'] as const;

/** `Med navn – Forslag: S03, S04`. */
const sharedRows = (consent: (typeof CONSENTS)[number], { suggestions }: Report, language: Language): string => {
  const rows = rowsText(suggestions[consent], language, ROWS_NAMED);
  return rows === '' ? '' : `${choiceTitle(TABLES.suggestions.columns.consent, consent, language)} – ${rows}`;
};

const suggestionCells = ({ name, text, status, reply }: ReportedSuggestion, language: Language): Part[] => {
  const phrases = words(language).report;
  const state = choiceTitle(TABLES.suggestions.columns.status, status, language);
  return [
    name || phrases.suggestions.unnamed,
    text === '' ? phrases.lookAt : lines(text),
    reply === '' ? state : lines(`${state}: ${reply}`),
  ];
};

const effectPart = (figures: Report, language: Language): Html => {
  const phrases = words(language).report;
  const { effect, outcomes, old, outcomesAsOf } = figures;
  if (old.value === 0)
    return html`<h2>${phrases.effect.heading}</h2>
<p>${phrases.effect.none}</p>`;
  const average = effect
    ? phrases.effect.scoreOfAll(decimal(effect.value, language), phrases.people(effect.people))
    : `${phrases.effect.score}: ${phrases.hiddenWhy}`;
  const scored = strategic(figures).filter((area) => area.effect);
  const rows = outcomes && [
    ...OUTCOMES.map(
      (outcome) => [choiceTitle(TABLES.agreements.columns.review, outcome, language), outcomes[outcome]] as const,
    ),
    ...(outcomes.open.value === 0 ? [] : [[phrases.effect.open, outcomes.open] as const]),
  ];
  return html`<h2>${phrases.effect.heading}</h2>
<p>${outcomes ? `${phrases.effect.lead(outcomes.done.value, old.value)} ${average}` : phrases.hiddenWhy}</p>
${rows ? counts(dated(phrases.effect.outcome, outcomesAsOf, language), rows, language) : html``}
${
  scored.length === 0
    ? html``
    : htmlTable(
        [phrases.area, '', phrases.effect.score, phrases.rows],
        scored.map((area) => [
          area.title,
          bar(area.effect?.value ?? 0, 5),
          averageText(area.effect, 5, language),
          area.effect ? rowsText({ ...area.effect, value: area.effect.rows.ids.length }, language, ROWS_NAMED) : '',
        ]),
        [30, 27, 18, 25],
      )
}
${comments(phrases.effect.reasons, figures.reasons, language)}
${comments(phrases.effect.effects, figures.effects, language)}`;
};

/** A heading, with the day the figures are of where it is not today. */
const dated = (heading: string, asOf: string, language: Language): string =>
  asOf === '' ? heading : `${heading}, ${words(language).report.asOf(asOf)}`;

const comments = (heading: string, given: Report['reasons'], language: Language): Html => html`<h3>${heading}</h3>
${
  given
    ? html`<ul>${given.texts.map((text) => html`<li>${text}</li>`)}</ul>
<p>${rowsText({ value: given.rows.ids.length, rows: given.rows }, language, ROWS_NAMED)}</p>`
    : html`<p>${words(language).report.effect.noTexts}</p>`
}`;

const agreementsPart = (figures: Report, language: Language): Html => {
  const phrases = words(language).report;
  const { agreements, operations, areas, progress: states, progressAsOf } = figures;
  if (agreements.value === 0)
    return html`<h2>${phrases.agreements.heading}</h2>
<p>${phrases.agreements.none}</p>`;
  const { type, responsible, progress } = TABLES.agreements.columns;
  const matrix = areas.flatMap((area) =>
    TYPES.filter((kind) => RESPONSIBLE.some((who) => area.matrix[kind][who].value > 0)).map(
      (kind, position): Part[] => {
        const cells = RESPONSIBLE.map((who) => area.matrix[kind][who]);
        const ids = cells.flatMap(({ rows }) => rows.ids);
        return [
          position === 0 ? areaTitle(area, language) : '',
          choiceTitle(type, kind, language),
          ...cells.map(({ value }) => value || ''),
          rowsText({ value: ids.length, rows: { tab: 'agreements', ids } }, language, ROWS_NAMED),
        ];
      },
    ),
  );
  const started = figures.which !== 'interim' && states?.notStarted.value !== agreements.value;
  return html`<h2>${phrases.agreements.heading}</h2>
<p>${phrases.agreements.lead(agreements.value, operations.value, percent(operations.value, agreements.value, language))}</p>
${counts(
  phrases.agreements.perArea,
  areas.map((area) => [areaTitle(area, language), area.agreements]),
  language,
)}
<h3>${phrases.agreements.matrix}</h3>
${htmlTable(
  [
    phrases.area,
    choiceTitleOf('type', language),
    ...RESPONSIBLE.map((who) => choiceTitle(responsible, who, language)),
    phrases.rows,
  ],
  [...matrix, [phrases.total, '', ...RESPONSIBLE.map((who) => figures.byResponsible[who].value), '']],
  [21, 21, 16, 9, 9, 24],
)}
<h3>${phrases.agreements.progress}</h3>
${
  !started
    ? html`<p>${phrases.agreements.notYet}</p>`
    : states
      ? html`${counts(
          dated(phrases.agreements.progress, progressAsOf, language),
          PROGRESS.map((state) => [choiceTitle(progress, state, language), states[state]]),
          language,
        )}
${progressByArea(figures, language)}`
      : html`<p>${phrases.hiddenWhy}</p>`
}`;
};

const choiceTitleOf = (column: 'type', language: Language): string =>
  TABLES.agreements.columns[column].titles[language];

const progressByArea = ({ areas }: Report, language: Language): Html => {
  const phrases = words(language).report;
  const { progress } = TABLES.agreements.columns;
  return html`${htmlTable(
    [phrases.area, ...PROGRESS.map((state) => choiceTitle(progress, state, language))],
    areas.map((area) => [
      areaTitle(area, language),
      ...PROGRESS.map((state) => (area.progress ? area.progress[state].value : area.agreements.value === 0 ? 0 : '–')),
    ]),
    [25, 15, 15, 15, 15, 15],
  )}
${areas.some((area) => !area.progress) ? html`<p style="font-size:9pt;">–: ${phrases.hiddenWhy}</p>` : html``}`;
};

const askewPart = ({ flags, held, decisions }: Report, language: Language): Html => {
  const phrases = words(language).report;
  const { askew } = phrases;
  const found = flags.map((flag) => html`<li>${flagSentence(flag, language)}</li>`);
  return html`<h2>${askew.heading}</h2>
${
  found.length > 0
    ? html`<ul>${found}</ul>
<p>${askew.next}</p>`
    : html`<p>${held.value === 0 ? askew.early : askew.none}</p>`
}
<h3>${askew.decisions}</h3>
${
  decisions.length === 0
    ? html`<p>${askew.noDecisions}</p>`
    : htmlTable(
        [phrases.area, askew.decision, askew.reason, askew.decidedOn],
        decisions.map(({ title, decision, reason, decidedOn }) => [
          title,
          choiceTitle(TABLES.focusAreas.columns.decision, decision, language),
          reason,
          decidedOn === '' ? '' : words(language).date(decidedOn),
        ]),
        [28, 18, 34, 20],
      )
}`;
};
