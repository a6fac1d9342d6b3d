// A trap for an execution: the next one that comes to its n-th call dies there, to see what it leaves behind.
import type { Fault } from '../core/faults.ts';
import type { RunResult } from '../runtime/host.ts';

export class FaultInjection {
  #fault: Fault | undefined;

  /** What lies in wait, if anything does. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Counted anew in each execution, so that short ones pass. `member` narrows what is counted: `rest:POST /v1/forms*`. */
  set(atCall: number, member = '*'): void {
    this.#fault = { member, atCall, kind: 'kill', when: 'before' };
  }

  clear(): void {
    this.#fault = undefined;
  }

  /** Runs with the trap set; once it has sprung it is gone. */
  withFaults<Result extends RunResult | readonly RunResult[] | undefined>(
    run: (faults: readonly Fault[]) => Result,
  ): Result {
    const result = run(this.#fault ? [this.#fault] : []);
    const results: readonly (RunResult | undefined)[] = Array.isArray(result) ? result : [result];
    if (results.some((each) => each?.execution.status === 'killed')) this.clear();
    return result;
  }
}
