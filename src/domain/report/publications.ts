// What a report may show of people, compared with what the reports of this cycle have shown already.
import { lazy } from '../text/lazy.ts';
import { tidy } from '../text/plainText.ts';
import type { Agreement, Unit } from '../unit/unit.ts';
import { entryOf, isKind, type LogNote } from '../work/logEntries.ts';
import { keyOf } from '../work/work.ts';
import { type Average, type Counted, type CountedRows, compared, counted, tallied } from './counted.ts';
import { effectTexts, nameOf, textGate } from './flaggedTexts.ts';
import {
  ALL,
  answerHash,
  countsShownOf,
  type GivenAnswer,
  hiddenGroups,
  peopleIn,
  type Shown,
  shownOf,
} from './protection.ts';

export interface Memory {
  /** To be noted in the log before anybody sees what it says was shown. */
  readonly news: LogNote<'shown'>[];
  /** What reports have shown of a measure, in order of time. */
  readonly earlier: (measure: string) => Shown[];
  readonly note: (measure: string, shown: Shown, earlier: readonly Shown[]) => void;
  /** The focus areas whose progress they have not shown by itself; empty is that of the agreements without one. */
  readonly hiddenAreas: () => readonly string[];
}

/** What the log says that the reports of this cycle have shown, measure by measure. */
export const memoryOf = (unit: Unit): Memory => {
  const { year } = unit.settings;
  const news: Memory['news'] = [];
  const noted = lazy(() =>
    unit.log
      .flatMap((row) => entryOf(row) ?? [])
      .flatMap((entry) => (isKind(entry, 'shown') && entry.parts.year === year ? [entry] : [])),
  );
  return {
    news,
    earlier: (measure) =>
      noted()
        .filter(({ parts }) => parts.measure === measure && parts.number !== '')
        .map(({ details: { at = '', cells = {} } }) => ({ at, cells })),
    note: (measure, shown, earlier) => {
      if (Object.keys(shown.cells).length === 0 || earlier.includes(shown)) return;
      news.push({ key: keyOf.shown(year, measure, earlier.length + 1), details: shown });
    },
    hiddenAreas: () => noted().find(({ key }) => key === keyOf.shown(year, 'progress'))?.details.hidden ?? [''],
  };
};

/** What a report of the day may show, and what must be noted in the log before it does. */
export interface Publications {
  readonly news: Memory['news'];
  /** Averages by cell; undefined where the cell is hidden. */
  readonly averages: (
    measure: 'touch' | 'effect',
    answers: readonly GivenAnswer[],
    withAll: boolean,
  ) => (cell: string) => Average | undefined;
  readonly texts: (
    kind: 'reasons' | 'effects',
    old: readonly Agreement[],
  ) => { texts: string[]; rows: CountedRows } | undefined;
  readonly outcomes: <State extends string>(
    old: readonly Agreement[],
    states: readonly State[],
    beginning: State,
  ) => { asOf: string; counts: Record<State, Counted> | undefined };
  readonly progress: <State extends string>(
    agreements: readonly Agreement[],
    areas: readonly string[],
    states: readonly State[],
    beginning: State,
  ) => { asOf: string; of: (block: string) => Record<State, Counted> | undefined };
}

export const publications = (unit: Unit, at: string): Publications => {
  const memory = memoryOf(unit);
  return {
    news: memory.news,
    averages: (measure, answers, withAll) =>
      averagesOf(measure, answers, publish(memory, at, measure, answers, withAll)),
    texts: (kind, old) => {
      const written = writtenTexts(unit, kind, old);
      return textsOf(written, publish(memory, at, kind, written, false).cells[kind]);
    },
    outcomes: (old, states, beginning) => {
      const answers = givenAnswersOf(old, ({ review }) => review || beginning, 'old');
      const { asOf, isShown, counts } = countsOf(memory, at, { measure: 'outcomes', answers, states, beginning });
      return { asOf, counts: isShown(ALL) ? counts(ALL) : undefined };
    },
    progress: (agreements, areas, states, beginning) => {
      const hidden = hiddenAreas(unit, memory, agreements, areas);
      // What is not shown by itself is what the shown areas leave of the whole, so it counts as one.
      const block = ({ focusAreaId }: Agreement): string => (hidden.has(focusAreaId) ? '' : focusAreaId);
      const answers = agreements.flatMap((each) => givenAnswersOf([each], (row) => row.progress, block(each)));
      const { asOf, isShown, counts } = countsOf(memory, at, { measure: 'progress', answers, states, beginning });
      const isEmpty = (id: string): boolean => id !== ALL && !agreements.some(({ focusAreaId }) => focusAreaId === id);
      return { asOf, of: (id) => (!hidden.has(id) && (isShown(id) || isEmpty(id)) ? counts(id) : undefined) };
    },
  };
};

const publish = (
  memory: Memory,
  at: string,
  measure: string,
  answers: readonly GivenAnswer[],
  withAll: boolean,
): Shown => {
  const earlier = memory.earlier(measure);
  const shown = shownOf(answers, { at, withAll, earlier });
  memory.note(measure, shown, earlier);
  return shown;
};

/** The answers that the shown figure is made of, as far as they still stand. */
const rowsOf = (answers: readonly GivenAnswer[], marks: readonly string[]): GivenAnswer[] => {
  const known = new Set(marks);
  return answers.filter((answer) => known.has(answerHash(answer)));
};

const averagesOf =
  (measure: 'touch' | 'effect', answers: readonly GivenAnswer[], shown: Shown) =>
  (cell: string): Average | undefined => {
    const found = shown.cells[cell];
    if (!found) return undefined;
    const own = answers.filter((answer) => cell === ALL || answer.cell === cell);
    const rows = rowsOf(own, found.marks);
    const isNow = rows.length === found.marks.length && own.length === found.marks.length;
    const ids = rows.map(({ row, employeeId }) => (measure === 'touch' ? employeeId : row));
    const tab = measure === 'touch' ? 'answers' : 'agreements';
    return {
      value: found.average,
      people: peopleIn(found.marks),
      asOf: isNow ? '' : shown.at,
      rows: counted(tab, ids, measure === 'touch' ? rows[0]?.row : undefined).rows,
    };
  };

/** The texts that a report may show, each as an answer of the agreement's employee. */
const writtenTexts = (unit: Unit, kind: 'reasons' | 'effects', old: readonly Agreement[]): GivenAnswer[] => {
  const gate = textGate(unit);
  const name = nameOf(unit);
  return old.flatMap((agreement) => {
    const text = effectTexts(agreement, name(agreement))[kind];
    const { id, employeeId } = agreement;
    return text.text.trim() === '' || gate(text)
      ? []
      : [{ cell: kind, employeeId, row: id, value: 0, text: tidy(text.text) }];
  });
};

const textsOf = (
  written: readonly GivenAnswer[],
  shown: Shown['cells'][string] | undefined,
): { texts: string[]; rows: CountedRows } | undefined => {
  if (!shown) return undefined;
  const rows = rowsOf(written, shown.marks);
  const texts = [...new Set(rows.map(({ text }) => text))].sort(compared);
  const ids = rows.map(({ row }) => row);
  return texts.length === 0 ? undefined : { texts, rows: counted('agreements', ids).rows };
};

interface Counting<State extends string> {
  measure: string;
  /** Where `block/state` names a cell. */
  answers: readonly GivenAnswer[];
  states: readonly State[];
  /** That all are in this state is no secret. */
  beginning: State;
}

/** How many are in which state, block by block. */
const countsOf = <State extends string>(
  memory: Memory,
  at: string,
  { measure, answers, states, beginning }: Counting<State>,
) => {
  const earlier = memory.earlier(measure);
  const shown = countsShownOf(answers, { at, earlier });
  if (shown && (earlier.length > 0 || answers.some(({ text }) => text !== beginning)))
    memory.note(measure, shown, earlier);
  const cells = Object.entries(shown?.cells ?? {});
  const isNow =
    cells.reduce((sum, [, { average }]) => sum + average, 0) === answers.length &&
    answers.every((answer) => shown?.cells[answer.cell]?.marks.includes(answerHash(answer)));
  return {
    asOf: isNow || !shown ? '' : shown.at,
    isShown: (block: string): boolean =>
      block === ALL
        ? shown !== undefined || answers.length === 0
        : cells.some(([cell]) => cell.startsWith(`${block}/`)),
    /** Ids beside those of a hidden focus area would show what its figures are; the count is of all. */
    counts: (block: string): Record<State, Counted> =>
      tallied(states, (state) => {
        const isIn = (cell: string): boolean =>
          block === ALL ? cell.endsWith(`/${state}`) : cell === `${block}/${state}`;
        const rows = isNow ? answers.filter(({ cell }) => cell[0] !== '/' && isIn(cell)) : [];
        const ids = rows.map(({ row }) => row);
        const value = cells.filter(([cell]) => isIn(cell)).reduce((sum, [, { average }]) => sum + average, 0);
        return { value, rows: counted('agreements', ids).rows };
      }),
  };
};

/** The focus areas whose progress is not shown by itself; once hidden, always hidden. */
const hiddenAreas = (
  unit: Unit,
  memory: Memory,
  agreements: readonly Agreement[],
  areas: readonly string[],
): ReadonlySet<string> => {
  const before = memory.hiddenAreas();
  const people = (id: string): Set<string> =>
    new Set(agreements.filter(({ focusAreaId }) => focusAreaId === id).map(({ employeeId }) => employeeId));
  const hidden = hiddenGroups(new Map(areas.map((id) => [id, people(id)])), before);
  if ([...hidden].join(' ') !== before.join(' '))
    memory.news.push({ key: keyOf.shown(unit.settings.year, 'progress'), details: { hidden: [...hidden] } });
  return hidden;
};

/** The answer that each row gives, each in the cell that is named after it. */
export const givenAnswersOf = <T extends { id: string; employeeId: string }>(
  rows: readonly T[],
  textOf: (row: T) => string,
  block?: string,
): GivenAnswer[] =>
  rows.map((row) => {
    const text = textOf(row);
    const cell = block === undefined ? text : `${block}/${text}`;
    return { cell, employeeId: row.employeeId, row: row.id, value: 0, text };
  });
