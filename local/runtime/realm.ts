// The membrane between the services (host) and a script: faces become proxies, values are rebuilt on the other side.
import { types } from 'node:util';
import { EnumValue, Face } from '../core/emulatedObject.ts';
import { GoogleError, NotEmulated, ServiceFault, Stopped } from '../errors.ts';
import type { Natives } from './natives.ts';

/** What stands at the door of every service call. */
export interface Gate {
  /** Counts and may refuse. */
  enter(member: string): void;
  /** After the call had its effect, before the script learns of it. */
  leave(member: string): void;
  /** A service failed in a way that Google's would not: a bug of ours, which the script must not be able to hide. */
  bug(error: unknown): void;
}

/** Asked for by the language or by tools rather than by scripts: absent instead of `NotEmulated`. */
const ABSENT = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof']);

export class Realm {
  readonly #natives: Natives;
  readonly #gate: Gate;
  readonly #proxies = new WeakMap<Face, object>();
  readonly #faces = new WeakMap<object, Face>();
  readonly #enums = new WeakMap<object, object>();

  constructor(natives: Natives, gate: Gate) {
    this.#natives = natives;
    this.#gate = gate;
  }

  /** A host value as the script may hold it; nothing of the host can be reached through it. */
  toGuest(value: unknown): unknown {
    if (value === null || typeof value !== 'object') {
      return typeof value === 'function' ? this.#lent(value as HostFunction) : value;
    }
    if (value instanceof Face) return this.#proxy(value);
    if (Array.isArray(value)) {
      if (this.#natives.owns(value)) return value;
      const list = this.#natives.list();
      // Bytes and cells come in tens of thousands.
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
        `A service gave a ${value.constructor.name} to a script; only faces and plain values may cross.`,
      );
    }
    const record = this.#natives.record();
    for (const [key, member] of Object.entries(value)) record[key] = this.toGuest(member);
    return record;
  }

  /** A script's value as services take it: a copy, except that faces come back as themselves. */
  toHost(value: unknown, seen?: Map<object, unknown>): unknown {
    if (value === null || typeof value !== 'object') {
      return typeof value === 'function' ? this.#callback(value) : value;
    }
    const face = this.#faces.get(value);
    if (face) return face;
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
    if (error instanceof GoogleError || error instanceof NotEmulated || error instanceof Stopped) {
      return this.#natives.error(error.name, error.message);
    }
    if (error.message === 'Maximum call stack size exceeded') return this.#natives.error('RangeError', error.message);
    const fault = new ServiceFault(member, error);
    this.#gate.bug(fault);
    return this.#natives.error(fault.name, fault.message);
  }

  #proxy(face: Face): object {
    const known = this.#proxies.get(face);
    if (known) return known;
    const members = membersOf(face);
    const methods = new Map<string, unknown>();
    const proxy = new Proxy<Record<string, unknown>>(this.#natives.record(), {
      get: (target, key) => {
        if (typeof key === 'symbol') return Reflect.get(target, key);
        const kind = members.get(key);
        if (kind === 'method') {
          const method = methods.get(key) ?? this.#method(face, key);
          methods.set(key, method);
          return method;
        }
        if (kind === 'getter' || isConstant(face, key))
          return this.#guarded(`${face.faceName}.${key}`, () => this.#constant(face, key));
        if (face.expando?.has(key)) return face.expando.get(key);
        if (key in target || ABSENT.has(key) || face.expando) return Reflect.get(target, key);
        throw this.toGuestError(new NotEmulated(`${face.faceName}.${key}`));
      },
      set: (_target, key, value) => {
        if (typeof key === 'symbol' || members.has(key) || !face.expando) return false;
        face.expando.set(key, value);
        return true;
      },
      has: (target, key) => key in target || (typeof key === 'string' && (members.has(key) || isConstant(face, key))),
      ownKeys: () => [...members.keys()],
      getOwnPropertyDescriptor: (_target, key) =>
        typeof key === 'string' && members.has(key)
          ? { configurable: true, enumerable: members.get(key) === 'method' }
          : undefined,
      defineProperty: () => false,
      deleteProperty: () => false,
      preventExtensions: () => false,
      setPrototypeOf: () => false,
    });
    this.#proxies.set(face, proxy);
    this.#faces.set(proxy, face);
    return proxy;
  }

  #method(face: Face, name: string): unknown {
    const member = `${face.faceName}.${name}`;
    const free = name === 'toString' || face instanceof EnumValue;
    return this.#natives.method(name, (args) =>
      this.#guarded(member, () => {
        const taken = args.map((argument) => this.toHost(argument));
        if (!free) this.#gate.enter(member);
        const given: unknown = Reflect.apply(Reflect.get(face, name) as HostFunction, face, taken);
        if (!free) this.#gate.leave(member);
        return this.toGuest(given);
      }),
    );
  }

  #guarded(member: string, action: () => unknown): unknown {
    try {
      return action();
    } catch (error) {
      throw this.toGuestError(error, member);
    }
  }

  /** Enums keep their identity, and asking for a value that is not emulated says so. */
  #constant(face: Face, key: string): unknown {
    const value: unknown = Reflect.get(face, key);
    if (!isEnum(value)) return this.toGuest(value);
    const known = this.#enums.get(value);
    if (known) return known;
    const target = this.toGuest(value) as Record<string, unknown>;
    const proxy = new Proxy(target, {
      get: (values, label) => {
        if (typeof label === 'symbol' || label in values || ABSENT.has(label)) return Reflect.get(values, label);
        throw this.toGuestError(new NotEmulated(`${face.faceName}.${key}.${label}`));
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
  #lent(host: HostFunction): unknown {
    if (this.#natives.owns(host)) return host;
    return this.#natives.method(host.name, (args) =>
      this.#guarded(host.name, () => this.toGuest(host(...args.map((argument) => this.toHost(argument))))),
    );
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

/** What scripts see of a face: the methods and getters of its classes below `Face`, and `toString`. */
export const membersOf = (face: Face): Members => {
  const own: object = Object.getPrototypeOf(face);
  const known = membersByClass.get(own);
  if (known) return known;
  const unseen = new Set<string>(['constructor', 'faceName', 'expando']);
  const members = new Map<string, 'method' | 'getter'>();
  for (let level = own; level !== Face.prototype; level = Object.getPrototypeOf(level)) {
    const unseenHere: unknown = Reflect.get(level.constructor, 'unseen');
    for (const name of Array.isArray(unseenHere) ? unseenHere : []) unseen.add(name);
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!unseen.has(name) && !members.has(name)) members.set(name, property.get ? 'getter' : 'method');
    }
  }
  members.set('toString', 'method');
  membersByClass.set(own, members);
  return members;
};

/** Google's enums hang on the services as fields with capital letters; other fields are ours. */
const isConstant = (face: Face, key: string): boolean => /^[A-Z]/.test(key) && Object.hasOwn(face, key);

const isEnum = (value: unknown): value is Record<string, EnumValue> =>
  typeof value === 'object' &&
  value !== null &&
  !(value instanceof Face) &&
  Object.values(value).every((member) => member instanceof EnumValue);
