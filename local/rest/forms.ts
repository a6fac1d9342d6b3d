// The Forms API v1: forms.create, get, batchUpdate, setPublishSettings, responses.get and responses.list.
import type { forms_v1 } from '@googleapis/forms';
import { weatherOf } from '../core/harshness.ts';
import type { FormRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { type Quota, requireScope, spendQuota, visibleFile } from './auth.ts';
import { requireSpaceFor } from './driveStates.ts';
import { apiError, entityNotFound, invalidArgument, noPermission } from './errors.ts';
import { type Caller, jsonResponse, type RestRequest, type RestResponse } from './exchange.ts';
import { selected, selectionOf } from './fields.ts';
import { idsIn, performRequest } from './formsItems.ts';
import { batchUpdateBody, formBody, publishBody } from './formsSchema.ts';
import {
  addForm,
  FORM_TYPE,
  formResource,
  hexId,
  publishSettings,
  responseResource,
  revisionOf,
} from './formsState.ts';
import type { SchemaName } from './google.ts';
import { listedFrom, openByDefault } from './newFile.ts';
import { type Route, routed } from './routes.ts';
import { booleanParameter, checkedBody, checkedQuery, countParameter } from './schema.ts';

const SERVICE = 'google.apps.forms.v1.FormsService';
const WRITE = ['drive', 'drive.file', 'forms.body'];
const READ = [...WRITE, 'drive.readonly', 'forms.body.readonly'];
const READ_RESPONSES = ['drive', 'drive.file', 'forms.responses.readonly'];

/** The request at hand, as each method needs it. */
interface Call {
  workspace: Workspace;
  caller: Caller;
  request: RestRequest;
  url: URL;
  /** The instant of the request, as the script's clock has it. */
  at: number;
  /** Asks for the scope and spends the quota. */
  admit(method: string, scopes: readonly string[], quota: Quota): void;
}

/** https://developers.google.com/workspace/forms/api/reference/rest */
export const handleForms = (workspace: Workspace, caller: Caller, request: RestRequest, at: number): RestResponse => {
  const url = new URL(request.url);
  const call: Call = {
    workspace,
    caller,
    request,
    url,
    at,
    admit: (method, scopes, quota) => {
      requireScope(caller, 'forms', `${SERVICE}.${method}`, scopes);
      spendQuota(workspace, caller, quota, at);
    },
  };
  const method = routed(FORMS_ROUTES, request.method, url.pathname);
  return method.answer(call, ...method.ids);
};

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms/create */
const create = ({ workspace, caller, request, url, at, admit }: Call): RestResponse => {
  admit('CreateForm', WRITE, 'formsWrite');
  const query = checkedQuery(request, ['unpublished']);
  // Forms made by the API are unpublished now either way; the parameter is still checked.
  booleanParameter(query, 'unpublished', true);
  const body: forms_v1.Schema$Form = checkedBody(formBody, request);
  const { info = {}, ...others } = body;
  if (Object.keys(others).length > 0 || info.description)
    throw invalidArgument(
      'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.',
    );
  const title = info.title ?? '';
  if (/[\r\n]/.test(title)) throw invalidArgument('Displayed text cannot contain newlines');
  requireSpaceFor('forms.create', workspace);
  const file = workspace.addFile({
    name: info.documentTitle || 'Untitled form',
    mimeType: FORM_TYPE,
    owner: caller.email,
    createdBy: caller.scriptId,
    listedFrom: listedFrom(workspace, at),
  });
  openByDefault(workspace, file);
  return answered(formResource(addForm(workspace, file.id, title), at), url);
};

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms/get */
const get = (call: Call, id: string): RestResponse => {
  call.admit('GetForm', READ, 'formsRead');
  checkedQuery(call.request, []);
  return answered(
    formResource(visibleForm(call, id, ['drive', 'drive.readonly', 'forms.body', 'forms.body.readonly']), call.at),
    call.url,
  );
};

/** All or nothing. https://developers.google.com/workspace/forms/api/reference/rest/v1/forms/batchUpdate */
const batchUpdate = (call: Call, id: string): RestResponse => {
  const { workspace, request, url } = call;
  call.admit('BatchUpdateForm', WRITE, 'formsWrite');
  checkedQuery(request, []);
  const body: forms_v1.Schema$BatchUpdateFormRequest = checkedBody(batchUpdateBody, request);
  const form = formWritable(call, id);
  if (!body.requests?.length) throw invalidArgument('Must specify at least one request.');
  const { requiredRevisionId, targetRevisionId } = body.writeControl ?? {};
  if (requiredRevisionId && requiredRevisionId !== revisionOf(form))
    throw apiError(
      400,
      `The required revision ID '${requiredRevisionId}' does not match the latest revision.`,
      undefined,
      'FAILED_PRECONDITION',
    );
  if (targetRevisionId && Number.parseInt(targetRevisionId, 16) > form.revision)
    throw invalidArgument(`The target revision ID '${targetRevisionId}' is unknown.`);
  const draft = structuredClone(form);
  const weather = weatherOf(workspace.state);
  const rules = { ...weather, taken: weather.deletedIdsStayTaken ? idsIn(form) : new Set<string>() };
  const replies = body.requests.map((entry, i) => performRequest(draft, entry, i, () => hexId(workspace.state), rules));
  draft.revision += 1;
  workspace.state.forms[id] = draft;
  workspace.touch(id, call.caller.email);
  return answered(
    {
      ...(body.includeFormInResponse ? { form: formResource(draft, call.at) } : {}),
      replies,
      writeControl: { requiredRevisionId: revisionOf(draft) },
    },
    url,
    'forms.BatchUpdateFormResponse',
  );
};

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms/setPublishSettings */
const setPublishSettings = (call: Call, id: string): RestResponse => {
  const { workspace, request, url } = call;
  call.admit('SetPublishSettings', WRITE, 'formsWrite');
  checkedQuery(request, []);
  const body: forms_v1.Schema$SetPublishSettingsRequest = checkedBody(publishBody, request);
  const form = formWritable(call, id);
  const state = body.publishSettings?.publishState;
  if (typeof state?.isPublished !== 'boolean' || typeof state.isAcceptingResponses !== 'boolean')
    throw invalidArgument('Both is_published and is_accepting_responses must be set when updating publish_state.');
  const { isPublished, isAcceptingResponses } = state;
  if (isAcceptingResponses && !isPublished)
    throw invalidArgument('A form that is not published cannot accept responses.');
  if (
    !(body.updateMask ?? '*').split(',').every((path) => ['*', 'publishState', 'publish_state'].includes(path.trim()))
  )
    throw invalidArgument(`Invalid update_mask: ${body.updateMask}`);
  const seenForMs = weatherOf(workspace.state).publishedStateLagSeconds * 1000;
  form.publishedBefore = { state: form.publish, changedAt: call.at, seenForMs };
  form.publish = { isPublished, isAcceptingResponses };
  workspace.touch(id, call.caller.email);
  const settings = publishSettings(form.publish);
  return answered({ formId: id, publishSettings: settings }, url, 'forms.SetPublishSettingsResponse');
};

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms.responses/get */
const getResponse = (call: Call, id: string, responseId: string): RestResponse => {
  call.admit('GetFormResponse', READ_RESPONSES, 'formsRead');
  checkedQuery(call.request, []);
  const form = visibleForm(call, id, ['drive', 'forms.responses.readonly']);
  const response = form.responses.find((entry) => entry.responseId === responseId);
  if (!response) throw entityNotFound();
  return answered({ formId: id, ...responseResource(response) }, call.url, 'forms.FormResponse');
};

/** https://developers.google.com/workspace/forms/api/reference/rest/v1/forms.responses/list */
const listResponses = (call: Call, id: string): RestResponse => {
  const { request, url } = call;
  call.admit('ListFormResponses', READ_RESPONSES, 'formsResponses');
  const query = checkedQuery(request, ['filter', 'pageSize', 'pageToken']);
  const pageSize = countParameter(query, 'pageSize', 5000, 5000);
  const isWanted = submissionTest(query.get('filter') ?? '');
  const form = visibleForm(call, id, ['drive', 'forms.responses.readonly']);
  const start = pageStart(query.get('pageToken'));
  const found = form.responses.filter(({ lastSubmittedTime }) => isWanted(lastSubmittedTime));
  const page = found.slice(start, start + pageSize);
  const next = start + page.length;
  return answered(
    {
      ...(page.length > 0 ? { responses: page.map(responseResource) } : {}),
      ...(next < found.length ? { nextPageToken: Buffer.from(`after:${next}`).toString('base64url') } : {}),
    },
    url,
    'forms.ListFormResponsesResponse',
  );
};

/** `timestamp > N` or `timestamp >= N`, N in RFC 3339 UTC ("Zulu"). */
const submissionTest = (filter: string): ((submitted: number) => boolean) => {
  if (filter === '') return () => true;
  const match = /^\s*timestamp\s*(>=|>)\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)\s*$/.exec(filter);
  const instant = Date.parse(match?.[2] ?? '');
  if (Number.isNaN(instant)) throw invalidArgument(`Invalid filter: ${filter}`);
  return match?.[1] === '>' ? (submitted) => submitted > instant : (submitted) => submitted >= instant;
};

const pageStart = (token: string | null): number => {
  if (!token) return 0;
  const start = /^after:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (!start) throw invalidArgument('Invalid page token.');
  return Number(start);
};

const visibleForm = ({ workspace, caller }: Call, id: string, broad: readonly string[]): FormRecord => {
  const form = workspace.state.forms[id];
  // Answers and questions are for those who may edit; a published reader only fills the form in.
  if (!form || !visibleFile(workspace, caller, id, broad)) throw entityNotFound();
  if (!workspace.hasRole(id, caller.email, 'writer')) throw noPermission();
  return form;
};

const formWritable = (call: Call, id: string): FormRecord => visibleForm(call, id, ['drive', 'forms.body']);

const answered = (resource: Record<string, unknown>, url: URL, schema: SchemaName = 'forms.Form'): RestResponse => {
  const fields = url.searchParams.get('fields');
  return jsonResponse(fields ? selected(resource, selectionOf(fields, true, schema)) : resource);
};

export const FORMS_ROUTES: readonly Route<(call: Call, formId: string, responseId: string) => RestResponse>[] = [
  { name: 'forms.create', verb: 'POST', path: '/v1/forms', answer: create },
  { name: 'forms.get', verb: 'GET', path: '/v1/forms/{formId}', answer: get },
  { name: 'forms.batchUpdate', verb: 'POST', path: '/v1/forms/{formId}:batchUpdate', answer: batchUpdate },
  {
    name: 'forms.setPublishSettings',
    verb: 'POST',
    path: '/v1/forms/{formId}:setPublishSettings',
    answer: setPublishSettings,
  },
  { name: 'forms.responses.get', verb: 'GET', path: '/v1/forms/{formId}/responses/{responseId}', answer: getResponse },
  { name: 'forms.responses.list', verb: 'GET', path: '/v1/forms/{formId}/responses', answer: listResponses },
];
