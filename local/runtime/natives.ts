// The functions that must be made inside a script's own realm, so that the values they build belong to it.
import vm from 'node:vm';

export interface Natives {
  list(): unknown[];
  record(): Record<string, unknown>;
  date(milliseconds: number): unknown;
  pattern(source: string, flags: string): unknown;
  error(name: string, message: string): unknown;
  method(name: string, call: (args: unknown[]) => unknown): unknown;
  /** Whether the value was made in this realm, so that it needs no rebuilding. Never so where host and script are one. */
  owns(value: unknown): boolean;
  /** Calls a global function; the outcome is reported when its promise, if it gives one, has settled. */
  call(name: string, args: unknown[], report: (outcome: 'value' | 'error', value: unknown) => void): boolean;
  /** The value of a piece of code whose free names are looked up in `scope` first. */
  evaluate(code: string, scope: Record<string, unknown>): unknown;
  /** Replaces the machine's clock and random numbers by the Workspace's; called again for the next run, which has its own. */
  replaceClockAndDice(now: () => number, seed: number): void;
}

/** As text, because it must be compiled in the realm it serves. */
const SOURCE = `((apart) => {
  'use strict';
  const global = globalThis, MachineDate = Date, defineProperty = Object.defineProperty;
  let now, state, replaced = false;
  const evaluator = new Function('scope', 'code', 'with (scope) { return eval(code); }');
  return {
    list: () => [],
    record: () => ({}),
    date: (milliseconds) => new MachineDate(milliseconds),
    pattern: (source, flags) => new RegExp(source, flags),
    error: (name, message) => {
      const error = name === 'RangeError' ? new RangeError(message) : new Error(message);
      if (error.name !== name) {
        defineProperty(error, 'name', { value: name, writable: true, configurable: true });
        error.stack = String(error.stack).replace(/^Error/, name);
      }
      // The lines between service and script are ours: on Google a stack begins with the script's own line.
      error.stack = error.stack.split('\\n').filter((line) => !/^ +at .*(natives\\.js|node:|[\\\\/])/.test(line)).join('\\n');
      return error;
    },
    // Where the stack overflows while an error of ours is being turned into the script's, it is the host's error that comes here.
    method: (name, call) => defineProperty((...args) => {
      try {
        return call(args);
      } catch (error) {
        if (apart && error && error.name === 'RangeError' && !(error instanceof Error)) throw new RangeError(error.message);
        throw error;
      }
    }, 'name', { value: name }),
    owns: apart ? (value) => value instanceof Object : (value) => value instanceof Error || typeof value === 'function',
    call: (name, args, report) => {
      if (typeof global[name] !== 'function') return false;
      const value = global[name](...args);
      if (value instanceof Promise) value.then((settled) => report('value', settled), (reason) => report('error', reason));
      else report('value', value);
      return true;
    },
    evaluate: (code, scope) => evaluator(scope, code),
    replaceClockAndDice: (clock, seed) => {
      now = clock;
      state = seed >>> 0;
      if (replaced) return;
      replaced = true;
      const ClockDate = function Date(...args) {
        if (!new.target) return new MachineDate(now()).toString();
        return Reflect.construct(MachineDate, args.length === 0 ? [now()] : args, new.target);
      };
      defineProperty(ClockDate, 'length', { value: 7 });
      defineProperty(ClockDate, 'prototype', { value: MachineDate.prototype, writable: false });
      for (const [name, value] of [['now', () => now()], ['parse', MachineDate.parse], ['UTC', MachineDate.UTC]]) {
        defineProperty(ClockDate, name, { value, writable: true, configurable: true });
      }
      for (const [target, name, value] of [[MachineDate.prototype, 'constructor', ClockDate], [global, 'Date', ClockDate]]) {
        defineProperty(target, name, { value, writable: true, configurable: true });
      }
      Math.random = () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
      };
    },
  };
})`;

const script = new vm.Script(SOURCE, { filename: 'natives.js' });

/** For a script's own context. */
export const nativesIn = (context: vm.Context): Natives => script.runInContext(context)(true);

/** For services installed among the host's own globals. */
export const hostNatives = (): Natives => new Function(`return ${SOURCE}`)()(false);
