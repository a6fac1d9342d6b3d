// The hourly run, by day on working days for the owner: collects answers, reads the Docs' tables, does what is due.

import { isRest } from '../../domain/calendar/businessHours.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { isRefusal } from '../../domain/unit/refusals.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { isKind } from '../../domain/work/logEntries.ts';
import type { LogKey } from '../../domain/work/logKeys.ts';
import { isBeforeMails, isMorning, morningNote } from '../../domain/work/morning.ts';
import { MAILS } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { localNow } from '../../google/host/clock.ts';
import { isGoogles } from '../../google/host/errors.ts';
import { withDocumentLock } from '../../google/host/lock.ts';
import { keepRefusals } from '../../google/host/refusals.ts';
import { userLanguage } from '../../google/host/sidebar.ts';
import { authorizationMissing, noteRun, removeOwnTriggers } from '../../google/host/triggers.ts';
import { askForConsent } from './askForConsent.ts';
import { collect } from './collect/collect.ts';
import { lookAtFilesByTheHour } from './collect/lookAtFiles.ts';
import { readAgreementTables } from './collect/readAgreements.ts';
import { contained, endWithFaults, type StageName } from './contained.ts';
import { doWhatIsDue, endOf, type Slice, WHOLE_RUN_SECONDS } from './engine.ts';
import { finishFor } from './finish.ts';
import { refreshFront } from './front.ts';
import { isOwner } from './owner.ts';
import { deleteReturned } from './perform/missingFiles.ts';
import { throughServices } from './services.ts';
import { type Clock, UnitOfWork } from './unitOfWork.ts';

export const everyHour = (clock: Clock): void => {
  const start = clock();
  // Without consent any other call may fail, even the one that tells the Sheet's time.
  const missing = authorizationMissing();
  if (missing) {
    askForConsent(start, missing.url);
    return;
  }
  if (isRest(localNow(start))) return;
  withDocumentLock(() => {
    const unitOfWork = opened(clock);
    const isOurs = isOwner(unitOfWork);
    const problems = isOurs ? work(unitOfWork, clock, endOf(start, WHOLE_RUN_SECONDS)) : finish(unitOfWork);
    // Logs codes and keys only, since people outside the unit can read the execution log.
    for (const { code, values } of problems)
      console.warn(`${code} ${String(values?.key ?? '')} ${String(values?.status ?? '')}`.trim());
    endWithFaults(problems);
  }, 120_000);
};

/** The former owner's last run is the first that gets through: her trigger is all that knows what one has left undone. */
const finish = (unitOfWork: UnitOfWork): Problem[] => {
  try {
    const { problems, mayPass } = finishFor(unitOfWork);
    if (!mayPass) removeOwnTriggers();
    return problems;
  } catch (error) {
    // Another hour would end in the same way.
    if (!isGoogles(error)) removeOwnTriggers();
    throw error;
  }
};

/** Nobody sees what a trigger returns, so the reason for refusing a Sheet goes to the execution log. */
const opened = (clock: Clock): UnitOfWork => {
  try {
    return UnitOfWork.open(clock);
  } catch (error) {
    const newer = error instanceof ProblemError && error.problems.find(({ code }) => code === 'sheetNewer');
    if (newer) console.error(problemSentence(newer, userLanguage()));
    throw error;
  }
};

const work = (unitOfWork: UnitOfWork, clock: Clock, end: number): Problem[] => {
  unitOfWork.makeReady();
  const step = (stage: StageName, act: () => Problem[]) => () => contained(unitOfWork, stage, act, { mayRepeat: true });
  const found = throughServices(
    step('answers', () => collect(unitOfWork)),
    step('tables', () => readAgreementTables(unitOfWork)),
    step('files', () => lookAtFilesByTheHour(unitOfWork)),
    step('files', () => (isBeforeMails(unitOfWork.index, unitOfWork.now) ? deleteReturned(unitOfWork) : [])),
    step('work', () => mailsOfTheMorning(unitOfWork, () => doWhatIsDue(unitOfWork, clock, end))),
  );
  const problems = [...found, ...unitOfWork.refusals];
  keepRefusals(problems.filter(isRefusal));
  noteRun(unitOfWork.moment);
  return [...problems, ...refreshFront(unitOfWork)];
};

/** The morning is over when nothing that could leave has had to wait: for time, for tomorrow's quota, after a fault. */
const mailsOfTheMorning = (unitOfWork: UnitOfWork, act: () => Slice): Problem[] => {
  const { left, problems } = act();
  if (left > 0 || !isMorning(unitOfWork.index, unitOfWork.now) || hasMailsLeft(unitOfWork)) return problems;
  const noted = contained(unitOfWork, 'work', () => {
    unitOfWork.note('done', [morningNote(unitOfWork.index, unitOfWork.now)]);
    return [];
  });
  return [...problems, ...noted];
};

/** Whether this run leaves mails to the next, but for those that it could not send for what they are. */
const hasMailsLeft = ({ index, unit, now, moment, barred }: UnitOfWork): boolean => {
  const isClaimed = index.log.some(
    (entry) => entry.state === 'claimed' && isKind(entry, ...MAILS) && !barred.has(entry.key),
  );
  const hasFailed = (key: LogKey): boolean => {
    const entry = index.entry(key);
    return entry?.state === 'failed' && entry.at === moment;
  };
  return (
    isClaimed ||
    due(unit, now).ready.some(
      (work) => work.kind === 'mail' && !work.keys.some((key) => barred.has(key)) && !work.keys.every(hasFailed),
    )
  );
};
