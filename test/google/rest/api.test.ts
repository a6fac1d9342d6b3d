// The gateway: order, patience, and no create made twice. Google's answers are scripted, call by call.
import { type ApiRequest, type Outcome, send } from '../../../src/google/rest/api.ts';

type Answer = { code: number; body?: unknown } | Error;

const asked: { url: string; method: string }[] = [];
const slept: number[] = [];
let waves = 0;

/** Each call of a URL takes the next of its answers; the last repeats. An Error fails the whole wave. */
const googleAnswers = (script: (url: string, call: number) => Answer): void => {
  const calls = new Map<string, number>();
  asked.length = 0;
  slept.length = 0;
  waves = 0;
  Object.assign(globalThis, {
    ScriptApp: { getOAuthToken: () => 'token' },
    Utilities: { sleep: (milliseconds: number) => slept.push(milliseconds) },
    UrlFetchApp: {
      fetchAll: (requests: { url: string; method: string }[]) => {
        waves += 1;
        return requests.map(({ url, method }) => {
          const call = calls.get(url) ?? 0;
          calls.set(url, call + 1);
          asked.push({ url, method });
          const answer = script(url, call);
          if (answer instanceof Error) throw answer;
          return {
            getResponseCode: () => answer.code,
            getContentText: () => JSON.stringify(answer.body ?? {}),
            getContent: () => [1, 2],
          };
        });
      },
    },
  });
};

const get = (url: string): ApiRequest => ({ quota: 'drive', method: 'get', url });
const create = (url: string): ApiRequest => ({ quota: 'drive', method: 'post', url, json: {} });
const timesAsked = (url: string): number => asked.filter((request) => request.url === url).length;
const failure = (outcome: Outcome<unknown> | undefined): string => (outcome && !outcome.ok ? outcome.reason : 'ok');

test('answers in the order of the requests, in waves of a hundred', () => {
  googleAnswers((url) => ({ code: 200, body: { url } }));
  const outcomes = send<{ url: string }>(Array.from({ length: 120 }, (_, i) => get(`u${i}`)));
  expect(outcomes.map((outcome) => outcome.ok && outcome.value.url)).toEqual(
    Array.from({ length: 120 }, (_, i) => `u${i}`),
  );
  expect(waves).toBe(2);
});

test.each([
  ['a server fault', { code: 503 }],
  ['haste', { code: 429 }],
  ["Drive's own word for haste", { code: 403, body: { error: { errors: [{ reason: 'userRateLimitExceeded' }] } } }],
  ['a lost connection', new Error('Address unavailable: https://www.googleapis.com/')],
])('asks again after %s, with growing pauses', (_, fault) => {
  googleAnswers((_url, call) => (call < 2 ? fault : { code: 200 }));
  expect(send([get('a')])[0]?.ok).toBe(true);
  expect(slept).toHaveLength(2);
  expect(slept[1]).toBeGreaterThan(slept[0] ?? 0);
});

test.each([
  ['a server fault', { code: 500 }],
  ['a lost connection', new Error('Timeout: https://www.googleapis.com/')],
  [
    'haste that UrlFetch tells, when part of the wave may be done',
    new Error('Service invoked too many times in a short time: urlfetch.'),
  ],
])('never makes a create twice after %s: the outcome is unknown', (_, fault) => {
  googleAnswers(() => fault);
  expect(failure(send([create('new')])[0])).toBe('unknown');
  expect(timesAsked('new')).toBe(1);
});

test('asks only the failed one of a wave again', () => {
  googleAnswers((url, call) => ({ code: url === 'b' && call === 0 ? 500 : 200 }));
  expect(send([get('a'), get('b'), create('c')]).every(({ ok }) => ok)).toBe(true);
  expect(['a', 'b', 'c'].map(timesAsked)).toEqual([1, 2, 1]);
});

test('a create refused for haste was not made, and is asked for again', () => {
  googleAnswers((_url, call) => ({ code: call === 0 ? 429 : 200 }));
  expect(send([create('new')])[0]?.ok).toBe(true);
  expect(timesAsked('new')).toBe(2);
});

test('stops at the daily quota and leaves the rest undone', () => {
  googleAnswers(() => new Error('Service invoked too many times for one day: urlfetch.'));
  const outcomes = send(Array.from({ length: 70 }, (_, i) => get(`u${i}`)));
  expect(outcomes.every((outcome) => failure(outcome) === 'dailyQuota')).toBe(true);
  expect(waves).toBe(1);
});

test('gives up after seven tries', () => {
  googleAnswers(() => ({ code: 500 }));
  expect(failure(send([get('a')])[0])).toBe('error');
  expect(timesAsked('a')).toBe(7);
});

test('does not ask again for what was wrong, and tells the code but none of the words', () => {
  const error = { code: 400, status: 'INVALID_ARGUMENT', message: 'Invalid title "Samtale med Søren"' };
  googleAnswers(() => ({ code: 400, body: { error } }));
  const [outcome] = send([get('a')]);
  expect(outcome).toEqual({ ok: false, status: 400, reason: 'INVALID_ARGUMENT', retryable: false });
  expect(timesAsked('a')).toBe(1);
});

test('an API that is off is told with its Cloud project, in the newer style of Google and in that of Drive', () => {
  const address = (api: string): string =>
    `https://console.developers.google.com/apis/api/${api}.googleapis.com/overview?project=123456789012`;
  const message = (api: string): string => `It is disabled. Enable it by visiting ${address(api)} then retry.`;
  const newer = { message: message('forms'), status: 'PERMISSION_DENIED', details: [{ reason: 'SERVICE_DISABLED' }] };
  const older = { message: message('drive'), errors: [{ reason: 'accessNotConfigured' }] };
  googleAnswers((url) => ({ code: 403, body: { error: url === 'a' ? newer : older } }));
  expect(send([get('a'), get('b')]).map(failure)).toEqual(['apiOff/forms/123456789012', 'apiOff/drive/123456789012']);
});

test('waits for the next minute rather than pass a quota', () => {
  googleAnswers(() => ({ code: 200 }));
  send(Array.from({ length: 130 }, (_, i): ApiRequest => ({ ...get(`u${i}`), quota: 'docsWrite' })));
  expect(slept).toEqual([60_000, 60_000]);
});

test('writes in Drive as fast as Drive lets it, and in small waves what was refused', () => {
  const writes = Array.from({ length: 31 }, (_, i): ApiRequest => ({ ...get(`u${i}`), quota: 'driveWrite' }));
  googleAnswers(() => ({ code: 200 }));
  send(writes);
  expect(slept).toEqual([10_000]);
  const refused = { code: 403, body: { error: { errors: [{ reason: 'userRateLimitExceeded' }] } } };
  googleAnswers((_url, call) => (call === 0 ? refused : { code: 200 }));
  expect(send(writes.slice(0, 7)).every(({ ok }) => ok)).toBe(true);
  expect(waves).toBe(4);
  expect(slept.filter((pause) => pause === 1000)).toHaveLength(2);
});

test('lets through what is no passing fault', () => {
  googleAnswers(() => new Error('You do not have permission to call UrlFetchApp.fetchAll'));
  expect(() => send([get('a')])).toThrow('permission');
});
