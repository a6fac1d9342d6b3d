// Takes in employees' answers to their status forms, and notices what the manager has changed by hand in the Sheet.

import {
  hasBeenRead,
  NO_RECORD,
  progressKey,
  progressRecordOf,
  readProgress,
  sameRecord,
} from '../../../domain/agreements/progress.ts';
import { addressHash, readerOf } from '../../../domain/unit/emailAddress.ts';
import type { Agreement } from '../../../domain/unit/unit.ts';
import type { LogNote } from '../../../domain/work/logEntries.ts';
import { partsOfKey } from '../../../domain/work/logKeys.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { type StatusFormMade, statusFormsMade } from '../../../domain/year/polls.ts';
import { lastRead, noteRead } from '../../../google/host/lastRead.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { type ResponsesByForm, responsesBy } from './responsesByForm.ts';
import { noteReplies } from './settleKeptFeedback.ts';
import { writeProgress } from './writeProgress.ts';

/**
 * Reads the cells of everybody who has or had a status form in every run, so that all have the same last reading: a
 * cell has changed when it differs from that reading.
 */
export const noteChangesByHand = (unitOfWork: UnitOfWork): void => {
  const dated: Pick<Agreement, 'id' | 'progressOn'>[] = [];
  const noted: LogNote<'progress'>[] = [];
  const asked = new Set(statusFormsMade(unitOfWork.index).map(({ employeeId }) => employeeId));
  const people = unitOfWork.unit.employees.filter(
    ({ id }) => asked.has(id) || hasBeenRead(progressRecordOf(unitOfWork.index, id)),
  );
  const ownerOf = new Map(unitOfWork.unit.agreements.map(({ id, employeeId }) => [id, employeeId]));
  const from = people.length === 0 ? '' : lastRead();
  for (const { id: employeeId } of people) {
    const key = progressKey(unitOfWork.index, employeeId);
    const before = unitOfWork.index.entry(key)?.details;
    const { state: record, changed } = readProgress(unitOfWork.index, employeeId, from, unitOfWork.moment);
    dated.push(...changed.map(({ id }) => ({ id, progressOn: unitOfWork.now.date })));
    if (!sameRecord(record, before?.record ?? NO_RECORD)) noted.push({ key, details: { ...before, record } });
  }
  // The log last: if the run dies in between, the next one sees the same change once more.
  const unwritten = new Set(unitOfWork.writeWhatFits('agreements', dated).map(({ id }) => ownerOf.get(id ?? '')));
  unitOfWork.note(
    'done',
    noted.filter(({ key }) => !unwritten.has(partsOfKey(key).employeeId)),
  );
  // Where a date was refused, the change is seen again by the next run, and may be no younger than it is.
  if (people.length > 0 && unwritten.size === 0) noteRead(unitOfWork.moment);
};

/**
 * The newest answer counts for each agreement, unless the manager certainly typed something later.
 * @returns whose answers could not be written.
 */
export const takeProgress = (
  unitOfWork: UnitOfWork,
  open: readonly StatusFormMade[],
  polled: ResponsesByForm,
): ReadonlySet<string> => {
  noteChangesByHand(unitOfWork);
  const news = open.flatMap((form) => {
    const before = unitOfWork.index.entry(keyOf.progress(form.year, form.employeeId))?.details;
    // An answer must not be taken in twice: the manager may have changed the cell since.
    const responses = responsesBy(
      polled,
      form.formId,
      readerOf(unitOfWork.unit.settings, unitOfWork.employee(form.employeeId)),
    ).filter(
      ({ email, submitted }) => before?.respondent !== addressHash(email) || submitted > (before.submitted ?? ''),
    );
    return responses.length > 0 ? [{ ...form, responses }] : [];
  });
  noteReplies(unitOfWork, news);
  return news.length > 0 ? writeProgress(unitOfWork, news) : new Set();
};
