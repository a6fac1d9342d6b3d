// Takes in what employees tell in their status forms, and notices what the manager has changed by hand in the Sheet.
import { markOf, readerOf } from '../domain/addresses.ts';
import { questionTextOf } from '../domain/answering.ts';
import { type StatusFormMade, statusFormsMade } from '../domain/polls.ts';
import { factsOfMarks, lookedAt, markOfProgress } from '../domain/progress.ts';
import { statusFrom } from '../domain/statusForm.ts';
import type { Agreement, Answer } from '../domain/unit.ts';
import { keyOf } from '../domain/work.ts';
import { localMoment } from '../google/clock.ts';
import type { Desk } from './desk.ts';
import { type Polled, responsesBy } from './polled.ts';

/** Of all who have a status form: a cell's change is known by comparing it with what stood there before. */
export const noteChangesByHand = (desk: Desk): void => {
  const told: Pick<Agreement, 'id' | 'progressOn'>[] = [];
  const noted: { key: string; facts: Record<string, string> }[] = [];
  for (const { employeeId, year } of statusFormsMade(desk.register)) {
    const key = keyOf.progress(year, employeeId);
    const before = desk.register.entry(key)?.facts;
    const { marks, changed } = lookedAt(desk.register, employeeId, year, desk.now);
    const facts = { ...before, ...factsOfMarks(marks) };
    told.push(...changed.map(({ id }) => ({ id, progressOn: desk.now.date })));
    if (facts.seen !== before?.seen || facts.byHand !== before?.byHand) noted.push({ key, facts });
  }
  // The log last: a run that dies in between sees the same change once more.
  desk.write('agreements', told);
  desk.note('done', noted);
};

/** The newest word counts for each agreement; one that has lapsed, been reviewed or been changed by hand since stays. */
export const takeProgress = (desk: Desk, open: readonly StatusFormMade[], polled: Polled): void => {
  noteChangesByHand(desk);
  const rows = new Map<string, Pick<Agreement, 'id' | 'progress' | 'progressNote' | 'progressOn'>>();
  const answers: Answer[] = [];
  const noted: { key: string; facts: Record<string, string> }[] = [];
  for (const { employeeId, year, formId } of open) {
    const employee = desk.employee(employeeId);
    const responses = responsesBy(polled, formId, readerOf(desk.unit.settings, employee));
    const newest = responses[responses.length - 1];
    if (!newest) continue;
    const key = keyOf.progress(year, employeeId);
    const before = desk.register.entry(key)?.facts;
    if (before?.response === newest.responseId && before.submitted === newest.submitted) continue;
    const { marks } = lookedAt(desk.register, employeeId, year, desk.now);
    for (const response of responses) {
      const moment = localMoment(response.submitted);
      const told = statusFrom(desk.register, employee, response);
      for (const { agreementId, progress, note } of told.progress) {
        if (!marks.seen.has(agreementId) || moment < (marks.byHand.get(agreementId) ?? '')) continue;
        rows.set(agreementId, { id: agreementId, progress, progressNote: note, progressOn: moment.slice(0, 10) });
        marks.seen.set(agreementId, markOfProgress({ progress, progressNote: note }));
      }
      answers.push(
        ...told.answers.map(({ key: questionKey, answer }) => ({
          year,
          employeeId,
          employeeName: employee.name,
          questionKey,
          question: questionTextOf(desk.unit, questionKey),
          answer,
          submitted: moment,
          responseId: response.responseId,
        })),
      );
    }
    const { responseId: response, submitted } = newest;
    const facts = { response, submitted, at: localMoment(submitted), by: markOf(newest.email), ...factsOfMarks(marks) };
    noted.push({ key, facts });
  }
  // The answers first: if the run dies in between, they are taken in once more, into the same rows.
  desk.write('answers', answers);
  desk.write('agreements', [...rows.values()]);
  desk.note('done', noted);
};
