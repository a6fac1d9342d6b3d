// Reads the conversation Docs that people have written in since their tables were last read.
import type { Taken } from '../../../domain/agreements/decideAgreements.ts';
import { type DocReading, decideTable, type TableDecision } from '../../../domain/agreements/decideTable.ts';
import { type DocsRequest, requestsOf } from '../../../domain/formats/docEdits.ts';
import { googleCause, stopsServices } from '../../../domain/unit/googleProblem.ts';
import { type Problem, ProblemError } from '../../../domain/unit/problem.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { docsToRead } from '../../../domain/year/polls.ts';
import { type Outcome, UNKNOWN_OUTCOME } from '../../../google/rest/api.ts';
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
 * Without `changes`, reads every table; with them, only tables in which people have written since the last reading. A Doc
 * counts as read once the numbers of its new agreements stand in it.
 *
 * @returns what was taken in by employee, and why some of the Docs are not read to the end: the next run reads those.
 * @throws ProblemError where a service refuses everything.
 */
const readTables = (
  unitOfWork: UnitOfWork,
  open: readonly OpenDoc[],
  changes: ReadonlyMap<string, string> | undefined,
): { taken: Map<string, Taken>; refused: Problem[] } => {
  const readings = open.map((doc) => new Reading(unitOfWork, doc, changes?.get(doc.docId)));
  // One person after the other: the ids given to one person's new agreements must be taken before the next person's.
  const outcomes = docs.changeDocuments(
    open.map(({ docId }) => docId),
    (document, position) => readings[position]?.take(document) ?? [],
  );
  const stopping = outcomes.flatMap((outcome) => (outcome.ok ? [] : (googleCause(outcome.reason) ?? [])));
  const stops = stopping.find(stopsServices);
  if (stops) throw new ProblemError(stops);
  const refused = readings.flatMap((reading, position) => reading.end(outcomes[position] ?? UNKNOWN_OUTCOME));
  return {
    taken: new Map(readings.flatMap(({ doc, taken }) => (taken ? [[doc.employeeId, taken] as const] : []))),
    refused,
  };
};

/** One Doc, from the first look at it until its numbers stand. */
class Reading {
  taken: Taken | undefined;
  private decision: TableDecision | undefined;
  private readonly key;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    readonly doc: OpenDoc,
    private readonly changed: string | undefined,
  ) {
    this.key = keyOf.doc(unitOfWork.unit.settings.year, doc.employeeId);
  }

  /** Takes in the tables as they are now, perhaps again since somebody was writing. @returns what the Doc is to say. */
  take(document: DocReading['document']): DocsRequest[] {
    const { unitOfWork, key, changed } = this;
    const { index, now } = unitOfWork;
    const { employeeId, docId } = this.doc;
    const details = index.entry(key)?.details ?? {};
    const reading = { employee: unitOfWork.employee(employeeId), docId, document, changed };
    const decision = decideTable(index, reading, details, now.date);
    // Before the rows: wherever the run ends, no row becomes another agreement because its number is missing.
    if (decision.numbers.length > 0)
      unitOfWork.note('done', [{ key, details: { ...details, unnumbered: decision.unnumbered } }]);
    if (!unitOfWork.attempt(() => writeDecision(unitOfWork, decision))) {
      // What Google refused stays in the Doc without a number, and is read again.
      const stands = new Set(unitOfWork.unit.agreements.map(({ id }) => id));
      const unnumbered = new Map([...decision.unnumbered].filter(([id]) => stands.has(id)));
      if (decision.numbers.length > 0) unitOfWork.note('done', [{ key, details: { ...details, unnumbered } }]);
      return [];
    }
    this.decision = decision;
    this.taken = decision.taken && {
      ...decision.taken,
      added: decision.taken.added + (this.taken?.added ?? 0),
      updated: decision.taken.updated + (this.taken?.updated ?? 0),
    };
    return requestsOf([...decision.numbers, ...decision.remarks]);
  }

  /** Notes what is known now. @returns why the next run must read the Doc again. */
  end(outcome: Outcome<unknown>): Problem[] {
    const { unitOfWork, key } = this;
    if (!outcome.ok && !this.decision && isGone(outcome)) this.take(undefined);
    const { decision } = this;
    if (decision && (outcome.ok || isGone(outcome))) {
      unitOfWork.note('done', [{ key, details: decision.details }]);
      return [];
    }
    if (decision)
      unitOfWork.note('done', [
        {
          key,
          // What the Doc could not be told is decided anew.
          details: {
            ...decision.details,
            lastRead: '',
            ...(decision.remarks.length > 0 ? { tables: '' } : {}),
            unnumbered: decision.unnumbered,
          },
        },
      ]);
    if (outcome.ok) return [];
    const { status, reason } = outcome;
    const name = unitOfWork.nameOf(this.doc.employeeId);
    const cause = googleCause(reason) ?? { code: 'docNotReached' as const, values: { status, name } };
    return [{ ...cause, values: { key, name, ...cause.values } }];
  }
}

/** That there is no such Doc is an answer; that Google is out of breath is none. */
const isGone = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && (outcome.status === 404 || outcome.status === 403) && !googleCause(outcome.reason);
