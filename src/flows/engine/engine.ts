// The engine: decides what is due, claims it, does it and notes it, until all is done or the slice's time is spent.

import type { Problem } from '../../domain/unit/problem.ts';
import { employeeIdOf, type LogKey, partsOfKey } from '../../domain/work/logKeys.ts';
import type { Work } from '../../domain/work/work.ts';
import { due } from '../../domain/year/due.ts';
import { lookAtLinked } from './collect/lookAtFiles.ts';
import { contained, isFault } from './contained.ts';
import { settleAccess } from './perform/access.ts';
import { makeAgreementForms } from './perform/agreementForms.ts';
import { settleAskedFor } from './perform/askedFor.ts';
import { carryOutDeletions } from './perform/deletions.ts';
import { makeDocs } from './perform/docs.ts';
import { updateDocs } from './perform/docUpdates.ts';
import { releaseFeedback } from './perform/feedback.ts';
import { openAndCloseForms } from './perform/formStates.ts';
import { makeForms } from './perform/forms.ts';
import { addHalfYear } from './perform/halfYear.ts';
import { lapseAgreements } from './perform/lapse.ts';
import { sendMails } from './perform/mails.ts';
import { freezeAgreements } from './perform/pdfs.ts';
import { writeReceipts } from './perform/receipts.ts';
import { makeReports } from './perform/reports.ts';
import { settleClaims } from './perform/settleMails.ts';
import { makeStatusForms } from './perform/statusForms.ts';
import { confirmVersions } from './perform/versions.ts';
import { refreshSteps } from './steps.ts';
import type { Clock, UnitOfWork } from './unitOfWork.ts';

/** Apps Script ends a run after six minutes. */
export const WHOLE_RUN_SECONDS = 270;

/**
 * How many works are claimed, done and noted together. A run that dies leaves at most this many claims to settle. Drive
 * takes three writes a second, so that a batch of files of which each needs several takes some fifteen seconds.
 */
const BATCH: Record<Work['kind'], number> = {
  lapse: 100,
  version: 100,
  releaseFeedback: 50,
  form: 10,
  doc: 10,
  updateDoc: 20,
  agreementForm: 10,
  statusForm: 10,
  access: 20,
  formState: 50,
  pdf: 10,
  halfYear: 20,
  report: 1,
  mail: 20,
  deletion: 20,
  receipt: 10,
};

type Performers = {
  [Kind in Work['kind']]: (unitOfWork: UnitOfWork, works: Extract<Work, { kind: Kind }>[]) => Problem[];
};

const PERFORM: Performers = {
  lapse: lapseAgreements,
  version: confirmVersions,
  releaseFeedback,
  form: makeForms,
  doc: makeDocs,
  updateDoc: updateDocs,
  agreementForm: makeAgreementForms,
  statusForm: makeStatusForms,
  access: settleAccess,
  formState: openAndCloseForms,
  pdf: freezeAgreements,
  halfYear: addHalfYear,
  report: makeReports,
  mail: sendMails,
  deletion: carryOutDeletions,
  receipt: writeReceipts,
};

export interface Slice {
  done: number;
  left: number;
  problems: Problem[];
}

/** When a slice that began at `start` begins no further batch (epoch milliseconds). */
export const endOf = (start: Date, seconds: number): number => start.getTime() + seconds * 1000;

/**
 * Does what is due, batch by batch, and begins no batch after `end` (epoch milliseconds). A slice tries each work once, but
 * for those of a batch that failed: they are tried by themselves. The caller holds the document lock.
 */
export const doWhatIsDue = (unitOfWork: UnitOfWork, clock: Clock, end: number): Slice => {
  const tried = new Set<string>();
  const alone = new Set<string>();
  // Where Drive refuses, the claims stay for the next run, and this one does the rest of its work.
  const problems = [
    ...contained(unitOfWork, 'work', () => settledClaims(unitOfWork), { mayRepeat: true }),
    ...contained(unitOfWork, 'work', () => settleAskedFor(unitOfWork), { mayRepeat: true }),
  ];
  let mailsAreSpent = false;
  const untried = (work: Work): boolean => !tried.has(triedAs(work)) && !(mailsAreSpent && work.kind === 'mail');
  let { ready } = due(unitOfWork.unit, unitOfWork.now);
  for (let batch = firstBatch(ready, alone); batch.length > 0; batch = firstBatch(ready.filter(untried), alone)) {
    if (clock().getTime() >= end) break;
    const links = batch[0]?.kind === 'mail' ? ready.filter(untried) : [];
    const looked = lookedAt(unitOfWork, links);
    problems.push(...looked.problems);
    if (looked.isNew) {
      ready = due(unitOfWork.unit, unitOfWork.now).ready;
      continue;
    }
    const { found, again } = performed(unitOfWork, batch, alone);
    problems.push(...found);
    mailsAreSpent ||= found.some(({ code }) => code === 'mailQuota');
    ready = due(unitOfWork.unit, unitOfWork.now).ready;
    const left = new Set(ready.map(triedAs));
    const isAgain = (work: Work): boolean =>
      again.together.includes(work) || (again.alone.includes(work) && left.has(triedAs(work)));
    for (const work of batch) if (!isAgain(work)) tried.add(triedAs(work));
    for (const work of again.alone) alone.add(triedAs(work));
  }
  problems.push(
    ...contained(
      unitOfWork,
      'steps',
      () => {
        refreshSteps(unitOfWork);
        return [];
      },
      { mayRepeat: true },
    ),
  );
  return {
    done: [...tried].length - ready.filter((work) => tried.has(triedAs(work))).length,
    left: ready.filter(untried).length,
    problems,
  };
};

const lookedAt = (unitOfWork: UnitOfWork, works: readonly Work[]): ReturnType<typeof lookAtLinked> => {
  let isNew = false;
  const problems = contained(unitOfWork, 'files', () => {
    const looked = lookAtLinked(unitOfWork, works);
    isNew = looked.isNew;
    return looked.problems;
  });
  return { isNew, problems };
};

const settledClaims = (unitOfWork: UnitOfWork): Problem[] => {
  settleClaims(unitOfWork);
  return [];
};

/** The first work and others of its kind, which are done together, but for those that are to be done `alone`. */
const firstBatch = (ready: Work[], alone: ReadonlySet<string>): Work[] => {
  const [first] = ready;
  if (!first) return [];
  if (alone.has(triedAs(first))) return [first];
  return ready.filter((work) => work.kind === first.kind && !alone.has(triedAs(work))).slice(0, BATCH[first.kind]);
};

const triedAs = (work: Work): string => `${work.kind} ${work.key}`;

/**
 * Where the log does not take a claim, none of the batch is begun, and the others are done without that work. Where a batch
 * ends in a fault, what is still to be done of it is done one by one, so that the work at fault is alone: a file is found
 * again by its key. Not mails once some of them may have left.
 */
const performed = (
  unitOfWork: UnitOfWork,
  batch: Work[],
  alone: ReadonlySet<string>,
): { found: Problem[]; again: { together: Work[]; alone: Work[] } } => {
  const keys = batch.flatMap(keysOf);
  const states = (): string => keys.map((key) => stateOf(unitOfWork, key)).join();
  const before = states();
  const isFirst = !batch.some((work) => alone.has(triedAs(work)));
  const about = batch.map(personOf).find(Boolean) ?? '';
  const found = contained(unitOfWork, 'work', () => perform(unitOfWork, batch), { about });
  if (batch[0]?.kind === 'mail' && states() !== before) return { found, again: { together: [], alone: [] } };
  const barred = batch.filter((work) => keysOf(work).some((key) => unitOfWork.barred.has(key)));
  if (barred.length > 0)
    return { found, again: { together: batch.filter((work) => !barred.includes(work)), alone: [] } };
  if (!isFirst || !found.some(isFault)) return { found, again: { together: [], alone: [] } };
  return { found: found.filter((problem) => !isFault(problem)), again: { together: [], alone: batch } };
};

const keysOf = (work: Work): LogKey[] => (work.kind === 'mail' ? work.keys : [work.key]);

/** A mail that has failed has surely not left, as one that has not been tried. */
const stateOf = ({ index }: UnitOfWork, key: LogKey): string => {
  const state = index.entry(key)?.state ?? '';
  return state === 'failed' ? '' : state;
};

const personOf = (work: Work): string => employeeIdOf(partsOfKey(work.key));

/** All works of a batch are of one kind. */
export const perform = (unitOfWork: UnitOfWork, batch: Work[]): Problem[] => {
  const run = <Kind extends Work['kind']>(kind: Kind): Problem[] =>
    PERFORM[kind](
      unitOfWork,
      batch.filter((work): work is Extract<Work, { kind: Kind }> => work.kind === kind),
    );
  return batch[0] ? run(batch[0].kind) : [];
};
