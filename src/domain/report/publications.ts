// What a report shows of people, held against what the reports of this cycle have shown.
import { lazy } from '../text/lazy.ts';
import { tidy } from '../text/plainText.ts';
import type { Agreement, Unit } from '../unit/unit.ts';
import { entryOf, isKind, type LogNote } from '../work/logEntries.ts';
import type { LogKey } from '../work/logKeys.ts';
import { keyOf } from '../work/work.ts';
import { type Average, type Counted, type CountedRows, compared, counted, tallied } from './counted.ts';
import { effectTexts, nameOf, textGate } from './flaggedTexts.ts';
import {
  ALL,
  answerMark,
  countsShownOf,
  type GivenAnswer,
  hiddenGroups,
  peopleIn,
  type Shown,
  shownOf,
} from './protection.ts';

/** What this cycle's log says was shown, measure by measure; `news` is to be noted before anybody sees it. */
export const memoryOf = (unit: Unit) => {
  const { year } = unit.settings;
  const news: LogNote<'shown'>[] = [];
  const noted = lazy(() =>
    unit.log
      .flatMap((row) => entryOf(row) ?? [])
      .flatMap((entry) => (isKind(entry, 'shown') && entry.parts.year === year ? [entry] : [])),
  );
  return {
    news,
    earlier: (measure: string): Shown[] =>
      noted()
        .filter(({ parts }) => parts.measure === measure && parts.number !== '')
        .map(({ details: { at = '', cells = {} } }) => ({ at, cells })),
    /** The focus areas that were not shown by themselves. */
    hidden: (key: LogKey<'shown'>): readonly string[] =>
      noted().find((entry) => entry.key === key)?.details.hidden ?? [],
    note: (measure: string, shown: Shown, earlier: readonly Shown[]): void => {
      if (Object.keys(shown.cells).length === 0 || earlier.includes(shown)) return;
      news.push({ key: keyOf.shown(year, measure, earlier.length + 1), details: shown });
    },
  };
};

export const publications = (unit: Unit, at: string) => {
  const memory = memoryOf(unit);
  const { news } = memory;
  const gate = textGate(unit);
  const name = nameOf(unit);

  const publish = (measure: string, answers: readonly GivenAnswer[], withAll: boolean): Shown => {
    const earlier = memory.earlier(measure);
    const shown = shownOf(answers, { at, withAll, earlier });
    memory.note(measure, shown, earlier);
    return shown;
  };

  /** The answers that the shown figure is made of, as far as they still stand. */
  const rowsOf = (answers: readonly GivenAnswer[], marks: readonly string[]): GivenAnswer[] => {
    const known = new Set(marks);
    return answers.filter((answer) => known.has(answerMark(answer)));
  };

  /** How many say what, where `block/state` names a cell. That all say what they begin with is no secret. */
  const counts = <State extends string>(
    measure: string,
    answers: readonly GivenAnswer[],
    states: readonly State[],
    beginning: State,
  ) => {
    const earlier = memory.earlier(measure);
    const shown = countsShownOf(answers, { at, earlier });
    if (shown && (earlier.length > 0 || answers.some(({ said }) => said !== beginning)))
      memory.note(measure, shown, earlier);
    const cells = Object.entries(shown?.cells ?? {});
    const isNow =
      cells.reduce((sum, [, { average }]) => sum + average, 0) === answers.length &&
      answers.every((answer) => shown?.cells[answer.cell]?.marks.includes(answerMark(answer)));
    return {
      asOf: isNow || !shown ? '' : shown.at,
      isShown: (block: string): boolean =>
        block === ALL
          ? shown !== undefined || answers.length === 0
          : cells.some(([cell]) => cell.startsWith(`${block}/`)),
      /** Ids beside those of a hidden focus area would show what its figures are; the count is of all. */
      told: (block: string): Record<State, Counted> =>
        tallied(states, (state) => {
          const isIn = (cell: string): boolean =>
            block === ALL ? cell.endsWith(`/${state}`) : cell === `${block}/${state}`;
          const rows = isNow ? answers.filter(({ cell }) => cell[0] !== '/' && isIn(cell)) : [];
          const { rows: named } = counted(
            'agreements',
            rows.map(({ row }) => row),
          );
          const value = cells.filter(([cell]) => isIn(cell)).reduce((sum, [, { average }]) => sum + average, 0);
          return { value, rows: named };
        }),
    };
  };

  return {
    news,
    of: (measure: 'touch' | 'effect', answers: readonly GivenAnswer[], withAll: boolean) => {
      const shown = publish(measure, answers, withAll);
      return (cell: string): Average | undefined => {
        const told = shown.cells[cell];
        if (!told) return undefined;
        const rows = rowsOf(
          answers.filter((answer) => cell === ALL || answer.cell === cell),
          told.marks,
        );
        const asOf = rows.length === told.marks.length && isWhole(answers, cell, told.marks) ? '' : shown.at;
        const ids = rows.map(({ row, employeeId }) => (measure === 'touch' ? employeeId : row));
        const tab = measure === 'touch' ? 'answers' : 'agreements';
        const { rows: counts } = counted(tab, ids, measure === 'touch' ? rows[0]?.row : undefined);
        return { value: told.average, people: peopleIn(told.marks), asOf, rows: counts };
      };
    },
    texts: (
      kind: 'reasons' | 'effects',
      old: readonly Agreement[],
    ): { texts: string[]; rows: CountedRows } | undefined => {
      const written = old.flatMap((agreement) => {
        const text = effectTexts(agreement, name(agreement))[kind];
        const { id, employeeId } = agreement;
        return text.text.trim() === '' || gate(text)
          ? []
          : [{ cell: kind, employeeId, row: id, value: 0, said: tidy(text.text) }];
      });
      const told = publish(kind, written, false).cells[kind];
      if (!told) return undefined;
      const rows = rowsOf(written, told.marks);
      const texts = [...new Set(rows.map(({ said }) => said))].sort(compared);
      return texts.length === 0
        ? undefined
        : {
            texts,
            rows: counted(
              'agreements',
              rows.map(({ row }) => row),
            ).rows,
          };
    },
    outcomes: <State extends string>(old: readonly Agreement[], states: readonly State[], open: State) => {
      const { asOf, isShown, told } = counts(
        'outcomes',
        saidOf(old, ({ review }) => review || open, 'old'),
        states,
        open,
      );
      return { asOf, counts: isShown(ALL) ? told(ALL) : undefined };
    },
    progress: <State extends string>(
      agreements: readonly Agreement[],
      areas: readonly string[],
      states: readonly State[],
      beginning: State,
    ) => {
      const key = keyOf.shown(unit.settings.year, 'progress');
      const before = memory.hidden(key);
      const own = (id: string) => agreements.filter(({ focusAreaId }) => focusAreaId === id);
      const people = (id: string) => new Set(own(id).map(({ employeeId }) => employeeId));
      const hidden = hiddenGroups(new Map(areas.map((id) => [id, people(id)])), before);
      if ([...hidden].join() !== before.join()) news.push({ key, details: { hidden: [...hidden] } });
      // What is not shown by itself is what the shown areas leave of the whole, so it counts as one.
      const block = ({ focusAreaId }: Agreement): string => (hidden.has(focusAreaId) ? '' : focusAreaId);
      const answers = agreements.flatMap((each) => saidOf([each], ({ progress }) => progress, block(each)));
      const { asOf, isShown, told } = counts('progress', answers, states, beginning);
      const isTold = (id: string): boolean => !hidden.has(id) && (isShown(id) || (id !== ALL && own(id).length === 0));
      return { asOf, of: (id: string): Record<State, Counted> | undefined => (isTold(id) ? told(id) : undefined) };
    },
  };
};

/** What each row says, each in the cell that is named after it. */
export const saidOf = <T extends { id: string; employeeId: string }>(
  rows: readonly T[],
  saying: (row: T) => string,
  block?: string,
): GivenAnswer[] =>
  rows.map((row) => {
    const said = saying(row);
    const cell = block === undefined ? said : `${block}/${said}`;
    return { cell, employeeId: row.employeeId, row: row.id, value: 0, said };
  });

const isWhole = (answers: readonly GivenAnswer[], cell: string, marks: readonly string[]): boolean =>
  answers.filter((answer) => cell === ALL || answer.cell === cell).length === marks.length;
