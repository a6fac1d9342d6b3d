// Google's errors, as far as the add-on must distinguish them: they have no codes, only texts.
import { ProblemError } from '../../domain/unit/problem.ts';

export const messageOf = (error: unknown): string =>
  error instanceof Object && 'message' in error ? String(error.message) : String(error);

/** Stops the step because Google did not do what the rest depends on; nothing has been made. */
export const googleFailed = (what: string, status: number, reason: string): ProblemError =>
  new ProblemError({ code: 'googleFailed', values: { what, status, reason } });
