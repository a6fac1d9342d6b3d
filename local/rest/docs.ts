// The Docs API v1: documents.create, documents.get and documents.batchUpdate.
import type { docs_v1 } from '@googleapis/docs';
import { nameHeadings } from '../docs/headings.ts';
import { emptyBody } from '../docs/indexes.ts';
import { GoogleError, NotEmulated } from '../errors.ts';
import type { DocRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { requireScope, spendQuota, visibleFile } from './auth.ts';
import { performRequest } from './docsRequests.ts';
import { documentResource, revisionIdOf } from './docsResource.ts';
import { batchUpdateBody, createBody } from './docsSchema.ts';
import { requireSpaceFor } from './driveStates.ts';
import { apiError, entityNotFound, invalidArgument, noPermission, RestError } from './errors.ts';
import { type Caller, jsonResponse, type RestRequest, type RestResponse } from './exchange.ts';
import { type Selectable, selected, selectionOf } from './fields.ts';
import type { SchemaName } from './google.ts';
import { listedFrom, openByDefault } from './newFile.ts';
import { type Route, routed } from './routes.ts';
import { booleanParameter, checkedBody, checkedQuery } from './schema.ts';

const MIME_TYPE = 'application/vnd.google-apps.document';
const METHOD = 'google.apps.docs.v1.DocumentsService';
const READ_ALL = ['documents', 'documents.readonly', 'drive', 'drive.readonly'];
const WRITE_ALL = ['documents', 'drive'];

/** The request at hand, as each method needs it. */
interface Call {
  workspace: Workspace;
  caller: Caller;
  request: RestRequest;
  url: URL;
  at: number;
}

/** https://developers.google.com/docs/api/reference/rest/v1/documents */
export const handleDocs = (workspace: Workspace, caller: Caller, request: RestRequest, at: number): RestResponse => {
  const url = new URL(request.url);
  const method = routed(DOCS_ROUTES, request.method, url.pathname);
  return method.answer({ workspace, caller, request, url, at }, method.ids[0]);
};

/** https://developers.google.com/docs/api/reference/rest/v1/documents/create */
const createDocument = ({ workspace, caller, request, url, at }: Call): RestResponse => {
  requireScope(caller, 'docs', `${METHOD}.CreateDocument`, [...WRITE_ALL, 'drive.file']);
  spendQuota(workspace, caller, 'docsWrite', at);
  checkedQuery(request, []);
  const { title } = checkedBody(createBody, request);
  const name = typeof title === 'string' && title ? title : 'Untitled document';
  requireSpaceFor('documents.create', workspace);
  const file = workspace.addFile({
    name,
    mimeType: MIME_TYPE,
    owner: caller.email,
    createdBy: caller.scriptId,
    listedFrom: listedFrom(workspace, at),
  });
  openByDefault(workspace, file);
  const { id } = file;
  const doc: DocRecord = { id, title: name, body: emptyBody(), revision: 1 };
  workspace.state.docs[id] = doc;
  return answered(documentResource(doc, { canEdit: true, tabs: false }), url);
};

/** https://developers.google.com/docs/api/reference/rest/v1/documents/get */
const getDocument = ({ workspace, caller, request, url, at }: Call, id: string): RestResponse => {
  requireScope(caller, 'docs', `${METHOD}.GetDocument`, [...READ_ALL, 'drive.file']);
  spendQuota(workspace, caller, 'docsRead', at);
  const query = checkedQuery(request, ['suggestionsViewMode', 'includeTabsContent']);
  const tabs = booleanParameter(query, 'includeTabsContent', false);
  const doc = visibleDoc(workspace, caller, id, READ_ALL);
  return answered(documentResource(doc, { canEdit: workspace.hasRole(id, caller.email, 'writer'), tabs }), url);
};

/** All or nothing. https://developers.google.com/docs/api/reference/rest/v1/documents/batchUpdate */
const batchUpdate = ({ workspace, caller, request, url, at }: Call, id: string): RestResponse => {
  requireScope(caller, 'docs', `${METHOD}.BatchUpdateDocument`, [...WRITE_ALL, 'drive.file']);
  spendQuota(workspace, caller, 'docsWrite', at);
  checkedQuery(request, []);
  const body: docs_v1.Schema$BatchUpdateDocumentRequest = checkedBody(batchUpdateBody, request);
  const doc = visibleDoc(workspace, caller, id, WRITE_ALL);
  if (!workspace.hasRole(id, caller.email, 'writer')) throw noPermission();
  requireRevision(doc, body.writeControl);

  const draft = structuredClone(doc);
  const requests = [body.requests ?? []].flat();
  const replies = requests.map((one, index) =>
    replyTo(draft, one, index, (prefix) => workspace.newId(`${prefix}.`, 22)),
  );
  if (requests.length) {
    draft.revision += 1;
    nameHeadings(draft);
    workspace.state.docs[id] = draft;
    workspace.touch(id, caller.email);
  }
  return answered(
    { replies, writeControl: { requiredRevisionId: revisionIdOf(draft) }, documentId: id },
    url,
    'docs.BatchUpdateDocumentResponse',
  );
};

const replyTo = (
  draft: DocRecord,
  request: docs_v1.Schema$Request,
  index: number,
  newId: (prefix: string) => string,
): docs_v1.Schema$Response => {
  const kind = Object.keys(request)[0];
  if (!kind) throw invalidArgument(`Invalid requests[${index}]: No request set.`);
  try {
    return performRequest(draft, request, newId);
  } catch (error) {
    if (error instanceof GoogleError) throw invalidArgument(`Invalid requests[${index}].${kind}: ${error.message}`);
    throw error;
  }
};

/** The Doc, where the caller's token and person see it. */
const visibleDoc = (workspace: Workspace, caller: Caller, id: string, broad: readonly string[]): DocRecord => {
  const file = workspace.file(id);
  const doc = workspace.state.docs[id];
  if (!file) throw entityNotFound();
  // Docs answers 403 to a person without access, and 404 where the file is outside `drive.file`.
  if (!workspace.hasRole(id, caller.email, 'reader')) throw noPermission();
  if (!visibleFile(workspace, caller, id, broad)) throw entityNotFound();
  if (!doc) throw apiError(400, 'This operation is not supported for this document', undefined, 'FAILED_PRECONDITION');
  return doc;
};

const requireRevision = (doc: DocRecord, control: docs_v1.Schema$WriteControl | undefined): void => {
  if (control?.targetRevisionId) throw new NotEmulated('Docs API: writeControl.targetRevisionId');
  const required = control?.requiredRevisionId;
  if (required && required !== revisionIdOf(doc)) {
    throw apiError(
      400,
      `The required revision ID '${required}' does not match the latest revision.`,
      undefined,
      'FAILED_PRECONDITION',
    );
  }
};

/** What a partial response may name. */
const SELECTABLE: Selectable = {
  title: true,
  documentId: true,
  revisionId: true,
  suggestionsViewMode: true,
  body: { content: true },
  tabs: true,
  lists: true,
  namedRanges: true,
  namedStyles: true,
  documentStyle: true,
  headers: true,
  footers: true,
  inlineObjects: true,
  replies: true,
  writeControl: true,
};

const answered = (resource: object, url: URL, schema: SchemaName = 'docs.Document'): RestResponse => {
  const fields = url.searchParams.get('fields');
  if (!fields) return jsonResponse(resource);
  try {
    return jsonResponse(selected(resource, selectionOf(fields.replaceAll('.', '/'), SELECTABLE, schema)));
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    throw apiError(400, 'Request contains an invalid argument.', [
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [
          {
            field: fields,
            description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${fields}'.`,
          },
        ],
      },
    ]);
  }
};

export const DOCS_ROUTES: readonly Route<(call: Call, documentId: string) => RestResponse>[] = [
  { name: 'documents.create', verb: 'POST', path: '/v1/documents', answer: createDocument },
  { name: 'documents.get', verb: 'GET', path: '/v1/documents/{documentId}', answer: getDocument },
  { name: 'documents.batchUpdate', verb: 'POST', path: '/v1/documents/{documentId}:batchUpdate', answer: batchUpdate },
];
