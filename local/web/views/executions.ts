// The executions as the panel shows them, with their modelled cost.
import type { ExecutionRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { ExecutionsView, ExecutionView, RunsShown } from '../pagesContract.ts';
import { switchedOn } from './switches.ts';

const SHOWN = 60;

export const executionsView = (workspace: Workspace, killAtCall: number, shown: RunsShown = 'all'): ExecutionsView => {
  const { executions, totals, outbox } = workspace.state;
  return {
    executions: executions.filter(CHOICES[shown]).slice(-SHOWN).reverse().map(executionView),
    totals: {
      executions: totals?.executions ?? executions.length,
      modelledMs: totals?.modelledMs ?? sum(executions.map(({ modelledMs }) => modelledMs)),
      calls: sum(Object.values(totals?.calls ?? {})),
    },
    mailsSent: outbox.length,
    killAtCall,
    switchedOn: switchedOn(workspace.state),
  };
};

const CHOICES: Readonly<Record<RunsShown, (execution: ExecutionRecord) => boolean>> = {
  all: () => true,
  people: ({ kind }) => kind !== 'trigger',
  bad: ({ status, notEmulated = [] }) => status !== 'completed' || notEmulated.length > 0,
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const executionView = (execution: ExecutionRecord): ExecutionView => {
  const { id, functionName, kind, user, startedAt, status, error = '', modelledMs, calls, logs } = execution;
  const { notEmulated = [] } = execution;
  return {
    id,
    functionName,
    kind,
    user,
    startedAt,
    status,
    error,
    notEmulated,
    modelledMs,
    callCount: sum(Object.values(calls)),
    calls: callsByMember(calls).sort((one, other) => other.count - one.count || (one.member < other.member ? -1 : 1)),
    logs,
  };
};

/** Requests for one file after another are the same request. */
const callsByMember = (calls: Readonly<Record<string, number>>): ExecutionView['calls'] => {
  const counts = new Map<string, number>();
  for (const [name, count] of Object.entries(calls)) {
    const member = name.replace(/\/[\w-]{25,}/g, '/…');
    counts.set(member, (counts.get(member) ?? 0) + count);
  }
  return [...counts].map(([member, count]) => ({ member, count }));
};
