// Google's errors, as far as the add-on must distinguish them: they have no codes, only texts.
import { googleProblem } from '../../domain/unit/googleProblem.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import type { ProblemCode } from '../../domain/unit/problemCodes.ts';

/** A reason of our own: people could open a file who are not named, so it is not made, or not used. */
export const OPEN_TO_OTHERS = 'openToOthers';
/** Such a file, which could not be deleted again either. */
export const LEFT_OPEN = 'leftOpen';

export const messageOf = (error: unknown): string =>
  error instanceof Object && 'message' in error ? String(error.message) : String(error);

/** Stops the step because Google did not do what the rest depends on. `email`: with whom a file was to be shared. */
export const googleFailed = (status: number, reason: string, email = ''): ProblemError => {
  if (reason === OPEN_TO_OTHERS || reason === LEFT_OPEN)
    return new ProblemError({ code: reason, values: { name: '', folder: SpreadsheetApp.getActive().getName() } });
  const problem = googleProblem(status, reason);
  return new ProblemError({ ...problem, values: { email, ...problem.values } });
};

/**
 * Google's texts, by what a person can do about them. On Google they come in the language of the person's account, and no
 * page lists them, so in other languages than English none is recognised: each use must hold then too.
 */
const CAUSES: readonly (readonly [texts: RegExp, code: ProblemCode])[] = [
  [/permissions? (are not sufficient )?to call|authorization is required/i, 'consentMissing'],
  [/for one day|in a short time|using too much computer time/i, 'googleQuota'],
  [/timed out|failed while accessing|server error|service (error|unavailable)|try again/i, 'googleBusy'],
];

/** Thrown by one of Google's services, whatever it says. */
export const isGoogles = (error: unknown): boolean =>
  error instanceof Object && 'name' in error && error.name === 'Exception';

/** What a person can do about an error that one of Google's services threw; undefined for any other error. */
export const problemOfFault = (error: unknown): Problem | undefined => {
  const message = messageOf(error);
  const code = CAUSES.find(([texts]) => texts.test(message))?.[1];
  return code ? { code } : isGoogles(error) ? { code: 'googleRefused' } : undefined;
};
