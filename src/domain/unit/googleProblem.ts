// Why Google refused a request, as a problem that tells the way out. The reasons are Google's codes, and a few of ours.
// https://developers.google.com/workspace/drive/api/guides/handle-errors; those of sharing outside a domain are assumed.
import type { Problem } from './problem.ts';
import type { ProblemCode } from './problemCodes.ts';

const CAUSES: readonly (readonly [reasons: RegExp, code: ProblemCode])[] = [
  [/^(domainPolicy|publishOutNotPermitted)$/, 'domainPolicy'],
  [/^(cannotShare\w*|share(Out|In)NotPermitted\w*)$/, 'sharingRefused'],
  // Google gives one reason for two causes: no account has the address, or the organisation's settings bar it.
  [/^invalidSharingRequest$/, 'noGoogleAccount'],
  [/^sharingRateLimitExceeded$/, 'sharingLimit'],
  [/^(ACCESS_TOKEN_\w+|CREDENTIALS_MISSING|UNAUTHENTICATED|insufficientPermissions|authError)$/, 'consentMissing'],
  [/^(dailyQuota|(user)?[rR]ateLimitExceeded|RATE_LIMIT_EXCEEDED|RESOURCE_EXHAUSTED|shortTime)$/, 'googleQuota'],
  [/^(storageQuotaExceeded|activeItemCreationLimitExceeded)$/, 'driveFull'],
];

/** `apiOff/forms/123456789012`: which API is off, and in which Cloud project. */
const API_OFF = /^apiOff\/([\w-]+)\/([\w-]+)$/;

export const apiOffReason = (api: string, project: string): string => `apiOff/${api}/${project}`;

const API_NAMES: Readonly<Record<string, string>> = {
  forms: 'Google Forms API',
  docs: 'Google Docs API',
  drive: 'Google Drive API',
};

/** The cause that people can do something about; undefined where the reason names none. */
export const googleCause = (reason: string): Problem | undefined => {
  const [, api, project] = API_OFF.exec(reason) ?? [];
  if (api !== undefined && project !== undefined) {
    const link = `https://console.developers.google.com/apis/api/${api}.googleapis.com/overview?project=${project}`;
    return { code: 'apiOff', values: { api: API_NAMES[api] ?? api, link } };
  }
  const code = CAUSES.find(([reasons]) => reasons.test(reason))?.[1];
  return code && { code };
};

export const googleProblem = (status: number, reason: string): Problem =>
  googleCause(reason) ?? { code: 'googleFailed', values: { status, reason } };

/** Nothing at all can be done through Google until this is put right. */
export const stopsServices = ({ code }: Problem): boolean => code === 'apiOff' || code === 'domainPolicy';
