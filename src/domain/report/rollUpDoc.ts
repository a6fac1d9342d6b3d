// The roll-up over several units as HTML for Drive's import.
import { type Html, html, htmlTable, type Part } from '../text/html.ts';
import type { Language } from '../text/language.ts';
import { TABLES } from '../unit/tables.ts';
import { filled } from '../words/problemSentence.ts';
import { choiceTitle, words } from '../words/words.ts';
import { OUTCOMES, PROGRESS, RESPONSIBLE, TYPES } from './figures.ts';
import { bar, reportDocument } from './reportDoc.ts';
import { meanOf, type RollUp, type Sum, sumOf, tallyOf, type UnitState } from './rollUp.ts';
import { decimal } from './sentences.ts';
import type { UnitFigures } from './unitFigures.ts';

export const rollUpHtml = (rollUp: RollUp, date: string, language: Language): string => {
  const phrases = words(language).report;
  const title = phrases.rollUp.title(rollUp.year);
  const hasFigures = rollUp.figures.some(({ figures }) => figures);
  return reportDocument(
    title,
    language,
    html`<h1>${title}</h1>
<p>${phrases.madeOn(date)}</p>
<h2>${phrases.rollUp.units}</h2>
${htmlTable(
  [phrases.rollUp.unit, ''],
  rollUp.units.map((unit) => [unit.name, stateText(unit, language)]),
  [40, 60],
)}
${hasFigures ? figuresPart(rollUp, language) : html`<p>${phrases.rollUp.none}</p>`}
<p style="font-size:9pt;">${phrases.rollUp.policy}</p>`,
  );
};

const stateText = (unit: UnitState, language: Language): string => {
  const phrases = words(language).report.rollUp;
  switch (unit.state) {
    case 'counted':
      return [phrases.counted(unit.date), ...(unit.asOf === '' ? [] : [phrases.someOf(unit.asOf)])].join(', ');
    case 'outdated':
      return phrases.outdated(unit.date);
    case 'otherYear':
      return phrases.otherYear(unit.year);
    default:
      return phrases[unit.state];
  }
};

type Whole = NonNullable<UnitFigures['figures']>;

const figuresPart = (over: RollUp, language: Language): Html => {
  const wholes = over.figures.flatMap(({ figures: own }) => (own ? [own] : []));
  return html`${strategyPart(over, wholes, language)}
<h2>${words(language).report.suggestions.heading}</h2>
<p>${suggestionsText(wholes, language)}</p>
${effectPart(wholes, language)}
${agreementsPart(over, wholes, language)}
${askewPart(over, wholes, language)}`;
};

const strategyPart = ({ areas }: RollUp, wholes: readonly Whole[], language: Language): Html => {
  const phrases = words(language).report;
  const sum = (pick: (whole: Whole) => number | null | undefined): number => sumOf(wholes.map(pick)).value;
  return html`<h2>${phrases.strategy.heading}</h2>
<p>${phrases.rollUp.topic(
    sum(({ topic }) => topic),
    sum(({ held }) => held),
    wholes.length,
  )}</p>
${htmlTable(
  [phrases.area, '', phrases.discussed, phrases.touch],
  areas.map((area) => [
    area.title,
    bar(area.discussed.value, area.held),
    phrases.ofAll(area.discussed.value, area.held),
    meanText(area.touch, 4, language),
  ]),
  [34, 25, 17, 24],
)}`;
};

const effectPart = (wholes: readonly Whole[], language: Language): Html => {
  const { effect } = words(language).report;
  const { review } = TABLES.agreements.columns;
  return html`<h2>${effect.heading}</h2>
${counts(
  effect.outcome,
  wholes.map(({ outcomes }) => outcomes),
  OUTCOMES.map((key) => [key, choiceTitle(review, key, language)]),
  language,
)}
<p>${effect.score}: ${meanText(meanOf(wholes.map((whole) => whole.effect)), 5, language)}</p>`;
};

const agreementsPart = ({ areas }: RollUp, wholes: readonly Whole[], language: Language): Html => {
  const phrases = words(language).report;
  const { type, responsible, progress } = TABLES.agreements.columns;
  return html`<h2>${phrases.agreements.heading}</h2>
${htmlTable(
  [phrases.area, '', phrases.count, phrases.rollUp.unitsWithFigure, phrases.effect.score],
  areas.map((area) => [
    area.title,
    bar(area.agreements.value, Math.max(...areas.map(({ agreements }) => agreements.value))),
    area.agreements.units === 0 ? phrases.hidden : area.agreements.value,
    phrases.ofAll(area.agreements.units, area.units),
    meanText(area.effect, 5, language),
  ]),
  [28, 25, 15, 14, 18],
)}
${counts(
  type.titles[language],
  wholes.map(({ types }) => types),
  TYPES.map((key) => [key, choiceTitle(type, key, language)]),
  language,
)}
${counts(
  responsible.titles[language],
  wholes.map((whole) => whole.responsible),
  RESPONSIBLE.map((key) => [key, choiceTitle(responsible, key, language)]),
  language,
)}
${counts(
  phrases.agreements.progress,
  wholes.map((whole) => whole.progress),
  PROGRESS.map((key) => [key, choiceTitle(progress, key, language)]),
  language,
)}`;
};

const askewPart = ({ areas }: RollUp, wholes: readonly Whole[], language: Language): Html => {
  const { askew, rollUp } = words(language).report;
  const { decision: column } = TABLES.focusAreas.columns;
  const flags = tallyOf(wholes.flatMap((whole) => whole.flags));
  return html`<h2>${askew.heading}</h2>
${listOf(
  [
    ...areas.flatMap((area) =>
      Object.entries(area.flags).map(([rule, units]) => flagLine(rule, units, area.title, language)),
    ),
    ...Object.entries(flags).map(([rule, units]) => flagLine(rule, units, '', language)),
  ],
  askew.none,
)}
<h3>${askew.decisions}</h3>
${listOf(
  areas.flatMap((area) =>
    Object.entries(area.decisions).map(
      ([decision, units]) => `${area.title}: ${choiceTitle(column, decision, language)} (${rollUp.flagsOf(units)})`,
    ),
  ),
  askew.noDecisions,
)}`;
};

const suggestionsText = (wholes: readonly Whole[], language: Language): string => {
  const { rollUp, hiddenWhy } = words(language).report;
  const [all, unnamed] = ['all', 'unnamed'].map((kind) => sumOf(wholes.map(({ suggestions }) => suggestions[kind])));
  if (!all?.units) return hiddenWhy;
  return [rollUp.suggestions(all.value), ...(unnamed?.units ? [rollUp.unnamed(unnamed.value)] : [])].join(' ');
};

const flagLine = (rule: string, units: number, area: string, language: Language): string => {
  const { flags, rollUp } = words(language).report;
  const known = (Object.keys(flags) as (keyof typeof flags)[]).find((name) => name === rule);
  return `${known ? filled(flags[known], { area }) : rule} (${rollUp.flagsOf(units)})`;
};

const listOf = (items: readonly string[], none: string): Html =>
  items.length === 0 ? html`<p>${none}</p>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const meanText = ({ value, units }: Sum, top: number, language: Language): string => {
  const { average, hidden } = words(language).report;
  return units === 0 ? hidden : average(decimal(value, language), top);
};

/** What the units show of each kind; a kind that no unit shows is hidden. */
const counts = (
  heading: string,
  units: readonly Readonly<Record<string, number | null>>[],
  kinds: readonly (readonly [key: string, title: string])[],
  language: Language,
): Html => {
  const phrases = words(language).report;
  const sums = kinds.map(([key, title]) => ({ title, sum: sumOf(units.map((unit) => unit[key])) }));
  const most = Math.max(...sums.map(({ sum }) => sum.value));
  if (sums.every(({ sum }) => sum.units === 0)) return html``;
  return htmlTable(
    [heading, '', phrases.count, phrases.rollUp.unitsWithFigure],
    sums.map(({ title, sum }): Part[] => [
      title,
      bar(sum.value, most),
      sum.units === 0 ? phrases.hidden : sum.value,
      phrases.ofAll(sum.units, units.length),
    ]),
    [34, 27, 20, 19],
  );
};
