// Reads and changes Docs through their REST API.
import type { docs_v1 } from '@googleapis/docs';
import { type Outcome, send } from './api.ts';

const DOCUMENTS = 'https://docs.googleapis.com/v1/documents';

export type Document = docs_v1.Schema$Document;
export type DocRequest = docs_v1.Schema$Request;

export const readDocuments = (ids: readonly string[]): Outcome<Document>[] =>
  send<Document>(ids.map((id) => ({ quota: 'docsRead', method: 'get', url: `${DOCUMENTS}/${id}` })));

/**
 * Changes each Doc all or nothing. With the revision that the requests were computed from, Google refuses
 * them (status 400) where someone has written in the Doc since, so they may safely be sent twice.
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
    })),
  );
