// The strategy report as rows of its tab, and the charts over them.
import type { Language } from '../text/language.ts';
import { type Row, TABLES } from '../unit/tables.ts';
import { choiceTitle, words } from '../words/words.ts';
import type { Average, Counted } from './counted.ts';
import { type AreaFigures, OUTCOMES, PROGRESS, RESPONSIBLE, type Report, TYPES } from './figures.ts';
import { flagSentence, rowsText } from './sentences.ts';

/** In the tab there is room; a cell that nobody can read ends somewhere. */
const ROWS_NAMED = 300;

type ReportRow = Row<'report'>;

export interface ChartOrder {
  name: 'agreements' | 'progress' | 'effect';
  title: string;
  /** The rows it shows, which stand together. */
  ids: string[];
}

export const reportRows = (figures: Report, language: Language): ReportRow[] => {
  const told = words(language).report;
  const { type, responsible, progress, review } = TABLES.agreements.columns;
  const { areas, suggestions } = figures;
  const of = (id: string, title: string, counted: Counted, note = ''): ReportRow => ({
    id,
    title,
    value: counted.value,
    note,
    rows: rowsText(counted, language, ROWS_NAMED),
  });
  const orHidden = (id: string, title: string, counted: Counted | undefined, note: string): ReportRow =>
    counted ? of(id, title, counted, note) : { id, title, value: null, note: `${note}: ${told.hidden}`, rows: '' };
  const since = (date: string): string[] => (date === '' ? [] : [told.asOf(date)]);
  const asOf = since(figures.progressAsOf);
  const outcome = [told.effect.outcome, ...since(figures.outcomesAsOf)].join(' – ');
  const ofAverage = (id: string, title: string, average: Average | undefined, note: string): ReportRow => ({
    id,
    title,
    value: average?.value ?? null,
    note: average
      ? [note, told.people(average.people), ...(average.asOf ? [told.asOf(average.asOf)] : [])].join(' – ')
      : told.hidden,
    rows: average ? rowsText({ ...average, value: average.rows.ids.length }, language, ROWS_NAMED) : '',
  });
  const named = (area: AreaFigures): string => (area.id === 'drift' ? words(language).focus.drift : area.title);
  const strategic = areas.filter(({ area }) => area !== undefined);
  return [
    { id: 'report', title: told.kinds[figures.which], value: figures.year, note: told.madeOn(figures.date), rows: '' },
    of('held', told.held, figures.held),
    of('topic', told.topic, figures.topic, told.ofAll(figures.topic.value, figures.held.value)),
    ...strategic.map((area) =>
      of(
        `discussed/${area.id}`,
        area.title,
        area.discussed,
        `${told.discussed} ${told.ofAll(area.discussed.value, figures.held.value)}`,
      ),
    ),
    ...strategic.map((area) => ofAverage(`touch/${area.id}`, area.title, area.touch, told.touch)),
    of(
      'suggestions/named',
      told.suggestions.suggestion,
      suggestions.named,
      choiceTitle(TABLES.suggestions.columns.consent, 'named', language),
    ),
    of(
      'suggestions/unnamed',
      told.suggestions.suggestion,
      suggestions.unnamed,
      choiceTitle(TABLES.suggestions.columns.consent, 'unnamed', language),
    ),
    of(
      'suggestions/unanswered',
      told.suggestions.suggestion,
      suggestions.unanswered,
      told.suggestions.unanswered(suggestions.unanswered.value, suggestions.toManagement.value),
    ),
    ...areas.map((area) =>
      of(
        `suggestions/${area.id}`,
        named(area),
        {
          value: area.suggestions.length,
          rows: { tab: 'suggestions', ids: area.suggestions.map(({ id }) => id).sort() },
        },
        told.suggestions.suggestion,
      ),
    ),
    of('old', told.rollUp.old, figures.old, since(figures.outcomesAsOf).join()),
    ...OUTCOMES.map((what) =>
      orHidden(`effect/${what}`, choiceTitle(review, what, language), figures.outcomes?.[what], outcome),
    ),
    orHidden('effect/open', told.effect.open, figures.outcomes?.open, outcome),
    ofAverage('effect/score', told.total, figures.effect, told.effect.score),
    ...strategic.map((area) => ofAverage(`effect/score/${area.id}`, area.title, area.effect, told.effect.score)),
    of('agreements', told.total, figures.agreements, told.agreements.perArea),
    ...areas.map((area) => of(`agreements/${area.id}`, named(area), area.agreements, told.agreements.perArea)),
    ...TYPES.map((kind) =>
      of(`agreements/${kind}`, choiceTitle(type, kind, language), figures.byType[kind], told.agreements.perArea),
    ),
    ...RESPONSIBLE.map((who) =>
      of(
        `agreements/${who}`,
        choiceTitle(responsible, who, language),
        figures.byResponsible[who],
        told.agreements.perArea,
      ),
    ),
    ...areas.flatMap((area) =>
      TYPES.flatMap((kind) =>
        RESPONSIBLE.filter((who) => area.matrix[kind][who].value > 0).map((who) =>
          of(
            `agreements/${area.id}/${kind}/${who}`,
            named(area),
            area.matrix[kind][who],
            [choiceTitle(type, kind, language), choiceTitle(responsible, who, language)].join(' – '),
          ),
        ),
      ),
    ),
    ...PROGRESS.map((state) =>
      orHidden(
        `progress/${state}`,
        choiceTitle(progress, state, language),
        figures.progress?.[state],
        [told.agreements.progress, ...asOf].join(' – '),
      ),
    ),
    ...areas.flatMap((area) =>
      PROGRESS.map((state) =>
        orHidden(
          `progress/${area.id}/${state}`,
          named(area),
          area.progress?.[state],
          [choiceTitle(progress, state, language), ...asOf].join(' – '),
        ),
      ),
    ),
    ...figures.flags.map(
      (flag): ReportRow => ({
        id: ['flag', flag.rule, ...('areaId' in flag ? [flag.areaId] : [])].join('/'),
        title: flagSentence(flag, language),
        value: 1,
        note: told.flag,
        rows: '',
      }),
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
