// Looks for conversation Docs that people have written in since their tables were last read.

import {
  readDocTables,
  reviewKey,
  rowFingerprint,
  rowFingerprints,
  saidIn,
  saidText,
  tableDetails,
} from '../../../domain/agreements/agreementTable.ts';
import { outcomeOf, type ReviewDraft } from '../../../domain/agreements/effectReview.ts';
import type { Problem } from '../../../domain/unit/problem.ts';
import { readingLanguage } from '../../../domain/words/words.ts';
import { keyOf } from '../../../domain/work/work.ts';
import { docsToRead } from '../../../domain/year/polls.ts';
import * as docs from '../../../google/rest/docs.ts';
import { versionsOf } from '../../../google/rest/drive.ts';
import type { UnitOfWork } from '../unitOfWork.ts';
import { noteConversation, type Taken, takeAgreements } from './takeAgreements.ts';

/** One wave of looks at Drive tells which Docs have changed; only those are read. */
export const readAgreementTables = (unitOfWork: UnitOfWork): Problem[] => {
  const open = docsToRead(unitOfWork.index, unitOfWork.now);
  if (open.length === 0) return [];
  const versions = new Map(
    versionsOf(open.map(({ docId }) => docId)).flatMap((version, i) => {
      const docId = open[i]?.docId;
      return version.ok && docId ? [[docId, version.value] as const] : [];
    }),
  );
  const changed = open.filter(({ docId, readVersion }) => versions.get(docId) !== readVersion);
  if (changed.length === 0) return [];
  return [...readTables(unitOfWork, changed, versions).values()].flatMap(({ problems }) => problems);
};

interface OpenDoc {
  employeeId: string;
  docId: string;
  /** Drive's version when the Doc was last read. */
  readVersion: string;
}

/** The tables of one person's Doc as they stand, whether they have changed or not. */
export const readTableOf = (unitOfWork: UnitOfWork, open: OpenDoc): Taken | undefined =>
  readTables(unitOfWork, [open], undefined).get(open.employeeId);

/** Without `versions` every table counts; with them only one in which people have written since it was taken in. */
export const readTables = (
  unitOfWork: UnitOfWork,
  open: readonly OpenDoc[],
  versions: ReadonlyMap<string, string> | undefined,
): Map<string, Taken> => {
  const taken = new Map<string, Taken>();
  const numbers: { id: string; requests: docs.DocRequest[] }[] = [];
  const read: { key: string; details: Record<string, string> }[] = [];
  const documents = docs.readDocuments(open.map(({ docId }) => docId));
  open.forEach(({ employeeId, docId }, position) => {
    const document = documents[position];
    const employee = unitOfWork.employee(employeeId);
    const key = keyOf.doc(unitOfWork.unit.settings.year, employeeId);
    const details = unitOfWork.index.entry(key)?.details ?? {};
    if (!document?.ok) {
      const unread = { ...NOTHING, problems: [{ code: 'docUnreadable' as const, details: { id: docId } }] };
      noteConversation(unitOfWork, employee, unread, 'doc');
      taken.set(employeeId, unread);
      // When it can be read again, all that it says counts anew.
      read.push({ key, details: { ...details, table: '' } });
      return;
    }
    const tables = readDocTables(document.value, readingLanguage(unitOfWork.unit, employee));
    const version = versions?.get(docId);
    // What the Sheet has taken in already must not come again: it may have been changed there since.
    if (version !== undefined && details.table === tableDetails(tables).table) {
      read.push({ key, details: { ...details, read: version } });
      return;
    }
    // Nor a single row: what it says was perhaps changed in the sidebar since.
    const said = saidIn(details.said ?? '');
    const prints = rowFingerprints(tables);
    const isKnown = (key: string): boolean => prints.has(key) && prints.get(key) === said.get(key);
    const known = tables.agreements.flatMap(({ draft: { id } }) => (id && isKnown(id) ? [id] : []));
    const reviews = tables.reviews
      .filter(({ id }) => !id || !isKnown(reviewKey(id)))
      .map((review) => (isAsMade(unitOfWork, review, said) ? { ...review, status: '' } : review));
    const result = takeAgreements(unitOfWork, employee, {
      reviews,
      agreements: tables.agreements.flatMap(({ draft }) => (draft.id && isKnown(draft.id) ? [] : [draft])),
      headings: tables.headings,
    });
    result.unchanged += known.length;
    // A row that has been taken out of the table is not deleted behind anyone's back.
    const before = (details.rows ?? '').split(' ');
    const gone = result.absent.filter((id) => before.includes(id) && !known.includes(id));
    result.problems.unshift(
      ...tables.problems,
      ...gone.map((id) => ({ code: 'agreementGone' as const, details: { id } })),
    );
    noteConversation(unitOfWork, employee, result, 'doc');
    taken.set(employeeId, result);
    const requests = numberRequests(tables.agreements, result.ids);
    if (requests.length > 0) numbers.push({ id: docId, requests });
    for (const { id, row } of reviews) {
      const isBad = result.problems.some((problem) => problem.row === row && problem.code.startsWith('review'));
      if (id && !isBad) said.set(reviewKey(id), prints.get(reviewKey(id)) ?? '');
    }
    for (const { id, row } of result.ids) {
      const taken = tables.agreements.find(({ draft }) => draft.row === row);
      if (taken) said.set(id, rowFingerprint(taken.draft));
    }
    // Agreements that wait for the effect review are looked at again until they go in.
    if (result.locked) {
      read.push({ key, details: { ...details, said: saidText(said) } });
      return;
    }
    const ids = [...result.ids.map(({ id }) => id), ...known, ...gone];
    read.push({
      key,
      details: { ...details, ...tableDetails(tables, ids, said), read: version ?? details.read ?? '' },
    });
  });
  docs.updateDocuments(numbers);
  unitOfWork.note('done', read);
  return taken;
};

/** The employee's word, with which the Doc was made, does not take the place of an outcome that has been recorded. */
const isAsMade = ({ unit }: UnitOfWork, { id, status }: ReviewDraft, said: ReadonlyMap<string, string>): boolean => {
  const agreement = unit.agreements.find((candidate) => candidate.id === id);
  if (!agreement || said.has(reviewKey(agreement.id))) return false;
  return agreement.review !== '' && outcomeOf(status) === agreement.employeeReview;
};

const NOTHING: Taken = { added: 0, updated: 0, unchanged: 0, problems: [], ids: [], absent: [], locked: false };

/** Writes each agreement's id into its empty number cell, from the end so that the indexes before stay true. */
const numberRequests = (rows: ReturnType<typeof readDocTables>['agreements'], ids: Taken['ids']): docs.DocRequest[] => {
  const idByRow = new Map(ids.map(({ row, id }) => [row, id]));
  return rows
    .flatMap(({ draft, numberAt, numberText }) => {
      const id = idByRow.get(draft.row);
      return id && numberAt !== undefined && numberText.trim() === '' ? [{ id, numberAt }] : [];
    })
    .sort((a, b) => b.numberAt - a.numberAt)
    .map(({ id, numberAt }) => ({ insertText: { location: { index: numberAt }, text: id } }));
};
