// How fast requests may follow one another: each of Google's quotas lets so many through in so many milliseconds.
import { isGoogles } from '../host/errors.ts';

/** Which of Google's quotas a request draws on. */
export type Quota = 'formsRead' | 'formsResponses' | 'formsWrite' | 'docsRead' | 'docsWrite' | 'drive' | 'driveWrite';

const MINUTE = 60_000;

/**
 * Requests of a user in so many milliseconds (https://developers.google.com/workspace/forms/api/limits and its siblings).
 * Drive takes three writes a second in the long run (https://support.google.com/a/answer/10445916); that it counts over
 * ten seconds is assumed.
 */
const QUOTAS: Record<Quota, { requests: number; ms: number }> = {
  formsRead: { requests: 390, ms: MINUTE },
  formsResponses: { requests: 180, ms: MINUTE },
  formsWrite: { requests: 150, ms: MINUTE },
  docsRead: { requests: 300, ms: MINUTE },
  docsWrite: { requests: 60, ms: MINUTE },
  drive: { requests: 12_000, ms: MINUTE },
  driveWrite: { requests: 30, ms: 10_000 },
};

/** When requests were sent (epoch milliseconds), in the order of time. */
type Sent = Partial<Record<Quota, { at: number; requests: number }[]>>;

/** Long work is done in slices, each an execution of its own, which goes on from what the one before has written. */
const HANDED_ON: readonly Quota[] = ['formsWrite', 'docsWrite', 'driveWrite'];
const KEY = 'requestsSent';

let sent: Sent = {};
let isRead = false;

/** How many requests of these quotas go at once. */
export const mostAtOnce = (quotas: readonly Quota[]): number =>
  Math.min(...quotas.map((quota) => QUOTAS[quota].requests));

/** Sends a wave of at most `mostAtOnce` requests when its quotas have room for all of it. */
export const keepPace = <T>(quotas: readonly Quota[], sendWave: () => T): T => {
  const wanted = new Map<Quota, number>();
  for (const quota of quotas) wanted.set(quota, (wanted.get(quota) ?? 0) + 1);
  makeRoom(wanted);
  // Before it is sent: a wave that fails may have reached Google all the same, and nothing may come between what became
  // of it and whoever asked.
  noteSent(wanted);
  return sendWave();
};

/** Waits until so many requests of each quota can be sent without waiting between them. */
export const makeRoom = (wanted: ReadonlyMap<Quota, number>): void => {
  if (!isRead && HANDED_ON.some((quota) => wanted.has(quota))) {
    isRead = true;
    // What this execution has sent before is reading only.
    sent = { ...sent, ...handedOn() };
  }
  const now = Date.now();
  const pause = Math.max(0, ...[...wanted].map(([quota, requests]) => roomAt(quota, requests) - now));
  if (pause > 0) Utilities.sleep(pause);
};

const handedOn = (): Sent => {
  const text = ifItAnswers(() => CacheService.getUserCache().get(KEY)) ?? null;
  const kept: Sent = text === null ? {} : JSON.parse(text);
  const now = Date.now();
  // A clock that has been put back would otherwise wait for its own future.
  return Object.fromEntries(Object.entries(kept).map(([quota, times]) => [quota, times.filter(({ at }) => at <= now)]));
};

const noteSent = (wanted: ReadonlyMap<Quota, number>): void => {
  const at = Date.now();
  for (const [quota, requests] of wanted) {
    const counting = (sent[quota] ?? []).filter((each) => each.at + QUOTAS[quota].ms > at);
    sent[quota] = [...counting, { at, requests }];
  }
  if (!HANDED_ON.some((quota) => wanted.has(quota))) return;
  const left: Sent = Object.fromEntries(HANDED_ON.map((quota) => [quota, sent[quota] ?? []]));
  ifItAnswers(() => CacheService.getUserCache().put(KEY, JSON.stringify(left), MINUTE / 1000));
};

/**
 * The pace is only politeness: without what the cache holds, Google may refuse a request for its rate, which then is sent
 * again later. So a cache that does not answer changes nothing of what is sent, or of what became of it.
 */
const ifItAnswers = <T>(ask: () => T): T | undefined => {
  try {
    return ask();
  } catch (error) {
    if (!isGoogles(error)) throw error;
    return undefined;
  }
};

/** When the quota has room for so many (epoch milliseconds): as soon as enough of those before them no longer count. */
const roomAt = (quota: Quota, wanted: number): number => {
  const { requests: most, ms } = QUOTAS[quota];
  let counting = wanted;
  for (const { at, requests } of [...(sent[quota] ?? [])].reverse()) {
    counting += requests;
    if (counting > most) return at + ms;
  }
  return 0;
};
