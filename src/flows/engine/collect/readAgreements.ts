// Reads the conversation Docs that people have written in since their tables were last read.
import type { Taken } from '../../../domain/agreements/decideAgreements.ts';
import { decideTable } from '../../../domain/agreements/decideTable.ts';
import { googleCause, stopsServices } from '../../../domain/unit/googleProblem.ts';
import { type Problem, ProblemError } from '../../../domain/unit/problem.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { docsToRead } from '../../../domain/year/polls.ts';
import * as docs from '../../../google/rest/docs.ts';
import { changesOf } from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { writeDecision } from './takeAgreements.ts';

interface OpenDoc {
  employeeId: string;
  docId: string;
  /** When the Doc had last been changed as it was read last. */
  lastRead: string;
}

/** Asks Drive in one wave which Docs have changed, and reads only those. */
export const readAgreementTables = (unitOfWork: UnitOfWork): Problem[] => {
  const open = docsToRead(unitOfWork.index, unitOfWork.now);
  if (open.length === 0) return [];
  const changes = new Map(
    changesOf(open.map(({ docId }) => docId)).flatMap((change, i) => {
      const docId = open[i]?.docId;
      return change.ok && docId ? [[docId, change.value] as const] : [];
    }),
  );
  const changed = open.filter(({ docId, lastRead }) => changes.get(docId) !== lastRead);
  if (changed.length === 0) return [];
  const { taken, refused } = readTables(unitOfWork, changed, changes);
  return [...[...taken.values()].flatMap(({ problems }) => problems), ...refused];
};

/** The tables of one person's Doc as they are now, whether they have changed or not. */
export const readTableOf = (unitOfWork: UnitOfWork, open: OpenDoc): Taken | undefined => {
  const { taken, refused } = readTables(unitOfWork, [open], undefined);
  if (refused.length > 0) throw new ProblemError(...refused);
  return taken.get(open.employeeId);
};

/**
 * Without `changes`, reads every table; with them, only tables in which people have written since the last reading.
 *
 * @returns what was taken in by employee, and why Google did not give some of the Docs: the next run reads those.
 * @throws ProblemError where a service refuses everything.
 */
const readTables = (
  unitOfWork: UnitOfWork,
  open: readonly OpenDoc[],
  changes: ReadonlyMap<string, string> | undefined,
): { taken: Map<string, Taken>; refused: Problem[] } => {
  const documents = docs.readDocuments(open.map(({ docId }) => docId));
  const causes = documents.map((outcome) => (outcome.ok ? undefined : googleCause(outcome.reason)));
  const stopping = causes.find((cause) => cause && stopsServices(cause));
  if (stopping) throw new ProblemError(stopping);
  // One person after the other: the ids given to one person's new agreements must be taken before the next person's.
  const decided = open.flatMap(({ employeeId, docId }, position) => {
    // Without its cause, the Doc would be told to be gone.
    if (causes[position]) return [];
    const outcome = documents[position];
    const reading = {
      employee: unitOfWork.employee(employeeId),
      docId,
      document: outcome?.ok ? outcome.value : undefined,
      changed: changes?.get(docId),
    };
    const key = keyOf.doc(unitOfWork.unit.settings.year, employeeId);
    const { index, now } = unitOfWork;
    const decision = decideTable(index, reading, index.entry(key)?.details ?? {}, now.date);
    // What cannot be written stays in the Doc, and is read again.
    if (!unitOfWork.attempt(() => writeDecision(unitOfWork, decision))) return [];
    return [{ employeeId, docId, key, ...decision }];
  });
  docs.updateDocuments(
    decided.flatMap(({ docId: id, numbers: requests }) => (requests.length === 0 ? [] : [{ id, requests }])),
  );
  unitOfWork.note('done', decided);
  return {
    taken: new Map(decided.flatMap(({ employeeId, taken }) => (taken ? [[employeeId, taken] as const] : []))),
    refused: causes.flatMap((cause) => cause ?? []),
  };
};
