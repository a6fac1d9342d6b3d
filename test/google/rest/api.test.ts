// The gateway: order, patience, and no create made twice. Google's answers are scripted, call by call.
import fc from 'fast-check';
import { type ApiRequest, type Outcome, send } from '../../../src/google/rest/api.ts';

type Answer = { code: number; body?: unknown } | Error;

const asked: { url: string; method: string }[] = [];
const slept: number[] = [];
let waves = 0;
let now = Date.now();
/** What the execution before has left in the cache, and what this one leaves. */
let handedOn: string | null = null;
let cacheFails = false;
const put: string[] = [];

beforeEach(() => {
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  // What earlier tests have sent no longer counts.
  now += 3_600_000;
});

/** Each call of a URL takes the next of its answers; the last repeats. An Error fails the whole wave. */
const googleAnswers = (script: (url: string, call: number) => Answer): void => {
  const calls = new Map<string, number>();
  asked.length = 0;
  slept.length = 0;
  put.length = 0;
  waves = 0;
  Object.assign(globalThis, {
    ScriptApp: { getOAuthToken: () => 'token' },
    CacheService: {
      getUserCache: () => {
        if (cacheFails) throw Object.assign(new Error('Tjenesten svarer ikke.'), { name: 'Exception' });
        return { get: () => handedOn, put: (_key: string, text: string) => put.push(text) };
      },
    },
    Utilities: {
      sleep: (milliseconds: number) => {
        slept.push(milliseconds);
        now += milliseconds;
      },
    },
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
afterEach(() => jest.restoreAllMocks());

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

test('does not ask again where the shares of a whole day are spent', () => {
  googleAnswers(() => ({ code: 403, body: { error: { errors: [{ reason: 'sharingRateLimitExceeded' }] } } }));
  expect(failure(send([get('a')])[0])).toBe('sharingRateLimitExceeded');
  expect(slept).toEqual([]);
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

const inQuota = (quota: ApiRequest['quota'], count: number): ApiRequest[] =>
  Array.from({ length: count }, (_, i) => ({ ...get(`u${i}`), quota }));

test('waits for the next minute rather than pass a quota', () => {
  googleAnswers(() => ({ code: 200 }));
  send(inQuota('docsWrite', 130));
  expect(slept).toEqual([60_000, 60_000]);
});

test('waits only for what still counts', () => {
  googleAnswers(() => ({ code: 200 }));
  send(inQuota('docsWrite', 40));
  now += 45_000;
  send(inQuota('docsWrite', 20));
  expect(slept).toEqual([]);
  send(inQuota('docsWrite', 40));
  expect(slept).toEqual([15_000]);
  send(inQuota('docsWrite', 1));
  expect(slept).toEqual([15_000, 45_000]);
  now += 60_000;
  send(inQuota('docsWrite', 19));
  expect(slept).toEqual([15_000, 45_000]);
});

test('goes on from what the execution before has written, and hands its own writing on', () => {
  googleAnswers(() => ({ code: 200 }));
  const [isOld, isNew, isAhead] = [now - 10_001, now - 4_000, now + 5_000];
  const times = [isOld, isNew, isAhead].map((at) => ({ at, requests: 20 }));
  handedOn = JSON.stringify({ driveWrite: times });
  jest.isolateModules(() => {
    const { send: anew } = require('../../../src/google/rest/api.ts') as { send: typeof send };
    anew(inQuota('drive', 5));
    expect(put).toEqual([]);
    anew(inQuota('driveWrite', 20));
  });
  expect(slept).toEqual([6_000]);
  expect(JSON.parse(put.at(-1) ?? '')).toMatchObject({ driveWrite: [{ at: now, requests: 20 }] });
});

test('a cache that does not answer changes nothing of what became of a wave', () => {
  cacheFails = true;
  try {
    jest.isolateModules(() => {
      const { send: anew } = require('../../../src/google/rest/api.ts') as { send: typeof send };
      googleAnswers(() => ({ code: 200, body: { id: 'made' } }));
      const made = anew<{ id: string }>([{ quota: 'driveWrite', method: 'post', url: 'https://a', json: {} }]);
      expect(made).toEqual([{ ok: true, value: { id: 'made' } }]);
      googleAnswers(() => ({ code: 403, body: { error: { errors: [{ reason: 'forbidden' }] } } }));
      const [refused] = anew([{ quota: 'driveWrite', method: 'post', url: 'https://a', json: {} }]);
      expect(refused).toMatchObject({ ok: false, status: 403 });
    });
  } finally {
    cacheFails = false;
  }
});

test('no quota is ever passed, however requests are spread over time', () => {
  const most = { docsWrite: 60, driveWrite: 30, formsWrite: 150 };
  const window = { docsWrite: 60_000, driveWrite: 10_000, formsWrite: 60_000 };
  const step = fc.record({
    quota: fc.constantFrom('docsWrite' as const, 'driveWrite' as const, 'formsWrite' as const),
    count: fc.integer({ min: 1, max: 170 }),
    after: fc.integer({ min: 0, max: 30_000 }),
  });
  const sentAt: Record<keyof typeof most, number[]> = { docsWrite: [], driveWrite: [], formsWrite: [] };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      now += 3_600_000;
      for (const { quota, count, after } of steps) {
        now += after;
        const times: number[] = [];
        googleAnswers(() => {
          times.push(now);
          return { code: 200 };
        });
        send(inQuota(quota, count));
        sentAt[quota].push(...times);
      }
      for (const quota of ['docsWrite', 'driveWrite', 'formsWrite'] as const) {
        const times = sentAt[quota];
        for (let i = most[quota]; i < times.length; i += 1) {
          expect((times[i] ?? 0) - (times[i - most[quota]] ?? 0)).toBeGreaterThanOrEqual(window[quota]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('writes in Drive as fast as Drive lets it, and in small waves what was refused', () => {
  const writes = inQuota('driveWrite', 31);
  googleAnswers(() => ({ code: 200 }));
  send(writes);
  expect(slept).toEqual([10_000]);
  now += 60_000;
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
