// The one boundary to people: turns problems into sentences in the reader's language, and faults into a code.
import type { Reply } from '../contract.ts';
import { ChangedSince } from '../domain/unit/pageCells.ts';
import { type Problem, ProblemError } from '../domain/unit/problem.ts';
import { problemSentence } from '../domain/words/problemSentence.ts';
import { words } from '../domain/words/words.ts';
import { problemOfFault } from '../google/host/errors.ts';
import { userLanguage } from '../google/host/sidebar.ts';
import { authorizationMissing } from '../google/host/triggers.ts';
import { withFaultsLogged } from './faults.ts';

/** Consent comes first: where it is missing, almost any call of Google may end in an error that tells nobody what to do. */
export const replyOf = <T>(work: () => T): Reply<T> => {
  try {
    return withFaultsLogged(
      (): Reply<T> => {
        const missing = authorizationMissing();
        if (missing) return refused([{ code: 'consentMissing', values: { link: missing.url } }]);
        return { ok: true, data: work() };
      },
      (code, error) => {
        const problem = problemOfFault(error);
        return problem ? refused([problem]) : { ok: false, problems: [words(userLanguage()).fault(code)], code };
      },
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error instanceof ChangedSince
      ? { ...refused(error.problems), changed: error.changed }
      : refused(error.problems);
  }
};

const refused = (problems: readonly Problem[]): Extract<Reply<never>, { ok: false }> => ({
  ok: false,
  problems: problems.map((problem) => problemSentence(problem, userLanguage())),
  code: problems[0]?.code ?? 'problem',
});
