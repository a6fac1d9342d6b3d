// Writes employees' answers to their status forms: progress and notes go to the agreements, the rest to the answers.

import { mergeProgress } from '../../../domain/agreements/mergeProgress.ts';
import {
  type ProgressCells,
  progressKey,
  readProgress,
  sameRecord,
  UNKNOWN,
  whileWriting,
} from '../../../domain/agreements/progress.ts';
import { questionTextOf } from '../../../domain/forms/answering.ts';
import { statusFrom } from '../../../domain/halfYear/statusForm.ts';
import { nameShown } from '../../../domain/people/tellApart.ts';
import { addressHash } from '../../../domain/unit/emailAddress.ts';
import type { Answer } from '../../../domain/unit/unit.ts';
import type { LogNote } from '../../../domain/work/logEntries.ts';
import { partsOfKey } from '../../../domain/work/logKeys.ts';
import { keyOf } from '../../../domain/work/work.ts';
import type { StatusFormMade } from '../../../domain/year/polls.ts';
import { localMoment } from '../../../google/host/clock.ts';
import { lastRead } from '../../../google/host/lastRead.ts';
import type { FormResponse } from '../../../google/rest/forms.ts';
import type { UnitOfWork } from '../unitOfWork.ts';

/** @returns whose answers could not all be written: they are read again. */
export const writeProgress = (
  unitOfWork: UnitOfWork,
  news: readonly (StatusFormMade & { responses: readonly FormResponse[] })[],
): ReadonlySet<string> => {
  const { index } = unitOfWork;
  const rows = new Map<string, ProgressCells>();
  const answers: Answer[] = [];
  const noted: LogNote<'progress'>[] = [];
  const begun: LogNote<'progress'>[] = [];
  for (const { employeeId, year, responses } of news) {
    const newest = responses[responses.length - 1];
    if (!newest) continue;
    const employee = unitOfWork.employee(employeeId);
    const key = keyOf.progress(year, employeeId);
    const read = readProgress(index, employeeId, lastRead(), unitOfWork.moment).state;
    const state = new Map(read);
    for (const response of responses) {
      const moment = localMoment(response.submitted);
      const status = statusFrom(index, employee, response);
      for (const { agreement, ...answer } of status.progress) {
        const { id } = agreement;
        const { progress, progressNote, progressOn } = rows.get(id) ?? agreement;
        const before = { cells: { progress, progressNote, progressOn }, known: state.get(id) ?? UNKNOWN };
        const { cells, known } = mergeProgress(before, answer, moment);
        rows.set(id, cells);
        state.set(id, known);
      }
      answers.push(
        ...status.answers.map(({ key: questionKey, answer }) => ({
          year,
          employeeId,
          employeeName: nameShown(unitOfWork.unit, employee),
          questionKey,
          question: questionTextOf(unitOfWork.unit, questionKey),
          answer,
          submitted: moment,
          responseId: response.responseId,
        })),
      );
    }
    const { responseId: response, submitted } = newest;
    const details = {
      ...index.entry(key)?.details,
      response,
      submitted,
      at: localMoment(submitted),
      respondent: addressHash(newest.email),
    };
    const home = progressKey(index, employeeId);
    const record = whileWriting(read, state);
    if (!sameRecord(record, state)) begun.push({ key: home, details: { ...index.entry(home)?.details, record } });
    if (home !== key) noted.push({ key, details });
    noted.push({
      key: home,
      details: { ...(home === key ? details : index.entry(home)?.details), record: state },
    });
  }
  // If the run dies in between, what it has written must not look as if the manager had typed it.
  unitOfWork.note('done', begun);
  // The log last: if the run dies before, the answers are taken in once more, into the same rows.
  const unwritten = writeAnswersAndProgress(unitOfWork, answers, rows);
  unitOfWork.note(
    'done',
    noted.filter(({ key }) => !unwritten.has(partsOfKey(key).employeeId)),
  );
  return unwritten;
};

/** @returns whose cells Google refused. */
const writeAnswersAndProgress = (
  unitOfWork: UnitOfWork,
  answers: readonly Answer[],
  cells: ReadonlyMap<string, ProgressCells>,
): ReadonlySet<string> => {
  const ownerOf = new Map(unitOfWork.unit.agreements.map(({ id, employeeId }) => [id, employeeId]));
  const agreements = [...cells].map(([id, progress]) => ({ id, ...progress }));
  const unwritten = [
    ...unitOfWork.writeWhatFits('answers', answers).map(({ employeeId }) => employeeId),
    ...unitOfWork.writeWhatFits('agreements', agreements).map(({ id = '' }) => ownerOf.get(id)),
  ];
  return new Set(unwritten.filter((id) => id !== undefined));
};
