// Writes what employees have told in their status forms: progress and notes to the agreements, the rest to the answers.

import { afterWord } from '../../../domain/agreements/mergeProgress.ts';
import { factsOfMarks, lookedAt, marksKey, type ToldRow } from '../../../domain/agreements/progress.ts';
import { questionTextOf } from '../../../domain/forms/answering.ts';
import { statusFrom } from '../../../domain/halfYear/statusForm.ts';
import { markOf } from '../../../domain/unit/addresses.ts';
import type { Answer } from '../../../domain/unit/unit.ts';
import { keyOf } from '../../../domain/work/work.ts';
import type { StatusFormMade } from '../../../domain/year/polls.ts';
import { localMoment } from '../../../google/host/clock.ts';
import type { FormResponse } from '../../../google/rest/forms.ts';
import type { Desk } from '../unitOfWork.ts';

export const writeProgress = (
  desk: Desk,
  news: readonly (StatusFormMade & { responses: readonly FormResponse[] })[],
): void => {
  const { register } = desk;
  const rows = new Map<string, ToldRow>();
  const answers: Answer[] = [];
  const noted: { key: string; facts: Record<string, string> }[] = [];
  for (const { employeeId, year, responses } of news) {
    const newest = responses[responses.length - 1];
    if (!newest) continue;
    const employee = desk.employee(employeeId);
    const key = keyOf.progress(year, employeeId);
    const { marks } = lookedAt(register, employeeId, desk.moment, desk.moment);
    for (const response of responses) {
      const moment = localMoment(response.submitted);
      const told = statusFrom(register, employee, response);
      for (const { agreement, ...said } of told.progress) {
        const { id, progress, progressNote, progressOn } = rows.get(agreement.id) ?? agreement;
        rows.set(id, afterWord({ id, progress, progressNote, progressOn }, said, moment, marks));
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
    const facts = {
      ...register.entry(key)?.facts,
      response,
      submitted,
      at: localMoment(submitted),
      by: markOf(newest.email),
    };
    const home = marksKey(register, employeeId);
    if (home !== key) noted.push({ key, facts });
    noted.push({
      key: home,
      facts: { ...(home === key ? facts : register.entry(home)?.facts), ...factsOfMarks(marks) },
    });
  }
  // The answers first: if the run dies in between, they are taken in once more, into the same rows.
  desk.write('answers', answers);
  desk.write('agreements', [...rows.values()]);
  desk.note('done', noted);
};
