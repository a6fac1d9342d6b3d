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
import { dropKeptFeedback, keepFeedback, keptFeedback } from '../../../google/host/keptFeedback.ts';
import type { FormResponse } from '../../../google/rest/forms.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { type FormToPoll, newestOf, type ResponsesByForm } from './responsesByForm.ts';

/** At a handover: out of the Sheet, where the successor would read it. What is noted first is found by a second try. */
export const keepFeedbackBack = (unitOfWork: UnitOfWork): void => {
  const rows = feedbackIn(unitOfWork.index);
  keepFeedback(rows);
  unitOfWork.note('done', feedbackToKeep(unitOfWork.index, unitOfWork.moment));
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
  const rows = open.flatMap((form): Answer[] => {
    const employee = unitOfWork.employee(form.employeeId);
    const response = newestOf(polled, form.formId, readerOf(unit.settings, employee));
    if (!response || !isMeantForFormer(index, form, response)) return [];
    if (index.entry(keyOf.keptFeedback(form.year, employee.id))?.details.reply === 'no') return [];
    return answersFrom(unit, employee, response, form.year)
      .filter(({ key }) => isFeedback(key))
      .map(({ key: questionKey, answer }) => ({
        year: form.year,
        employeeId: employee.id,
        employeeName: employee.name,
        questionKey,
        question: questionTextOf(unit, questionKey),
        answer,
        submitted: localMoment(response.submitted),
        responseId: response.responseId,
      }));
  });
  keepFeedback(rows);
  unitOfWork.note(
    'done',
    [...new Set(rows.map(({ year, employeeId }) => keyOf.keptFeedback(year ?? 0, employeeId)))].map((key) =>
      noteOf(key, { stored: true }, index.entry(key)?.details),
    ),
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

/** A yes brings it back once both sides' feedback is shown; a no lets it go for good, and what an earlier yes has shown. */
export const settleKeptFeedback = (unitOfWork: UnitOfWork): void => {
  const { index } = unitOfWork;
  for (const entry of index.log) {
    if (!isKind(entry, 'keptFeedback') || entry.details.reply === undefined) continue;
    const { year, employeeId } = entry.parts;
    const { stored, ...settled } = entry.details;
    const inSheet = feedbackIn(index).filter((row) => row.employeeId === employeeId && row.year === year);
    if (entry.details.reply === 'no') {
      const shown = inSheet.filter(({ submitted }) => submitted <= (settled.since ?? ''));
      if (!unitOfWork.attempt(() => unitOfWork.remove('answers', shown))) continue;
    }
    if (!stored) continue;
    if (entry.details.reply === 'yes') {
      if (!index.isDone(keyOf.feedback(year, employeeId))) continue;
      // What has been written to the new manager since is the later answer.
      const later = new Set(inSheet.map(({ questionKey }) => questionKey));
      const rows = keptFeedback(year, employeeId).filter(({ questionKey }) => !later.has(questionKey));
      if (unitOfWork.writeWhatFits('answers', rows).length > 0) continue;
      // It goes only once it stands in the Sheet.
      unitOfWork.flush();
    }
    dropKeptFeedback(employeeId, year);
    unitOfWork.note('done', [{ key: entry.key, details: settled }]);
  }
};
