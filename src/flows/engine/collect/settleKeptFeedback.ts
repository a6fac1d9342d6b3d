// What was written to a former manager: kept back at a handover, and shown or forgotten once the employee has replied.

import { questionIdOf } from '../../../domain/formats/formRequests.ts';
import { answersFrom, questionTextOf } from '../../../domain/forms/answering.ts';
import {
  feedbackIn,
  feedbackKeys,
  feedbackToKeep,
  isKeptBack,
  MAY_SHOW,
  mayShowFrom,
} from '../../../domain/forms/keptFeedback.ts';
import { readerOf } from '../../../domain/unit/emailAddress.ts';
import type { Answer } from '../../../domain/unit/unit.ts';
import { isKind, type LogNote, noteOf } from '../../../domain/work/logEntries.ts';
import type { UnitIndex } from '../../../domain/work/unitIndex.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { localMoment } from '../../../google/host/clock.ts';
import { dropKeptFeedback, type KeptAnswer, keepFeedback, keptFeedback } from '../../../google/host/keptFeedback.ts';
import type { FormResponse } from '../../../google/rest/forms.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { type FormToPoll, newestOf, type ResponsesByForm } from './responsesByForm.ts';

/** At a handover: out of the Sheet, where the successor would read it. What is noted first is found by a second try. */
export const keepFeedbackBack = (unitOfWork: UnitOfWork): void => {
  const rows = feedbackIn(unitOfWork.index);
  const { year } = unitOfWork.unit.settings;
  const noRoom = keepFeedback(rows.filter((row) => row.year === year).map((row) => ({ ...row, year })));
  unitOfWork.note('done', feedbackToKeep(unitOfWork.index, unitOfWork.moment, noRoom));
  unitOfWork.remove('answers', rows);
};

/** Written in a former manager's form, or before that manager left: about whoever led then. */
export const isMeantForFormer = (
  index: UnitIndex,
  { employeeId, year, formId }: Omit<FormToPoll, 'since'>,
  { submitted }: Pick<FormResponse, 'submitted'>,
): boolean => {
  const { since = '' } = index.entry(keyOf.keptFeedback(year, employeeId))?.details ?? {};
  const isFormers = formId !== index.entry(keyOf.form(year, employeeId))?.details.file;
  return isKeptBack(index, employeeId, year) && (isFormers || localMoment(submitted) <= since);
};

/** What never came into the Sheet is stored with the rest, for a yes that may come later. */
export const keepFormersFeedback = (
  unitOfWork: UnitOfWork,
  open: readonly FormToPoll[],
  polled: ResponsesByForm,
): void => {
  const { index, unit } = unitOfWork;
  const isFeedback = feedbackKeys(unit);
  const rows = open.flatMap((form): KeptAnswer[] => {
    const employee = unitOfWork.employee(form.employeeId);
    const response = newestOf(polled, form.formId, readerOf(unit.settings, employee));
    if (form.year !== unit.settings.year || !response || !isMeantForFormer(index, form, response)) return [];
    if (index.entry(keyOf.keptFeedback(form.year, employee.id))?.details.reply === 'no') return [];
    return answersFrom(unit, employee, response, form.year)
      .filter(({ key }) => isFeedback(key))
      .map(({ key: questionKey, answer }) => ({
        year: form.year,
        employeeId: employee.id,
        questionKey,
        answer,
        submitted: localMoment(response.submitted),
      }));
  });
  const noRoom = new Set(keepFeedback(rows).map(({ employeeId }) => employeeId));
  unitOfWork.note(
    'done',
    [...new Set(rows.map(({ employeeId }) => employeeId))].map((id) => {
      const key = keyOf.keptFeedback(unit.settings.year, id);
      const isLeftOut = noRoom.has(id);
      return noteOf(key, isLeftOut ? { noRoom: true } : { stored: true, noRoom: undefined }, index.entry(key)?.details);
    }),
  );
};

/** Notes what people reply in their status forms; the last counts. What a manager before was told holds for nobody else. */
export const noteReplies = (
  unitOfWork: UnitOfWork,
  news: readonly { employeeId: string; responses: readonly FormResponse[] }[],
): void => {
  const { year } = unitOfWork.unit.settings;
  unitOfWork.note(
    'done',
    news.flatMap(({ employeeId, responses }): LogNote<'keptFeedback'>[] => {
      const entry = unitOfWork.index.entry(keyOf.keptFeedback(year, employeeId));
      const { since = '' } = entry?.details ?? {};
      const replies = responses.flatMap(({ answers, submitted }) => {
        const reply = mayShowFrom((answers[questionIdOf(MAY_SHOW)] ?? []).join('\n').trim());
        return reply && localMoment(submitted) > since ? [reply] : [];
      });
      const reply = replies[replies.length - 1];
      return entry && reply && reply !== entry.details.reply ? [noteOf(entry.key, { reply }, entry.details)] : [];
    }),
  );
};

/**
 * A yes brings it back once both sides' feedback is shown; a no lets it go for good, and what an earlier yes has shown. So
 * does the end of the cycle, after which nobody is asked any more.
 */
export const settleKeptFeedback = (unitOfWork: UnitOfWork): void => {
  const { index, unit } = unitOfWork;
  for (const entry of index.log) {
    if (!isKind(entry, 'keptFeedback')) continue;
    const { year, employeeId } = entry.parts;
    const { stored, ...settled } = entry.details;
    const { reply } = settled;
    const isOver = year < unit.settings.year;
    if (reply === undefined && !(isOver && stored)) continue;
    const inSheet = feedbackIn(index).filter((row) => row.employeeId === employeeId && row.year === year);
    if (reply === 'no') {
      const shown = inSheet.filter(({ submitted }) => submitted <= (settled.since ?? ''));
      if (!unitOfWork.attempt(() => unitOfWork.remove('answers', shown))) continue;
    }
    if (!stored) continue;
    if (reply === 'yes') {
      const isShown = index.isDone(keyOf.feedback(year, employeeId));
      if (!isShown && !isOver) continue;
      // What has been written to the new manager since is the later answer.
      const later = new Set(inSheet.map(({ questionKey }) => questionKey));
      const rows = keptFeedback(year, employeeId).filter(({ questionKey }) => !later.has(questionKey));
      if (isShown && unitOfWork.writeWhatFits('answers', asRows(unitOfWork, rows)).length > 0) continue;
      // It goes only once it stands in the Sheet.
      unitOfWork.flush();
    }
    dropKeptFeedback(employeeId, year);
    unitOfWork.note('done', [{ key: entry.key, details: settled }]);
  }
};

/** With what the Sheet has of it besides. The response's id stands in the form's own list. */
const asRows = (unitOfWork: UnitOfWork, kept: readonly KeptAnswer[]): Answer[] =>
  kept.map((answer) => ({
    ...answer,
    employeeName: unitOfWork.nameOf(answer.employeeId),
    question: questionTextOf(unitOfWork.unit, answer.questionKey),
    responseId: '',
  }));
