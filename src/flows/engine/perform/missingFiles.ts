// Files that Google does not show when a deletion begins: gone already, or another's by now. Google answers alike, so the
// receipt lists them, and one that turns up again is deleted then.

import { reportsIn } from '../../../domain/privacy/deletionScope.ts';
import { deletionsIn } from '../../../domain/privacy/deletionWork.ts';
import { googleProblem } from '../../../domain/unit/googleProblem.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import type { FileOfOwner } from '../../../domain/work/detailValues.ts';
import type { Outcome } from '../../../google/rest/api.ts';
import * as drive from '../../../google/rest/drive.ts';
import { fileStates } from '../../../google/rest/fileStates.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** For each list of files, those that Google does not show. One that it forbids to look at is there, and is another's. */
export const notShown = (lists: readonly (readonly FileOfOwner[])[]): Outcome<FileOfOwner[]>[] => {
  const states = fileStates(lists.flat().map(({ file }) => file));
  let at = 0;
  return lists.map((files): Outcome<FileOfOwner[]> => {
    const own = states.slice(at, at + files.length);
    at += files.length;
    const unknown = own.find((state) => !state.ok && state.status !== 403);
    if (unknown && !unknown.ok) return unknown;
    return {
      ok: true,
      value: files.filter((_, position) => {
        const state = own[position];
        return state?.ok && !state.value.isThere;
      }),
    };
  });
};

/** Deletes what deletions did not find and Google shows again: the approval was of these files too. */
export const deleteReturned = (unitOfWork: UnitOfWork): Problem[] => {
  // A report is kept when a person is deleted; only the name was to go.
  const kept = new Set(reportsIn(unitOfWork.index).map(({ file }) => file));
  const deletions = deletionsIn(unitOfWork.index).filter(({ state }) => state === 'done');
  const sought = deletions
    .flatMap(({ details }) => (details.missing ?? []).map(({ file }) => file))
    .filter((file) => !kept.has(file));
  const states = fileStates(sought);
  const there = sought.filter((_, at) => {
    const state = states[at];
    return state?.ok && state.value.isThere;
  });
  const removals = drive.remove(there);
  const gone = new Set(
    there.filter((_, at) => {
      const removal = removals[at];
      return removal?.ok && removal.value.became === 'deleted';
    }),
  );
  unitOfWork.note(
    'done',
    deletions.flatMap(({ key, details: { missing = [], ...details } }) => {
      const left = missing.filter(({ file }) => !gone.has(file));
      if (left.length === missing.length) return [];
      const files = (details.files ?? 0) + missing.length - left.length;
      return [{ key, details: { ...details, files, ...(left.length > 0 ? { missing: left } : {}) } }];
    }),
  );
  return [...states, ...removals].flatMap((outcome) =>
    outcome.ok || outcome.status === 403 ? [] : [googleProblem(outcome.status, outcome.reason)],
  );
};
