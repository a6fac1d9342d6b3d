// The V8 context of a run: a realm of its own, used again by a later run of the same script if the run left no trace in it.
import vm from 'node:vm';
import type { ScriptRecord } from '../state/records.ts';
import { type Natives, nativesIn } from './natives.ts';
import { assertSyntax, bundleParts } from './syntax.ts';

export interface ScriptContext {
  readonly context: vm.Context;
  readonly natives: Natives;
  /**
   * Runs the script's files and then the action, under one watch over their time. What the files declare is new, however
   * often the context has been used.
   */
  run(action: () => void): void;
}

/** A script that loops without calling any service is stopped after this much real time. */
const LIMITED_TIME = { timeout: 120_000, displayErrors: false };

/**
 * A context in which nothing is left of earlier runs. Making one is slow, and V8 loses with it what it has compiled of
 * the script's code; thousands of runs of a bundle therefore take turns on a few.
 */
export const acquire = (files: ScriptRecord['files']): ScriptContext => {
  const sources = Object.entries(files).filter(([name]) => /\.(js|gs)$/.test(name));
  const [name = '', source = ''] = sources[0] ?? [];
  if (sources.length !== 1 || !bundleParts(source)) return new FreshContext(sources);
  const rested = idle.findIndex((context) => context.name === name && context.source === source);
  const [context] = rested < 0 ? [] : idle.splice(rested, 1);
  return context ?? new ReusableContext(name, source);
};

/** After the run; one that was stopped in the middle may have left anything. */
export const release = (context: ScriptContext, wasStopped: boolean): void => {
  if (wasStopped || !(context instanceof ReusableContext) || !context.restore()) return;
  idle.unshift(context);
  idle.splice(KEPT_IDLE);
};

const KEPT_IDLE = 3;
const idle: ReusableContext[] = [];

/** Through the context's own evaluation, so that the time limit holds and promises are settled before it returns. */
const enterContext = (context: vm.Context, action: () => void): void => {
  const once = () => {
    Reflect.deleteProperty(context, ENTRANCE);
    return action;
  };
  Object.defineProperty(context, ENTRANCE, { get: once, configurable: true });
  enter.runInContext(context, LIMITED_TIME);
};

const ENTRANCE = ' entrance';
const enter = new vm.Script(`globalThis[${JSON.stringify(ENTRANCE)}]()`, { filename: 'entrance.js' });

const newContext = (): vm.Context => vm.createContext(vm.constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });

/** For one run only. */
class FreshContext implements ScriptContext {
  readonly context = newContext();
  readonly natives = nativesIn(this.context);

  constructor(private readonly sources: readonly (readonly [name: string, source: string])[]) {}

  run(action: () => void): void {
    enterContext(this.context, () => {
      for (const [name, source] of this.sources) compiled(name, source).runInContext(this.context);
      action();
    });
  }
}

/**
 * For runs of one bundle: a file of functions and statements, without a variable that would outlive the run. Its
 * functions are declared again each time; its statements are the body of a function that is called again, so that all they
 * declare is new as well while the engine keeps what it knows of the code.
 */
class ReusableContext implements ScriptContext {
  readonly context = newContext();
  readonly natives = nativesIn(this.context);
  readonly #pristine: Pristine;
  readonly #functions: ReadonlySet<string>;
  readonly #declare: vm.Script;
  readonly #body: () => void;

  constructor(
    readonly name: string,
    readonly source: string,
  ) {
    this.natives.replaceClockAndDice(() => 0, 0);
    this.#pristine = new Pristine(this.context, HIDDEN.runInContext(this.context));
    assertSyntax(name, source);
    const parts = bundleParts(source);
    this.#functions = new Set(parts?.names);
    this.#declare = compiled(name, parts?.functions ?? '', true);
    // Without a line break before them, so that lines in stack traces are those of the file.
    const body = compiled(name, `(() => {${parts?.statements ?? ''}\n})`, true).runInContext(
      this.context,
      LIMITED_TIME,
    );
    this.#body = body as () => void;
  }

  run(action: () => void): void {
    // Declares functions and runs none, so that it needs no watch over its time.
    this.#declare.runInContext(this.context);
    enterContext(this.context, () => {
      this.#body();
      action();
    });
  }

  /** Whether the realm is as it was before the run, once the globals that the run added are deleted. */
  restore(): boolean {
    for (const name of Reflect.ownKeys(this.context)) {
      if (this.#pristine.globals.has(name)) continue;
      // Declared functions cannot be deleted; the next run declares the very same ones.
      const isDeclared = typeof name === 'string' && this.#functions.has(name);
      if (isDeclared ? !Reflect.set(this.context, name, undefined) : !Reflect.deleteProperty(this.context, name)) {
        return false;
      }
    }
    return this.#pristine.restoreGlobals() && this.#pristine.isKept();
  }
}

/** Values that lead to the prototypes that only syntax reaches: of generators, iterators and asynchronous functions. */
const HIDDEN = new vm.Script(
  `[function* () {}, async () => {}, async function* () {}, [].values(), new Map().values(), new Set().values(),
    ''[Symbol.iterator](), ''.matchAll(/a/g), (function () { 'use strict'; return arguments; })()]`,
);

interface Known {
  object: object;
  prototype: object | null;
  extensible: boolean;
  properties: [key: PropertyKey, descriptor: PropertyDescriptor][];
}

/** The objects of a realm that a script can change, as they were before any script ran in it. */
class Pristine {
  readonly globals: ReadonlyMap<PropertyKey, PropertyDescriptor>;
  readonly #global: object;
  readonly #known: Known[] = [];

  constructor(global: object, hidden: readonly object[]) {
    this.#global = global;
    this.globals = new Map(propertiesOf(global));
    const seen = new Set<object>();
    const waiting: unknown[] = [global, ...hidden];
    while (waiting.length > 0) {
      const object = waiting.pop();
      if (!isObject(object) || seen.has(object)) continue;
      seen.add(object);
      const prototype = Reflect.getPrototypeOf(object);
      const properties = propertiesOf(object);
      // A built-in function with nothing of its own cannot be given anything, so that there is nothing to look for after each run.
      if (typeof object === 'function' && properties.every(([key]) => key === 'name' || key === 'length')) {
        Object.freeze(object);
      } else {
        this.#known.push({ object, prototype, extensible: Reflect.isExtensible(object), properties });
      }
      if (prototype) waiting.push(prototype);
      for (const [, { value, get, set }] of properties) waiting.push(value, get, set);
    }
  }

  /** Restores those of the language's own globals that services or the script replaced; false if it cannot. */
  restoreGlobals(): boolean {
    for (const [name, before] of this.globals) {
      const now = Reflect.getOwnPropertyDescriptor(this.#global, name);
      if (!(now && isSame(now, before)) && !Reflect.defineProperty(this.#global, name, before)) return false;
    }
    return true;
  }

  /** Whether each of them has the same properties with the same values. */
  isKept(): boolean {
    return this.#known.every(({ object, prototype, extensible, properties }) => {
      if (Reflect.getPrototypeOf(object) !== prototype || Reflect.isExtensible(object) !== extensible) return false;
      if (object !== this.#global && Reflect.ownKeys(object).length !== properties.length) return false;
      return properties.every(([key, before]) => {
        const now = Reflect.getOwnPropertyDescriptor(object, key);
        return now !== undefined && isSame(now, before);
      });
    });
  }
}

const propertiesOf = (object: object): [key: PropertyKey, descriptor: PropertyDescriptor][] =>
  Reflect.ownKeys(object).map((key) => [key, Reflect.getOwnPropertyDescriptor(object, key) ?? {}]);

const isSame = (one: PropertyDescriptor, other: PropertyDescriptor): boolean =>
  Object.is(one.value, other.value) &&
  one.get === other.get &&
  one.set === other.set &&
  one.writable === other.writable &&
  one.enumerable === other.enumerable &&
  one.configurable === other.configurable;

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Compiled once per source: a year is thousands of runs of the same bundle. */
const scripts = new Map<string, vm.Script>();
const SCRIPTS_KEPT = 100;

/** @param parts whether the source is made of a file's parts, whose syntax has been looked at with the file */
const compiled = (name: string, source: string, parts = false): vm.Script => {
  const key = `${name}\n${source}`;
  const known = scripts.get(key);
  if (known) return known;
  const script = new vm.Script(source, { filename: name });
  if (!parts) assertSyntax(name, source);
  if (scripts.size >= SCRIPTS_KEPT) scripts.clear();
  scripts.set(key, script);
  return script;
};
