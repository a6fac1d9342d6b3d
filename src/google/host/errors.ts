// Google's errors, as far as the add-on must distinguish them: they have no codes, only texts.
import { ProblemError } from '../../domain/unit/problem.ts';

/** A reason of our own: people could open a file who are not named, so it is not made, or not used. */
export const OPEN_TO_OTHERS = 'openToOthers';

export const messageOf = (error: unknown): string =>
  error instanceof Object && 'message' in error ? String(error.message) : String(error);

/** Stops the step because Google did not do what the rest depends on; nothing has been made. */
export const googleFailed = (what: string, status: number, reason: string): ProblemError =>
  new ProblemError(
    reason === OPEN_TO_OTHERS
      ? { code: 'openToOthers', values: { name: '', folder: SpreadsheetApp.getActive().getName() } }
      : { code: 'googleFailed', values: { what, status, reason } },
  );
