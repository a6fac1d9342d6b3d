// The unit's figures for the leadership: nameless, and stricter than the unit's own report.

/**
 * Neither free texts nor ids of people are among them. A unit with fewer than five conversations gives no figures.
 * Every group of agreements or suggestions with fewer than five people behind it is left out, and so is another where
 * it could be found by subtraction from the others or from an earlier file. Where a newer figure beside those of an
 * earlier file would tell on a few, all that is counted of the same rows stands as it was, and `asOf` says since when.
 * How far agreements have come, and what became of the last ones, is told as far as the report tells it, so that the
 * file beside a report tells no more. Averages are those of the report. A flag is told only where the figures it is
 * reckoned from are, so that it tells nothing of what is left out. What conversations were about is the unit's own
 * working fact and is told.
 */
import { DRIFT } from '../agreements/agreementTerms.ts';
import { tidy } from '../text/plainText.ts';
import type { Now, Unit } from '../unit/unit.ts';
import type { Average, Counted } from './counted.ts';
import { tallied } from './counted.ts';
import { type Flag, OUTCOMES, PROGRESS, RESPONSIBLE, type Report, TYPES } from './figures.ts';
import { ALL, type GivenAnswer, type Shown, SMALLEST_GROUP, safestOf, sameCells, takesAway } from './protection.ts';
import { memoryOf, saidOf } from './publications.ts';
import { reportOf } from './report.ts';
import { flagsOf } from './rules.ts';

export const SCHEMA = 'strategisk-mus/unit-figures';
export const VERSION = 1;

type Counting = 'agreements' | 'old' | 'suggestions';
type Counts = Record<string, number | null>;
export interface Mean {
  average: number;
  people: number;
}

export interface UnitFigures {
  schema: typeof SCHEMA;
  version: typeof VERSION;
  unit: string;
  year: number;
  /** `yyyy-MM-dd`. */
  date: string;
  /** By what is counted: the day that its figures are of, where it is an earlier one. */
  asOf?: Partial<Record<Counting, string>>;
  /** null where the unit is too small. */
  figures: {
    held: number;
    topic: number;
    agreements: number | null;
    types: Counts;
    responsible: Counts;
    progress: Counts;
    old: number | null;
    outcomes: Counts;
    effect: Mean | null;
    suggestions: Counts;
    flags: string[];
  } | null;
  areas: {
    title: string;
    decision: string;
    figures: {
      discussed: number;
      agreements: number | null;
      touch: Mean | null;
      effect: Mean | null;
      flags: string[];
    } | null;
  }[];
}

/** `shown` is to be noted before the figures are handed over. */
export const figuresOfUnit = (unit: Unit, now: Now): { figures: UnitFigures; shown: Report['shown'] } => {
  const report = reportOf(unit, now, 'now');
  const isBig = report.held.value >= SMALLEST_GROUP;
  const { asOf, news, counts } = counting(unit, now.date);
  const told = countsTold(unit, report, counts);
  const flags = flagsTold(unit, report, told);
  const kinds = ({ [ALL]: _, ...parts }: Counts): Counts => parts;
  const figures: UnitFigures = {
    schema: SCHEMA,
    version: VERSION,
    unit: tidy(unit.settings.unitName),
    year: report.year,
    date: report.date,
    asOf,
    figures: isBig
      ? {
          held: report.held.value,
          topic: report.topic.value,
          agreements: told.areas[ALL] ?? null,
          types: kinds(told.types),
          responsible: kinds(told.responsible),
          progress: kinds(told.states),
          old: told.olds[ALL] ?? null,
          outcomes: kinds(told.outcomes),
          effect: meanOf(report.effect),
          suggestions: told.suggestions,
          flags: flags.flatMap((flag) => ('areaId' in flag ? [] : [flag.rule])),
        }
      : null,
    areas: report.areas
      .filter(({ area }) => area !== undefined)
      .map(({ id, title, area, discussed, touch, effect }) => ({
        title,
        decision: area?.decision ?? '',
        figures: isBig
          ? {
              discussed: discussed.value,
              agreements: told.areas[id] ?? null,
              touch: meanOf(touch),
              effect: meanOf(effect),
              flags: flags.flatMap((flag) => ('areaId' in flag && flag.areaId === id ? [flag.rule] : [])),
            }
          : null,
      })),
  };
  return { figures, shown: [...report.shown, ...(isBig ? news : [])] };
};

/** What is counted, by what it is counted for. */
type CountsTold = Record<'areas' | 'types' | 'responsible' | 'states' | 'olds' | 'outcomes' | 'suggestions', Counts>;

const countsTold = (unit: Unit, report: Report, counts: ReturnType<typeof counting>['counts']): CountsTold => {
  const agreements = rowsOf(unit.agreements, report.agreements);
  const progress = report.progress && report.progressAsOf === '' ? agreements : undefined;
  const [areas = {}, types = {}, responsible = {}, states = {}] = counts('agreements', [
    ['areas', saidOf(agreements, ({ focusAreaId }) => focusAreaId), report.areas.map(({ id }) => id)],
    ['types', saidOf(agreements, ({ type }) => type), TYPES],
    ['responsible', saidOf(agreements, (row) => row.responsible), RESPONSIBLE],
    ['states', progress && saidOf(progress, (row) => row.progress), PROGRESS, 'notStarted'],
  ]);
  const old = report.outcomes && report.outcomesAsOf === '' ? rowsOf(unit.agreements, report.old) : undefined;
  const [olds = {}, outcomes = {}] = counts('old', [
    ['old', old && saidOf(old, () => ''), []],
    ['outcomes', old && saidOf(old, ({ review }) => review || 'open'), [...OUTCOMES, 'open'], 'open'],
  ]);
  const { named, unnamed } = report.suggestions;
  const shared = [named, unnamed].flatMap((each) => rowsOf(unit.suggestions, each));
  const [suggestions = {}] = counts('suggestions', [
    ['suggestions', saidOf(shared, ({ consent }) => consent), ['named', 'unnamed']],
  ]);
  return { areas, types, responsible, states, olds, outcomes, suggestions };
};

/** By the rules of the report, over what the file tells and nothing else. */
const flagsTold = (unit: Unit, report: Report, { areas, states, olds, outcomes }: CountsTold): Flag[] => {
  // What is not told is no number, of which no rule holds.
  const value = (count: number | null | undefined): Counted => ({
    value: count ?? Number.NaN,
    rows: { tab: 'agreements', ids: [] },
  });
  const unanswered = rowsOf(unit.suggestions, report.suggestions.unanswered);
  const areEnough = new Set(unanswered.map(({ employeeId }) => employeeId)).size >= SMALLEST_GROUP;
  return flagsOf({
    ...report,
    agreements: value(areas[ALL]),
    drift: value(areas[DRIFT]),
    old: value(olds[ALL]),
    outcomes: tallied([...OUTCOMES, 'open'], (outcome) => value(outcomes[outcome])),
    progress: Object.values(states).includes(null) ? undefined : tallied(PROGRESS, (state) => value(states[state])),
    areas: report.areas.map((area) => ({
      ...area,
      agreements: value(areas[area.id]),
      progress: typeof areas[area.id] === 'number' ? area.progress : undefined,
    })),
  }).filter(({ rule }) => rule !== 'suggestionsUnanswered' || areEnough);
};

const meanOf = (average: Average | undefined): Mean | null =>
  average ? { average: average.value, people: average.people } : null;

const rowsOf = <T extends { id: string }>(rows: readonly T[], { rows: { ids } }: Counted): T[] => {
  const known = new Set(ids);
  return rows.filter(({ id }) => known.has(id));
};

/**
 * One way to split the rows of a count; without answers where the report does not tell today's. That all say what they
 * begin with is no secret.
 */
type Split = [name: string, answers: readonly GivenAnswer[] | undefined, kinds: readonly string[], beginning?: string];

const counting = (unit: Unit, at: string) => {
  const memory = memoryOf(unit);
  const asOf: NonNullable<UnitFigures['asOf']> = {};
  /** Of each split how many are of each kind, and how many in all. Splits of the same rows are always of the same day. */
  const counts = (counted: Counting, splits: readonly Split[]): Counts[] => {
    const found = splits.map(([name, answers, kinds, beginning]) => {
      const measure = `figures-${name}`;
      const earlier = memory.earlier(measure);
      const now = withEmpty(safestOf(answers ?? [], { at, withAll: true, earlier }), answers, kinds);
      const isKept = earlier.length > 0 || answers?.some(({ said }) => said !== beginning);
      return { measure, kinds, earlier, now, isKept, last: earlier[earlier.length - 1] };
    });
    const stands = found.some(({ last, now }) => last && takesAway(last, now));
    const days = found.flatMap(({ last }) => (stands && last ? [last.at] : []));
    if (stands) asOf[counted] = days.reduce((a, b) => (a > b ? a : b));
    return found.map(({ measure, kinds, earlier, now, isKept, last }) => {
      if (!stands && isKept && !(last && sameCells(last, now))) memory.note(measure, now, earlier);
      const { cells } = stands ? (last ?? { cells: {} as Shown['cells'] }) : now;
      return tallied([...kinds, ALL], (kind) => cells[kind]?.marks.length ?? null);
    });
  };
  return { asOf, news: memory.news, counts };
};

/** What nobody has is told where there are no rows, or enough people to hide among. */
const withEmpty = (shown: Shown, answers: readonly GivenAnswer[] | undefined, kinds: readonly string[]): Shown => {
  if (!answers) return shown;
  const people = new Set(answers.map(({ employeeId }) => employeeId)).size;
  if (people > 0 && people < SMALLEST_GROUP) return shown;
  const none = [...kinds, ALL].filter((kind) => answers.every(({ cell }) => kind !== ALL && cell !== kind));
  const empty = Object.fromEntries(none.map((kind) => [kind, { average: 0, marks: [] }]));
  return { ...shown, cells: { ...shown.cells, ...empty } };
};
