// What a report may show of people, in one place.

/**
 * - Conversations held, what they were about, and agreements entered into (how many, of which type, whose, how far) are
 *   the unit's own working facts: the unit sees them as they are, however few.
 * - Suggestions go by their author's consent: with name, without name, or not at all.
 * - What people have answered and judged (how much a focus area touches their work, effect scores, reasons, effects) is
 *   shown only of five people or more, and so that no reckoning with all that has been shown, now or earlier, gives a
 *   figure for fewer. Where all of them answer alike it is hidden, since it would be the answer of each.
 * - How far agreements have come, and what became of the last ones, says how people do. It is shown of five people or
 *   more, in the unit and, the former, in each focus area; where it was hidden once it stays hidden; and what was shown
 *   stands until five people have moved since, so that two reports beside each other tell on nobody. That all begin as
 *   not started, and as not reviewed, is no secret.
 * - Feedback and private suggestions are never read for a report.
 * - What leaves the unit for the leadership is stricter still: see unitFigures.ts.
 */
import { fingerprint } from '../text/fingerprint.ts';
import type { ShownCell } from '../work/detailValues.ts';

export const SMALLEST_GROUP = 5;

/** One answer of one person; `text` is its wording or score. */
export interface GivenAnswer {
  cell: string;
  employeeId: string;
  row: string;
  value: number;
  text: string;
}

/** The cell that holds all answers, where a measure has one. */
export const ALL = 'all';

/** What one report showed of a measure, cell by cell. Cells that are not here were hidden. */
export interface Shown {
  /** The day of the report that showed it first. */
  at: string;
  cells: Readonly<Record<string, ShownCell>>;
}

/** How long the part of a mark is that stands for the person. */
export const MARK = 4;
const short = (text: string): string => fingerprint(text).padStart(MARK, '0').slice(-MARK);
export const personMark = (employeeId: string): string => short(employeeId);

/** Two people may get the same hash: then they count as one, and more is hidden. */
export const answerHash = ({ employeeId, row, text }: GivenAnswer): string =>
  personMark(employeeId) + short(`${employeeId}/${row}/${text}`);

export const peopleIn = (marks: readonly string[]): number => new Set(marks.map((mark) => mark.slice(0, MARK))).size;

interface Circumstances {
  at: string;
  withAll: boolean;
  earlier: readonly Shown[];
}

/**
 * As much as may be shown beside what was shown before. Where that would take something away that people have seen, or
 * would tell on a few when held against it, what was shown last stands.
 */
export const shownOf = (answers: readonly GivenAnswer[], circumstances: Circumstances): Shown => {
  const found = safestOf(answers, circumstances, isOneAnswer);
  const { earlier } = circumstances;
  const last = earlier[earlier.length - 1];
  return last && (sameCells(last, found) || takesAway(last, found)) ? last : found;
};

export const takesAway = (last: Shown, found: Shown): boolean =>
  Object.entries(last.cells).some(([cell, { marks }]) => marks.length > 0 && !found.cells[cell]);

/** Where all of a group answer alike, their figure is the answer of each. */
const isOneAnswer = (given: readonly GivenAnswer[]): boolean => given.every(({ text }) => text === given[0]?.text);

/** What is safe, whatever it takes away. `tells` is true of a group whose figure tells on its people, however many they are. */
export const safestOf = (
  answers: readonly GivenAnswer[],
  { at, withAll, earlier }: Circumstances,
  tells: (group: readonly GivenAnswer[]) => boolean = () => false,
): Shown => {
  const all = new Map<string, GivenAnswer[]>();
  for (const answer of answers) {
    addTo(all, answer.cell, answer);
    if (withAll) addTo(all, ALL, answer);
  }
  // The smallest is hidden first, the whole last.
  let cells = [...all]
    .filter(([, given]) => !tells(given))
    .map(([cell, given]): [string, ShownCell] => [cell, cellOf(given)])
    .filter(([, { marks }]) => peopleIn(marks) >= SMALLEST_GROUP)
    .sort(([a, { marks: x }], [b, { marks: y }]) => Number(a === ALL) - Number(b === ALL) || peopleIn(x) - peopleIn(y));
  const byMark = new Map(answers.map((answer) => [answerHash(answer), answer]));
  const tellsOn = (marks: readonly string[]): boolean => {
    const group = marks.flatMap((mark) => byMark.get(mark) ?? []);
    return group.length === marks.length && tells(group);
  };
  while (cells.length > 0 && !isSafe([...earlier, { at, cells: Object.fromEntries(cells) }], tellsOn))
    cells = cells.slice(1);
  return { at, cells: Object.fromEntries(cells) };
};

const addTo = <T>(groups: Map<string, T[]>, name: string, one: T): void => {
  const group = groups.get(name);
  if (group) group.push(one);
  else groups.set(name, [one]);
};

const cellOf = (given: readonly GivenAnswer[]): ShownCell => ({
  average: Math.round((given.reduce((sum, { value }) => sum + value, 0) / given.length) * 10) / 10,
  marks: given.map(answerHash).sort(),
});

/**
 * Answers that stand in exactly the same of all figures cannot be told apart by any reckoning; so nobody can be told on
 * where each such group holds five people or more.
 */
export const isSafe = (
  shown: readonly Shown[],
  tellsOn: (marks: readonly string[]) => boolean = () => false,
): boolean => {
  const places = new Map<string, string>();
  shown.forEach(({ cells }, report) => {
    for (const [cell, { marks }] of Object.entries(cells)) {
      for (const mark of marks) places.set(mark, `${places.get(mark) ?? ''} ${report}/${cell}`);
    }
  });
  const groups = new Map<string, string[]>();
  for (const [mark, place] of places) addTo(groups, place, mark);
  return [...groups.values()].every((marks) => peopleIn(marks) >= SMALLEST_GROUP && !tellsOn(marks));
};

/**
 * The same for counts of how far things have come, where `block/state` names a cell and those of one block make it up.
 * `last` stands where the new ones beside all that was shown would tell on fewer than five.
 */
export const countsShownOf = (
  answers: readonly GivenAnswer[],
  { at, earlier }: { at: string; earlier: readonly Shown[] },
): Shown | undefined => {
  const groups = new Map<string, GivenAnswer[]>();
  for (const answer of answers) addTo(groups, answer.cell, answer);
  const found: Shown = {
    at,
    cells: Object.fromEntries(
      [...groups].map(([cell, given]) => [cell, { average: given.length, marks: given.map(answerHash).sort() }]),
    ),
  };
  const last = earlier[earlier.length - 1];
  if (last && sameCells(last, found)) return last;
  const everybody = peopleIn(answers.map(answerHash));
  return everybody >= SMALLEST_GROUP && movedEnough([...earlier, found]) ? found : last;
};

const blockOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('/'));

/**
 * What one who never moved says cancels out of every difference. The others of a block are told apart by when they
 * moved, so of those who moved at the same times there must be five. What has gone to another block could be taken out
 * of both.
 */
const movedEnough = (shown: readonly Shown[]): boolean => {
  const blocks = new Map<string, string>();
  const marksByPerson = new Map<string, string[][]>();
  for (const [report, { cells }] of shown.entries()) {
    for (const [cell, { marks }] of Object.entries(cells)) {
      const block = blockOf(cell);
      for (const mark of marks) {
        if ((blocks.get(mark) ?? block) !== block) return false;
        blocks.set(mark, block);
        const person = `${block}/${mark.slice(0, MARK)}`;
        const reports = marksByPerson.get(person) ?? shown.map(() => []);
        reports[report]?.push(mark);
        marksByPerson.set(person, reports);
      }
    }
  }
  const moved = new Map<string, number>();
  for (const [person, reports] of marksByPerson) {
    const states = reports.map((marks) => marks.sort().join());
    if (states.every((state) => state === states[0])) continue;
    const alike = `${blockOf(person)}/${states.map((state) => states.indexOf(state)).join()}`;
    moved.set(alike, (moved.get(alike) ?? 0) + 1);
  }
  return [...moved.values()].every((people) => people >= SMALLEST_GROUP);
};

export const sameCells = (a: Shown, b: Shown): boolean => {
  const asText = ({ cells }: Shown): string =>
    Object.keys(cells)
      .sort()
      .map((cell) => `${cell} ${cells[cell]?.marks.join(' ')}`)
      .join();
  return asText(a) === asText(b);
};

/** The groups that may not be shown by themselves: too small, hidden before, or needed to hide such a one. */
export const hiddenGroups = (
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  hiddenBefore: readonly string[] = [],
): Set<string> => {
  const bySize = [...groups].filter(([, people]) => people.size > 0).sort(([, a], [, b]) => a.size - b.size);
  const hidden = new Map(
    bySize.filter(([name, people]) => people.size < SMALLEST_GROUP || hiddenBefore.includes(name)),
  );
  const together = (): number => new Set([...hidden.values()].flatMap((people) => [...people])).size;
  for (const [name, people] of bySize) {
    if (hidden.size === 0 || together() >= SMALLEST_GROUP) break;
    hidden.set(name, people);
  }
  return new Set(hidden.keys());
};
