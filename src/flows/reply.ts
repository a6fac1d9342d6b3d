// The one boundary to people: turns problems into sentences in the reader's language, and faults into a code.
import type { Reply } from '../contract.ts';
import { ProblemError } from '../domain/unit/problem.ts';
import { problemSentence } from '../domain/words/problemSentence.ts';
import { words } from '../domain/words/words.ts';
import { userLanguage } from '../google/host/sidebar.ts';
import { withFaultsLogged } from './faults.ts';

export const replyOf = <T>(work: () => T): Reply<T> => {
  try {
    return withFaultsLogged(
      (): Reply<T> => ({ ok: true, data: work() }),
      (code) => ({ ok: false, problems: [words(userLanguage()).fault(code)], code }),
    );
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const language = userLanguage();
    const [first] = error.problems;
    return {
      ok: false,
      problems: error.problems.map((problem) => problemSentence(problem, language)),
      code: first?.code ?? 'problem',
    };
  }
};
