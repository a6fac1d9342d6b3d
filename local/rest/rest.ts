// The REST APIs of the Workspace: which one answers a request, and what they have in common.

import { NotEmulated } from '../errors.ts';
import type { Workspace } from '../state/workspace.ts';
import { type Api, callerOf } from './auth.ts';
import { handleDocs } from './docs.ts';
import { handleDrive } from './drive.ts';
import { RestError } from './errors.ts';
import type { Caller, RestRequest, RestResponse } from './exchange.ts';
import { handleForms } from './forms.ts';

export { issueToken } from './auth.ts';
export type { Caller, RestRequest, RestResponse } from './exchange.ts';

/** Throws RestError to refuse. `at`: the instant by which per-minute quotas are counted. */
export type Handler = (workspace: Workspace, caller: Caller, request: RestRequest, at: number) => RestResponse;

const APIS: { api: Api; host: string; path: RegExp; handle: Handler }[] = [
  { api: 'forms', host: 'forms.googleapis.com', path: /^\/v1\/forms(?=$|[/:?])/, handle: handleForms },
  { api: 'docs', host: 'docs.googleapis.com', path: /^\/v1\/documents(?=$|[/:?])/, handle: handleDocs },
  { api: 'drive', host: 'www.googleapis.com', path: /^\/(upload\/)?drive\/v3\//, handle: handleDrive },
];

/**
 * Answers as Google would, at once. @throws NotEmulated for what other hosts and APIs would answer.
 * `at` is the clock for tokens and quotas: a script that sleeps away a minute has
 * more of it than the Workspace, whose own clock does not move while a script runs.
 */
export const handleRest = (workspace: Workspace, request: RestRequest, at: number = workspace.now): RestResponse => {
  const { host, pathname } = new URL(request.url);
  const found = APIS.find((entry) => entry.path.test(pathname) && (host === entry.host || isLoopback(host)));
  if (!found && !isLoopback(host) && !isUnderItsApi(host, pathname)) throw new NotEmulated(`${host}${pathname}`);
  if (!found) return notFoundPage(pathname);
  try {
    return found.handle(workspace, callerOf(workspace, found.api, request, at), request, at);
  } catch (error) {
    if (error instanceof RestError) return error.response;
    throw error;
  }
};

/** Whether the path would be a method of the API if there were one; at its host Google has other things too. */
const isUnderItsApi = (host: string, path: string): boolean =>
  APIS.some((api) => api.host === host && api.host !== 'www.googleapis.com') && path.startsWith('/v1/');

const isLoopback = (host: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

const notFoundPage = (path: string): RestResponse => ({
  status: 404,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: new TextEncoder().encode(
    `<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p>The requested URL <code>${path.replaceAll('<', '&lt;')}</code> was not found on this server.`,
  ),
});
