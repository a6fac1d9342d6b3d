// What the manager notes of the follow-up: how far agreements have come, and that a half-year review was held.

import type { ShownCells } from '../../contract.ts';
import { afterSaving, progressKey, readProgress } from '../../domain/agreements/progress.ts';
import { isDate } from '../../domain/calendar/calendarDate.ts';
import { progressNamed } from '../../domain/halfYear/statusGrid.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { choiceTitles } from '../../domain/words/words.ts';
import { lastRead } from '../../google/host/lastRead.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { type Clock, UnitOfWork } from '../engine/unitOfWork.ts';
import { rowsToSave } from './pageSaves.ts';

const LOCK_MS = 10_000;

export interface ProgressChange {
  agreementId: string;
  progress: string;
  note: string;
}

/** Writes all changes or none. @throws ProblemError naming a change that cannot be understood. */
export const saveProgress = (clock: Clock, typed: ProgressChange[], shown?: ShownCells): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const known = new Map(unitOfWork.unit.agreements.map((agreement) => [agreement.id, agreement]));
    const { progress: column, progressNote } = TABLES.agreements.columns;
    const changes = rowsToSave(unitOfWork, {
      given: typed,
      shown,
      now: unitOfWork.unit.agreements.map((row) => ({
        agreementId: row.id,
        progress: row.progress,
        note: row.progressNote,
      })),
      idOf: ({ agreementId }) => agreementId,
      titleOf: ({ agreementId }) => tidy(known.get(agreementId)?.text ?? ''),
      columns: { progress: column, note: progressNote },
    });
    const rows = changes.map(({ agreementId, progress: given, note }) => {
      const agreement = known.get(agreementId);
      if (!agreement)
        throw new ProblemError({ code: 'agreementUnknown', tab: 'agreements', values: { id: agreementId } });
      const progress = progressNamed(given);
      if (!progress) {
        const choices = choiceTitles(TABLES.agreements.columns.progress, unitOfWork.unit.settings.language).join(', ');
        throw new ProblemError({ code: 'progressUnknown', tab: 'agreements', values: { value: given, choices } });
      }
      return { agreement, progress, note: note.trim() };
    });
    unitOfWork.write(
      'agreements',
      rows.map(({ agreement, progress, note }) => ({
        id: agreement.id,
        progress,
        progressNote: note,
        progressOn: unitOfWork.now.date,
      })),
    );
    const people = new Set(rows.map(({ agreement }) => agreement.employeeId));
    unitOfWork.note(
      'done',
      [...people].flatMap((employeeId) => {
        if (!unitOfWork.index.lastHeld(employeeId)) return [];
        const key = progressKey(unitOfWork.index, employeeId);
        const { state } = readProgress(unitOfWork.index, employeeId, lastRead(), unitOfWork.moment);
        const own = rows.filter(({ agreement }) => agreement.employeeId === employeeId);
        const saved = afterSaving(
          state,
          own.map(({ agreement }) => agreement.id),
          unitOfWork.moment,
        );
        return [{ key, details: { ...unitOfWork.index.entry(key)?.details, record: saved } }];
      }),
    );
  }, LOCK_MS);

/** Records that the half-year review was held, and what the manager must do now. */
export const registerHalfYearReview = (
  clock: Clock,
  employeeId: string,
  typed: { heldOn: string; managerMust: string },
  shown?: ShownCells,
): void =>
  withDocumentLock(() => {
    const unitOfWork = UnitOfWork.openForWork(clock);
    const name = unitOfWork.nameOf(employeeId);
    const talk = unitOfWork.index.lastHeld(employeeId);
    if (!talk) throw new ProblemError({ code: 'notTalked', tab: 'conversations', values: { name } });
    const { miniMusHeldOn, managerMust: must } = TABLES.conversations.columns;
    const [{ heldOn, managerMust } = typed] = rowsToSave(unitOfWork, {
      given: [typed],
      shown,
      now: [{ heldOn: talk.miniMusHeldOn, managerMust: talk.managerMust }],
      idOf: () => employeeId,
      titleOf: () => name,
      columns: { heldOn: miniMusHeldOn, managerMust: must },
    });
    if (!isDate(heldOn) || heldOn > unitOfWork.now.date || heldOn < talk.heldOn) {
      throw new ProblemError({ code: 'heldOnImpossible', tab: 'conversations', values: { value: heldOn } });
    }
    const { year } = talk;
    unitOfWork.write('conversations', [{ year, employeeId, miniMusHeldOn: heldOn, managerMust: managerMust.trim() }]);
  }, LOCK_MS);
