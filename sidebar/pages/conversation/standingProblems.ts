// What is left to mend of a person's agreements: told by the Doc's table, or by what was typed here.

/** As the server marks what this page's rows lacked. */
const BY_PAGE = '▸ ';

export const standingProblems = (problems: readonly string[]): { ofDoc: string[]; ofPage: string[] } => ({
  ofDoc: problems.filter((problem) => !problem.startsWith(BY_PAGE)),
  ofPage: problems.filter((problem) => problem.startsWith(BY_PAGE)).map((problem) => problem.slice(BY_PAGE.length)),
});
