// What the clock does each hour: collect answers, read the Docs' agreement tables, do what is due. On working days, by day, for the recorded owner.

import type { Problem } from '../../domain/unit/problem.ts';
import { isRest } from '../../domain/year/due.ts';
import { localNow } from '../../google/host/clock.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { authorizationMissing, noteRun, removeOwnTriggers } from '../../google/host/triggers.ts';
import { finishFor } from '../manager/handover.ts';
import { collect } from './collect/collect.ts';
import { readAgreementTables } from './collect/readAgreements.ts';
import { doWhatIsDue, endOf, WHOLE_RUN_SECONDS } from './engine.ts';
import { isOwner } from './owner.ts';
import { type Clock, Desk } from './unitOfWork.ts';

export const everyHour = (clock: Clock): void => {
  const start = clock();
  if (isRest(localNow(start))) return;
  // Without consent every call would fail; the health panel shows it, and the next opening asks again.
  if (authorizationMissing()) return;
  withDocumentLock(() => {
    const desk = Desk.open(clock);
    const isOurs = isOwner(desk);
    // Whatever becomes of the last thing that it does, it is the last.
    if (!isOurs) removeOwnTriggers();
    const problems = isOurs ? work(desk, clock, endOf(start, WHOLE_RUN_SECONDS)) : finishFor(desk);
    // Codes and keys only: the log of executions leaves the unit.
    for (const { code, facts } of problems)
      console.warn(`${code} ${String(facts?.key ?? '')} ${String(facts?.status ?? '')}`.trim());
  }, 120_000);
};

const work = (desk: Desk, clock: Clock, end: number): Problem[] => {
  desk.makeReady();
  const problems = [...collect(desk), ...readAgreementTables(desk), ...doWhatIsDue(desk, clock, end).problems];
  noteRun(desk.moment);
  return problems;
};
