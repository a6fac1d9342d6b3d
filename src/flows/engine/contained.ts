// Ends a step of a run where it fails for what the Sheet holds, so that the other steps are done.
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { isGoogles } from '../../google/host/errors.ts';
import { logFault } from '../faults.ts';

/** What a run does, as the manager is told where it fails. */
export type StageName = 'answers' | 'confirmations' | 'progress' | 'tables' | 'files' | 'work' | 'steps';

/**
 * @returns the problems with which the step ended; `about` is the employee whose step it was. What one of Google's
 * services throws ends the run: nobody knows what it has left undone, and the next run begins anew. What the Sheet refuses
 * of a row is no such fault: whoever writes has asked the Sheet (src/google/sheet/refusedWrites.ts).
 */
export const contained = (stage: StageName, work: () => Problem[], about = ''): Problem[] => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems];
    if (isGoogles(error)) throw error;
    return [{ code: 'stageFailed', values: { stage, fault: logFault(error), employeeId: about } }];
  }
};
