// LockService: who may go on while others wait, in modelled time.

import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import type { Workspace } from '../state/workspace.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

/** Not part of the state: a lock never outlives the run that holds it. */
const holders = new WeakMap<Workspace, Map<string, object>>();

const holdersIn = (workspace: Workspace): Map<string, object> => {
  const known = holders.get(workspace) ?? new Map<string, object>();
  holders.set(workspace, known);
  return known;
};

/** Simulates another run that holds a lock, `document:SCRIPT:FILE`. @returns what releases it. */
export const holdLockElsewhere = (workspace: Workspace, name: string): (() => void) => {
  const stranger = {};
  holdersIn(workspace).set(name, stranger);
  return () => {
    if (holdersIn(workspace).get(name) === stranger) holdersIn(workspace).delete(name);
  };
};

/** https://developers.google.com/apps-script/reference/lock/lock */
export class Lock extends EmulatedObject implements EmulationOf<GoogleAppsScript.Lock.Lock> {
  constructor(
    private readonly execution: Execution,
    private readonly lockName: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#haslock */
  hasLock(): boolean {
    return holdersIn(this.execution.workspace).get(this.lockName) === this.execution;
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#trylocktimeoutinmillis */
  tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== 'number') throw signatureError('Lock.tryLock', [timeoutInMillis]);
    if (timeoutInMillis < 0) return false;
    const held = holdersIn(this.execution.workspace);
    const holder = held.get(this.lockName);
    if (holder === this.execution) return true;
    if (holder && !this.execution.waitUntil(() => !held.has(this.lockName), timeoutInMillis)) return false;
    held.set(this.lockName, this.execution);
    this.execution.onEnd(() => this.releaseLock());
    return true;
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#waitlocktimeoutinmillis */
  waitLock(timeoutInMillis: number): void {
    if (typeof timeoutInMillis !== 'number') throw signatureError('Lock.waitLock', [timeoutInMillis]);
    if (!this.tryLock(timeoutInMillis)) throw new GoogleError(GOOGLE.lockTimeout);
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#releaselock */
  releaseLock(): void {
    if (this.hasLock()) holdersIn(this.execution.workspace).delete(this.lockName);
  }
}

/** https://developers.google.com/apps-script/reference/lock/lock-service */
export class LockService extends EmulatedObject implements EmulationOf<GoogleAppsScript.Lock.LockService> {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** Null outside a document. https://developers.google.com/apps-script/reference/lock/lock-service#getdocumentlock */
  getDocumentLock(): Lock | null {
    this.execution.requireAuth('LockService.getDocumentLock');
    const { containerId, script } = this.execution;
    return containerId === undefined ? null : new Lock(this.execution, `document:${script.id}:${containerId}`);
  }

  /** https://developers.google.com/apps-script/reference/lock/lock-service#getscriptlock */
  getScriptLock(): Lock {
    this.execution.requireAuth('LockService.getScriptLock');
    return new Lock(this.execution, `script:${this.execution.script.id}`);
  }

  /** https://developers.google.com/apps-script/reference/lock/lock-service#getuserlock */
  getUserLock(): Lock {
    this.execution.requireAuth('LockService.getUserLock');
    return new Lock(this.execution, `user:${this.execution.script.id}:${this.execution.user}`);
  }
}
