// The strategy report as rows of its tab, and the charts over them.
import { OPERATIONS } from '../agreements/agreementTerms.ts';
import type { Language } from '../text/language.ts';
import { type Row, TABLES } from '../unit/tables.ts';
import { choiceTitle, words } from '../words/words.ts';
import { type Average, type Counted, counted } from './counted.ts';
import {
  type AgreementType,
  type AreaFigures,
  OUTCOMES,
  PROGRESS,
  type ProgressValue,
  RESPONSIBLE,
  type Report,
  type Responsible,
  TYPES,
} from './figures.ts';
import { flagSentence, rowsText } from './sentences.ts';

/** How many ids a cell of the tab names at most. */
const ROWS_NAMED = 300;

type ReportRow = Row<'report'>;

export interface ChartOrder {
  name: 'agreements' | 'progress' | 'effect';
  title: string;
  /** The rows that the chart shows; they are consecutive. */
  ids: string[];
}

export const reportRows = (figures: Report, language: Language): ReportRow[] => {
  const phrases = words(language).report;
  return [
    {
      id: 'report',
      title: phrases.kinds[figures.which],
      value: figures.year,
      note: phrases.madeOn(figures.date),
      rows: '',
    },
    ...[strategyRows, suggestionRows, effectRows, agreementRows, progressRows].flatMap((chapter) =>
      chapter(figures, language),
    ),
    ...figures.flags.map(
      (flag): ReportRow => ({
        id: ['flag', flag.rule, ...('areaId' in flag ? [flag.areaId] : [])].join('/'),
        title: flagSentence(flag, language),
        value: 1,
        note: phrases.flag,
        rows: '',
      }),
    ),
  ];
};

/** A row for each kind of figure. */
const rowsIn = (language: Language) => {
  const phrases = words(language).report;
  const of = (id: string, title: string, figure: Counted, note = ''): ReportRow => ({
    id,
    title,
    value: figure.value,
    note,
    rows: rowsText(figure, language, ROWS_NAMED),
  });
  return {
    of,
    orHidden: (id: string, title: string, figure: Counted | undefined, note: string): ReportRow =>
      figure ? of(id, title, figure, note) : { id, title, value: null, note: `${note}: ${phrases.hidden}`, rows: '' },
    ofAverage: (id: string, title: string, average: Average | undefined, note: string): ReportRow => ({
      id,
      title,
      value: average?.value ?? null,
      note: average
        ? [note, phrases.people(average.people), ...since(average.asOf, language)].join(' – ')
        : phrases.hidden,
      rows: average ? rowsText({ ...average, value: average.rows.ids.length }, language, ROWS_NAMED) : '',
    }),
  };
};

const since = (date: string, language: Language): string[] => (date === '' ? [] : [words(language).report.asOf(date)]);

const named = ({ id, title }: AreaFigures, language: Language): string =>
  id === OPERATIONS ? words(language).focus.operations : title;

/** The focus areas of the Strategy tab: agreements may be tied to others. */
const strategic = ({ areas }: Report): AreaFigures[] => areas.filter(({ area }) => area !== undefined);

const strategyRows = (figures: Report, language: Language): ReportRow[] => {
  const phrases = words(language).report;
  const { of, ofAverage } = rowsIn(language);
  const { held, topic } = figures;
  return [
    of('held', phrases.held, held),
    of('topic', phrases.topic, topic, phrases.ofAll(topic.value, held.value)),
    ...strategic(figures).map(({ id, title, discussed }) =>
      of(`discussed/${id}`, title, discussed, `${phrases.discussed} ${phrases.ofAll(discussed.value, held.value)}`),
    ),
    ...strategic(figures).map(({ id, title, touch }) => ofAverage(`touch/${id}`, title, touch, phrases.touch)),
  ];
};

const suggestionRows = ({ areas, suggestions }: Report, language: Language): ReportRow[] => {
  const phrases = words(language).report.suggestions;
  const { of } = rowsIn(language);
  const { consent } = TABLES.suggestions.columns;
  const { named: withName, unnamed, unanswered, toManagement } = suggestions;
  return [
    of('suggestions/named', phrases.suggestion, withName, choiceTitle(consent, 'named', language)),
    of('suggestions/unnamed', phrases.suggestion, unnamed, choiceTitle(consent, 'unnamed', language)),
    of(
      'suggestions/unanswered',
      phrases.suggestion,
      unanswered,
      phrases.unanswered(unanswered.value, toManagement.value),
    ),
    ...areas.map((area) => {
      const ids = area.suggestions.map(({ id }) => id).sort();
      return of(`suggestions/${area.id}`, named(area, language), counted('suggestions', ids), phrases.suggestion);
    }),
  ];
};

const effectRows = (figures: Report, language: Language): ReportRow[] => {
  const phrases = words(language).report;
  const { of, orHidden, ofAverage } = rowsIn(language);
  const { review } = TABLES.agreements.columns;
  const asOf = since(figures.outcomesAsOf, language);
  const outcome = [phrases.effect.outcome, ...asOf].join(' – ');
  return [
    of('old', phrases.rollUp.old, figures.old, asOf.join()),
    ...OUTCOMES.map((what) =>
      orHidden(`effect/${what}`, choiceTitle(review, what, language), figures.outcomes?.[what], outcome),
    ),
    orHidden('effect/open', phrases.effect.open, figures.outcomes?.open, outcome),
    ofAverage('effect/score', phrases.total, figures.effect, phrases.effect.score),
    ...strategic(figures).map(({ id, title, effect }) =>
      ofAverage(`effect/score/${id}`, title, effect, phrases.effect.score),
    ),
  ];
};

const agreementRows = (figures: Report, language: Language): ReportRow[] => {
  const phrases = words(language).report;
  const { of } = rowsIn(language);
  const { type, responsible } = TABLES.agreements.columns;
  const { areas, byType, byResponsible } = figures;
  const { perArea } = phrases.agreements;
  const typeTitle = (kind: AgreementType): string => choiceTitle(type, kind, language);
  const responsibleTitle = (who: Responsible): string => choiceTitle(responsible, who, language);
  return [
    of('agreements', phrases.total, figures.agreements, perArea),
    ...areas.map((area) => of(`agreements/${area.id}`, named(area, language), area.agreements, perArea)),
    ...TYPES.map((kind) => of(`agreements/${kind}`, typeTitle(kind), byType[kind], perArea)),
    ...RESPONSIBLE.map((who) => of(`agreements/${who}`, responsibleTitle(who), byResponsible[who], perArea)),
    ...areas.flatMap((area) =>
      TYPES.flatMap((kind) =>
        RESPONSIBLE.filter((who) => area.matrix[kind][who].value > 0).map((who) =>
          of(
            `agreements/${area.id}/${kind}/${who}`,
            named(area, language),
            area.matrix[kind][who],
            [typeTitle(kind), responsibleTitle(who)].join(' – '),
          ),
        ),
      ),
    ),
  ];
};

const progressRows = (figures: Report, language: Language): ReportRow[] => {
  const { agreements } = words(language).report;
  const { orHidden } = rowsIn(language);
  const asOf = since(figures.progressAsOf, language);
  const stateTitle = (state: ProgressValue): string => choiceTitle(TABLES.agreements.columns.progress, state, language);
  return [
    ...PROGRESS.map((state) =>
      orHidden(
        `progress/${state}`,
        stateTitle(state),
        figures.progress?.[state],
        [agreements.progress, ...asOf].join(' – '),
      ),
    ),
    ...figures.areas.flatMap((area) =>
      PROGRESS.map((state) =>
        orHidden(
          `progress/${area.id}/${state}`,
          named(area, language),
          area.progress?.[state],
          [stateTitle(state), ...asOf].join(' – '),
        ),
      ),
    ),
  ];
};

export const chartOrders = ({ areas }: Report, language: Language): ChartOrder[] => {
  const { charts } = words(language).report;
  const order = (name: ChartOrder['name'], ids: string[]): ChartOrder => ({ name, title: charts[name], ids });
  return [
    order(
      'agreements',
      areas.map(({ id }) => `agreements/${id}`),
    ),
    order(
      'progress',
      PROGRESS.map((state) => `progress/${state}`),
    ),
    order(
      'effect',
      OUTCOMES.map((outcome) => `effect/${outcome}`),
    ),
  ];
};
