// ScriptApp: the script's own rights, token and triggers.
import { scopesAsked, scopesGranted } from '../core/authorization.ts';
import { EmulatedObject, type EnumValue, type Execution, enumOf } from '../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import type { TriggerRecord } from '../state/records.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';
import { EVENT_TYPE, TRIGGER_SOURCE, Trigger, TriggerBuilder, WEEK_DAY } from './triggerBuilders.ts';

const SCRIPTAPP = ['https://www.googleapis.com/auth/script.scriptapp'];
const TOKEN_LIFE = 60 * 60 * 1000;
/** Google returns the same token again while it is valid for some time. */
const TOKEN_SPARE = 5 * 60 * 1000;

const AUTH_MODE = enumOf('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AUTHORIZATION_STATUS = enumOf('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

/** The typings have no null for the address, and not the scopes yet. */
type Info = Omit<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationUrl'>;

/** https://developers.google.com/apps-script/reference/script/authorization-info */
export class AuthorizationInfo extends EmulatedObject implements EmulationOf<Info> {
  constructor(
    private readonly url: string,
    private readonly asked: readonly string[],
    private readonly granted: readonly string[],
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/script/authorization-info#getauthorizationstatus */
  getAuthorizationStatus(): EnumValue {
    const missing = this.asked.some((scope) => !this.granted.includes(scope));
    return missing ? AUTHORIZATION_STATUS.REQUIRED : AUTHORIZATION_STATUS.NOT_REQUIRED;
  }

  /** Null where nothing is missing. https://developers.google.com/apps-script/reference/script/authorization-info#getauthorizationurl */
  getAuthorizationUrl(): string | null {
    return this.getAuthorizationStatus() === AUTHORIZATION_STATUS.REQUIRED ? this.url : null;
  }

  /** https://developers.google.com/apps-script/reference/script/authorization-info#getauthorizedscopes */
  getAuthorizedScopes(): string[] {
    return [...this.granted];
  }
}

/** https://developers.google.com/apps-script/reference/script/script-app */
export class ScriptApp extends EmulatedObject implements EmulationOf<GoogleAppsScript.Script.ScriptApp> {
  readonly AuthMode = AUTH_MODE;
  readonly AuthorizationStatus = AUTHORIZATION_STATUS;
  readonly EventType = EVENT_TYPE;
  readonly TriggerSource = TRIGGER_SOURCE;
  readonly WeekDay = WEEK_DAY;

  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#newtriggerfunctionname */
  newTrigger(functionName: string): TriggerBuilder {
    this.execution.requireScope('ScriptApp.newTrigger', SCRIPTAPP);
    if (typeof functionName !== 'string') throw signatureError('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(this.execution, functionName);
  }

  /** The person's own only. https://developers.google.com/apps-script/reference/script/script-app#getprojecttriggers */
  getProjectTriggers(): Trigger[] {
    this.execution.requireScope('ScriptApp.getProjectTriggers', SCRIPTAPP);
    return this.#own().map((record) => new Trigger(record));
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#getusertriggersspreadsheet */
  getUserTriggers(document: unknown): Trigger[] {
    this.execution.requireScope('ScriptApp.getUserTriggers', SCRIPTAPP);
    const id =
      document instanceof EmulatedObject && 'getId' in document && typeof document.getId === 'function'
        ? document.getId()
        : undefined;
    if (typeof id !== 'string') throw signatureError('ScriptApp.getUserTriggers', [document]);
    return this.#own()
      .filter(({ documentId }) => documentId === id)
      .map((record) => new Trigger(record));
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#deletetriggertrigger */
  deleteTrigger(trigger: unknown): void {
    this.execution.requireScope('ScriptApp.deleteTrigger', SCRIPTAPP);
    if (!(trigger instanceof Trigger)) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
    const { state } = this.execution.workspace;
    const id = trigger.getUniqueId();
    if (!this.#own().some((own) => own.id === id)) throw new GoogleError(GOOGLE.unexpectedTrigger);
    state.triggers = state.triggers.filter((each) => each.id !== id);
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#getauthorizationinfoauthmode,-oauthscopes */
  getAuthorizationInfo(authMode: unknown, oAuthScopes?: string[]): AuthorizationInfo {
    const { script, user } = this.execution;
    const asked = authMode === AUTH_MODE.FULL ? (oAuthScopes ?? scopesAsked(script)) : [];
    return new AuthorizationInfo(authorizationUrl(script.id), asked, scopesGranted(script, user));
  }

  /** Ends the run where a scope is missing. https://developers.google.com/apps-script/reference/script/script-app#requirescopesauthmode,-oauthscopes */
  requireScopes(authMode: unknown, oAuthScopes: string[]): void {
    const info = this.getAuthorizationInfo(authMode, oAuthScopes);
    if (info.getAuthorizationUrl() !== null) throw new GoogleError(GOOGLE.authorizationRequired);
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#requireallscopesauthmode */
  requireAllScopes(authMode: unknown): void {
    this.requireScopes(authMode, [...scopesAsked(this.execution.script)]);
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#getoauthtoken */
  getOAuthToken(): string {
    this.execution.requireAuth('ScriptApp.getOAuthToken');
    const { workspace, script, user, scopes } = this.execution;
    const now = this.execution.now();
    const { tokens } = workspace.state;
    for (const [token, issued] of Object.entries(tokens)) {
      if (issued.expires <= now) delete tokens[token];
      else if (
        issued.email === user &&
        issued.scriptId === script.id &&
        issued.expires > now + TOKEN_SPARE &&
        issued.scopes.join() === scopes.join()
      ) {
        return token;
      }
    }
    const token = workspace.newId('ya29.', 120);
    tokens[token] = { email: user, scriptId: script.id, scopes: [...scopes], expires: now + TOKEN_LIFE };
    return token;
  }

  /** Takes back all that the person has granted. https://developers.google.com/apps-script/reference/script/script-app#invalidateauth */
  invalidateAuth(): void {
    const { script, user } = this.execution;
    delete script.grants[user];
  }

  /** https://developers.google.com/apps-script/reference/script/script-app#getscriptid */
  getScriptId(): string {
    return this.execution.script.id;
  }

  #own(): TriggerRecord[] {
    const { workspace, script, user } = this.execution;
    return workspace.state.triggers.filter(({ scriptId, owner }) => scriptId === script.id && owner === user);
  }
}

const authorizationUrl = (scriptId: string): string => `https://script.google.com/macros/d/${scriptId}/auth`;
