// UrlFetchApp: a script's requests. Nothing leaves the machine: the Workspace answers for Google's APIs, and other hosts are not emulated.
import { manifestOf } from '../core/authorization.ts';
import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { requestLatency } from '../core/latency.ts';
import { LIMITS, useQuota } from '../core/limits.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import { handleRest, type RestRequest, type RestResponse } from '../rest/rest.ts';
import { fateOfWave, lastOfItsFile } from '../rest/wave.ts';
import { Blob, bytesOf } from './blob.ts';
import { decoded, encoded, signed, unsigned } from './charsets.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const EXTERNAL_REQUEST = ['https://www.googleapis.com/auth/script.external_request'];
/** Names that nobody can have (RFC 2606). */
const NOWHERE = /\.(example|invalid|test)(:\d+)?$/i;
const SHOWN_OF_RESPONSE = 100;

type Options = Partial<
  Record<'url' | 'method' | 'contentType' | 'headers' | 'payload' | 'muteHttpExceptions', unknown>
>;
interface Asked {
  request: RestRequest;
  muted: boolean;
}

/** https://developers.google.com/apps-script/reference/url-fetch/http-response */
export class HTTPResponse extends EmulatedObject implements EmulationOf<GoogleAppsScript.URL_Fetch.HTTPResponse> {
  constructor(private readonly response: RestResponse) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getresponsecode */
  getResponseCode(): number {
    return this.response.status;
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getcontenttextcharset */
  getContentText(charset?: string): string {
    return decoded(this.response.body, charset);
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getcontent */
  getContent(): number[] {
    return signed(this.response.body);
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getblob */
  getBlob(): Blob {
    const type = Object.entries(this.response.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
    return new Blob(this.response.body, type?.split(';')[0]?.trim() ?? null);
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getascontenttype */
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getheaders */
  getHeaders(): Record<string, string> {
    return { ...this.response.headers };
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getallheaders */
  getAllHeaders(): Record<string, string> {
    return { ...this.response.headers };
  }
}

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
export class UrlFetchApp extends EmulatedObject implements EmulationOf<GoogleAppsScript.URL_Fetch.UrlFetchApp> {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchurl,-params */
  fetch(url: string, params?: unknown): HTTPResponse {
    this.execution.requireScope('UrlFetchApp.fetch', EXTERNAL_REQUEST);
    const asked = this.#asked('UrlFetchApp.fetch', url, optionsOf('UrlFetchApp.fetch', params));
    const answer = this.#answer(asked.request);
    this.#spendOn([asked]);
    return heard(asked, answer);
  }

  /** All are made; then the first that failed unmuted throws. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchallrequests */
  fetchAll(requests: unknown): HTTPResponse[] {
    const member = 'UrlFetchApp.fetchAll';
    this.execution.requireScope(member, EXTERNAL_REQUEST);
    if (!Array.isArray(requests)) throw signatureError(member, [requests]);
    const asked = requests.map((each: unknown) => {
      const options: Options = typeof each === 'string' ? { url: each } : optionsOf(member, each);
      return this.#asked(member, options.url, options);
    });
    const answers = this.#wave(asked.map(({ request }) => request));
    this.#spendOn(asked);
    return answers.map((answer, index) => heard(asked[index] as Asked, answer));
  }

  /** What would be sent, unsent; with a content type in any case. https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#getrequesturl,-params */
  getRequest(url: string, params?: unknown): Record<string, unknown> {
    this.execution.requireScope('UrlFetchApp.getRequest', EXTERNAL_REQUEST);
    const { request } = this.#asked('UrlFetchApp.getRequest', url, optionsOf('UrlFetchApp.getRequest', params));
    const { 'Content-Type': contentType = FORM, ...headers } = request.headers;
    return {
      url: request.url,
      method: request.method.toLowerCase(),
      headers,
      contentType,
      ...(request.body === undefined ? {} : { payload: decoded(request.body) }),
    };
  }

  #asked(member: string, url: unknown, options: Options): Asked {
    if (typeof url !== 'string') throw signatureError(member, [url]);
    if (!/^https?:\/\/[^/?#]+/i.test(url) || !URL.canParse(url)) throw new GoogleError(GOOGLE.invalidArgument(url));
    if (url.length > LIMITS.fetchUrlLength) throw new GoogleError(GOOGLE.fetchUrlLength);
    const whitelist = manifestOf(this.execution.script).urlFetchWhitelist;
    if (whitelist && !whitelist.some((prefix) => isUnder(prefix, url)))
      throw new GoogleError(GOOGLE.notWhitelisted(url));
    return { request: requestOf(url, options), muted: options.muteHttpExceptions === true };
  }

  /** Requests made together take as long as the slowest. */
  #spendOn(asked: readonly Asked[]): void {
    const times = asked.map(({ request }) => requestLatency(`${request.method} ${new URL(request.url).pathname}`).ms);
    this.execution.spend(Math.max(0, ...times));
  }

  /** Requests that are made at the same time, and what may befall them. */
  #wave(requests: readonly RestRequest[]): RestResponse[] {
    const { workspace } = this.execution;
    const fate = fateOfWave(workspace, requests.length);
    const last = lastOfItsFile(workspace);
    const answers = requests.slice(0, fate.carriedOut).map((request) => {
      last.before(request);
      return this.#answer(request);
    });
    if (fate.thrown) throw new GoogleError(fate.thrown(requests[fate.carriedOut]?.url ?? ''));
    return requests.map((_, at) => answers[at] ?? FAULTS.quota);
  }

  #answer(request: RestRequest): RestResponse {
    const { workspace, user } = this.execution;
    if ((request.body?.length ?? 0) > LIMITS.fetchBodyBytes) throw new GoogleError(GOOGLE.fetchBodyLength);
    useQuota(workspace, user, 'urlFetch');
    const { host, pathname } = new URL(request.url);
    if (NOWHERE.test(host)) throw new GoogleError(GOOGLE.dnsError(request.url));
    const point = `rest:${request.method} ${pathname}`;
    const before = this.execution.point(point);
    if (before) return FAULTS[before];
    const response = handleRest(workspace, request, this.execution.now());
    const after = this.execution.point(point, 'after');
    return after ? FAULTS[after] : response;
  }
}

const optionsOf = (member: string, params: unknown): Options => {
  if (params === undefined || params === null) return {};
  if (typeof params !== 'object' || Array.isArray(params) || params instanceof EmulatedObject)
    throw signatureError(member, [params]);
  return params;
};

/** Prefixes end at a path or cover all of it; `*` stands for one subdomain. */
const isUnder = (prefix: string, url: string): boolean => {
  const source = prefix.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '[^./]+');
  return new RegExp(`^${source}`, 'i').test(url);
};

const METHODS = new Set(['GET', 'DELETE', 'PATCH', 'POST', 'PUT']);

const requestOf = (url: string, options: Options): RestRequest => {
  const { payload, contentType } = options;
  const method = String(options.method ?? (payload === undefined ? 'get' : 'post')).toUpperCase();
  if (!METHODS.has(method)) throw new GoogleError(GOOGLE.invalidArgument('method'));
  const headers = Object.fromEntries(
    Object.entries((options.headers ?? {}) as Record<string, unknown>).map(([name, value]) => [name, String(value)]),
  );
  const named = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const body = payload === undefined || payload === null ? undefined : bodyOf(payload);
  const type = typeof contentType === 'string' ? contentType : named ? undefined : body?.type;
  return {
    method,
    url,
    headers: type === undefined ? headers : { ...headers, 'Content-Type': type },
    ...(body ? { body: body.bytes } : {}),
  };
};

const FORM = 'application/x-www-form-urlencoded';

const bodyOf = (payload: unknown): { bytes: Uint8Array; type: string } => {
  if (typeof payload === 'string') return { bytes: encoded(payload), type: FORM };
  if (payload instanceof Blob) return { bytes: bytesOf(payload), type: payload.getContentType() ?? FORM };
  if (Array.isArray(payload)) return { bytes: unsigned(payload.map(Number)), type: FORM };
  if (typeof payload !== 'object' || payload === null || payload instanceof EmulatedObject) {
    throw new GoogleError(GOOGLE.invalidArgument('payload'));
  }
  const fields = Object.entries(payload).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return { bytes: encoded(fields.join('&')), type: FORM };
};

const failure = (status: number, reason: string, message: string): RestResponse => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=UTF-8' },
  body: encoded(JSON.stringify({ error: { code: status, message, status: reason } }, null, 2)),
});

/** How Google's APIs answer when they fail or are called too often. */
const FAULTS = {
  transient: failure(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
  quota: failure(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric.'),
};

/** The response, unless it is a failure that the script did not ask to see. */
const heard = ({ request, muted }: Asked, response: RestResponse): HTTPResponse => {
  if (response.status < 400 || muted) return new HTTPResponse(response);
  const { origin } = new URL(request.url);
  const shown = decoded(response.body).slice(0, SHOWN_OF_RESPONSE);
  throw new GoogleError(GOOGLE.requestFailed(origin, response.status, shown));
};
