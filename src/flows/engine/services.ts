// Asks Google's services again once one of them has failed, so that the health line says what holds now.
import { stopsServices } from '../../domain/unit/googleProblem.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { askServices, lastTroubles } from '../../google/rest/services.ts';

/** Does the steps, each of which a service may stop, and asks the services where one has. */
export const throughServices = (...steps: (() => Problem[])[]): Problem[] => {
  const problems = steps.flatMap(untilStopped);
  if (problems.some(stopsServices) || lastTroubles().length > 0) askServices();
  return problems;
};

/** Does the step; where a service refuses everything, the step ends there, with the reason as its problem. */
const untilStopped = (work: () => Problem[]): Problem[] => {
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError && error.problems.some(stopsServices)) return [...error.problems];
    throw error;
  }
};
