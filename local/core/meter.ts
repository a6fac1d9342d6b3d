// What one execution costs: its service calls by member, and the time they would take on Google.
import { latencyOf } from './latency.ts';

export class Meter {
  readonly calls: Record<string, number> = {};
  modelledMs = 0;

  /** Counts a call; its modelled time is returned for the caller to spend. */
  count(member: string): number {
    this.calls[member] = (this.calls[member] ?? 0) + 1;
    return latencyOf(member).ms;
  }

  /** Counts a request made inside a call; its time belongs to the call. */
  countRequest(name: string): void {
    this.calls[name] = (this.calls[name] ?? 0) + 1;
  }
}

/** All calls of services, or those whose member begins so: `callsOf(record, 'Range.')`. Requests (`rest:`) are no calls. */
export const callsOf = (record: { calls: Record<string, number> }, beginning = ''): number =>
  Object.entries(record.calls)
    .filter(([member]) => member.startsWith(beginning) && (beginning !== '' || !member.startsWith('rest:')))
    .reduce((sum, [, count]) => sum + count, 0);
