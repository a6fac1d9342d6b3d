// The one boundary to people: problems become sentences in the reader's language, faults a code; nothing raw gets through.
import type { Reply } from '../contract.ts';
import { ProblemError } from '../domain/unit/problem.ts';
import { problemSentence } from '../domain/words/problemSentence.ts';
import { words } from '../domain/words/words.ts';
import { userLanguage } from '../google/host/sidebar.ts';

export const replyOf = <T>(work: () => T): Reply<T> => {
  try {
    return { ok: true, data: work() };
  } catch (error) {
    const language = userLanguage();
    if (error instanceof ProblemError) {
      const [first] = error.problems;
      return {
        ok: false,
        problems: error.problems.map((problem) => problemSentence(problem, language)),
        code: first?.code ?? 'problem',
      };
    }
    // A fault of ours or Google's: where it happened goes to the execution log, a code to the reader. Its message may
    // name a person, so it goes nowhere.
    const code = error instanceof Error ? error.name : 'fault';
    console.error([code, ...framesOf(error)].join('\n'));
    return { ok: false, problems: [words(language).fault(code)], code };
  }
};

const framesOf = (error: unknown): string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
