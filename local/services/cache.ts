// CacheService: texts that may be forgotten, at the latest after six hours. What writes gives null, whatever the reference says.

import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { LIMITS } from '../core/limits.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const DEFAULT_SECONDS = 600;
/** When there are too many items, Google keeps this many: those that would live longest. */
const KEPT_ITEMS = 900;

/** https://developers.google.com/apps-script/reference/cache/cache */
export class Cache extends EmulatedObject implements EmulationOf<GoogleAppsScript.Cache.Cache> {
  constructor(
    private readonly execution: Execution,
    private readonly storeName: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/cache/cache#getkey */
  get(key: string): string | null {
    this.#assertKey(key, 'Cache.get');
    return this.#live()[key]?.value ?? null;
  }

  /** https://developers.google.com/apps-script/reference/cache/cache#getallkeys */
  getAll(keys: string[]): Record<string, string> {
    const live = this.#live();
    return Object.fromEntries(keys.flatMap((key) => (live[key] ? [[key, live[key].value]] : [])));
  }

  /** https://developers.google.com/apps-script/reference/cache/cache#putkey,-value,-expirationinseconds */
  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): null {
    if (value === null || value === undefined) throw new GoogleError(GOOGLE.invalidArgument('value'));
    return this.putAll({ [key]: value }, expirationInSeconds);
  }

  /** https://developers.google.com/apps-script/reference/cache/cache#putallvalues,-expirationinseconds */
  putAll(values: Record<string, string>, expirationInSeconds = DEFAULT_SECONDS): null {
    const seconds = Math.min(Math.max(expirationInSeconds, 1), LIMITS.cacheSeconds);
    const expires = this.execution.now() + seconds * 1000;
    for (const [key, value] of Object.entries(values)) {
      this.#assertKey(key, 'Cache.put');
      if (!['string', 'number', 'boolean'].includes(typeof value)) throw signatureError('Cache.put', [key, value]);
      if (Buffer.byteLength(String(value)) > LIMITS.cacheValueBytes)
        throw new GoogleError(GOOGLE.argumentTooLarge('value'));
    }
    const store = this.#live();
    for (const [key, value] of Object.entries(values)) store[key] = { value: String(value), expires };
    this.#keep(store);
    return null;
  }

  /** https://developers.google.com/apps-script/reference/cache/cache#removekey */
  remove(key: string): null {
    return this.removeAll([key]);
  }

  /** https://developers.google.com/apps-script/reference/cache/cache#removeallkeys */
  removeAll(keys: string[]): null {
    const store = this.#live();
    for (const key of keys) delete store[key];
    this.#keep(store);
    return null;
  }

  #assertKey(key: unknown, member: string): void {
    if (typeof key !== 'string') throw signatureError(member, [key]);
    if (key === '') throw new GoogleError(GOOGLE.invalidArgument('key'));
    if (key.length > LIMITS.cacheKeyLength) throw new GoogleError(GOOGLE.argumentTooLarge('key'));
  }

  #live(): Record<string, { value: string; expires: number }> {
    const store = this.execution.workspace.state.cache[this.storeName] ?? {};
    return Object.fromEntries(Object.entries(store).filter(([, { expires }]) => expires > this.execution.now()));
  }

  #keep(store: Record<string, { value: string; expires: number }>): void {
    const items = Object.entries(store);
    const kept =
      items.length <= LIMITS.cacheItems
        ? items
        : items.sort(([, one], [, other]) => other.expires - one.expires).slice(0, KEPT_ITEMS);
    this.execution.workspace.state.cache[this.storeName] = Object.fromEntries(kept);
  }
}

/** https://developers.google.com/apps-script/reference/cache/cache-service */
export class CacheService extends EmulatedObject implements EmulationOf<GoogleAppsScript.Cache.CacheService> {
  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/cache/cache-service#getscriptcache */
  getScriptCache(): Cache {
    this.execution.requireAuth('CacheService.getScriptCache');
    return new Cache(this.execution, `script:${this.execution.script.id}`);
  }

  /** https://developers.google.com/apps-script/reference/cache/cache-service#getusercache */
  getUserCache(): Cache {
    this.execution.requireAuth('CacheService.getUserCache');
    return new Cache(this.execution, `user:${this.execution.script.id}:${this.execution.user}`);
  }

  /** Null outside a document. https://developers.google.com/apps-script/reference/cache/cache-service#getdocumentcache */
  getDocumentCache(): Cache | null {
    this.execution.requireAuth('CacheService.getDocumentCache');
    const { containerId, script } = this.execution;
    return containerId === undefined ? null : new Cache(this.execution, `document:${script.id}:${containerId}`);
  }
}
