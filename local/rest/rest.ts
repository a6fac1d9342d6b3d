// The REST APIs of the Workspace: which one answers a request, and what they have in common.
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
 * Answers as Google would, at once. `at` is the clock for tokens and quotas: a script that sleeps away a minute has
 * more of it than the Workspace, whose own clock does not move while a script runs.
 */
export const handleRest = (workspace: Workspace, request: RestRequest, at: number = workspace.now): RestResponse => {
  const { host, pathname } = new URL(request.url);
  const found = APIS.find((entry) => entry.path.test(pathname) && (host === entry.host || isLoopback(host)));
  if (!found) return notFoundPage(pathname);
  try {
    return found.handle(workspace, callerOf(workspace, found.api, request, at), request, at);
  } catch (error) {
    if (error instanceof RestError) return error.response;
    throw error;
  }
};

const isLoopback = (host: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);

const notFoundPage = (path: string): RestResponse => ({
  status: 404,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: new TextEncoder().encode(
    `<!DOCTYPE html><html lang=en><title>Error 404 (Not Found)!!1</title><p>The requested URL <code>${path.replaceAll('<', '&lt;')}</code> was not found on this server.`,
  ),
});
