// What the log says stands in the way of files, as problems with the names of those whose files they are.
import { nameShown } from '../people/tellApart.ts';
import type { Problem } from '../unit/problem.ts';
import { words } from '../words/words.ts';
import {
  FILE_TROUBLES,
  type FileTrouble,
  notedTrouble,
  PROBLEM_OF,
  USED_KINDS,
  type UsedKind,
} from '../work/fileTroubles.ts';
import type { UnitIndex } from '../work/unitIndex.ts';

export interface FileProblem {
  trouble: FileTrouble;
  kind: UsedKind;
  employeeIds: string[];
  problem: Problem;
}

/** One for each trouble and kind of file, however many people have it. */
export const fileProblems = (index: UnitIndex): FileProblem[] => {
  const { files } = words(index.unit.settings.language).pages.health;
  return FILE_TROUBLES.flatMap((trouble) =>
    USED_KINDS.flatMap((kind): FileProblem[] => {
      const people = index.unit.employees.filter(({ id }) => notedTrouble(index, id, kind) === trouble);
      const names = people.map((employee) => nameShown(index.unit, employee)).join(', ');
      const problem: Problem = { code: PROBLEM_OF[trouble], values: { file: files[kind], names } };
      return people.length === 0 ? [] : [{ trouble, kind, employeeIds: people.map(({ id }) => id), problem }];
    }),
  );
};
