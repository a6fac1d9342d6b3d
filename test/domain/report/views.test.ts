// Two views at different times, of reports, figure files and roll-ups: no difference between them tells of fewer than five.
import fc from 'fast-check';
import { isOldAgreement } from '../../../src/domain/agreements/effectReview.ts';
import { OUTCOMES, PROGRESS, RESPONSIBLE, type Report, TYPES } from '../../../src/domain/report/figures.ts';
import { ALL, answerHash, type Shown, SMALLEST_GROUP } from '../../../src/domain/report/protection.ts';
import { reportOf } from '../../../src/domain/report/report.ts';
import { rollUpOf } from '../../../src/domain/report/rollUp.ts';
import { figuresOfUnit, type UnitFigures } from '../../../src/domain/report/unitFigures.ts';
import type { Agreement, Suggestion, Unit } from '../../../src/domain/unit/unit.ts';
import { rowOf } from '../../../src/domain/work/logEntries.ts';
import { row } from '../exampleUnit.ts';
import { toldOn } from './reckoner.ts';
import { IDS, reportUnit } from './reportUnit.ts';

const AREAS = ['F1', 'F2', 'F3', 'drift'] as const;
const REVIEWS = [...OUTCOMES, ''] as const;
const CONSENTS = ['named', 'unnamed', 'private'] as const;
const DATES = ['2026-11-02', '2027-02-01', '2027-03-31', '2027-06-01'];

const of = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** What a row says, as a number: most say the same, so that there are groups to show. */
const values = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(200) });

interface Edit {
  what: 'add' | 'remove' | 'progress' | 'review' | 'suggest' | 'withdraw';
  /** Which row, or whose. */
  at: number;
  value: number;
  /** How many do the same, one after the other. */
  many: number;
}
const edit = (many: fc.Arbitrary<number>): fc.Arbitrary<Edit> =>
  fc.record({
    what: fc.constantFrom('add', 'remove', 'progress', 'review', 'suggest', 'withdraw'),
    at: fc.nat(40),
    value: values,
    many,
  });
/** A few here and there, or what happens when forms are answered: many at once. */
const edits = fc.oneof(
  fc.array(edit(fc.constant(1)), { maxLength: 4 }),
  fc.array(edit(fc.integer({ min: 5, max: 9 })), { minLength: 1, maxLength: 2 }),
);

/** Rows of the given numbers: whose, where, of what kind. */
const agreement = (id: string, year: number, employee: number, value: number): Agreement =>
  row('agreements', {
    id,
    year,
    employeeId: of(IDS, employee),
    focusAreaId: of(['F1', 'F1', 'F1', ...AREAS], value),
    type: of(['goal', 'goal', ...TYPES], value),
    responsible: of(['employee', 'employee', ...RESPONSIBLE], value >> 1),
    progress: year === 2026 ? of(['done', 'done', 'inProgress', ...PROGRESS], value >> 2) : 'done',
    review: year === 2026 ? '' : of(['done', 'done', 'notDone', ...REVIEWS], value >> 1),
  });
const suggestion = (id: string, employee: number, value: number): Suggestion =>
  row('suggestions', {
    id,
    year: 2026,
    employeeId: of(IDS, employee),
    text: `Forslag ${id}`,
    consent: of(['named', 'named', 'unnamed', ...CONSENTS], value),
  });

const units = fc
  .record({
    now: fc.array(values, { minLength: 8, maxLength: 14 }),
    old: fc.array(values, { minLength: 4, maxLength: 12 }),
    suggested: fc.array(values, { minLength: 4, maxLength: 11 }),
  })
  .map(
    ({ now, old, suggested }): Unit => ({
      ...reportUnit(),
      log: [],
      agreements: [
        ...now.map((value, at) => agreement(`A${at + 50}`, 2026, at, value)),
        ...old.map((value, at) => agreement(`A${at + 10}`, 2025, at, value)),
      ],
      suggestions: suggested.map((value, at) => suggestion(`S${at + 10}`, at, value)),
    }),
  );

let serial = 100;
const edited = (unit: Unit, { what, at, value, many }: Edit): Unit =>
  Array.from({ length: many }, (_, position) => at + position).reduce(
    (current, who) => editedOnce(current, what, who, value),
    unit,
  );
const editedOnce = (unit: Unit, what: Edit['what'], at: number, value: number): Unit => {
  const { agreements, suggestions } = unit;
  const changed = (year: number, to: Partial<Agreement>): Unit => {
    const meant = of(
      agreements.filter((each) => each.year === year),
      at,
    );
    return { ...unit, agreements: agreements.map((each) => (each === meant ? { ...each, ...to } : each)) };
  };
  serial += 1;
  switch (what) {
    case 'add':
      return { ...unit, agreements: [...agreements, agreement(`A${serial}`, 2026, at, value)] };
    case 'remove':
      return { ...unit, agreements: agreements.filter((each) => each !== of(agreements, at)) };
    case 'progress':
      return changed(2026, { progress: of(PROGRESS, value) });
    case 'review':
      return changed(2025, { review: of(REVIEWS, value) });
    case 'suggest':
      return { ...unit, suggestions: [...suggestions, suggestion(`S${serial}`, at, value)] };
    case 'withdraw':
      return { ...unit, suggestions: suggestions.filter((each) => each !== of(suggestions, at)) };
  }
};

const noted = (unit: Unit, shown: Report['shown']): Unit => ({
  ...unit,
  log: [
    ...unit.log.filter(({ id }) => !shown.some(({ key }) => key === id)),
    ...shown.map(({ key, details = {} }) => rowOf({ key, details }, 'done', '')),
  ],
});

interface View {
  date: string;
  report: Report | undefined;
  figures: UnitFigures | undefined;
}
/** What is seen over the year, and what the Sheet said on each day. */
const seen = (unit: Unit, steps: readonly { changes: readonly Edit[]; kind: number }[]) => {
  const truth = new Map<string, Unit>();
  const views: View[] = [];
  let current = unit;
  steps.forEach(({ changes, kind }, at) => {
    const date = of(DATES, at);
    current = changes.reduce(edited, current);
    truth.set(date, current);
    const now = { date, time: '08:05' };
    const view: View = { date, report: undefined, figures: undefined };
    if (kind !== 0) {
      view.report = reportOf(current, now, 'now');
      current = noted(current, view.report.shown);
    }
    if (kind !== 1) {
      const { figures, shown } = figuresOfUnit(current, now);
      view.figures = figures;
      current = noted(current, shown);
    }
    views.push(view);
  });
  return { truth: (date: string): Unit => truth.get(date) as Unit, views };
};
const years = fc.array(fc.record({ changes: edits, kind: fc.nat(3) }), { minLength: 2, maxLength: 4 });

/** What a figure file splits, and how: `asOf` is where it says of which day it is. */
interface Split {
  asOf: 'agreements' | 'old' | 'suggestions';
  shown: (figures: NonNullable<UnitFigures['figures']>, file: UnitFigures) => Record<string, number | null | undefined>;
  total: (figures: NonNullable<UnitFigures['figures']>) => number | null | undefined;
  rows: (unit: Unit) => { id: string; employeeId: string; kind: string }[];
}
const thisYears = (kind: (row: Agreement) => string) => (unit: Unit) =>
  unit.agreements.filter(({ year }) => year === 2026).map((each) => ({ ...each, kind: kind(each) }));
const olds = (unit: Unit) => unit.agreements.filter((each) => isOldAgreement(each, 2026));
const SPLITS: Record<string, Split> = {
  types: {
    asOf: 'agreements',
    shown: ({ types }) => types,
    total: ({ agreements }) => agreements,
    rows: thisYears(({ type }) => type),
  },
  responsible: {
    asOf: 'agreements',
    shown: ({ responsible }) => responsible,
    total: ({ agreements }) => agreements,
    rows: thisYears(({ responsible }) => responsible),
  },
  progress: {
    asOf: 'agreements',
    shown: ({ progress }) => progress,
    total: ({ agreements }) => agreements,
    rows: thisYears(({ progress }) => progress),
  },
  areas: {
    asOf: 'agreements',
    shown: (_, { areas }) => Object.fromEntries(areas.map(({ figures }, at) => [`F${at + 1}`, figures?.agreements])),
    total: ({ agreements }) => agreements,
    rows: thisYears(({ focusAreaId }) => focusAreaId),
  },
  outcomes: {
    asOf: 'old',
    shown: ({ outcomes }) => outcomes,
    total: ({ old }) => old,
    rows: (unit) => olds(unit).map((each) => ({ ...each, kind: each.review || 'open' })),
  },
  'the last agreements in all': {
    asOf: 'old',
    shown: () => ({}),
    total: ({ old }) => old,
    rows: (unit) => olds(unit).map((each) => ({ ...each, kind: '' })),
  },
  suggestions: {
    asOf: 'suggestions',
    shown: ({ suggestions: { all: _, ...kinds } }) => kinds,
    total: ({ suggestions }) => suggestions.all,
    rows: (unit) =>
      unit.suggestions.filter(({ consent }) => consent !== 'private').map((each) => ({ ...each, kind: each.consent })),
  },
};

const isAllBeginning = (rows: { kind: string }[]): boolean =>
  rows.every(({ kind }) => kind === 'notStarted' || kind === 'open');

/** A file's figures of one split as sums over the rows of the day they are of; each is checked to be that sum. */
const sumsIn = (file: UnitFigures, split: Split, truth: (date: string) => Unit): Shown => {
  const at = file.asOf?.[split.asOf] || file.date;
  const rows = split.rows(truth(at));
  const cells: Record<string, { average: number; marks: string[] }> = {};
  const add = (cell: string, value: number | null | undefined, own: typeof rows): void => {
    if (typeof value !== 'number') return;
    expect([split.asOf, cell, at, value]).toEqual([split.asOf, cell, at, own.length]);
    if (own.length === 0) return;
    const marks = own.map(({ id, employeeId, kind }) =>
      answerHash({ cell, employeeId, row: id, value: 0, text: kind }),
    );
    cells[cell] = { average: value, marks };
  };
  if (file.figures) {
    for (const [kind, value] of Object.entries(split.shown(file.figures, file)))
      add(
        kind,
        value,
        rows.filter((each) => each.kind === kind),
      );
    add(ALL, split.total(file.figures), rows);
  }
  return { at, cells: isAllBeginning(rows) ? {} : cells };
};

/** Whose rows are not the same on both days. */
const movedBetween = (rows: Split['rows'], one: Unit, other: Unit): number => {
  const tell = (unit: Unit): Map<string, string> =>
    new Map(rows(unit).map(({ id, employeeId, kind }) => [`${employeeId} ${id} ${kind}`, employeeId]));
  const [a, b] = [tell(one), tell(other)];
  const people = new Set<string>();
  for (const [mark, employeeId] of a) if (!b.has(mark)) people.add(employeeId);
  for (const [mark, employeeId] of b) if (!a.has(mark)) people.add(employeeId);
  return people.size;
};
const differ = (a: Record<string, number | null>, b: Record<string, number | null>): boolean =>
  Object.entries(a).some(([key, value]) => typeof value === 'number' && typeof b[key] === 'number' && b[key] !== value);
const valuesOf = (counts: Record<string, { value: number }>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([key, { value }]) => [key, value]));

describe.each(Object.entries(SPLITS))('figure files of one unit: %s', (_, split) => {
  test('no reckoning with two or more of them tells of fewer than five', () => {
    fc.assert(
      fc.property(units, years, (unit, steps) => {
        const { truth, views } = seen(
          unit,
          steps.map(({ changes }) => ({ changes, kind: 0 })),
        );
        const shown = views.flatMap(({ figures }) => (figures ? [sumsIn(figures, split, truth)] : []));
        const known = [...new Map(shown.map((each) => [JSON.stringify(each.cells), each])).values()];
        expect(toldOn(known)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reports beside each other, and figure files beside reports', () => {
  const MEASURES = {
    outcomes: { split: SPLITS.outcomes, of: (report: Report) => report.outcomes, asOf: 'outcomesAsOf' },
    progress: { split: SPLITS.progress, of: (report: Report) => report.progress, asOf: 'progressAsOf' },
  } as const;

  test.each(['outcomes', 'progress'] as const)('%s never differ by fewer than five people', (measure) => {
    const { split, of: told, asOf } = MEASURES[measure];
    if (!split) throw new Error(measure);
    let differed = 0;
    fc.assert(
      fc.property(units, years, (unit, steps) => {
        const { truth, views } = seen(unit, steps);
        const given = views.flatMap(({ date, report, figures }) => {
          const counts = report ? told(report) : undefined;
          const own = figures?.figures ? split.shown(figures.figures, figures) : undefined;
          return [
            ...(report && counts ? [{ at: report[asOf] || date, values: valuesOf(counts) }] : []),
            ...(figures && own
              ? [{ at: figures.asOf?.[split.asOf] || date, values: own as Record<string, number | null> }]
              : []),
          ];
        });
        for (const a of given) {
          for (const b of given) {
            if (!differ(a.values, b.values)) continue;
            if ([a, b].some(({ at }) => isAllBeginning(split.rows(truth(at))))) continue;
            differed += 1;
            expect(movedBetween(split.rows, truth(a.at), truth(b.at))).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          }
        }
      }),
      { numRuns: 150 },
    );
    // Else nothing is learnt from it.
    expect(differed).toBeGreaterThan(5);
  });

  test('what a report tells of the last agreements adds up to the number it tells of them', () => {
    fc.assert(
      fc.property(units, years, (unit, steps) => {
        for (const { report } of seen(unit, steps).views) {
          if (!report?.outcomes) continue;
          const sum = Object.values(report.outcomes).reduce((total, { value }) => total + value, 0);
          expect(report.old.value).toBe(sum);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a roll-up without one unit’s file, or with an older one of it, tells no more than that unit’s files', () => {
  fc.assert(
    fc.property(units, years, (unit, steps) => {
      const { truth, views } = seen(
        unit,
        steps.map(({ changes }) => ({ changes, kind: 0 })),
      );
      const other = { ...figuresOfUnit(reportUnit(), { date: '2027-06-01', time: '08:05' }).figures, unit: 'Skole B' };
      const rolled = (file?: UnitFigures) =>
        rollUpOf(
          [other, ...(file ? [{ ...file, date: '2027-06-01' }] : [])].map((each) => ({
            name: 'x',
            json: JSON.stringify(each),
          })),
          [],
          2026,
          '2027-06-01',
        ).areas;
      const without = rolled();
      const rollUps = views.flatMap(({ figures }) => (figures ? [{ file: figures, areas: rolled(figures) }] : []));
      for (const { file, areas } of rollUps) {
        areas.forEach(({ agreements }, at) => {
          const own = file.areas[at]?.figures?.agreements;
          expect(agreements.value - (without[at]?.agreements.value ?? 0)).toBe(own ?? 0);
          expect(agreements.units).toBe((without[at]?.agreements.units ?? 0) + (typeof own === 'number' ? 1 : 0));
        });
      }
      const areasOf = (at: number) => (over: Unit) =>
        thisYears(({ focusAreaId }) => focusAreaId)(over).filter(({ kind }) => kind === `F${at + 1}`);
      for (const a of rollUps) {
        for (const b of rollUps) {
          a.areas.forEach(({ agreements }, at) => {
            const beside = b.areas[at]?.agreements;
            if (beside?.units !== agreements.units || beside.value === agreements.value) return;
            const day = ({ file }: typeof a): Unit => truth(file.asOf?.agreements || file.date);
            expect(movedBetween(areasOf(at), day(a), day(b))).toBeGreaterThanOrEqual(SMALLEST_GROUP);
          });
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('a figure file after another', () => {
  const later = (count: number, change: (unit: Unit, count: number) => Unit): UnitFigures => {
    const unit: Unit = {
      ...reportUnit(),
      agreements: IDS.flatMap((_, at) => [
        agreement(`A${at + 50}`, 2026, at, 0),
        agreement(`A${at + 10}`, 2025, at, 0),
      ]),
      suggestions: IDS.slice(0, 6).map((_, at) => suggestion(`S${at}`, at, 0)),
    };
    const { figures, shown } = figuresOfUnit(unit, { date: of(DATES, 0), time: '08:05' });
    expect(figures).toMatchObject({ asOf: {}, figures: FIRST });
    return figuresOfUnit(change(noted(unit, shown), count), { date: of(DATES, 1), time: '08:05' }).figures;
  };
  const FIRST = {
    agreements: 11,
    types: { goal: 11, change: 0 },
    responsible: { employee: 11 },
    progress: { done: 11, offTrack: 0 },
    old: 11,
    outcomes: { done: 11, notDone: 0 },
    suggestions: { named: 6, all: 6 },
  };
  const changed = (unit: Unit, year: number, count: number, to: Partial<Agreement>): Unit => {
    const meant = unit.agreements.filter((each) => each.year === year).slice(0, count);
    return { ...unit, agreements: unit.agreements.map((each) => (meant.includes(each) ? { ...each, ...to } : each)) };
  };

  test.each<[string, 'agreements' | 'old' | 'suggestions', (unit: Unit, count: number) => Unit, object]>([
    [
      'new agreements',
      'agreements',
      (unit, count) => ({
        ...unit,
        agreements: [...unit.agreements, ...IDS.slice(0, count).map((_, at) => agreement(`A${at + 80}`, 2026, at, 0))],
      }),
      { agreements: 16, types: { goal: 16 }, responsible: { employee: 16 }, progress: { done: 16 } },
    ],
    [
      'how far agreements have come',
      'agreements',
      (unit, count) => changed(unit, 2026, count, { progress: 'offTrack' }),
      { agreements: 11, progress: { done: 6, offTrack: 5 } },
    ],
    [
      'what became of the last agreements',
      'old',
      (unit, count) => changed(unit, 2025, count, { review: 'notDone' }),
      { old: 11, outcomes: { done: 6, notDone: 5 } },
    ],
    [
      'suggestions',
      'suggestions',
      (unit, count) => ({
        ...unit,
        suggestions: [
          ...unit.suggestions,
          ...IDS.slice(6, 6 + count).map((_, at) => suggestion(`S${at + 80}`, at + 6, 0)),
        ],
      }),
      { suggestions: { named: 11, all: 11 } },
    ],
  ])(
    '%s: four that have changed are not told of, and since when the figures stand is; five are',
    (_, counted, change, after) => {
      expect(later(4, change)).toMatchObject({ asOf: { [counted]: of(DATES, 0) }, figures: FIRST });
      expect(later(5, change)).toMatchObject({ asOf: {}, figures: after });
    },
  );
});
