// Services that time out of themselves in an unattended run, now and then or often, as the Workspace's seed has it.
import type { Workspace } from '../state/workspace.ts';
import type { Fault } from './faults.ts';
import { type Weather, weatherOf } from './harshness.ts';
import { dice } from './triggers.ts';

/** Of how many runs one is hit, and at which calls; how often Google's services do so is assumed. */
const ODDS: Readonly<Record<Weather['serviceTimeouts'], { oneIn: number; members: readonly string[] }>> = {
  never: { oneIn: 0, members: [] },
  seldom: { oneIn: 300, members: ['Range.getValues'] },
  often: { oneIn: 20, members: ['Range.getValues', 'Range.setValues', 'MailApp.sendEmail'] },
};

/** The first calls of a run are those that every run makes. */
const CALLS = 12;

export const timeouts = (workspace: Workspace, executionId: string): Fault[] => {
  const { oneIn, members } = ODDS[weatherOf(workspace.state).serviceTimeouts];
  const luck = (what: string, below: number): number => dice(`${workspace.state.seed}:${executionId}:${what}`, below);
  if (oneIn === 0 || luck('timeout', oneIn) > 0) return [];
  return [{ member: members[luck('member', members.length)] ?? '', atCall: 1 + luck('call', CALLS), kind: 'timeout' }];
};
