// Puts files right again that people have thrown away, closed, moved, unshared or deleted.
import { googleProblem } from '../../domain/unit/googleProblem.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import type { FileTrouble } from '../../domain/work/fileTroubles.ts';
import { type FileWork, keyOf } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { type FileProblem, fileProblems } from '../../domain/year/fileProblems.ts';
import { type FileInUse, filesInUse } from '../../domain/year/filesInUse.ts';
import type { Outcome } from '../../google/rest/api.ts';
import { bringHome, fileStates } from '../../google/rest/fileStates.ts';
import { publishForms } from '../../google/rest/forms.ts';
import { share } from '../../google/rest/permissions.ts';
import { lookAtFiles } from '../engine/collect/lookAtFiles.ts';
import { perform } from '../engine/engine.ts';
import { problemOfFailure } from '../engine/perform/stages.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

/** A file may have several troubles, of which the worst is told first: a form that was closed and then thrown away. */
const TURNS = 4;

/** Puts right the files that have this trouble. @throws ProblemError where something still stands in their way. */
export const mendFiles = (unitOfWork: UnitOfWork, trouble: string, kind: string): void => {
  const told = fileProblems(unitOfWork.index).find((one) => one.trouble === trouble && one.kind === kind);
  if (!told) return;
  const people = new Set(told.employeeIds);
  const left = (): FileProblem[] =>
    fileProblems(unitOfWork.index)
      .filter((one) => one.kind === kind)
      .map((one) => ({ ...one, employeeIds: one.employeeIds.filter((id) => people.has(id)) }))
      .filter(({ employeeIds }) => employeeIds.length > 0);
  const opened = new Set<string>();
  // Somebody may have put it right by hand.
  const problems = lookAtFiles(unitOfWork, people);
  for (let turn = 1; turn <= TURNS && problems.length === 0 && left().length > 0; turn += 1) {
    for (const one of left()) {
      const files = filesInUse(unitOfWork.index, new Set(one.employeeIds)).filter(({ entry }) => entry.kind === kind);
      problems.push(...MEND[one.trouble](unitOfWork, files));
      if (one.trouble === 'closed') for (const { fileId } of files) opened.add(fileId);
    }
    problems.push(...lookAtFiles(unitOfWork, people, opened));
  }
  const standing = left().map(({ problem }) => problem);
  if (problems.length + standing.length > 0) throw new ProblemError(...problems, ...standing);
};

const refused = (outcomes: readonly Outcome<unknown>[]): Problem[] =>
  outcomes.flatMap((outcome) => (outcome.ok ? [] : [googleProblem(outcome.status, outcome.reason)]));

const idsOf = (files: readonly FileInUse[]): string[] => files.map(({ fileId }) => fileId);

const home = (_: UnitOfWork, files: readonly FileInUse[]): Problem[] => {
  const states = fileStates(idsOf(files));
  const parentsOf = (position: number): readonly string[] => {
    const state = states[position];
    return state?.ok ? state.value.parents : [];
  };
  return [
    ...refused(states),
    ...refused(bringHome(files.map(({ fileId }, position) => ({ id: fileId, parents: parentsOf(position) })))),
  ];
};

/** What is gone is made anew, by the rules that made it the first time. */
const makeAnew = (unitOfWork: UnitOfWork, files: readonly FileInUse[]): Problem[] => {
  const { year } = unitOfWork.unit.settings;
  const forgotten = files.flatMap(({ entry, employee }) => [
    entry.key,
    keyOf.fileTrouble(year, employee.id, entry.kind),
  ]);
  unitOfWork.remove(
    'log',
    forgotten.map((id) => ({ id })),
  );
  const keys = new Set<string>(files.map(({ entry }) => entry.key));
  return perform(
    unitOfWork,
    due(unitOfWork.unit, unitOfWork.now).ready.filter(({ key }) => keys.has(key)),
  );
};

/** Fills the form as it was filled the first time: what is there already stays. */
const fillAgain = (unitOfWork: UnitOfWork, files: readonly FileInUse[]): Problem[] =>
  perform(
    unitOfWork,
    files.flatMap(({ entry, employee }): FileWork[] => {
      const work = { employeeId: employee.id, fingerprint: '', version: 0 };
      switch (entry.kind) {
        case 'form':
          return [{ ...work, kind: entry.kind, key: entry.key, fingerprint: entry.details.fingerprint ?? '' }];
        case 'statusForm':
          return [{ ...work, kind: entry.kind, key: entry.key, fingerprint: entry.details.fingerprint ?? '' }];
        case 'agreementForm':
          return [{ ...work, kind: entry.kind, key: entry.key, version: entry.details.version ?? 0 }];
        default:
          return [];
      }
    }),
  );

const shareAgain = (unitOfWork: UnitOfWork, files: readonly FileInUse[]): Problem[] =>
  share(
    files.map(({ fileId, entry, employee }) => ({
      fileId,
      email: employee.email,
      ...(entry.kind === 'doc' ? { role: 'writer' as const } : { role: 'reader' as const, view: 'published' as const }),
    })),
  ).flatMap((outcome, at) => {
    const file = files[at];
    return outcome.ok || !file ? [] : [problemOfFailure(unitOfWork, { key: file.entry.key, ...outcome })];
  });

const MEND: Record<FileTrouble, (unitOfWork: UnitOfWork, files: readonly FileInUse[]) => Problem[]> = {
  gone: makeAnew,
  trashed: home,
  closed: (_, files) => refused(publishForms(idsOf(files))),
  questionGone: fillAgain,
  unshared: shareAgain,
  moved: home,
};
