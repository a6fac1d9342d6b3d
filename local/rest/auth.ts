// Who may ask: OAuth tokens, scopes, enabled APIs, per-minute quotas, and which files a token sees.
import { weatherOf } from '../core/harshness.ts';
import type { FileRecord, WorkspaceState } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { sameAddress } from './driveResource.ts';
import { driveError, refusal } from './errors.ts';
import { type Caller, headerOf, type RestRequest } from './exchange.ts';

export type Api = 'forms' | 'docs' | 'drive';

/** What a request draws on (https://developers.google.com/workspace/forms/api/limits and its siblings). */
export type Quota = 'formsRead' | 'formsResponses' | 'formsWrite' | 'docsRead' | 'docsWrite' | 'drive';

const PER_MINUTE: Record<Quota, { user: number; project: number; metric: string }> = {
  formsRead: { user: 390, project: 975, metric: 'Read requests' },
  formsResponses: { user: 180, project: 450, metric: 'Expensive read requests' },
  formsWrite: { user: 150, project: 375, metric: 'Write requests' },
  docsRead: { user: 300, project: 3000, metric: 'Read requests' },
  docsWrite: { user: 60, project: 600, metric: 'Write requests' },
  drive: { user: 12_000, project: 12_000, metric: 'Queries' },
};

const HOUR = 3_600_000;
const MINUTE = 60_000;
const SCOPE = 'https://www.googleapis.com/auth/';
const NAMES: Record<Api, string> = { forms: 'Google Forms API', docs: 'Google Docs API', drive: 'Google Drive API' };
const EXPECTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** A token that is valid for an hour of the Workspace's clock. */
export const issueToken = (
  workspace: Workspace,
  { email, scriptId, scopes }: { email: string; scriptId: string; scopes: readonly string[] },
): string => {
  const token = workspace.newId('ya29.', 60);
  workspace.state.tokens[token] = { email, scriptId, scopes: [...scopes], expires: workspace.now + HOUR };
  return token;
};

/** @throws RestError 401 if there is no token or it has expired, 403 if the project has not enabled the API. */
export const callerOf = (workspace: Workspace, api: Api, request: RestRequest, at: number): Caller => {
  const metadata = { service: `${api}.googleapis.com` };
  const legacy = api === 'drive' ? 'authError' : undefined;
  const token = /^Bearer\s+(\S+)$/i.exec(headerOf(request.headers, 'authorization') ?? '')?.[1];
  if (!token)
    throw refusal(
      401,
      `Request is missing required authentication credential. ${EXPECTED}`,
      'CREDENTIALS_MISSING',
      metadata,
      legacy && 'required',
    );
  const issued = workspace.state.tokens[token];
  if (!issued || issued.expires <= at)
    throw refusal(
      401,
      `Request had invalid authentication credentials. ${EXPECTED}`,
      issued ? 'ACCESS_TOKEN_EXPIRED' : 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
      metadata,
      legacy,
    );
  const script = workspace.state.scripts[issued.scriptId];
  // A token without a script record belongs to a client outside Apps Script; its project is not modelled.
  if (script && !script.enabledApis.includes(api)) {
    const project = projectNumber(issued.scriptId);
    const activationUrl = `https://console.developers.google.com/apis/api/${api}.googleapis.com/overview?project=${project}`;
    throw refusal(
      403,
      `${NAMES[api]} has not been used in project ${project} before or it is disabled. Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
      'SERVICE_DISABLED',
      { serviceTitle: NAMES[api], consumer: `projects/${project}`, containerInfo: project, ...metadata, activationUrl },
      api === 'drive' ? 'accessNotConfigured' : undefined,
    );
  }
  return { email: issued.email, scriptId: issued.scriptId, scopes: issued.scopes };
};

const projectNumber = (scriptId: string): string => {
  let sum = 100_000_000_000;
  for (const char of scriptId) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 900_000_000_000;
  return String(100_000_000_000 + sum);
};

export const hasScope = (caller: Caller, anyOf: readonly string[]): boolean =>
  anyOf.some((name) => caller.scopes.includes(SCOPE + name));

/** @throws RestError 403 unless the token carries one of the scopes (short names: `drive.file`). */
export const requireScope = (caller: Caller, api: Api, method: string, anyOf: readonly string[]): void => {
  if (hasScope(caller, anyOf)) return;
  throw refusal(
    403,
    'Request had insufficient authentication scopes.',
    'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    { service: `${api}.googleapis.com`, method },
    api === 'drive' ? 'insufficientPermissions' : undefined,
  );
};

/** Counts the request against this minute. @throws RestError 429 where the user or the project has spent it. */
export const spendQuota = (workspace: Workspace, caller: Caller, quota: Quota, at: number): void => {
  const { user, project, metric } = PER_MINUTE[quota];
  const counts = [
    {
      count: countOf(workspace.state, `rest:${quota}:${caller.scriptId}:${caller.email}`, at),
      limit: user,
      per: ' per user',
    },
    { count: countOf(workspace.state, `rest:${quota}:${caller.scriptId}`, at), limit: project, per: '' },
  ];
  const api = quota.startsWith('forms') ? 'forms' : quota.startsWith('docs') ? 'docs' : 'drive';
  for (const { count, limit, per } of counts) {
    if (count.used < limit) continue;
    const name = `${metric} per minute${per}`;
    throw refusal(
      429,
      `Quota exceeded for quota metric '${metric}' and limit '${name}' of service '${api}.googleapis.com' for consumer 'project_number:${projectNumber(caller.scriptId)}'.`,
      'RATE_LIMIT_EXCEEDED',
      { service: `${api}.googleapis.com`, quota_limit_value: String(limit) },
      api === 'drive' ? 'rateLimitExceeded' : undefined,
    );
  }
  for (const { count } of counts) count.used += 1;
};

/** An account's writes in Drive, of whatever script. @throws RestError 403 where it writes faster than Google lets it. */
export const spendDriveWrite = ({ state }: Workspace, { email }: Caller, at: number): void => {
  const { requests, seconds } = weatherOf(state).driveWrites;
  const count = countOf(state, `rest:driveWrite:${email}`, at, seconds * 1000);
  if (count.used >= requests) throw driveError(403, 'userRateLimitExceeded', 'User rate limit exceeded.');
  count.used += 1;
};

/** What was counted under the key in the period at hand. */
export const countOf = (
  state: WorkspaceState,
  key: string,
  at: number,
  period = MINUTE,
): { used: number; since: number } => {
  const known = state.quotas[key];
  if (known && at >= known.since && at - known.since < period) return known;
  const fresh = { used: 0, since: at };
  state.quotas[key] = fresh;
  return fresh;
};

/**
 * Whether `drive.file` shows the file: the app made it for this person, or this person has opened it with the app (in Google
 * Picker, or with "Open with"). "File authorization is granted on a per-user basis": that another user of the same app made
 * the file and shared it is not enough (https://developers.google.com/drive/api/v2/about-auth; what people meet of it:
 * https://github.com/jgraph/drawio/issues/3742).
 */
export const isAppsFile = ({ createdBy, owner, openedWith }: FileRecord, { scriptId, email }: Caller): boolean =>
  (createdBy === scriptId && sameAddress(owner, email)) ||
  (openedWith?.[scriptId] ?? []).some((address) => sameAddress(address, email));

/**
 * The file, where the caller's token sees it and the person may read it; `broad` are scopes that see all of the person's files.
 * A file that the caller may not see is answered like one that does not exist.
 */
export const visibleFile = (
  workspace: Workspace,
  caller: Caller,
  fileId: string,
  broad: readonly string[],
): FileRecord | undefined => {
  const file = workspace.file(fileId);
  if (!file || !workspace.hasRole(fileId, caller.email, 'reader')) return undefined;
  return hasScope(caller, broad) || isAppsFile(file, caller) ? file : undefined;
};
