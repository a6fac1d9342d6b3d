// A fault that a person sets: the next execution that reaches its n-th call dies there.
import type { Fault } from '../core/faults.ts';
import type { RunResult } from '../runtime/host.ts';

export class FaultInjection {
  #fault: Fault | undefined;

  /** The fault that is set, if any. */
  get fault(): Fault | undefined {
    return this.#fault;
  }

  /** Calls are counted in each execution, so that short ones pass. `member` narrows what is counted: `rest:POST /v1/forms*`. */
  set(atCall: number, member = '*'): void {
    this.#fault = { member, atCall, kind: 'kill', when: 'before' };
  }

  clear(): void {
    this.#fault = undefined;
  }

  /** Runs with the fault; once it has killed an execution, it is cleared. */
  withFaults<Result extends RunResult | readonly RunResult[] | undefined>(
    run: (faults: readonly Fault[]) => Result,
  ): Result {
    const result = run(this.#fault ? [this.#fault] : []);
    const results: readonly (RunResult | undefined)[] = Array.isArray(result) ? result : [result];
    if (results.some((each) => each?.execution.status === 'killed')) this.clear();
    return result;
  }
}
