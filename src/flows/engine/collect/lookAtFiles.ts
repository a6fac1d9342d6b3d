// Looks at the files that people use: what they have thrown away, closed, moved or deleted is noted, for the manager to see.

import { googleProblem } from '../../../domain/unit/googleProblem.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import {
  type FileSeen,
  type FileTrouble,
  LINKED,
  troubleOf,
  type UsedKind,
} from '../../../domain/work/fileTroubles.ts';
import { isKind, noteOf } from '../../../domain/work/logEntries.ts';
import type { LogKey } from '../../../domain/work/logKeys.ts';
import { isBeforeMails } from '../../../domain/work/morning.ts';
import { keyOf, type Work } from '../../../domain/work/work.ts';
import { type FileInUse, filesInUse } from '../../../domain/year/filesInUse.ts';
import { mapped, type Outcome, UNKNOWN_OUTCOME } from '../../../google/rest/api.ts';
import { fileStates } from '../../../google/rest/fileStates.ts';
import { keptFolder, unitFoldersAmong } from '../../../google/rest/folder.ts';
import { formStates } from '../../../google/rest/forms.ts';
import { isFresh } from '../fresh.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** In the morning everybody's files, before the day's mails; else those of people of whom something is known to be wrong. */
export const lookAtFilesByTheHour = (unitOfWork: UnitOfWork): Problem[] => {
  const { index, now } = unitOfWork;
  const suspects = index.log.flatMap((entry) => {
    const isNoted = isKind(entry, 'fileTrouble');
    const isUnread = isKind(entry, 'poll') && (entry.details.status === 404 || entry.details.status === 403);
    const isLost = isKind(entry, 'doc') && entry.details.tables === '';
    return isNoted || isUnread || isLost ? [entry.parts.employeeId] : [];
  });
  return lookAtFiles(unitOfWork, isBeforeMails(index, now) ? undefined : new Set(suspects));
};

/** Before mails leave: the files that they link to, of people whose files this run has not looked at. */
export const lookAtLinked = (
  unitOfWork: UnitOfWork,
  works: readonly Work[],
): { isNew: boolean; problems: Problem[] } => {
  const people = works.flatMap((work) =>
    work.kind === 'mail' && (work.parts ?? [work]).some(({ mail }) => LINKED[mail]) ? work.employeeIds : [],
  );
  const unseen = new Set(people.filter((id) => !unitOfWork.lookedAt.has(id)));
  return { isNew: unseen.size > 0, problems: lookAtFiles(unitOfWork, unseen) };
};

/**
 * Notes what stands in the way of these people's files, or of all, and removes notes that no longer hold. Forms that have
 * just been `opened` may still tell that they are closed. @returns why some could not be looked at.
 */
export const lookAtFiles = (
  unitOfWork: UnitOfWork,
  people?: ReadonlySet<string>,
  opened: ReadonlySet<string> = new Set(),
): Problem[] => {
  const { index } = unitOfWork;
  for (const { id } of index.unit.employees) if (people?.has(id) ?? true) unitOfWork.lookedAt.add(id);
  const used = filesInUse(index, people);
  // Google may still tell the state before of what has just been made or opened.
  const files = used.filter(({ entry }) => !isFresh(unitOfWork, entry.key));
  const problems: Problem[] = [];
  const troubles = new Map<LogKey<'fileTrouble'>, FileTrouble>();
  const unseen = new Set<LogKey<'fileTrouble'>>();
  const seen = filesSeen(files);
  const folders = foldersOf(seen);
  files.forEach(({ entry, employee, fileId, wanted }, position) => {
    const key = troubleKey(unitOfWork, employee.id, entry.kind);
    const outcome = seen[position] ?? UNKNOWN_OUTCOME;
    if (!outcome.ok) {
      unseen.add(key);
      const { code, values } = googleProblem(outcome.status, outcome.reason);
      problems.push({ code, values: { key, ...values } });
      return;
    }
    const takesAnswers = wanted.takesAnswers && !opened.has(fileId);
    const trouble = troubleOf({ ...wanted, takesAnswers, folders }, outcome.value);
    if (trouble) troubles.set(key, trouble);
  });
  noteFileTroubles(unitOfWork, troubles, (key, id) => (people?.has(id) ?? true) && !unseen.has(key));
  return problems;
};

const troubleKey = ({ unit }: UnitOfWork, employeeId: string, kind: UsedKind): LogKey<'fileTrouble'> =>
  keyOf.fileTrouble(unit.settings.year, employeeId, kind);

const noteFileTroubles = (
  unitOfWork: UnitOfWork,
  troubles: ReadonlyMap<LogKey<'fileTrouble'>, FileTrouble>,
  isJudged: (key: LogKey<'fileTrouble'>, employeeId: string) => boolean,
): void => {
  const { index } = unitOfWork;
  const over = index.log.flatMap((entry) =>
    isKind(entry, 'fileTrouble') && isJudged(entry.key, entry.parts.employeeId) && !troubles.has(entry.key)
      ? [{ id: entry.key }]
      : [],
  );
  unitOfWork.remove('log', over);
  unitOfWork.note(
    'failed',
    [...troubles]
      .filter(([key, reason]) => index.entry(key)?.details.reason !== reason)
      .map(([key, reason]) => noteOf(key, { reason })),
  );
};

/** The unit's folders, as far as these files lie in them; none where none is kept. */
const foldersOf = (seen: readonly Outcome<FileSeen>[]): string[] => {
  const kept = keptFolder();
  if (kept === '') return [];
  const elsewhere = new Set(
    seen.flatMap((file) => (file.ok && !file.value.parents.includes(kept) ? file.value.parents : [])),
  );
  return [kept, ...unitFoldersAmong([...elsewhere])];
};

/** As Drive shows them and, for those that are there, as Forms does. */
const filesSeen = (files: readonly FileInUse[]): Outcome<FileSeen>[] => {
  const states = fileStates(files.map(({ fileId }) => fileId));
  const asked = files.filter(({ entry }, position) => {
    const state = states[position];
    return entry.kind !== 'doc' && state?.ok && state.value.isThere && !state.value.isTrashed;
  });
  const read = formStates(asked.map(({ fileId }) => fileId));
  return files.map((file, position): Outcome<FileSeen> => {
    const state = states[position] ?? UNKNOWN_OUTCOME;
    const form = read[asked.indexOf(file)];
    if (!state.ok || !form) return state;
    return mapped(form, (value) => ({ ...state.value, form: value }));
  });
};
