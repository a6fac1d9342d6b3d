// One run of a script function: its own realm, its rights and limits, and the record it leaves.

import { assertModeAllows, assertScope, manifestOf, scopesInForce } from '../core/authorization.ts';
import type { AuthMode, CustomFunctions, EmulatedObject, Execution } from '../core/emulatedObject.ts';
import { type ArmedFault, armed, type Fault, strike } from '../core/faults.ts';
import { weatherOf } from '../core/harshness.ts';
import { LIMITS } from '../core/limits.ts';
import { Meter } from '../core/meter.ts';
import { timeouts } from '../core/timeouts.ts';
import { GOOGLE, GoogleError, Stopped, Suspended } from '../errors.ts';
import { globalsFor } from '../services/globals.ts';
import type { ExecutionRecord, ScriptRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { customFunctionsOf, WITHIN_A_CELL } from './customFunctions.ts';
import { turnIn } from './interleave.ts';
import { type CallHooks, Membrane } from './membrane.ts';
import type { Natives } from './natives.ts';
import { PendingWrites } from './pendingWrites.ts';
import { acquire, release, type ScriptContext } from './scriptContext.ts';
import type { Player, Turn } from './turn.ts';

export type Services = (execution: Execution) => Record<string, EmulatedObject>;

export interface RunOptions {
  script: ScriptRecord;
  user: string;
  functionName: string;
  /** Host values, or a function that makes them once the services of the run exist (event objects hold their enums). */
  args?: readonly unknown[] | ((services: Record<string, EmulatedObject>) => readonly unknown[]);
  kind: ExecutionRecord['kind'];
  authMode: AuthMode;
  containerId?: string;
  faults?: readonly Fault[];
  /** Called by a formula. */
  inCell?: boolean;
  /** Google's services by default. */
  services?: Services;
}

export interface RunError {
  name: string;
  message: string;
  stack: string;
}

export interface RunResult {
  value: unknown;
  error?: RunError;
  execution: ExecutionRecord;
}

const EXECUTIONS_KEPT = 2000;
const END = 'the end';

export const run = (workspace: Workspace, options: RunOptions): RunResult => {
  const turn = turnIn(workspace);
  const begin = (taken?: Turn) => new ScriptRun(workspace, options, taken);
  return turn ? (turn.execute(begin) as RunResult) : begin().run();
};

type Ending = { status: 'killed' | 'timed out' | 'failed'; message: string };

class ScriptRun implements Execution, CallHooks, Player {
  readonly workspace: Workspace;
  readonly script: ScriptRecord;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly isUnattended: boolean;
  readonly containerId: string | undefined;
  readonly scopes: readonly string[];
  readonly timeZone: string;
  readonly #options: RunOptions;
  readonly #id: string;
  readonly #turn: Turn | undefined;
  #realm: Realm;
  #services: Record<string, EmulatedObject> | undefined;
  readonly #meter = new Meter();
  readonly #faults: readonly ArmedFault[];
  #pending: PendingWrites | undefined;
  readonly #limitMs: number;
  readonly #startedAt: number;
  readonly #logs: ExecutionRecord['logs'] = [];
  readonly #endings: ((stopped: boolean) => void)[] = [];
  readonly #notEmulated = new Set<string>();
  #stopped: Ending | undefined;
  #bug: unknown;

  constructor(workspace: Workspace, options: RunOptions, turn?: Turn) {
    this.workspace = workspace;
    this.#options = options;
    this.script = options.script;
    this.user = options.user;
    this.authMode = options.authMode;
    this.isUnattended = options.kind === 'trigger';
    this.containerId = options.containerId ?? options.script.containerId;
    this.scopes = scopesInForce(options.script, options.user);
    this.timeZone = manifestOf(options.script).timeZone;
    this.#id = workspace.newId('x');
    this.#turn = turn;
    this.#startedAt = Math.max(workspace.now, turn?.clock ?? 0);
    this.#faults = [...(options.faults ?? []), ...timeouts(workspace, this.#id, options.kind)].map(armed);
    if (turn || this.#faults.some(({ fault }) => this.#needsPending(fault)))
      this.#pending = new PendingWrites(workspace);
    this.#limitMs = options.kind === 'simple' ? LIMITS.simpleTriggerMs : LIMITS.executionMs;
    this.#realm = realmFor(options.script, this);
  }

  now(): number {
    return this.#turn?.formerNow ?? this.#startedAt + Math.floor(this.#meter.modelledMs);
  }

  spend(milliseconds: number): void {
    this.#assertRunning();
    this.#meter.modelledMs += milliseconds;
    if (this.#meter.modelledMs > this.#limitMs) this.#endOfTime();
  }

  #endOfTime(): never {
    this.#meter.modelledMs = this.#limitMs;
    if (this.#losesAtTimeout) this.#pending?.lose();
    return this.#stop('timed out', GOOGLE.executionTime);
  }

  requireScope(member: string, anyOf: readonly string[]): void {
    assertScope(this.authMode, this.scopes, member, anyOf);
  }

  requireAuth(member: string): void {
    if (this.authMode === 'NONE') throw new GoogleError(GOOGLE.notAuthorized(member));
  }

  evaluate(code: string, scope: Record<string, unknown>): unknown {
    const { membrane, natives } = this.#realm;
    return membrane.toHost(natives.evaluate(code, membrane.toGuest(scope) as Record<string, unknown>));
  }

  customFunctions(spreadsheetId: string): CustomFunctions {
    return this.#options.inCell ? WITHIN_A_CELL : customFunctionsOf(this.workspace, spreadsheetId, run);
  }

  log(level: string, text: string): void {
    if (!this.#stopped) this.#logs.push({ level, text });
  }

  onEnd(action: (stopped: boolean) => void): void {
    this.#endings.push(action);
  }

  call(member: string, effect: () => unknown): unknown {
    this.#assertRunning();
    return this.#turn ? this.#turn.call(member, () => this.#call(member, effect)) : this.#call(member, effect);
  }

  #call(member: string, effect: () => unknown): unknown {
    // A call that has waited is made again.
    if (!this.#turn?.waiting) {
      this.spend(this.#meter.count(member));
      assertModeAllows(this.authMode, member);
      this.#struckCall(member, 'before');
    }
    // Few come so far that they may not reach their end.
    if (this.#meter.modelledMs > this.#limitMs / 2 && this.#losesAtTimeout)
      this.#pending ??= new PendingWrites(this.workspace);
    const given = this.#pending ? this.#pending.during(effect) : effect();
    this.#assertRunning();
    this.#struckCall(member, 'after');
    return given;
  }

  willWrite(spreadsheetId: string): void {
    this.#pending?.willWrite(spreadsheetId);
  }

  flush(): void {
    this.#pending?.publish();
  }

  waitUntil(isMet: () => boolean, milliseconds: number): boolean {
    if (this.#turn) return this.#turn.wait(isMet, milliseconds);
    this.spend(milliseconds);
    return isMet();
  }

  passTo(instant: number): void {
    this.spend(Math.max(0, instant - this.now()));
  }

  point(name: string, when: 'before' | 'after' = 'before'): 'transient' | 'quota' | undefined {
    this.#assertRunning();
    if (when === 'before') {
      this.#turn?.point(name);
      this.#meter.countRequest(name);
    }
    const fault = strike(this.#faults, name, when, this.giveWay);
    if (fault?.kind === 'kill') this.#kill(name, fault.losesUnflushed);
    if (fault?.kind === 'overtime') this.#endOfTime();
    return fault?.kind === 'timeout' ? 'transient' : fault?.kind;
  }

  notEmulated(member: string): void {
    this.#notEmulated.add(member);
  }

  worded(text: string): string {
    return weatherOf(this.workspace.state).serviceTexts === 'english'
      ? text
      : 'Tjenesten kunne ikke udføre handlingen.';
  }

  serviceFailed(error: unknown): void {
    this.#bug ??= error;
    this.#stopped ??= { status: 'failed', message: String(error) };
  }

  /** Runs the script's files and then the function. Script errors are in the result; our own bugs are thrown. */
  run(): RunResult {
    let outcome: { value: unknown; error?: RunError };
    this.#pending?.show();
    try {
      outcome = inTimeZone(this.timeZone, () => this.#outcome());
      // What is pending is made now, and others may come before it.
      if (!this.#stopped) this.#turn?.call(END, () => undefined);
    } finally {
      if (this.#turn?.isSuspended) this.#leave();
      for (const action of this.#endings.reverse()) action(this.#stopped !== undefined);
      release(this.#realm.context, this.#stopped !== undefined);
    }
    if (this.#stopped) {
      const { message } = this.#stopped;
      outcome = { value: undefined, error: { name: 'Exception', message, stack: '' } };
    }
    const execution = this.#record(outcome.error);
    if (this.#bug) throw this.#bug;
    return { ...outcome, execution };
  }

  #outcome(): { value: unknown; error?: RunError } {
    let outcome: { value: unknown; error?: RunError } = { value: undefined };
    const report = (kind: 'value' | 'error', value: unknown) => {
      outcome =
        kind === 'value' ? { value: this.#realm.membrane.toHost(value) } : { value: undefined, error: runError(value) };
    };
    try {
      const args = this.#prepare();
      const { functionName } = this.#options;
      this.#realm.context.run(() => {
        if (!this.#realm.natives.call(functionName, args, report)) {
          throw this.#realm.natives.error('Exception', GOOGLE.functionNotFound(functionName));
        }
      });
    } catch (error) {
      if (isRealTimeout(error)) this.#stopped ??= { status: 'timed out', message: GOOGLE.executionTime };
      else outcome = { value: undefined, error: runError(error) };
    }
    return outcome;
  }

  /** Puts the services among the realm's globals; gives the arguments of the call. */
  #prepare(): unknown[] {
    const { context, natives, membrane } = this.#realm;
    natives.replaceClockAndDice(() => this.now(), seedOf(`${this.workspace.state.seed}:${this.#id}`));
    this.#services ??= (this.#options.services ?? globalsFor)(this);
    const services = this.#services;
    for (const [name, service] of Object.entries(services)) {
      const value = membrane.toGuest(service);
      Object.defineProperty(context.context, name, {
        value,
        writable: true,
        configurable: true,
        enumerable: true,
      });
    }
    const { args = [] } = this.#options;
    return (typeof args === 'function' ? args(services) : args).map((argument) => membrane.toGuest(argument));
  }

  /** Goes, to begin again when its turn comes. */
  #leave(): never {
    this.#pending?.hide();
    release(this.#realm.context, true);
    this.#realm = realmFor(this.script, this);
    throw new Suspended();
  }

  #assertRunning(): void {
    if (this.#stopped) throw new Stopped(this.#stopped.message);
  }

  #stop(status: Ending['status'], message: string): never {
    this.#stopped ??= { status, message };
    throw new Stopped(this.#stopped.message);
  }

  /** Whether it matters what the execution has flushed. */
  #needsPending(fault: Fault): boolean {
    return (
      fault.kind === 'act' ||
      (fault.kind === 'kill' && fault.losesUnflushed === true) ||
      (fault.kind === 'overtime' && this.#losesAtTimeout)
    );
  }

  get #losesAtTimeout(): boolean {
    return weatherOf(this.workspace.state).unflushedAtTimeout === 'lost';
  }

  #kill(where: string, losesUnflushed = false): never {
    if (losesUnflushed) this.#pending?.lose();
    return this.#stop('killed', `Killed at ${where} (injected fault)`);
  }

  /** Others work in the Workspace at this moment of the execution; the time they take passes for it as well. */
  readonly giveWay = (action: () => void): void => {
    const { workspace } = this;
    const [before, now] = [workspace.now, this.now()];
    workspace.state.now = now;
    this.#pending?.hide();
    try {
      action();
    } finally {
      this.#pending?.show();
      this.#meter.modelledMs += workspace.now - now;
      workspace.state.now = before;
    }
  };

  #struckCall(member: string, when: 'before' | 'after'): void {
    const fault = strike(this.#faults, member, when, this.giveWay);
    const kind = fault?.kind;
    if (fault?.kind === 'kill') this.#kill(member, fault.losesUnflushed);
    if (fault?.kind === 'overtime') this.#endOfTime();
    if (kind === 'transient') throw new GoogleError(GOOGLE.serverError);
    if (kind === 'timeout') {
      const [service = ''] = member.split('.');
      throw new GoogleError(
        service === 'MailApp' ? GOOGLE.serviceTimeout('Mail') : GOOGLE.sheetsTimeout(this.containerId ?? ''),
      );
    }
    if (kind === 'quota') throw new GoogleError(GOOGLE.dailyLimit(member.split('.')[0]?.toLowerCase() ?? member));
  }

  #record(error: RunError | undefined): ExecutionRecord {
    const record: ExecutionRecord = {
      id: this.#id,
      scriptId: this.script.id,
      functionName: this.#options.functionName,
      kind: this.#options.kind,
      user: this.user,
      startedAt: this.#startedAt,
      status: this.#stopped?.status ?? (error ? 'failed' : 'completed'),
      ...(error ? { error: `${error.name}: ${error.message}` } : {}),
      calls: this.#meter.calls,
      modelledMs: Math.round(this.#meter.modelledMs),
      logs: this.#logs,
      ...(this.#notEmulated.size > 0 ? { notEmulated: [...this.#notEmulated] } : {}),
      ...(this.#faults.some(({ struck }) => struck) ? { struck: true as const } : {}),
    };
    const { state } = this.workspace;
    state.executions.push(record);
    if (state.executions.length > EXECUTIONS_KEPT) state.executions.shift();
    state.totals ??= { executions: 0, modelledMs: 0, calls: {} };
    state.totals.executions += 1;
    state.totals.modelledMs += record.modelledMs;
    for (const [member, count] of Object.entries(record.calls)) {
      state.totals.calls[member] = (state.totals.calls[member] ?? 0) + count;
    }
    return record;
  }
}

interface Realm {
  context: ScriptContext;
  natives: Natives;
  membrane: Membrane;
}

const realmFor = ({ files }: ScriptRecord, hooks: CallHooks): Realm => {
  const context = acquire(files);
  const { natives } = context;
  return { context, natives, membrane: new Membrane(natives, hooks) };
};

const isRealTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** What the script threw, an error or not, with only the script's own lines of the stack. */
const runError = (thrown: unknown): RunError => {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Error', message: String(thrown), stack: '' };
  const part = (key: string): string => String(Reflect.get(thrown, key) ?? '');
  const stack = part('stack')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at .*(node:|[\\/]|entrance\.js|natives\.js)/.test(line))
    .join('\n');
  return { name: part('name') || 'Error', message: part('message'), stack };
};

const seedOf = (text: string): number => {
  let seed = 0x811c9dc5;
  for (const char of text) seed = Math.imul(seed ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return seed;
};

/** Scripts read local time in their manifest's zone; V8 has one zone per process, so it is set for the duration of the run. */
const inTimeZone = <Result>(timeZone: string, action: () => Result): Result => {
  const before = process.env.TZ;
  if (before === timeZone) return action();
  process.env.TZ = timeZone;
  try {
    return action();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
};
