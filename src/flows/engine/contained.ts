// Ends a step of a run where it fails, so that the other steps are done; what failed is told, and ends the run afterwards.
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { isGoogles } from '../../google/host/errors.ts';
import { logFault } from '../faults.ts';

/** What a run does, as the manager is told where it fails. */
export type StageName = 'answers' | 'confirmations' | 'progress' | 'tables' | 'files' | 'work' | 'steps' | 'front';

/** What the steps work with. */
interface Sheet {
  /** @throws where Google does not answer. */
  readAnew: () => void;
}

interface Options {
  /** The employee whose step it is. */
  about?: string;
  /** A step that may be done a second time, which finds what the first has done: most of Google's faults pass. */
  mayRepeat?: boolean;
}

/**
 * @returns the problems with which the step ended. What the Sheet refuses of a row is told by whoever writes it
 * (src/google/sheet/refusedWrites.ts). After anything else that one of Google's services throws, nobody knows what it has
 * left undone: the Sheet is read anew, as the next run would. @throws where even that fails.
 */
export const contained = (
  unitOfWork: Sheet,
  stage: StageName,
  work: () => Problem[],
  { about = '', mayRepeat = false }: Options = {},
): Problem[] => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) return [...error.problems];
    const fault = logFault(error);
    if (isGoogles(error)) {
      readAnewOrThrow(unitOfWork, error);
      if (mayRepeat) return contained(unitOfWork, stage, work, { about });
    }
    return [{ code: 'stageFailed', values: { stage, fault, employeeId: about } }];
  }
};

const readAnewOrThrow = (unitOfWork: Sheet, cause: unknown): void => {
  try {
    unitOfWork.readAnew();
  } catch (error) {
    logFault(error);
    throw cause;
  }
};

/** Named by the code of the fault, whose stack stands in the execution log already. */
class StageFailed extends Error {
  constructor(fault: string) {
    super(fault);
    this.name = fault;
  }
}

export const isFault = ({ code }: Problem): boolean => code === 'stageFailed';

/** @throws for the first step that ended in a fault, once everything else is done: Google tells the owner of the trigger. */
export const endWithFaults = (problems: readonly Problem[]): void => {
  const first = problems.find(isFault);
  if (first) throw new StageFailed(String(first.values?.fault ?? ''));
};
