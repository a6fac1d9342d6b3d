// Google's quotas and limits, in one table with their source, and the counting of those that last a day.
import { GOOGLE, GoogleError } from '../errors.ts';
import type { Account } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** https://developers.google.com/apps-script/guides/services/quotas, as read in 2026. The figures hold for all kinds of account unless one is named. */
export const LIMITS = {
  executionMs: 6 * MINUTE,
  simpleTriggerMs: 30 * 1000,
  triggersPerUserAndScript: 20,
  recipientsPerMail: 50,
  attachmentsPerMail: 250,
  attachmentBytesPerMail: 25 * 1024 * 1024,
  mailBodyBytes: { consumer: 200 * 1024, workspace: 400 * 1024 },
  /** Not on the page; developers report the refusal. */
  mailSubjectLength: 250,
  propertyValueBytes: 9 * 1024,
  propertyStoreBytes: 500 * 1024,
  /** https://developers.google.com/apps-script/reference/cache/cache */
  cacheKeyLength: 250,
  cacheValueBytes: 100 * 1024,
  cacheSeconds: 21_600,
  cacheItems: 1000,
  fetchBodyBytes: 50 * 1024 * 1024,
  fetchUrlLength: 2 * 1024,
} as const;

/** Per user and 24 hours; `text` is how Google names the quota when it is used up. */
export const DAILY = {
  mail: { consumer: 100, workspace: 1500, text: 'email' },
  properties: { consumer: 50_000, workspace: 500_000, text: 'properties' },
  urlFetch: { consumer: 20_000, workspace: 100_000, text: 'urlfetch' },
  documentsCreated: { consumer: 250, workspace: 1500, text: 'docs create' },
  spreadsheetsCreated: { consumer: 250, workspace: 3200, text: 'spreadsheet create' },
  /** Milliseconds. */
  triggerRuntime: { consumer: 90 * MINUTE, workspace: 360 * MINUTE, text: 'trigger runtime' },
} as const;

export type DailyQuota = keyof typeof DAILY;

const kindOf = (workspace: Workspace, user: string): Account['kind'] => workspace.account(user)?.kind ?? 'consumer';

/** The 24 hours begin with the first use. */
const windowOf = (workspace: Workspace, user: string, quota: DailyQuota) => {
  const window = workspace.state.quotas[`${quota}:${user}`];
  return window && workspace.now < window.since + DAY ? window : { used: 0, since: workspace.now };
};

/** What is left of a daily quota, as `MailApp.getRemainingDailyQuota` gives it. */
export const quotaLeft = (workspace: Workspace, user: string, quota: DailyQuota): number =>
  Math.max(0, DAILY[quota][kindOf(workspace, user)] - windowOf(workspace, user, quota).used);

/** Uses some of a daily quota. @throws Google's text where that is more than is left; nothing is used then. */
export const useQuota = (workspace: Workspace, user: string, quota: DailyQuota, amount = 1): void => {
  if (amount > quotaLeft(workspace, user, quota)) throw new GoogleError(GOOGLE.dailyLimit(DAILY[quota].text));
  chargeQuota(workspace, user, quota, amount);
};

/** Counts what has been used already, even beyond the quota (run time is known only afterwards). */
export const chargeQuota = (workspace: Workspace, user: string, quota: DailyQuota, amount: number): void => {
  const window = windowOf(workspace, user, quota);
  workspace.state.quotas[`${quota}:${user}`] = { used: window.used + amount, since: window.since };
};
