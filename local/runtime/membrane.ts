// The membrane between the services (host) and a script: emulated objects become proxies, values are rebuilt on the other side.
import { types } from 'node:util';
import { EmulatedObject, EnumValue } from '../core/emulatedObject.ts';
import { errorNameOf, isLackedByGoogle, isValueLackedByGoogle, takes } from '../core/googleMembers.ts';
import { GoogleError, NotEmulated, ServiceFault, Stopped } from '../errors.ts';
import { signatureError } from '../services/signature.ts';
import type { Natives } from './natives.ts';

/** What a script's calls meet on their way. */
export interface CallHooks {
  /** Gives what the call gives: counts it, may refuse it, and lets it have its effect. */
  call(member: string, effect: () => unknown): unknown;
  /** The script met something that Google has and the Workspace lacks, whether it lets that be seen or not. */
  notEmulated(member: string): void;
  /** A service failed in a way that Google's would not: a bug of ours, which the script must not be able to hide. */
  serviceFailed(error: unknown): void;
  /** What a service says, as the script's user hears it. */
  worded(text: string): string;
}

/** Asked for by the language or by tools rather than by scripts: absent instead of `NotEmulated`. */
const ABSENT = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof']);

export class Membrane {
  readonly #natives: Natives;
  readonly #hooks: CallHooks;
  readonly #proxies = new WeakMap<EmulatedObject, object>();
  readonly #objects = new WeakMap<object, EmulatedObject>();
  readonly #enums = new WeakMap<object, object>();

  constructor(natives: Natives, hooks: CallHooks) {
    this.#natives = natives;
    this.#hooks = hooks;
  }

  /** A host value as the script may hold it; nothing of the host can be reached through it. */
  toGuest(value: unknown): unknown {
    if (value === null || typeof value !== 'object') {
      return typeof value === 'function' ? this.#hostFunction(value as HostFunction) : value;
    }
    if (value instanceof EmulatedObject) return this.#proxy(value);
    if (Array.isArray(value)) {
      if (this.#natives.owns(value)) return value;
      const list = this.#natives.list();
      // There may be tens of thousands of bytes or cells.
      for (let index = 0; index < value.length; index += 1) {
        const member: unknown = value[index];
        list[index] = isPrimitive(member) ? member : this.toGuest(member);
      }
      return list;
    }
    if (types.isDate(value)) return this.#natives.date(Date.prototype.getTime.call(value));
    if (this.#natives.owns(value)) return value;
    if (types.isNativeError(value)) return this.#natives.error(value.name, value.message);
    if (types.isRegExp(value)) return this.#natives.pattern(value.source, value.flags);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new TypeError(
        `A service gave a ${value.constructor.name} to a script; only emulated objects and plain values may cross.`,
      );
    }
    const record = this.#natives.record();
    for (const [key, member] of Object.entries(value)) record[key] = this.toGuest(member);
    return record;
  }

  /** A script's value as services take it: a copy, except that emulated objects come back as themselves. */
  toHost(value: unknown, seen?: Map<object, unknown>): unknown {
    if (value === null || typeof value !== 'object') {
      return typeof value === 'function' ? this.#callback(value) : value;
    }
    const object = this.#objects.get(value);
    if (object) return object;
    if (types.isDate(value)) return new Date(Date.prototype.getTime.call(value));
    if (types.isNativeError(value)) return hostError(value);
    if (types.isRegExp(value)) return new RegExp(value.source, value.flags);
    if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
    const known = seen?.get(value);
    if (known) return known;
    const trail = seen ?? new Map<object, unknown>();
    if (Array.isArray(value)) {
      const list: unknown[] = new Array(value.length);
      trail.set(value, list);
      for (let index = 0; index < value.length; index += 1) {
        const member: unknown = value[index];
        list[index] = isPrimitive(member) ? member : this.toHost(member, trail);
      }
      return list;
    }
    const record: Record<string, unknown> = {};
    trail.set(value, record);
    for (const [key, member] of Object.entries(value)) record[key] = this.toHost(member, trail);
    return record;
  }

  /** An error of a service as the script's own kind of error, so that `instanceof Error` holds there. */
  toGuestError(error: unknown, member = 'A service'): unknown {
    if (this.#natives.owns(error) || !types.isNativeError(error)) return error;
    if (error instanceof NotEmulated) this.#hooks.notEmulated(error.member);
    if (error instanceof GoogleError) return this.#natives.error(error.name, this.#hooks.worded(error.message));
    if (error instanceof NotEmulated || error instanceof Stopped) {
      return this.#natives.error(error.name, error.message);
    }
    if (error.message === 'Maximum call stack size exceeded') return this.#natives.error('RangeError', error.message);
    const fault = new ServiceFault(member, error);
    this.#hooks.serviceFailed(fault);
    return this.#natives.error(fault.name, fault.message);
  }

  #proxy(object: EmulatedObject): object {
    const known = this.#proxies.get(object);
    if (known) return known;
    const proxy = new Proxy<Record<string, unknown>>(this.#natives.record(), new Seen(object, this));
    this.#proxies.set(object, proxy);
    this.#objects.set(proxy, object);
    return proxy;
  }

  /** A method of an emulated object as the script may call it. */
  method(object: EmulatedObject, name: string): unknown {
    const member = `${object.className}.${name}`;
    const free = name === 'toString' || object instanceof EnumValue;
    return this.#natives.method(name, (args) =>
      this.#guarded(member, () => {
        const taken = args.map((argument) => this.toHost(argument));
        const effect = (): unknown => {
          if (!free && !takes(object.className, name, taken))
            throw signatureError(`${errorNameOf(object.className)}.${name}`, taken);
          return Reflect.apply(Reflect.get(object, name) as HostFunction, object, taken);
        };
        return this.toGuest(free ? effect() : this.#hooks.call(member, effect));
      }),
    );
  }

  /** The value of a getter or a constant of an emulated object. */
  value(object: EmulatedObject, key: string): unknown {
    return this.#guarded(`${object.className}.${key}`, () => this.#constant(object, key));
  }

  #guarded(member: string, action: () => unknown): unknown {
    try {
      return action();
    } catch (error) {
      throw this.toGuestError(error, member);
    }
  }

  /** Enums keep their identity, and asking for a value that is not emulated says so. */
  #constant(object: EmulatedObject, key: string): unknown {
    const value: unknown = Reflect.get(object, key);
    if (!isEnum(value)) return this.toGuest(value);
    const known = this.#enums.get(value);
    if (known) return known;
    const target = this.toGuest(value) as Record<string, unknown>;
    const proxy = new Proxy(target, {
      get: (values, label) => {
        if (typeof label === 'symbol' || label in values || ABSENT.has(label)) return Reflect.get(values, label);
        if (isValueLackedByGoogle(Object.values(value)[0]?.enumName ?? '', label)) return undefined;
        throw this.toGuestError(new NotEmulated(`${object.className}.${key}.${label}`));
      },
    });
    this.#enums.set(value, proxy);
    return proxy;
  }

  /** A script's function as services may call it. */
  #callback(guest: object): HostFunction {
    return (...args) => {
      const given = args.map((argument) => this.toGuest(argument));
      return this.toHost(Reflect.apply(guest as HostFunction, undefined, given));
    };
  }

  /** A function of a service as scripts may call it (a template's output). */
  #hostFunction(host: HostFunction): unknown {
    if (this.#natives.owns(host)) return host;
    return this.#natives.method(host.name, (args) =>
      this.#guarded(host.name, () => this.toGuest(host(...args.map((argument) => this.toHost(argument))))),
    );
  }
}

/** An emulated object as a script sees it: what Google's has, and nothing of the host's. */
class Seen implements ProxyHandler<Record<string, unknown>> {
  readonly #object: EmulatedObject;
  readonly #membrane: Membrane;
  readonly #members: Members;
  readonly #methods = new Map<string, unknown>();

  constructor(object: EmulatedObject, membrane: Membrane) {
    this.#object = object;
    this.#membrane = membrane;
    this.#members = membersOf(object);
  }

  get(target: Record<string, unknown>, key: string | symbol): unknown {
    if (typeof key === 'symbol') return Reflect.get(target, key);
    const object = this.#object;
    const kind = this.#members.get(key);
    if (kind === 'method') {
      const method = this.#methods.get(key) ?? this.#membrane.method(object, key);
      this.#methods.set(key, method);
      return method;
    }
    if (kind === 'getter' || isConstant(object, key)) return this.#membrane.value(object, key);
    if (object.expando?.has(key)) return object.expando.get(key);
    if (key in target || this.#isAbsent(key)) return Reflect.get(target, key);
    throw this.#membrane.toGuestError(new NotEmulated(`${object.className}.${key}`));
  }

  set(_target: Record<string, unknown>, key: string | symbol, value: unknown): boolean {
    const { expando } = this.#object;
    if (typeof key === 'symbol' || this.#members.has(key) || !expando) return false;
    expando.set(key, value);
    return true;
  }

  has(target: Record<string, unknown>, key: string | symbol): boolean {
    if (typeof key === 'symbol' || key in target) return key in target;
    if (this.#members.has(key) || isConstant(this.#object, key)) return true;
    if (this.#isAbsent(key)) return false;
    throw this.#membrane.toGuestError(new NotEmulated(`${this.#object.className}.${key}`));
  }

  ownKeys(): string[] {
    return [...this.#members.keys()];
  }

  getOwnPropertyDescriptor(_target: Record<string, unknown>, key: string | symbol): PropertyDescriptor | undefined {
    const kind = typeof key === 'string' ? this.#members.get(key) : undefined;
    return kind && { configurable: true, enumerable: kind === 'method' };
  }

  defineProperty(): boolean {
    return false;
  }

  deleteProperty(): boolean {
    return false;
  }

  preventExtensions(): boolean {
    return false;
  }

  setPrototypeOf(): boolean {
    return false;
  }

  /** Whether it is certain that Google's object has nothing of the name either. */
  #isAbsent(key: string): boolean {
    const { className, expando } = this.#object;
    return ABSENT.has(key) || expando !== undefined || isLackedByGoogle(className, key);
  }
}

const isPrimitive = (value: unknown): boolean =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

type HostFunction = (...args: unknown[]) => unknown;

const hostError = (error: Error): Error => {
  const copy = new Error(error.message);
  copy.name = error.name;
  if (error.stack) copy.stack = error.stack;
  return copy;
};

type Members = ReadonlyMap<string, 'method' | 'getter'>;
const membersByClass = new WeakMap<object, Members>();

/** What scripts see of a object: the methods and getters of its classes below `EmulatedObject`, and `toString`. */
export const membersOf = (object: EmulatedObject): Members => {
  const own: object = Object.getPrototypeOf(object);
  const known = membersByClass.get(own);
  if (known) return known;
  const hiddenMembers = new Set<string>(['constructor', 'className', 'expando']);
  const members = new Map<string, 'method' | 'getter'>();
  for (let level = own; level !== EmulatedObject.prototype; level = Object.getPrototypeOf(level)) {
    const hiddenHere: unknown = Reflect.get(level.constructor, 'hiddenMembers');
    for (const name of Array.isArray(hiddenHere) ? hiddenHere : []) hiddenMembers.add(name);
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!hiddenMembers.has(name) && !members.has(name)) members.set(name, property.get ? 'getter' : 'method');
    }
  }
  members.set('toString', 'method');
  membersByClass.set(own, members);
  return members;
};

/** Google's enums hang on the services as fields with capital letters; other fields are ours. */
const isConstant = (object: EmulatedObject, key: string): boolean => /^[A-Z]/.test(key) && Object.hasOwn(object, key);

const isEnum = (value: unknown): value is Record<string, EnumValue> =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof EmulatedObject) &&
  Object.values(value).every((member) => member instanceof EnumValue);
