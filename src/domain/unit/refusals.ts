// What a run could not do for what stands in the Sheet: told once for each place, with the people whom it is about.
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problemCodes.ts';

/** Cells that Google did not let us write, and steps that ended in a fault. */
const CODES: readonly ProblemCode[] = ['cellRuled', 'cellProtected', 'stageFailed'];

/** So many people are named; of more, how many. */
const MOST_NAMED = 3;

export const isRefusal = ({ code }: Problem): boolean => CODES.includes(code);

/**
 * What befalls many people for one cause is told in one sentence that names them: what the Sheet bars, and that no more
 * files may be shared today.
 */
const isToldTogether = (problem: Problem): boolean => isRefusal(problem) || problem.code === 'sharingLimit';

export const toldOnce = (problems: readonly Problem[], nameOf: (employeeId: string) => string): Problem[] => [
  ...problems.filter((problem) => !isToldTogether(problem)),
  ...toldByPlace(problems.filter(isToldTogether), nameOf),
];

/** Each place once, with its first row, and the names of those whose rows they are. */
const toldByPlace = (problems: readonly Problem[], nameOf: (employeeId: string) => string): Problem[] => {
  const places = new Map<string, { first: Problem; names: Set<string> }>();
  for (const problem of problems) {
    const { code, tab, column, values } = problem;
    const place = JSON.stringify([code, tab, column, values?.stage, values?.fault]);
    const known = places.get(place) ?? { first: problem, names: new Set<string>() };
    const name = nameOf(String(values?.employeeId ?? ''));
    if (name !== '') known.names.add(name);
    places.set(place, known);
  }
  return [...places.values()].map(({ first, names }) => ({
    ...first,
    values: {
      ...first.values,
      names: [...names].slice(0, MOST_NAMED).join(', '),
      others: Math.max(0, names.size - MOST_NAMED),
    },
  }));
};
