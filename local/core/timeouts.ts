// Runs in which Google takes too long, now and then or often, as the Workspace's seed has it: a service times out, or the run does.
import type { ExecutionRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Fault } from './faults.ts';
import { type Weather, weatherOf } from './harshness.ts';
import { dice } from './triggers.ts';

type Slow = Pick<Fault, 'member'> & { kind: 'timeout' | 'overtime' };

/** Of how many runs one is hit, and at which calls; how often Google's services do so is assumed. */
const ODDS: Readonly<Record<Weather['serviceTimeouts'], { oneIn: number; at: readonly Slow[] }>> = {
  never: { oneIn: 0, at: [] },
  seldom: { oneIn: 300, at: [{ member: 'Range.getValues', kind: 'timeout' }] },
  often: {
    oneIn: 20,
    at: [
      { member: 'Range.getValues', kind: 'timeout' },
      { member: 'Range.setValues', kind: 'timeout' },
      { member: 'MailApp.sendEmail', kind: 'timeout' },
      { member: 'Range.setValues', kind: 'overtime' },
      { member: 'UrlFetchApp.fetchAll', kind: 'overtime' },
    ],
  },
};

/** The first calls of a run are those that every run makes. */
const CALLS = 12;

const STARTED_BY_PEOPLE: readonly ExecutionRecord['kind'][] = ['menu', 'sidebar'];

export const timeouts = (workspace: Workspace, executionId: string, kind: ExecutionRecord['kind']): Fault[] => {
  const { serviceTimeouts, timeoutsStrike } = weatherOf(workspace.state);
  if (kind !== 'trigger' && !(timeoutsStrike === 'all' && STARTED_BY_PEOPLE.includes(kind))) return [];
  const { oneIn, at } = ODDS[serviceTimeouts];
  const luck = (what: string, below: number): number => dice(`${workspace.state.seed}:${executionId}:${what}`, below);
  if (oneIn === 0 || luck('timeout', oneIn) > 0) return [];
  const slow = at[luck('member', at.length)];
  return slow ? [{ ...slow, atCall: 1 + luck('call', CALLS) }] : [];
};
