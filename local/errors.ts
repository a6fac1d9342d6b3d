// Google's error texts in one table, and the kinds of error that the local Workspace throws.

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

/** Ends an execution from outside (kill, time limit): scripts may catch it, but nothing they do after it has effect. */
export class Stopped extends Error {
  override name = 'Exception';
}

/** The execution stops here for now: another one has its turn. */
export class Suspended extends Stopped {
  constructor() {
    super('Left off, to be played again');
  }
}

/** A service broke on what it was given: this is the script's mistake or ours, and no answer of Google's. */
export class ServiceFault extends Error {
  override name = 'ServiceFault';
  constructor(member: string, cause: Error) {
    super(
      `${member} broke in the local Workspace (${cause.name}: ${cause.message}). Google takes only what its reference says; if the call is right, the emulation is at fault.`,
      { cause },
    );
  }
}

/** The texts as Google words them; those that name something are functions of it. */
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
  noPermission: (member: string, scopes: readonly string[]) =>
    `You do not have permission to call ${member}. Required permissions: ${scopes.join(' || ')}`,
  authorizationRequired: 'Authorization is required to perform that action.',
  /** What the page hears when the browser is signed in to a second account. https://issuetracker.google.com/issues/69270374 */
  otherAccount: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
  functionNotFound: (name: string) => `Script function not found: ${name}`,
  sheetsTimeout: (id: string) => `Service Spreadsheets timed out while accessing document with id ${id}.`,
  serviceTimeout: (service: string) => `Service timed out: ${service}`,
  serverError: "We're sorry, a server error occurred. Please wait a bit and try again.",
  triggerTime: 'Service using too much computer time for one day',
  triggerTooOften: 'The add-on attempted to create a trigger that fires more often than once per hour.',
  triggerTwice:
    'The add-on attempted to create too many time-based triggers in this document for this Google user account.',
  triggerTwiceOfType: (type: string) =>
    `The add-on attempted to create too many ${type} triggers in this document for this Google user account.`,
  triggerElsewhere: 'The add-on attempted to create a trigger on a document other than the one it is used in.',
  /** As the page's own client says it. */
  illegalValue: (property: string) => `Failed due to illegal value in property: ${property}`,
  unsupportedReturn: 'The script completed but the returned value is not a supported return type.',
  executionTime: 'Exceeded maximum execution time',
  coordinates: 'The coordinates of the range are outside the dimensions of the sheet.',
  rowTooSmall: 'The starting row of the range is too small.',
  columnTooSmall: 'The starting column of the range is too small.',
  tooFewRows: 'The number of rows in the range must be at least 1.',
  tooFewColumns: 'The number of columns in the range must be at least 1.',
  rangeNotFound: 'Range not found',
  sheetExists: (name: string) => `A sheet with the name "${name}" already exists. Please enter another name.`,
  sheetGone: (id: number) => `Sheet ${id} not found`,
  lastSheet: "You can't remove all the sheets in a document.",
  lastShownSheet: "You can't remove all the visible sheets in a document.",
  lastVisibleSheet: "You can't hide all the sheets in a document.",
  cellTooLong: 'Your input contains more than the maximum of 50000 characters in a single cell.',
  rowsOutOfBounds: 'Those rows are out of bounds.',
  columnsOutOfBounds: 'Those columns are out of bounds.',
  allRows: 'Sorry, it is not possible to delete all non-frozen rows.',
  allColumns: 'Sorry, it is not possible to delete all non-frozen columns.',
  filterExists: "You can't create a filter in a sheet that already has a filter.",
  conditionalFormatElsewhere: 'Conditional format rule cannot reference a different sheet.',
  invalidData: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  protectedCell:
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  noDocumentAccess: 'You do not have permission to access the requested document.',
  documentMissing: (id: string) => `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  lockTimeout: 'Lock timeout: another process was holding the lock for too long.',
  // The small services: mail, properties, cache, script, utilities, fetch, html, xml.
  invalidEmail: (address: string) => `Invalid email: ${address}`,
  noRecipient: 'Failed to send email: no recipient',
  limitExceeded: (limit: string) => `Limit exceeded: ${limit}.`,
  argumentTooLarge: (name: string) => `Argument too large: ${name}`,
  propertyStoreFull: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  undecodable: 'Could not decode string.',
  unparsableCsv: 'Could not parse text.',
  unparsableDate: (text: string) => `Unparseable date: "${text}"`,
  namelessBlob: 'Blob object must have non-null name for this operation.',
  duplicateFile: (name: string) => `Duplicate file: ${name}`,
  fetchUrlLength: 'Limit exceeded: URLFetch URL Length.',
  fetchBodyLength: 'Limit exceeded: URLFetch POST Size.',
  notWhitelisted: (url: string) =>
    `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
  addressUnavailable: (url: string) => `Address unavailable: ${url}`,
  dnsError: (url: string) => `DNS error: ${url}`,
  requestFailed: (origin: string, code: number, response: string) =>
    `Request failed for ${origin} returned code ${code}. Truncated server response: ${response} (use muteHttpExceptions option to examine full response)`,
  unexpectedTrigger: 'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
  metaTag: 'The specified meta tag cannot be used in this context.',
  noHtmlFile: (name: string) => `No HTML file named ${name} was found.`,
  badXml: (line: number, problem: string) => `Error on line ${line}: ${problem}`,
} as const;
