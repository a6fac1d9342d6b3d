// Reads the tables of the conversation Docs that have changed since they were last read, and numbers the agreements there.
import { readDocTables } from '../domain/agreementTable.ts';
import { docsToRead } from '../domain/due.ts';
import type { Problem } from '../domain/problem.ts';
import { readingLanguage } from '../domain/words/words.ts';
import { keyOf } from '../domain/work.ts';
import * as docs from '../google/docs.ts';
import * as drive from '../google/drive.ts';
import { noteConversation, type Taken, takeAgreements } from './agreements.ts';
import type { Desk } from './desk.ts';

interface OpenDoc {
  employeeId: string;
  docId: string;
  /** Drive's version when the Doc was last read. */
  readVersion: string;
}

/** One look at Drive tells which Docs have changed; only those are read. */
export const readAgreementTables = (desk: Desk): Problem[] => {
  const open = docsToRead(desk.register, desk.now);
  if (open.length === 0) return [];
  const versions = new Map([...drive.filesByKey().values()].map(({ id, version }) => [id, version]));
  const changed = open.filter(({ docId, readVersion }) => versions.get(docId) !== readVersion);
  return [...readTables(desk, changed, versions).values()].flatMap(({ problems }) => problems);
};

/** The tables of one person's Doc, whether it has changed or not. */
export const readTableOf = (desk: Desk, open: OpenDoc): Taken | undefined =>
  readTables(desk, [open], new Map()).get(open.employeeId);

const readTables = (desk: Desk, open: readonly OpenDoc[], versions: Map<string, string>): Map<string, Taken> => {
  const taken = new Map<string, Taken>();
  const numbers: { id: string; requests: docs.DocRequest[] }[] = [];
  const read: { key: string; facts: Record<string, string> }[] = [];
  const documents = docs.readDocuments(open.map(({ docId }) => docId));
  open.forEach(({ employeeId, docId }, position) => {
    const document = documents[position];
    const employee = desk.employee(employeeId);
    if (!document?.ok) {
      const unread = { ...NOTHING, problems: [{ code: 'docUnreadable' as const, facts: { id: docId } }] };
      noteConversation(desk, employee, unread);
      taken.set(employeeId, unread);
      return;
    }
    const tables = readDocTables(document.value, readingLanguage(desk.unit, employee));
    const result = takeAgreements(desk, employee, {
      reviews: tables.reviews,
      agreements: tables.agreements.map(({ draft }) => draft),
      headings: tables.headings,
    });
    result.problems.unshift(...tables.problems);
    noteConversation(desk, employee, result);
    taken.set(employeeId, result);
    const requests = numberRequests(tables.agreements, result.ids);
    if (requests.length > 0) numbers.push({ id: docId, requests });
    const key = keyOf.doc(desk.unit.settings.year, employeeId);
    const version = versions.get(docId);
    if (version !== undefined) read.push({ key, facts: { ...desk.register.entry(key)?.facts, read: version } });
  });
  docs.updateDocuments(numbers);
  desk.note('done', read);
  return taken;
};

const NOTHING: Taken = { added: 0, updated: 0, unchanged: 0, problems: [], ids: [] };

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
