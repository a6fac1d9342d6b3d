// Takes in what employees tell in their status forms, and notices what the manager has changed by hand in the Sheet.

import { factsOfMarks, lookedAt, marksIn, marksKey } from '../../../domain/agreements/progress.ts';
import { markOf, readerOf } from '../../../domain/unit/addresses.ts';
import type { Agreement } from '../../../domain/unit/unit.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { type StatusFormMade, statusFormsMade } from '../../../domain/year/polls.ts';
import { lastLook, noteLook } from '../../../google/host/lastRead.ts';
import { writeProgress } from '../perform/progress.ts';
import type { Desk } from '../unitOfWork.ts';
import { type Polled, responsesBy } from './responsesByForm.ts';

/** Of all who have or had a status form, at every look, so that all were last looked at together: a cell's change is known by comparing it with what stood there before. */
export const noteChangesByHand = (desk: Desk): void => {
  const told: Pick<Agreement, 'id' | 'progressOn'>[] = [];
  const noted: { key: string; facts: Record<string, string> }[] = [];
  const asked = new Set(statusFormsMade(desk.register).map(({ employeeId }) => employeeId));
  const people = desk.unit.employees.filter(({ id }) => asked.has(id) || marksIn(desk.register, id).seen.size > 0);
  const from = people.length === 0 ? '' : lastLook();
  for (const { id: employeeId } of people) {
    const key = marksKey(desk.register, employeeId);
    const before = desk.register.entry(key)?.facts;
    const { marks, changed } = lookedAt(desk.register, employeeId, from, desk.moment);
    const facts = factsOfMarks(marks);
    told.push(...changed.map(({ id }) => ({ id, progressOn: desk.now.date })));
    if (Object.entries(facts).some(([name, text]) => text !== (before?.[name] ?? ''))) {
      noted.push({ key, facts: { ...before, ...facts } });
    }
  }
  // The log last: a run that dies in between sees the same change once more.
  desk.write('agreements', told);
  desk.note('done', noted);
  if (people.length > 0) noteLook(desk.moment);
};

/** The newest word counts for each agreement; what the manager surely typed later stays. */
export const takeProgress = (desk: Desk, open: readonly StatusFormMade[], polled: Polled): void => {
  noteChangesByHand(desk);
  const news = open.flatMap((form) => {
    const before = desk.register.entry(keyOf.progress(form.year, form.employeeId))?.facts;
    // What was taken in once must not come again: it may have been changed since.
    const responses = responsesBy(
      polled,
      form.formId,
      readerOf(desk.unit.settings, desk.employee(form.employeeId)),
    ).filter(({ email, submitted }) => before?.by !== markOf(email) || submitted > (before.submitted ?? ''));
    return responses.length > 0 ? [{ ...form, responses }] : [];
  });
  if (news.length > 0) writeProgress(desk, news);
};
