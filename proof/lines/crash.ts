// Crash points: every flow is killed at every writing call, before its effect and after it, and run on; the end is the undisturbed one.
import type { Fault, MailRecord } from 'local-workspace';
import type { School } from '../../test/flows/school.ts';
import type { Case, Group, Line } from '../line.ts';
import { spread } from '../line.ts';
import { type Call, nameOf, writesIn } from '../school/calls.ts';
import { differences, endOf } from '../school/end.ts';
import { FLOWS, type Flow } from '../school/flows.ts';
import { goOn } from '../school/goOn.ts';

export interface Undisturbed {
  ready: School;
  writes: Call[];
  mails: MailRecord[];
  end: string[];
}

/** The flow as it goes when nothing happens. @throws where it does not end well by itself */
export const undisturbed = (flow: Flow): Undisturbed => {
  const ready = flow.ready();
  const school = ready.copy();
  const result = flow.act(school, []);
  if (result.error) throw new Error(`${flow.name} fails by itself: ${result.error.message}`);
  // Once more on a copy that goes on, to know which mails there will be; then with that knowledge, as the others do.
  const writes = writesIn(result.execution);
  const first = school.copy();
  goOn(first, flow, result, []);
  const mails = first.mails();
  goOn(school, flow, result, mails);
  return { ready, writes, mails, end: endOf(school) };
};

/** What the end is after the faults have struck in the flow's run, against the undisturbed one. */
export const afterFaults = (flow: Flow, { ready, mails, end }: Undisturbed, faults: Fault[]): string[] => {
  const school = ready.copy();
  const result = flow.act(school, faults);
  goOn(school, flow, result, mails);
  return differences(endOf(school), end);
};

const killed = (call: Call, when: 'before' | 'after'): Fault => ({ ...call, kind: 'kill', when });

const WHEN = ['before', 'after'] as const;

/** A set-up makes hundreds of calls of a few kinds. */
const MOST = 120;

const once = (flow: Flow): Group => ({
  name: flow.name,
  cases: (seed) => {
    const known = undisturbed(flow);
    const all = known.writes.flatMap((call) =>
      WHEN.map(
        (when): Case => ({
          id: `${when} ${nameOf(call)}`,
          run: () => afterFaults(flow, known, [killed(call, when)]),
        }),
      ),
    );
    return spread(all, MOST, seed);
  },
});

export const crash: Line = {
  name: 'crash',
  title: 'Killed at a writing call and run on',
  atLeast: 278,
  groups: FLOWS.map(once),
};
