// Nothing that is shown, alone or together with all that was shown before, gives a figure for one to four people.
import fc from 'fast-check';
import {
  ALL,
  answerHash,
  countsShownOf,
  type GivenAnswer,
  hiddenGroups,
  peopleIn,
  type Shown,
  SMALLEST_GROUP,
  shownOf,
} from '../../../src/domain/report/protection.ts';
import { decodeDetails, encodeDetails } from '../../../src/domain/work/logDetails.ts';
import { toldOn } from './reckoner.ts';

const answer = (employee: number, cell: string, value: number): GivenAnswer => ({
  cell,
  employeeId: `E${employee}`,
  row: `${cell}/${employee}`,
  value,
  text: String(value),
});

/** Who answers what in which cell: a table of people by cells, 0 = no answer. */
const CELLS = ['F1', 'F2', 'F3'];
const tables = fc.array(fc.tuple(...CELLS.map(() => fc.integer({ min: 0, max: 5 }))), { minLength: 1, maxLength: 11 });
const answersIn = (table: number[][]): GivenAnswer[] =>
  table.flatMap((row, person) =>
    row.flatMap((value, at) => (value === 0 ? [] : [answer(person, CELLS[at] ?? '', value)])),
  );
/** What happens between two reports: some answers come, change or go. */
const changes = fc.array(fc.record({ person: fc.nat(12), cell: fc.nat(2), value: fc.integer({ min: 0, max: 5 }) }), {
  maxLength: 14,
});
const changed = (table: number[][], list: { person: number; cell: number; value: number }[]): number[][] => {
  const after = table.map((row) => [...row]);
  for (const { person, cell, value } of list) {
    while (after.length <= person) after.push([0, 0, 0]);
    const row = after[person];
    if (row) row[cell] = value;
  }
  return after;
};

test('the reckoner of this test finds what a careless table tells', () => {
  const five = [0, 1, 2, 3, 4].map((person) => answer(person, 'F1', 3));
  const six = [...five, answer(5, 'F1', 1)];
  const cell = (given: GivenAnswer[]) => ({ average: 0, marks: given.map(answerHash) });
  expect(toldOn([{ at: '', cells: { F1: cell(five) } }])).toEqual([]);
  expect(
    toldOn([
      { at: '', cells: { F1: cell(five) } },
      { at: '', cells: { F1: cell(six) } },
    ]),
  ).not.toEqual([]);
});

test('no reckoning with all that one report and its followers show gives a figure for fewer than five', () => {
  fc.assert(
    fc.property(tables, changes, changes, fc.boolean(), (table, first, second, withAll) => {
      const reports: Shown[] = [];
      let standing = table as number[][];
      for (const change of [[], first, second]) {
        standing = changed(standing, change);
        const shown = shownOf(answersIn(standing), { at: String(reports.length), withAll, earlier: reports });
        if (!reports.includes(shown)) reports.push(shown);
      }
      expect(toldOn(reports)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('what is shown is the average of those who answered, and what was shown is read back from the log', () => {
  const answers = [1, 2, 3, 4, 5, 5].map((value, person) => answer(person, 'F1', value));
  const shown = shownOf(answers, { at: '2026-11-02', withAll: true, earlier: [] });
  expect(shown.cells.F1?.average).toBe(3.3);
  expect(peopleIn(shown.cells.F1?.marks ?? [])).toBe(6);
  expect(decodeDetails('shown', encodeDetails('shown', shown))).toEqual(shown);
});

test('a cell of four is hidden, and with it the smallest other, as long as the total is shown', () => {
  const cell = (name: string, from: number, count: number) =>
    Array.from({ length: count }, (_, at) => answer(from + at, name, 3 + (at % 2)));
  const answers = [...cell('F1', 0, 8), ...cell('F2', 8, 6), ...cell('F3', 14, 4)];
  expect(Object.keys(shownOf(answers, { at: '', withAll: true, earlier: [] }).cells).sort()).toEqual(['F1', ALL]);
  expect(Object.keys(shownOf(answers, { at: '', withAll: false, earlier: [] }).cells).sort()).toEqual(['F1', 'F2']);
});

test.each([5, 6, 9])(
  'what %i people answer alike is hidden, also from whoever subtracts, until one answers otherwise',
  (count) => {
    const alike = Array.from({ length: count }, (_, person) => answer(person, 'F1', 3));
    const others = [1, 2, 3, 4, 5, 5].map((value, person) => answer(20 + person, 'F2', value));
    const alone = { at: '2026-11-02', withAll: false, earlier: [] };
    const cells = (answers: GivenAnswer[], withAll = false): string[] =>
      Object.keys(shownOf(answers, { ...alone, withAll }).cells).sort();
    expect(cells(alike)).toEqual([]);
    expect(cells([...alike, ...others])).toEqual(['F2']);
    expect(cells([...alike, ...others], true)).toEqual([ALL]);
    expect(cells([...alike, answer(19, 'F1', 2)])).toEqual(['F1']);
    const first = shownOf([...alike, answer(19, 'F1', 2)], alone);
    expect(shownOf(alike, { ...alone, at: '2027-06-01', earlier: [first] })).toBe(first);
  },
);

test('one more answer is not shown by itself: the figure stays, with the day it was reckoned', () => {
  const five = [3, 3, 3, 3, 4].map((value, person) => answer(person, 'F1', value));
  const first = shownOf(five, { at: '2026-11-02', withAll: false, earlier: [] });
  const later = shownOf([...five, answer(5, 'F1', 1)], { at: '2027-06-01', withAll: false, earlier: [first] });
  expect(later).toBe(first);
  const many = [1, 1, 1, 1, 2].map((value, position) => answer(5 + position, 'F1', value));
  expect(shownOf([...five, ...many], { at: '2027-06-01', withAll: false, earlier: [first] }).at).toBe('2027-06-01');
});

test('hidden groups are never one to four people together, and what was hidden stays hidden', () => {
  const groups = fc.dictionary(
    fc.constantFrom('F1', 'F2', 'F3', 'F4'),
    fc
      .uniqueArray(
        fc.nat(11).map((n) => `E${n}`),
        { maxLength: 9 },
      )
      .map((people) => new Set(people)),
  );
  fc.assert(
    fc.property(groups, fc.subarray(['F1', 'F2']), (given, before) => {
      const all = new Map(Object.entries(given));
      const hidden = hiddenGroups(all, before);
      for (const [name, people] of all) {
        if (people.size > 0 && (people.size < SMALLEST_GROUP || before.includes(name))) expect(hidden).toContain(name);
      }
      const together = new Set([...hidden].flatMap((name) => [...(all.get(name) ?? [])])).size;
      const everybody = new Set([...all.values()].flatMap((people) => [...people])).size;
      if (hidden.size > 0) expect(together).toBeGreaterThanOrEqual(Math.min(SMALLEST_GROUP, everybody));
    }),
  );
});

describe('how far things have come', () => {
  const STATES = ['notStarted', 'inProgress', 'done', 'offTrack'];
  /** One agreement of each person in each block, or none: the state it is in. */
  const states = (table: number[][]): GivenAnswer[] =>
    table.flatMap((row, person) =>
      row.flatMap((value, at) => {
        const state = STATES[value % 5];
        const block = ['F1', 'F2', ''][at];
        const one = { employeeId: `E${person}`, row: `A${person}-${at}`, value: 0, text: state ?? '' };
        return state === undefined ? [] : [{ ...one, cell: `${block}/${state}` }];
      }),
    );
  /** A block is one figure of its people, whatever is read out of its counts. */
  const asBlocks = ({ at, cells }: Shown): Shown => {
    const blocks: Record<string, { average: number; marks: string[] }> = {};
    for (const [cell, { marks }] of Object.entries(cells)) {
      const block = cell.split('/')[0] ?? '';
      blocks[block] = { average: 0, marks: [...(blocks[block]?.marks ?? []), ...marks] };
    }
    return { at, cells: blocks };
  };
  const full = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.constant(4)), {
    minLength: 5,
    maxLength: 9,
  });
  const moves = fc.oneof(
    changes,
    fc.array(fc.record({ person: fc.nat(8), cell: fc.nat(2), value: fc.integer({ min: 0, max: 4 }) }), {
      minLength: 5,
      maxLength: 20,
    }),
  );

  test('no reckoning with the counts of four reports tells of fewer than five', () => {
    let renewed = 0;
    fc.assert(
      fc.property(full, fc.array(moves, { minLength: 3, maxLength: 3 }), (table, changesOf) => {
        const reports: Shown[] = [];
        let standing = table as number[][];
        for (const change of [[], ...changesOf]) {
          standing = changed(standing, change);
          // What hides the small blocks is another's subject; here the blocks are the people's own.
          const given = states(standing).filter(({ cell }, _, all) => {
            const block = cell.split('/')[0];
            return (
              new Set(all.filter((each) => each.cell.split('/')[0] === block).map((each) => each.employeeId)).size > 4
            );
          });
          const shown = countsShownOf(given, { at: String(reports.length), earlier: reports });
          if (shown && !reports.includes(shown)) reports.push(shown);
        }
        if (reports.length > 1) renewed += 1;
        expect(toldOn(reports.map(asBlocks))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(renewed).toBeGreaterThan(5);
  });

  test('four that have moved are not told of beside what was shown; five are', () => {
    const before = Array.from({ length: 11 }, () => [0]);
    const moved = (count: number): GivenAnswer[] => states(before.map((row, at) => (at < count ? [2] : row)));
    const first = countsShownOf(states(before), { at: 'a', earlier: [] });
    if (!first) throw new Error('Nothing shown');
    expect(countsShownOf(moved(4), { at: 'b', earlier: [first] })).toBe(first);
    expect(countsShownOf(moved(5), { at: 'b', earlier: [first] })?.cells['F1/done']?.average).toBe(5);
    expect(countsShownOf(states(before.slice(0, 4)), { at: 'a', earlier: [] })).toBeUndefined();
  });
});
