// The figures of several units together, without names, matched by focus area. Whatever a unit hides stays hidden.
import { addDays } from '../calendar/calendarDate.ts';
import { folded } from '../unit/cells.ts';
import { SCHEMA, type UnitFigures, VERSION } from './unitFigures.ts';

/** Older figures are left out: units make their reports some months apart. The wording names the number too. */
const OLDEST_DAYS = 90;

export interface FigureFile {
  name: string;
  json: string;
}

/** What became of each unit or file. */
export type UnitState =
  | { name: string; state: 'counted'; date: string; asOf: string }
  | { name: string; state: 'tooSmall' | 'outdated'; date: string }
  | { name: string; state: 'otherYear'; year: number }
  | { name: string; state: 'missing' | 'replaced' | 'damaged' | 'unknown' };

/** A sum over the units that show it. */
export interface Sum {
  value: number;
  units: number;
}

export interface RollUp {
  year: number;
  units: UnitState[];
  /** The units that were expected and are not included, for whatever reason. */
  missing: string[];
  figures: UnitFigures[];
  areas: AreaSums[];
}

export interface AreaSums {
  title: string;
  units: number;
  held: number;
  discussed: Sum;
  agreements: Sum;
  touch: Sum;
  effect: Sum;
  /** By rule, in how many units. */
  flags: Record<string, number>;
  decisions: Record<string, number>;
}

export const rollUpOf = (
  files: readonly FigureFile[],
  expectedUnits: readonly string[],
  year: number,
  date: string,
): RollUp => {
  const units: UnitState[] = [];
  const newest = new Map<string, UnitFigures>();
  for (const { name, json } of files) {
    const read = figuresIn(json);
    if (typeof read === 'string') units.push({ name, state: read });
    else if (read.year !== year) units.push({ name: read.unit, state: 'otherYear', year: read.year });
    else if (read.date < addDays(date, -OLDEST_DAYS))
      units.push({ name: read.unit, state: 'outdated', date: read.date });
    else {
      const known = newest.get(folded(read.unit));
      const older = known && (known.date < read.date ? known : read);
      if (older) units.push({ name: older.unit, state: 'replaced' });
      if (older !== read) newest.set(folded(read.unit), read);
    }
  }
  const figures = [...newest.values()];
  const counted = figures.map(({ unit: name, date: on, figures: own, asOf = {} }): UnitState => {
    const [oldest = ''] = Object.values(asOf).sort();
    return own ? { name, state: 'counted', date: on, asOf: oldest } : { name, state: 'tooSmall', date: on };
  });
  const missing = expectedUnits.filter((name) => name.trim() !== '' && !newest.has(folded(name)));
  const namesIn = new Set(units.map(({ name }) => folded(name)));
  const absent = missing
    .filter((name) => !namesIn.has(folded(name)))
    .map((name): UnitState => ({ name, state: 'missing' }));
  return { year, units: [...counted, ...absent, ...units], missing, figures, areas: areasIn(figures) };
};

/** Matched by title, since each unit has its own ids. */
const areasIn = (figures: readonly UnitFigures[]): AreaSums[] => {
  const groups = new Map<string, { unit: UnitFigures; area: UnitFigures['areas'][number] }[]>();
  for (const unit of figures) {
    for (const area of unit.areas)
      groups.set(folded(area.title), [...(groups.get(folded(area.title)) ?? []), { unit, area }]);
  }
  return [...groups.values()].map((group) => ({
    title: group[0]?.area.title ?? '',
    units: group.length,
    held: group.reduce((sum, { unit, area }) => sum + (area.figures ? (unit.figures?.held ?? 0) : 0), 0),
    discussed: sumOf(group.map(({ area }) => area.figures?.discussed)),
    agreements: sumOf(group.map(({ area }) => area.figures?.agreements)),
    touch: meanOf(group.map(({ area }) => area.figures?.touch)),
    effect: meanOf(group.map(({ area }) => area.figures?.effect)),
    flags: tallyOf(group.flatMap(({ area }) => area.figures?.flags ?? [])),
    decisions: tallyOf(group.flatMap(({ area }) => (area.decision === '' ? [] : [area.decision]))),
  }));
};

export const sumOf = (values: readonly (number | null | undefined)[]): Sum => {
  const shown = values.filter((value) => typeof value === 'number');
  return { value: shown.reduce((sum, value) => sum + value, 0), units: shown.length };
};

/** Each unit weighs as much as it has people behind its average. */
export const meanOf = (means: readonly ({ average: number; people: number } | null | undefined)[]): Sum => {
  const shown = means.filter((mean) => mean !== null && mean !== undefined);
  const people = shown.reduce((sum, mean) => sum + mean.people, 0);
  const total = shown.reduce((sum, mean) => sum + mean.average * mean.people, 0);
  return { value: people === 0 ? 0 : Math.round((10 * total) / people) / 10, units: shown.length };
};

export const tallyOf = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

const figuresIn = (json: string): UnitFigures | 'damaged' | 'unknown' => {
  const read = parsed(json);
  if (!isRecord(read)) return 'damaged';
  if (read.schema !== SCHEMA || read.version !== VERSION) return 'unknown';
  return isUnitFigures(read) ? read : 'damaged';
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isCountOrNull = (value: unknown): boolean => value === null || isCount(value);
const isCounts = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isCountOrNull);
const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isMean = (value: unknown): boolean =>
  value === null || (isRecord(value) && typeof value.average === 'number' && isCount(value.people));
const isWords = (value: unknown): boolean => Array.isArray(value) && value.every((word) => typeof word === 'string');

/** Whether the figures are complete and of the right shape: a file may come from anywhere. */
const isUnitFigures = (read: Record<string, unknown>): read is Record<string, unknown> & UnitFigures =>
  typeof read.unit === 'string' &&
  isCount(read.year) &&
  isDate(read.date) &&
  (read.asOf === undefined || (isRecord(read.asOf) && Object.values(read.asOf).every(isDate))) &&
  (read.figures === null || isWholes(read.figures)) &&
  Array.isArray(read.areas) &&
  read.areas.every(isArea);

const isWholes = (figures: unknown): boolean =>
  isRecord(figures) &&
  [figures.held, figures.topic].every(isCount) &&
  [figures.agreements, figures.old].every(isCountOrNull) &&
  [figures.types, figures.responsible, figures.progress, figures.outcomes, figures.suggestions].every(isCounts) &&
  isMean(figures.effect) &&
  isWords(figures.flags);

const isArea = (area: unknown): boolean =>
  isRecord(area) &&
  typeof area.title === 'string' &&
  typeof area.decision === 'string' &&
  (area.figures === null ||
    (isRecord(area.figures) &&
      isCount(area.figures.discussed) &&
      isCountOrNull(area.figures.agreements) &&
      isMean(area.figures.touch) &&
      isMean(area.figures.effect) &&
      isWords(area.figures.flags)));
