// A problem that a person can mend: which tab or file, row and column, and what to do. Words come later, in the reader's language.

import type { ProblemCode } from './problemCodes.ts';
import type { TableKey } from './tables.ts';

export interface Problem {
  /** Names the sentence. */
  code: ProblemCode;
  /** The tab, where the problem is in one. */
  tab?: TableKey;
  /** The row as people count it in the tab, file or Doc table (the heading is row 1). */
  row?: number;
  /** The column's heading as the reader sees it. */
  column?: string;
  /** What the sentence names: a value, an id. */
  values?: Record<string, string | number>;
}

/** Stops a step for a problem that a person can mend; nothing has been written. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problems: readonly Problem[];
  constructor(...problems: Problem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.problems = problems;
  }
}
