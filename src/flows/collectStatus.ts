// Writes what employees have told in their status forms into the Sheet.
import { markOf } from '../domain/addresses.ts';
import { questionTextOf } from '../domain/answering.ts';
import { factsOfMarks, lookedAt, markOfProgress } from '../domain/progress.ts';
import { statusFrom } from '../domain/statusForm.ts';
import type { Agreement, Answer } from '../domain/unit.ts';
import { keyOf } from '../domain/work.ts';
import { localMoment } from '../google/clock.ts';
import type { FormResponse } from '../google/formResponses.ts';
import type { Desk } from './desk.ts';

export interface NewProgress {
  employeeId: string;
  year: number;
  /** The newest last. */
  responses: readonly FormResponse[];
  newest: FormResponse;
}

/** The newest word counts for each agreement; one that has lapsed, been reviewed or been changed by hand since stays. */
export const writeProgress = (desk: Desk, news: readonly NewProgress[]): void => {
  const rows = new Map<string, Pick<Agreement, 'id' | 'progress' | 'progressNote' | 'progressOn'>>();
  const answers: Answer[] = [];
  const noted: { key: string; facts: Record<string, string> }[] = [];
  for (const { employeeId, year, responses, newest } of news) {
    const employee = desk.employee(employeeId);
    const key = keyOf.progress(year, employeeId);
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
