// Crash points: every flow is killed at its writing calls and run on; the end is the undisturbed one.
import type { Fault } from 'local-workspace';
import { Dice } from '../../scripts/year/seeded/dice.ts';
import type { Case, Group, Line } from '../line.ts';
import { spread } from '../line.ts';
import { type Call, nameOf } from '../school/calls.ts';
import { FLOWS, type Flow } from '../school/flows.ts';
import { afterFaults, type Undisturbed, undisturbed } from '../school/undisturbed.ts';

const WHEN = ['before', 'after'] as const;
type When = (typeof WHEN)[number];

const killed = (call: Call, when: When, losesUnflushed = false): Fault => ({
  ...call,
  kind: 'kill',
  when,
  ...(losesUnflushed ? { losesUnflushed } : {}),
});

/** Every writing call, before its effect and after it. */
const pointsIn = ({ writes }: Undisturbed): { call: Call; when: When }[] =>
  writes.flatMap((call) => WHEN.map((when) => ({ call, when })));

const groupsOf = (casesOf: (flow: Flow, known: Undisturbed, seed: number) => Case[], most: number): Group[] =>
  FLOWS.map((flow) => ({
    name: flow.name,
    cases: (seed) => spread(casesOf(flow, undisturbed(flow), seed), Math.min(most, flow.most ?? most), seed),
  }));

export const crash: Line = {
  name: 'crash',
  title: 'Killed at a writing call, and run on',
  atLeast: 278,
  // A set-up makes hundreds of calls of a few kinds.
  groups: groupsOf(
    (flow, known) =>
      pointsIn(known).map(({ call, when }) => ({
        id: `${when} ${nameOf(call)}`,
        run: () => afterFaults(flow, known, [killed(call, when)]),
      })),
    80,
  ),
};

export const unflushed: Line = {
  name: 'unflushed',
  title: 'Killed, and what was not flushed is lost',
  atLeast: 54,
  groups: groupsOf(
    (flow, known) =>
      pointsIn(known).map(({ call, when }) => ({
        id: `${when} ${nameOf(call)}`,
        run: () => afterFaults(flow, known, [killed(call, when, true)]),
      })),
    12,
  ),
};

export const twice: Line = {
  name: 'twice',
  title: 'Killed, and the next run too',
  atLeast: 54,
  groups: groupsOf((flow, known, seed) => {
    const points = pointsIn(known);
    return points.map(({ call, when }) => {
      const dice = new Dice(`${seed} ${flow.name} ${when} ${nameOf(call)}`);
      const [second = { call, when }] = dice.several(points, 1);
      const loses = dice.share() < 0.5;
      return {
        id: `${when} ${nameOf(call)}, then ${second.when} ${nameOf(second.call)}${loses ? ', losing' : ''}`,
        run: () => afterFaults(flow, known, [killed(call, when, loses)], [killed(second.call, second.when, loses)]),
      };
    });
  }, 4),
};
