// Ends a step of a run where it fails for what the Sheet holds, so that the other steps are done.
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { isGoogles, isRefusal } from '../../google/host/errors.ts';
import { logFault } from '../faults.ts';

/** What a run does, as the manager is told where it fails. */
export type StageName = 'answers' | 'confirmations' | 'progress' | 'tables' | 'files' | 'work' | 'steps';

/**
 * @returns the problems with which the step ended; `about` is the employee whose step it was. Google's passing faults
 * end the run: nobody knows what they have left undone, and the next run begins anew.
 */
export const contained = (stage: StageName, work: () => Problem[], about = ''): Problem[] => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems];
    if (isGoogles(error) && !isRefusal(error)) throw error;
    return [{ code: 'stageFailed', values: { stage, fault: logFault(error), employeeId: about } }];
  }
};
