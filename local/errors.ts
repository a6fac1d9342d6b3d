// Google's error texts, in one table, and the two kinds of error the local Workspace throws.

/** An error that Google would throw: in scripts its name is `Exception`. */
export class GoogleError extends Error {
  override name = 'Exception';
}

/** The local Workspace does not have this member; on Google it may well exist. */
export class NotEmulated extends Error {
  override name = 'NotEmulated';
  constructor(readonly member: string) {
    super(`NotEmulated: ${member}`);
  }
}

/** Texts as Google words them; each a function of what it names. */
export const GOOGLE = {
  columnsMismatch: (data: number, range: number) =>
    `The number of columns in the data does not match the number of columns in the range. The data has ${data} but the range has ${range}.`,
  rowsMismatch: (data: number, range: number) =>
    `The number of rows in the data does not match the number of rows in the range. The data has ${data} but the range has ${range}.`,
  signature: (types: string, member: string) =>
    `The parameters (${types}) don't match the method signature for ${member}.`,
  invalidArgument: (name: string) => `Invalid argument: ${name}`,
  permission: (member: string, scopes: readonly string[]) =>
    `Specified permissions are not sufficient to call ${member}. Required permissions: ${scopes.join(' || ')}`,
  notAuthorized: (member: string) => `You do not have permission to call ${member}`,
  tooManyTriggers:
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  dailyLimit: (what: string) => `Service invoked too many times for one day: ${what}.`,
  shortTime: (what: string) =>
    `Service invoked too many times in a short time: ${what}. Try Utilities.sleep(1000) between calls.`,
  executionTime: 'Exceeded maximum execution time',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
} as const;
