// A flow as it goes when nothing happens, and what differs where something does.
import { createHash } from 'node:crypto';
import type { Fault } from 'local-workspace';
import type { School } from '../../test/flows/school.ts';
import { type Call, googlesIn, writesIn } from './calls.ts';
import { differences, endOf } from './end.ts';
import type { Flow } from './flows.ts';
import { goOn, NOTHING_SENT, type Sent, wentWrong } from './goOn.ts';

export interface Undisturbed {
  ready: School;
  writes: Call[];
  /** Calls that Google itself may fail in. */
  googles: Call[];
  sent: Sent;
  end: string[];
  /** What differed in the end, by the state that a run left: two kills with nothing but reading between them leave the same. */
  afterState: Map<string, string[]>;
}

const KNOWN = new Map<Flow, Undisturbed>();

/** @throws where the flow does not end well by itself */
export const undisturbed = (flow: Flow): Undisturbed => {
  const known = KNOWN.get(flow) ?? played(flow);
  KNOWN.set(flow, known);
  return known;
};

const played = (flow: Flow): Undisturbed => {
  const ready = flow.ready();
  const school = ready.copy();
  const result = flow.act(school, []);
  if (result.error) throw new Error(`${flow.name} fails by itself: ${result.error.message}`);
  const sent = goOn(school, flow, result, NOTHING_SENT);
  const { execution } = result;
  return {
    ready,
    writes: writesIn(execution),
    googles: googlesIn(execution),
    sent,
    end: endOf(school),
    afterState: new Map(),
  };
};

/**
 * What the end is after the faults have struck in the flow's run, against the undisturbed one.
 * @param next What strikes in the run after that.
 */
export const afterFaults = (
  flow: Flow,
  { ready, sent, end, afterState }: Undisturbed,
  faults: Fault[],
  next: Fault[] = [],
): string[] => {
  const school = ready.copy();
  const result = flow.act(school, faults);
  const state = JSON.stringify([leftBy(school), wentWrong(result), next]);
  const known = afterState.get(state);
  if (known) return known;
  goOn(school, flow, result, sent, next);
  const said = differences(endOf(school), end);
  afterState.set(state, said);
  return said;
};

/** All that later runs can see, to the minute. What the run itself was is seen by nobody but its record; its code stays. */
const leftBy = ({ workspace }: School): string => {
  const { executions: _, totals: __, scripts, now, ...seen } = workspace.state;
  const consents = Object.values(scripts).map(({ files: ___, ...script }) => script);
  return createHash('sha256')
    .update(JSON.stringify([seen, consents, Math.floor(now / MINUTE)]))
    .digest('hex');
};

const MINUTE = 60_000;
