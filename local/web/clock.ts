// Moving the Workspace's clock a stretch at a time: triggers on the way fire in their order, and a long way takes several requests.
import type { Fault } from '../core/faults.ts';
import { instantOfSerial, serialOfInstant } from '../core/serial.ts';
import { advanceTo, type RunResult } from '../runtime/host.ts';
import type { TriggerRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import type { AdvanceView, ClockView, FiredView } from './pagesContract.ts';

/** The hour at which a chosen day begins, after what is sent in the morning. */
const DAY_BEGINS = 9 / 24;

export const nextTriggerOf = ({ state }: Workspace): TriggerRecord | undefined => {
  const waiting = state.triggers.filter(({ disabled, nextAt }) => !disabled && nextAt !== undefined);
  return waiting.sort((one, other) => (one.nextAt ?? 0) - (other.nextAt ?? 0))[0];
};

export const clockView = (workspace: Workspace, timeZone: string): ClockView => {
  const next = nextTriggerOf(workspace);
  return {
    now: workspace.now,
    timeZone,
    nextTrigger: next
      ? { at: Math.max(workspace.now, next.nextAt ?? 0), handler: next.handler, owner: next.owner }
      : null,
  };
};

/** Nine o'clock on the day after. */
export const nextDay = (now: number, timeZone: string): number =>
  instantOfSerial(Math.floor(serialOfInstant(now, timeZone)) + 1 + DAY_BEGINS, timeZone);

/** Nine o'clock on a day (`2026-09-07`); undefined if there is no such day. */
export const morningOf = (date: string, timeZone: string): number | undefined => {
  const midnight = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(midnight)) return undefined;
  return instantOfSerial(serialOfInstant(midnight, 'Etc/UTC') + DAY_BEGINS, timeZone);
};

/** Moves towards the target until it is reached or `atMost` triggers have fallen due. @throws if the target has passed. */
export const advanceTowards = (
  workspace: Workspace,
  target: number,
  options: { atMost: number; withFaults: (run: (faults: readonly Fault[]) => RunResult[]) => RunResult[] },
): AdvanceView => {
  const mailsBefore = workspace.state.outbox.length;
  const fired: FiredView[] = [];
  const moveTo = (instant: number) => {
    let mails = workspace.state.outbox.length;
    options.withFaults((faults) =>
      advanceTo(workspace, instant, {
        faults,
        onExecution: ({ execution }, { owner, handler }) => {
          const { length } = workspace.state.outbox;
          const { id: executionId, startedAt: at, status } = execution;
          fired.push({ executionId, handler, owner, at, status, mails: length - mails });
          mails = length;
        },
      }),
    );
  };
  const nextAt = (): number => nextTriggerOf(workspace)?.nextAt ?? Number.POSITIVE_INFINITY;
  // What is due at the target or before it belongs to the way: else the next run could stay in the past for ever.
  const isThere = (): boolean => workspace.now >= target && nextAt() > target;
  for (let come = 0; come < options.atMost && !isThere(); come += 1) {
    moveTo(Math.min(target, Math.max(workspace.now, nextAt())));
  }
  return {
    now: workspace.now,
    target,
    isThere: isThere(),
    fired,
    mails: workspace.state.outbox
      .slice(mailsBefore)
      .map(({ id, to, subject, sentAt }) => ({ id, to: [...to], subject, sentAt })),
  };
};
