// A fault of ours or of Google's: its code, Google's reason and the stack go to the execution log. Its message may name a
// person and therefore goes nowhere, neither to the log nor to the mail that Google sends about a failed trigger.
import { ProblemError } from '../domain/unit/problem.ts';
import { problemOfFault } from '../google/host/errors.ts';

declare global {
  interface ErrorConstructor {
    /** How many frames V8 keeps. https://v8.dev/docs/stack-trace-api */
    stackTraceLimit: number;
  }
}

/** V8's default of ten often ends before the function that was called. */
const FRAMES = 50;

/**
 * Does the work. Logs a fault and returns what `answer` makes of its code; rethrows a problem that people can solve.
 */
export const withFaultsLogged = <T>(work: () => T, answer: (code: string, error: unknown) => T): T => {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  try {
    return work();
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return answer(logFault(error), error);
  } finally {
    Error.stackTraceLimit = limit;
  }
};

/** @returns its code. */
export const logFault = (error: unknown): string => {
  const name = error instanceof Error ? error.name : 'fault';
  const code = [name, problemOfFault(error)?.code ?? ''].join(' ').trim();
  console.error([code, ...framesOf(error)].join('\n'));
  return code;
};

const framesOf = (error: unknown): string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
