// Session: who runs the script, in which language, in which time zone.
import { createHash } from 'node:crypto';
import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const USERINFO = ['https://www.googleapis.com/auth/userinfo.email'];
const KEY_LIFE = 30 * 24 * 60 * 60 * 1000;

/** https://developers.google.com/apps-script/reference/base/user */
export class User extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.User> {
  constructor(private readonly email: string) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/base/user#getemail */
  getEmail(): string {
    return this.email;
  }

  override toString(): string {
    return this.email;
  }
}

/** https://developers.google.com/apps-script/reference/base/session */
export class Session extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.Session> {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/base/session#getactiveuser */
  getActiveUser(): User {
    this.execution.requireScope('Session.getActiveUser', USERINFO);
    return new User(this.execution.user);
  }

  /** https://developers.google.com/apps-script/reference/base/session#geteffectiveuser */
  getEffectiveUser(): User {
    this.execution.requireScope('Session.getEffectiveUser', USERINFO);
    return new User(this.execution.user);
  }

  /** https://developers.google.com/apps-script/reference/base/session#getactiveuserlocale */
  getActiveUserLocale(): string {
    return this.execution.workspace.account(this.execution.user)?.locale ?? 'en';
  }

  /** https://developers.google.com/apps-script/reference/base/session#getscripttimezone */
  getScriptTimeZone(): string {
    return this.execution.timeZone;
  }

  /** The same for 30 days, and no trace of who it is. https://developers.google.com/apps-script/reference/base/session#gettemporaryactiveuserkey */
  getTemporaryActiveUserKey(): string {
    const { script, user } = this.execution;
    const period = Math.floor(this.execution.now() / KEY_LIFE);
    return createHash('sha256').update(`${script.id}:${user}:${period}`).digest('base64');
  }
}
