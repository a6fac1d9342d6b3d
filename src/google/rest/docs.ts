// Reads and changes Docs through their REST API.
import type { docs_v1 } from '@googleapis/docs';
import { type Outcome, send, UNKNOWN_OUTCOME } from './api.ts';

const DOCUMENTS = 'https://docs.googleapis.com/v1/documents';

export type Document = docs_v1.Schema$Document;
export type DocRequest = docs_v1.Schema$Request;

export const readDocuments = (ids: readonly string[]): Outcome<Document>[] =>
  send<Document>(ids.map((id) => ({ quota: 'docsRead', method: 'get', url: `${DOCUMENTS}/${id}` })));

/** So often a Doc is read anew in which people go on writing. */
const TURNS = 3;

/**
 * Reads each Doc and changes it as `change` says of what stands in it. Where somebody writes in between, Google refuses
 * the change, and the Doc is read again. @returns each Doc as it was read last.
 */
export const changeDocuments = (
  ids: readonly string[],
  change: (document: Document, position: number) => readonly DocRequest[],
): Outcome<Document>[] => {
  const outcomes: Outcome<Document>[] = ids.map(() => UNKNOWN_OUTCOME);
  let waiting = ids.map((id, position) => ({ id, position }));
  for (let turn = 1; waiting.length > 0; turn += 1) {
    const read = readDocuments(waiting.map(({ id }) => id));
    const changes = waiting.flatMap(({ id, position }, i) => {
      const outcome = read[i] ?? UNKNOWN_OUTCOME;
      outcomes[position] = outcome;
      if (!outcome.ok) return [];
      const requests = change(outcome.value, position);
      return requests.length === 0 ? [] : [{ id, position, requests, revisionId: outcome.value.revisionId ?? '' }];
    });
    const written = updateDocuments(changes);
    waiting = changes.filter(({ position }, i) => {
      const outcome = written[i] ?? UNKNOWN_OUTCOME;
      if (outcome.ok) return false;
      outcomes[position] = outcome;
      return outcome.status === STALE && turn < TURNS;
    });
  }
  return outcomes;
};

/** The status with which Google refuses a change of a Doc that is not what it was. */
const STALE = 400;

/**
 * Changes each Doc all or nothing. With the revision that the requests were computed from, Google refuses
 * them where someone has written in the Doc since, so they may safely be sent twice.
 */
export const updateDocuments = (
  updates: readonly { id: string; requests: readonly DocRequest[]; revisionId?: string }[],
): Outcome<docs_v1.Schema$BatchUpdateDocumentResponse>[] =>
  send<docs_v1.Schema$BatchUpdateDocumentResponse>(
    updates.map(({ id, requests, revisionId }) => ({
      quota: 'docsWrite',
      method: 'post',
      url: `${DOCUMENTS}/${id}:batchUpdate`,
      json: { requests, ...(revisionId ? { writeControl: { requiredRevisionId: revisionId } } : {}) },
      safeToRepeat: Boolean(revisionId),
    })),
  );
