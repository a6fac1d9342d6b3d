// A flow as it goes when nothing happens, and what differs where something does.
import type { Fault } from 'local-workspace';
import type { School } from '../../test/flows/school.ts';
import { type Call, googlesIn, writesIn } from './calls.ts';
import { differences, endOf } from './end.ts';
import type { Flow } from './flows.ts';
import { goOn, NOTHING_SENT, type Sent } from './goOn.ts';

export interface Undisturbed {
  ready: School;
  writes: Call[];
  /** Calls that Google itself may fail in. */
  googles: Call[];
  sent: Sent;
  end: string[];
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
  };
};

/**
 * What the end is after the faults have struck in the flow's run, against the undisturbed one.
 * @param next What strikes in the run after that.
 */
export const afterFaults = (
  flow: Flow,
  { ready, sent, end }: Undisturbed,
  faults: Fault[],
  next: Fault[] = [],
): string[] => {
  const school = ready.copy();
  const result = flow.act(school, faults);
  goOn(school, flow, result, sent, next);
  return differences(endOf(school), end);
};
