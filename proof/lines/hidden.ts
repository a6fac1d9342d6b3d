// Hidden groups: reports, figure files and roll-ups held against each other tell of nobody; nor does one where all answer alike.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type GivenAnswer, SMALLEST_GROUP, shownOf } from '../../src/domain/report/protection.ts';
import type { Case, Group, Line } from '../line.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The properties of the room, which reckon with all that was shown. */
const TESTS = ['protection', 'rollUp', 'views'].map((name) => `test/domain/report/${name}.test.ts`);
const SEEDS = 6;

/** With other random units and years than `npm test` has. */
const pairs: Group = {
  name: 'every pair',
  cases: (seed) =>
    TESTS.flatMap((test) =>
      Array.from({ length: SEEDS }, (_, position): Case => {
        const own = seed * 1000 + position;
        return {
          id: `${test} ${own}`,
          run: () => {
            const env = { ...process.env, FC_SEED: String(own) };
            const { status, stderr } = spawnSync('npx', ['jest', '--maxWorkers=1', test], {
              cwd: ROOT,
              env,
              encoding: 'utf8',
            });
            return status === 0 ? [] : [stderr.slice(0, 1500)];
          },
        };
      }),
    ),
};

const answered = (value: number, people: number, cell: string): GivenAnswer[] =>
  Array.from({ length: people }, (_, person) => ({
    cell,
    employeeId: `E${String(person + 1).padStart(2, '0')}`,
    row: `${cell}/${person}`,
    value,
    text: String(value),
  }));

/** A figure at the end of the scale, or over answers that are all the same, is each one's answer. */
const alike: Group = {
  name: 'all alike',
  cases: () =>
    [1, 2, 3, 4].flatMap((value) =>
      [SMALLEST_GROUP, 6, 7, 9, 12].map(
        (people): Case => ({
          id: `${people} people answer ${value}`,
          run: () => {
            const { cells } = shownOf(answered(value, people, 'F1'), { at: '2026-11-02', withAll: false, earlier: [] });
            return cells.F1 === undefined ? [] : [`the average ${cells.F1.average} is the answer of each of ${people}`];
          },
        }),
      ),
    ),
};

export const hidden: Line = {
  name: 'hidden',
  title: 'Hidden groups, against every pair of reports and roll-ups',
  atLeast: 38,
  groups: [pairs, alike],
};
