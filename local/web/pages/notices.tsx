// What a page shows while it loads and when it is refused.
import type { Words } from '../words.da.ts';
import type { Problem } from './server.ts';

export const Loading = ({ words }: { words: Words }) => (
  <p class="notice" role="status">
    {words.common.loading}
  </p>
);

/** A refusal in its own words; a fault of the Workspace is named as one, with a button to try again. */
export const ProblemNotice = ({ problem, words, again }: { problem: Problem; words: Words; again?: () => void }) => (
  <div class="notice problem" role="alert">
    {problem.kind === 'no answer' && <p>{words.common.noAnswer}</p>}
    {problem.kind === 'fault' && <p>{words.common.fault}</p>}
    {problem.kind !== 'no answer' && <p>{problem.message}</p>}
    {again && (
      <button type="button" onClick={again}>
        {words.common.tryAgain}
      </button>
    )}
  </div>
);
