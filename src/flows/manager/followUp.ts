// What the manager notes of the follow-up in the sidebar: how far agreements have come, and that a mini-MUS was held.

import { factsOfMarks, lookedAt, marksKey, noteOf } from '../../domain/agreements/progress.ts';
import { isDate } from '../../domain/calendar/calendarDate.ts';
import { progressNamed } from '../../domain/halfYear/statusForm.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { choiceTitles } from '../../domain/words/words.ts';
import { lastLook } from '../../google/host/lastRead.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, Desk } from '../engine/unitOfWork.ts';

const LOCK_MS = 10_000;

export interface ProgressChange {
  agreementId: string;
  progress: string;
  note: string;
}

/** All or none: a change that cannot be understood is told, and nothing is written. */
export const saveProgress = (clock: Clock, changes: ProgressChange[]): void =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const known = new Map(desk.unit.agreements.map((agreement) => [agreement.id, agreement]));
    const rows = changes.map(({ agreementId, progress: said, note }) => {
      const agreement = known.get(agreementId);
      if (!agreement)
        throw new ProblemError({ code: 'agreementUnknown', tab: 'agreements', facts: { id: agreementId } });
      const progress = progressNamed(said);
      if (!progress) {
        const choices = choiceTitles(TABLES.agreements.columns.progress, desk.unit.settings.language).join(', ');
        throw new ProblemError({ code: 'progressUnknown', tab: 'agreements', facts: { value: said, choices } });
      }
      return { agreement, progress, note: note.trim() };
    });
    desk.write(
      'agreements',
      rows.map(({ agreement, progress, note }) => ({
        id: agreement.id,
        progress,
        progressNote: note,
        progressOn: desk.now.date,
      })),
    );
    const people = new Set(rows.map(({ agreement }) => agreement.employeeId));
    desk.note(
      'done',
      [...people].flatMap((employeeId) => {
        if (!desk.register.lastHeld(employeeId)) return [];
        const key = marksKey(desk.register, employeeId);
        const { marks } = lookedAt(desk.register, employeeId, lastLook(), desk.moment);
        // Also what was said again as it stood: an older answer must not undo it.
        for (const { agreement } of rows.filter((row) => row.agreement.employeeId === employeeId)) {
          const { id } = agreement;
          for (const part of [id, noteOf(id)]) marks.told.set(part, `${desk.moment}/${desk.moment}`);
          marks.doubt.delete(id);
        }
        return [{ key, facts: { ...desk.register.entry(key)?.facts, ...factsOfMarks(marks) } }];
      }),
    );
  }, LOCK_MS);

/** That the mini-MUS was held, and what the manager must do now. */
export const registerMiniMus = (clock: Clock, employeeId: string, heldOn: string, managerMust: string): void =>
  withDocumentLock(() => {
    const desk = Desk.openForWork(clock);
    const { name } = desk.employee(employeeId);
    const talk = desk.register.lastHeld(employeeId);
    if (!talk) throw new ProblemError({ code: 'notTalked', tab: 'conversations', facts: { name } });
    if (!isDate(heldOn) || heldOn > desk.now.date || heldOn < talk.heldOn) {
      throw new ProblemError({ code: 'heldOnImpossible', tab: 'conversations', facts: { value: heldOn } });
    }
    const { year } = talk;
    desk.write('conversations', [{ year, employeeId, miniMusHeldOn: heldOn, managerMust: managerMust.trim() }]);
  }, LOCK_MS);
