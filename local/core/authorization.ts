// Who may do what: AuthModes, the scopes in force, and the texts of refusal.
import { GOOGLE, GoogleError } from '../errors.ts';
import type { ScriptRecord } from '../state/records.ts';
import type { AuthMode } from './emulatedObject.ts';

const AUTH = 'https://www.googleapis.com/auth/';

/** The scopes that Google would deduce for a script whose manifest lists none: here, all that the services may need. */
export const DEDUCED_SCOPES: readonly string[] = [
  'spreadsheets',
  'spreadsheets.currentonly',
  'forms',
  'documents',
  'drive',
  'drive.file',
  'script.external_request',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((name) => AUTH + name);

export interface Manifest {
  timeZone: string;
  /** Undefined where the manifest lists none. */
  oauthScopes?: readonly string[];
  urlFetchWhitelist?: readonly string[];
  runtimeVersion?: string;
}

export const manifestOf = (script: ScriptRecord): Manifest => {
  const text = script.files['appsscript.json'];
  return { timeZone: 'Etc/UTC', ...(text ? (JSON.parse(text) as Partial<Manifest>) : {}) };
};

export const scopesAsked = (script: ScriptRecord): readonly string[] =>
  manifestOf(script).oauthScopes ?? DEDUCED_SCOPES;

export const scopesGranted = (script: ScriptRecord, user: string): readonly string[] => script.grants[user] ?? [];

/** Requested by the manifest and granted by the person. */
export const scopesInForce = (script: ScriptRecord, user: string): readonly string[] => {
  const granted = new Set(scopesGranted(script, user));
  return scopesAsked(script).filter((scope) => granted.has(scope));
};

/** The mode in which a simple trigger runs: an add-on that nobody has used in the document yet may only build its menu. */
export const simpleTriggerMode = (script: ScriptRecord, documentId: string): AuthMode =>
  script.addOn && !(script.enabledIn ?? []).includes(documentId) ? 'NONE' : 'LIMITED';

/**
 * What a script may do before anybody has authorized it (AuthMode.NONE).
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
const IN_NONE = [
  /^SpreadsheetApp\.getUi$/,
  /^Ui\.create(Addon)?Menu$/,
  /^Menu\./,
  /^(Logger|Console|console|Utilities)\./,
  /^Session\.(getActiveUserLocale|getScriptTimeZone|getTimeZone)$/,
];
const allowedInNone = new Map<string, boolean>();

/** @throws where the mode forbids the member. */
export const assertModeAllows = (mode: AuthMode, member: string): void => {
  if (mode !== 'NONE') return;
  let allowed = allowedInNone.get(member);
  if (allowed === undefined) {
    allowed = IN_NONE.some((pattern) => pattern.test(member));
    allowedInNone.set(member, allowed);
  }
  if (!allowed) throw new GoogleError(GOOGLE.notAuthorized(member));
};

/** What a simple trigger has without asking: the document it is in, and nothing else of a person's. */
const IN_LIMITED: readonly string[] = ['spreadsheets.currentonly', 'userinfo.email'].map((name) => AUTH + name);

/** @throws unless one of the scopes is in force and the mode lets it be used. */
export const assertScope = (
  mode: AuthMode,
  inForce: readonly string[],
  member: string,
  anyOf: readonly string[],
): void => {
  if (mode === 'FULL') {
    if (!anyOf.some((scope) => inForce.includes(scope))) throw new GoogleError(GOOGLE.permission(member, anyOf));
  } else if (mode === 'NONE' || !anyOf.some((scope) => IN_LIMITED.includes(scope))) {
    throw new GoogleError(GOOGLE.noPermission(member, anyOf));
  }
};
