// Looks for what employees have told in their status forms, and notices what the manager has changed by hand in the Sheet.
import { readerOf } from '../domain/addresses.ts';
import { type StatusFormMade, statusFormsMade } from '../domain/polls.ts';
import { factsOfMarks, lookedAt } from '../domain/progress.ts';
import type { Agreement } from '../domain/unit.ts';
import { keyOf } from '../domain/work.ts';
import { type NewProgress, writeProgress } from './collectStatus.ts';
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

/** What was told since it was last taken in. */
export const takeProgress = (desk: Desk, open: readonly StatusFormMade[], polled: Polled): void => {
  noteChangesByHand(desk);
  const news = open.flatMap((form): NewProgress[] => {
    const responses = responsesBy(polled, form.formId, readerOf(desk.unit.settings, desk.employee(form.employeeId)));
    const newest = responses[responses.length - 1];
    const before = desk.register.entry(keyOf.progress(form.year, form.employeeId))?.facts;
    return !newest || (before?.response === newest.responseId && before.submitted === newest.submitted)
      ? []
      : [{ ...form, responses, newest }];
  });
  if (news.length > 0) writeProgress(desk, news);
};
