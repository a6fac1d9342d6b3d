// The one gateway to Google's REST APIs: parallel waves, retries of transient faults, and no create is repeated.
import { apiOffReason } from '../../domain/unit/googleProblem.ts';
import { isGoogles, messageOf } from '../host/errors.ts';
import { authorizationMissing } from '../host/triggers.ts';
import { keepPace, mostAtOnce, type Quota } from './pace.ts';

export interface ApiRequest {
  quota: Quota;
  method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  url: string;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  payload?: { contentType: string; content: string | readonly number[] };
  /** The response is a file's bytes, not JSON. */
  bytes?: boolean;
  /** Whether the request may be repeated without doubling anything. Defaults to true except for a `post`. */
  safeToRepeat?: boolean;
  /** Never repeated by itself, not even where it was surely not carried out: what it rests on was seen just before. */
  once?: boolean;
}

/**
 * What became of a request. `reason` is a code, never a text: Google's texts may quote people's words. `unknown` = it
 * may or may not have been done, look in Drive; `dailyQuota` = not done, and nothing more can be done today.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; status: number; reason: string; retryable: boolean };

const WAVE = 100;
/** What Drive has refused goes again in waves this small, a second apart: Google may count by the second. */
const SMALL_WAVE = 3;
const SECOND = 1000;
/** Together the pauses between the tries outlast a minute, the period of Google's quotas. */
export const TRIES = 7;

/** Sends all requests; outcomes come in the same order. Never throws for Google's errors, only for our own. */
export const send = <T>(requests: readonly ApiRequest[]): Outcome<T>[] => {
  const outcomes: (Outcome<unknown> | undefined)[] = requests.map(() => undefined);
  let waiting = requests.map((request, position) => ({ request, position }));
  for (let tries = 1; waiting.length > 0; tries += 1) {
    if (tries > 1) Utilities.sleep(pauseBefore(tries));
    const again: typeof waiting = [];
    let stopped = false;
    for (const [number, wave] of wavesOf(waiting, tries).entries()) {
      if (number > 0 && !stopped && isSlow(wave, tries)) Utilities.sleep(SECOND);
      const results: Outcome<unknown>[] = stopped
        ? wave.map(() => DAILY_QUOTA)
        : sendWave(wave.map(({ request }) => request));
      wave.forEach((entry, i) => {
        const outcome = results[i] ?? UNKNOWN_OUTCOME;
        outcomes[entry.position] = outcome;
        if (!outcome.ok && outcome.reason === DAILY_QUOTA.reason) stopped = true;
        if (!outcome.ok && outcome.retryable && tries < TRIES && !entry.request.once) again.push(entry);
      });
    }
    waiting = stopped ? [] : again;
  }
  // The endpoint decides the shape; each caller names it, and Google's own typings describe it.
  return outcomes.map((outcome) => (outcome ?? UNKNOWN_OUTCOME) as Outcome<T>);
};

/** The outcome with its value converted. */
export const mapped = <T, U>(outcome: Outcome<T>, turn: (value: T) => U): Outcome<U> =>
  outcome.ok ? { ok: true, value: turn(outcome.value) } : outcome;

/** Parameters of an address; undefined ones are left out. */
export const query = (parameters: Record<string, string | number | boolean | undefined>): string => {
  const parts = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

export const UNKNOWN_OUTCOME = { ok: false, status: 0, reason: 'unknown', retryable: false } as const;
const DAILY_QUOTA = { ok: false, status: 0, reason: 'dailyQuota', retryable: false } as const;

/** 1, 2, 4, 8, 16, 32 seconds plus a fraction that varies from try to try. */
export const pauseBefore = (tries: number): number => 1000 * 2 ** (tries - 2) + ((tries * 389) % 1000);

/** No wave is larger than what its quota allows at a time. */
const wavesOf = <T extends { request: ApiRequest }>(entries: readonly T[], tries: number): T[][] => {
  const most = isSlow(entries, tries) ? SMALL_WAVE : WAVE;
  const size = Math.min(most, mostAtOnce(entries.map(({ request }) => request.quota)));
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, i) => entries.slice(i * size, (i + 1) * size));
};

const isSlow = (entries: readonly { request: ApiRequest }[], tries: number): boolean =>
  tries > 1 && entries.some(({ request }) => request.quota === 'driveWrite');

const sendWave = (wave: readonly ApiRequest[]): Outcome<unknown>[] => {
  const token = ScriptApp.getOAuthToken();
  const requests = wave.map((request) => fetchRequest(request, token));
  const quotas = wave.map(({ quota }) => quota);
  try {
    return keepPace(quotas, () => UrlFetchApp.fetchAll(requests)).map((response, i) => outcomeOf(response, wave[i]));
  } catch (error) {
    return faultOf(error, wave);
  }
};

const fetchRequest = (request: ApiRequest, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest => ({
  url: request.url,
  method: request.method,
  muteHttpExceptions: true,
  headers: { Authorization: `Bearer ${token}` },
  ...bodyOf(request),
});

const bodyOf = ({
  json,
  payload,
}: ApiRequest): Pick<GoogleAppsScript.URL_Fetch.URLFetchRequest, 'contentType' | 'payload'> => {
  if (payload) {
    const { content, contentType } = payload;
    return { contentType, payload: typeof content === 'string' ? content : [...content] };
  }
  return json === undefined ? {} : { contentType: 'application/json; charset=utf-8', payload: JSON.stringify(json) };
};

const outcomeOf = (
  response: GoogleAppsScript.URL_Fetch.HTTPResponse,
  request: ApiRequest | undefined,
): Outcome<unknown> => {
  const status = response.getResponseCode();
  if (status >= 200 && status < 300) {
    if (request?.bytes) return { ok: true, value: response.getContent() };
    const text = response.getContentText();
    return { ok: true, value: text === '' ? {} : JSON.parse(text) };
  }
  const reason = reasonIn(response.getContentText());
  if (/dailyLimit/i.test(reason)) return { ...DAILY_QUOTA, status };
  // A request refused for its rate was certainly not carried out, so even a create may be repeated.
  if (status === 429 || TOO_FAST.test(reason)) return { ok: false, status, reason, retryable: true };
  if (status >= 500) return unlessUnsafe(request, { ok: false, status, reason, retryable: true });
  return { ok: false, status, reason, retryable: false };
};

/** Drive's words for haste. That a day's shares are spent is no such thing: waiting a minute would be in vain. */
const TOO_FAST = /^(user)?rateLimitExceeded$/i;

/** After a server error nobody knows whether the request was carried out, so only safe ones are repeated. */
const unlessUnsafe = <T>(request: ApiRequest | undefined, outcome: Outcome<T>): Outcome<T> =>
  request && isSafeToRepeat(request) ? outcome : UNKNOWN_OUTCOME;

const isSafeToRepeat = ({ safeToRepeat, method }: ApiRequest): boolean => safeToRepeat ?? method !== 'post';

/** Google's code of the error: `rateLimitExceeded`, `INVALID_ARGUMENT`; of an API that is off, which and where. */
const reasonIn = (text: string): string => {
  const [, api = '', project = ''] = API_OFF.test(text) ? (ACTIVATION.exec(text) ?? []) : [];
  if (project !== '') return apiOffReason(api, project);
  const code = /"reason"\s*:\s*"([\w.]+)"/.exec(text) ?? /"status"\s*:\s*"([\w.]+)"/.exec(text);
  return code?.[1] ?? 'error';
};

const API_OFF = /"(SERVICE_DISABLED|accessNotConfigured)"/;
/** The address at which the API is turned on; Google gives it in the message, and in newer answers by itself too. */
const ACTIVATION = /\/apis\/api\/([\w-]+)\.googleapis\.com\/overview\?project=([\w-]+)/;

const BROKEN = /address unavailable|dns error|timed? ?out|unavailable|server error|try again|unexpected error/i;
/** Consent is missing, or the call was wrong. */
const OURS = /permission|authorization|argument|signature|whitelisted|limit exceeded/i;

/** Google's texts come in the language of the person's account. What cannot be understood may have done anything. */
const isUnknown = (error: unknown): boolean =>
  isGoogles(error) && !OURS.test(messageOf(error)) && !authorizationMissing();

/** UrlFetch itself failed, for the whole wave. Some of its requests may have been carried out before it did. */
const faultOf = (error: unknown, wave: readonly ApiRequest[]): Outcome<unknown>[] => {
  const message = messageOf(error);
  if (/for one day/i.test(message)) return wave.map(() => DAILY_QUOTA);
  if (/in a short time|too many scripts/i.test(message)) {
    return wave.map((request) =>
      unlessUnsafe(request, { ok: false, status: 429, reason: 'shortTime', retryable: true }),
    );
  }
  if (BROKEN.test(message) || isUnknown(error)) {
    return wave.map((request) =>
      unlessUnsafe(request, { ok: false, status: 0, reason: 'connection', retryable: true }),
    );
  }
  throw error;
};
