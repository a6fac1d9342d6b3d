/**
 * The unit's figures for the leadership: nameless, without free texts and without ids of people, and stricter than the
 * unit's own report. A unit with fewer than five conversations gives no figures. Every group of agreements or suggestions
 * with fewer than five people behind it is left out, and so is another where it could be found by subtraction; what was
 * left out once stays so for the year. Averages are those of the report. A flag is told only where the figures it is
 * reckoned from are, so that it tells nothing of what is left out. What conversations were about is the unit's own
 * working fact and is told.
 */
import { DRIFT } from '../agreed.ts';
import { tidy } from '../plainText.ts';
import type { Now, Suggestion, Unit } from '../unit.ts';
import { keyOf } from '../work.ts';
import { hiddenGroups, SMALLEST_GROUP } from './protection.ts';
import { type Average, type Counted, OUTCOMES, PROGRESS, RESPONSIBLE, type Report, reportOf, TYPES } from './report.ts';

import type { Flag } from './rules.ts';

export const SCHEMA = 'strategisk-mus/unit-figures';
export const VERSION = 1;

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
  /** null where the unit is too small. */
  figures: {
    held: number;
    topic: number;
    agreements: number;
    types: Counts;
    responsible: Counts;
    progress: Counts;
    old: number;
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
export const unitFigures = (unit: Unit, now: Now): { figures: UnitFigures; shown: Report['shown'] } => {
  const report = reportOf(unit, now, 'now');
  const big = report.held.value >= SMALLEST_GROUP;
  const partition = partitions(unit);
  const agreements = rowsOf(unit.agreements, report.agreements);
  const old = rowsOf(unit.agreements, report.old);
  const perArea = partition(
    'areas',
    agreements,
    ({ focusAreaId }) => focusAreaId,
    report.areas.map(({ id }) => id),
  );
  const states = partition('states', agreements, ({ progress }) => progress, PROGRESS);
  const outcomes = partition('outcomes', old, ({ review }) => review || 'open', [...OUTCOMES, 'open']);
  const unanswered = rowsOf(unit.suggestions, report.suggestions.unanswered);
  const isTold = ({ rule, ...of }: Flag): boolean => {
    const count = 'areaId' in of ? perArea[of.areaId] : undefined;
    switch (rule) {
      case 'noAgreements':
      case 'offTrack':
        return typeof count === 'number';
      case 'muchDrift':
        return typeof perArea[DRIFT] === 'number';
      case 'allOffTrack':
        return Object.values(states).every((value) => value !== null);
      case 'oldNotDone':
        return outcomes.notDone !== null;
      case 'suggestionsUnanswered':
        return new Set(unanswered.map(({ employeeId }) => employeeId)).size >= SMALLEST_GROUP;
      default:
        return true;
    }
  };
  const flags = report.flags.filter(isTold);
  const figures: UnitFigures = {
    schema: SCHEMA,
    version: VERSION,
    unit: tidy(unit.settings.unitName),
    year: report.year,
    date: report.date,
    figures: big
      ? {
          held: report.held.value,
          topic: report.topic.value,
          agreements: agreements.length,
          types: partition('types', agreements, ({ type }) => type, TYPES),
          responsible: partition('responsible', agreements, ({ responsible }) => responsible, RESPONSIBLE),
          progress: states,
          old: old.length,
          outcomes,
          effect: meanOf(report.effect),
          suggestions: suggestionsIn(unit, report, partition),
          flags: flags.flatMap((flag) => ('areaId' in flag ? [] : [flag.rule])),
        }
      : null,
    areas: report.areas
      .filter(({ area }) => area !== undefined)
      .map(({ id, title, area, discussed, touch, effect }) => ({
        title,
        decision: area?.decision ?? '',
        figures: big
          ? {
              discussed: discussed.value,
              agreements: perArea[id] ?? null,
              touch: meanOf(touch),
              effect: meanOf(effect),
              flags: flags.flatMap((flag) => ('areaId' in flag && flag.areaId === id ? [flag.rule] : [])),
            }
          : null,
      })),
  };
  return { figures, shown: [...report.shown, ...partition.news] };
};

const meanOf = (average: Average | undefined): Mean | null =>
  average ? { average: average.value, people: average.people } : null;

const rowsOf = <T extends { id: string }>(rows: readonly T[], { rows: { ids } }: Counted): T[] => {
  const known = new Set(ids);
  return rows.filter(({ id }) => known.has(id));
};

const suggestionsIn = (unit: Unit, { suggestions: { named, unnamed } }: Report, partition: Partition): Counts => {
  const ids = new Set([...named.rows.ids, ...unnamed.rows.ids]);
  const shared = unit.suggestions.filter(({ id }) => ids.has(id));
  const counts = partition('suggestions', shared, ({ consent }: Suggestion) => consent, ['named', 'unnamed']);
  const people = new Set(shared.map(({ employeeId }) => employeeId)).size;
  return { all: people === 0 || people >= SMALLEST_GROUP ? shared.length : null, ...counts };
};

type Partition = ReturnType<typeof partitions>;

/** Splits rows by what each says, hiding what is too small or would be found by subtraction. */
const partitions = (unit: Unit) => {
  const news: Report['shown'] = [];
  const split = <T extends { employeeId: string }>(
    name: string,
    rows: readonly T[],
    saying: (row: T) => string,
    kinds: readonly string[],
  ): Counts => {
    const people = new Map<string, Set<string>>();
    const sizes = new Map<string, number>();
    for (const row of rows) {
      const kind = saying(row);
      sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
      people.set(kind, (people.get(kind) ?? new Set()).add(row.employeeId));
    }
    const key = keyOf.shown(unit.settings.year, `figures-${name}`);
    const before = unit.log.find(({ id }) => id === key)?.facts.hidden ?? '';
    const hidden = hiddenGroups(people, before.split(' '));
    const facts = { hidden: [...hidden].join(' ') };
    if (facts.hidden !== before) news.push({ key, facts });
    // Where the whole is too small to hide its parts in, the parts go.
    const whole = new Set(rows.map(({ employeeId }) => employeeId)).size;
    const tells = (kind: string): boolean => !hidden.has(kind) && (whole === 0 || whole >= SMALLEST_GROUP);
    return Object.fromEntries(kinds.map((kind) => [kind, tells(kind) ? (sizes.get(kind) ?? 0) : null]));
  };
  return Object.assign(split, { news });
};
