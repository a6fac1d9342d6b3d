// Passing faults: Google fails once, or three times in a row, at any call of any flow; later all is as if it had not.
import type { Fault } from 'local-workspace';
import type { Case, Line } from '../line.ts';
import { spread } from '../line.ts';
import { type Call, nameOf } from '../school/calls.ts';
import { FLOWS } from '../school/flows.ts';
import { afterFaults, undisturbed } from '../school/undisturbed.ts';

interface Passing {
  kind: 'transient' | 'quota' | 'timeout';
  when: 'before' | 'after';
  times: 1 | 3;
}

/** After haste (429) Google has surely done nothing. */
const PASSING: Passing[] = [
  { kind: 'transient', when: 'before', times: 1 },
  { kind: 'transient', when: 'after', times: 1 },
  { kind: 'quota', when: 'before', times: 1 },
  { kind: 'timeout', when: 'after', times: 1 },
  { kind: 'transient', when: 'before', times: 3 },
  { kind: 'timeout', when: 'before', times: 3 },
];

const faultOf = (call: Call, passing: Passing): Fault => ({ ...call, ...passing });

const MOST = 12;

export const faults: Line = {
  name: 'faults',
  title: 'Google fails once or three times at a call',
  atLeast: 418,
  groups: FLOWS.map((flow) => ({
    name: flow.name,
    cases: (seed) => {
      const known = undisturbed(flow);
      const all = known.googles.flatMap((call) =>
        PASSING.map((passing): Case => {
          const { kind, when, times } = passing;
          return {
            id: `${kind} ${when} ${nameOf(call)} x${times}`,
            run: () => afterFaults(flow, known, [faultOf(call, passing)]),
          };
        }),
      );
      return spread(all, MOST, seed);
    },
  })),
};
