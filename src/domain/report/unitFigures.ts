// The unit's figures for the leadership: nameless, and stricter than the unit's own report.

/**
 * The figures hold neither free texts nor ids of people. A unit with fewer than five conversations gives no figures.
 * Every group of agreements or suggestions with fewer than five people behind it is left out, and so is another where
 * it could be found by subtraction from the others or from an earlier file. Where a newer figure beside those of an
 * earlier file would give a few people away, all counts of the same rows stay as they were, and `asOf` says since when.
 * The progress of agreements and the outcome of the last ones are included as far as the report shows them, so that the
 * file reveals no more than a report does. Averages are those of the report. A flag is included only where the figures
 * that it follows from are, so that it reveals nothing that is left out. What conversations were about is included,
 * since it says how the unit works and nothing about any one person.
 */
import { OPERATIONS } from '../agreements/agreementTerms.ts';
import { tidy } from '../text/plainText.ts';
import type { Now, Unit } from '../unit/unit.ts';
import type { Average, Counted } from './counted.ts';
import { tallied } from './counted.ts';
import { type Flag, OUTCOMES, PROGRESS, RESPONSIBLE, type Report, TYPES } from './figures.ts';
import { ALL, type GivenAnswer, type Shown, SMALLEST_GROUP, safestOf, sameCells, takesAway } from './protection.ts';
import { givenAnswersOf, memoryOf } from './publications.ts';
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
  /** By what is counted: the day of its figures, where that is an earlier one. */
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
  const shared = sharedCounts(unit, report, counts);
  const flags = sharedFlags(unit, report, shared);
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
          agreements: shared.areas[ALL] ?? null,
          types: kinds(shared.types),
          responsible: kinds(shared.responsible),
          progress: kinds(shared.states),
          old: shared.olds[ALL] ?? null,
          outcomes: kinds(shared.outcomes),
          effect: meanOf(report.effect),
          suggestions: shared.suggestions,
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
              agreements: shared.areas[id] ?? null,
              touch: meanOf(touch),
              effect: meanOf(effect),
              flags: flags.flatMap((flag) => ('areaId' in flag && flag.areaId === id ? [flag.rule] : [])),
            }
          : null,
      })),
  };
  return { figures, shown: [...report.shown, ...(isBig ? news : [])] };
};

/** The counts that the file shares. */
type SharedCounts = Record<'areas' | 'types' | 'responsible' | 'states' | 'olds' | 'outcomes' | 'suggestions', Counts>;

const sharedCounts = (unit: Unit, report: Report, counts: ReturnType<typeof counting>['counts']): SharedCounts => {
  const agreements = rowsOf(unit.agreements, report.agreements);
  const progress = report.progress && report.progressAsOf === '' ? agreements : undefined;
  const [areas = {}, types = {}, responsible = {}, states = {}] = counts('agreements', [
    ['areas', givenAnswersOf(agreements, ({ focusAreaId }) => focusAreaId), report.areas.map(({ id }) => id)],
    ['types', givenAnswersOf(agreements, ({ type }) => type), TYPES],
    ['responsible', givenAnswersOf(agreements, (row) => row.responsible), RESPONSIBLE],
    ['states', progress && givenAnswersOf(progress, (row) => row.progress), PROGRESS, 'notStarted'],
  ]);
  const old = report.outcomes && report.outcomesAsOf === '' ? rowsOf(unit.agreements, report.old) : undefined;
  const [olds = {}, outcomes = {}] = counts('old', [
    ['old', old && givenAnswersOf(old, () => ''), []],
    ['outcomes', old && givenAnswersOf(old, ({ review }) => review || 'open'), [...OUTCOMES, 'open'], 'open'],
  ]);
  const { named, unnamed } = report.suggestions;
  const shared = [named, unnamed].flatMap((each) => rowsOf(unit.suggestions, each));
  const [suggestions = {}] = counts('suggestions', [
    ['suggestions', givenAnswersOf(shared, ({ consent }) => consent), ['named', 'unnamed']],
  ]);
  return { areas, types, responsible, states, olds, outcomes, suggestions };
};

/** The flags by the rules of the report, over what the file shares and nothing else. */
const sharedFlags = (unit: Unit, report: Report, { areas, states, olds, outcomes }: SharedCounts): Flag[] => {
  // What is not shared is not a number, and no rule holds of it.
  const value = (count: number | null | undefined): Counted => ({
    value: count ?? Number.NaN,
    rows: { tab: 'agreements', ids: [] },
  });
  const unanswered = rowsOf(unit.suggestions, report.suggestions.unanswered);
  const areEnough = new Set(unanswered.map(({ employeeId }) => employeeId)).size >= SMALLEST_GROUP;
  return flagsOf({
    ...report,
    agreements: value(areas[ALL]),
    operations: value(areas[OPERATIONS]),
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
 * One way to split the rows of a count; without answers where the report does not show today's. That all still have
 * their first value is no secret.
 */
type Split = [name: string, answers: readonly GivenAnswer[] | undefined, kinds: readonly string[], beginning?: string];

const counting = (unit: Unit, at: string) => {
  const memory = memoryOf(unit);
  const asOf: NonNullable<UnitFigures['asOf']> = {};
  /**
   * Of each split how many are of each kind, and how many in all. Splits of the same rows are always of the same day.
   */
  const counts = (counted: Counting, splits: readonly Split[]): Counts[] => {
    const found = splits.map(([name, answers, kinds, beginning]) => {
      const measure = `figures-${name}`;
      const earlier = memory.earlier(measure);
      const now = withEmpty(safestOf(answers ?? [], { at, withAll: true, earlier }), answers, kinds);
      const isKept = earlier.length > 0 || answers?.some(({ text }) => text !== beginning);
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

/** A count of nobody is shared where there are no rows, or enough people to hide among. */
const withEmpty = (shown: Shown, answers: readonly GivenAnswer[] | undefined, kinds: readonly string[]): Shown => {
  if (!answers) return shown;
  const people = new Set(answers.map(({ employeeId }) => employeeId)).size;
  if (people > 0 && people < SMALLEST_GROUP) return shown;
  const none = [...kinds, ALL].filter((kind) => answers.every(({ cell }) => kind !== ALL && cell !== kind));
  const empty = Object.fromEntries(none.map((kind) => [kind, { average: 0, marks: [] }]));
  return { ...shown, cells: { ...shown.cells, ...empty } };
};
