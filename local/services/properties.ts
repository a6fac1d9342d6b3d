// PropertiesService: small texts that a script keeps, for itself, for a user, for a document.

import { EmulatedObject, type Execution } from '../core/emulatedObject.ts';
import { LIMITS, useQuota } from '../core/limits.ts';
import { GOOGLE, GoogleError } from '../errors.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

const sizeOf = (store: Readonly<Record<string, string>>): number =>
  Object.entries(store).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);

/** Numbers and booleans are taken as the texts they print as; objects are refused. */
const textOf = (key: unknown, value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw signatureError('Properties.setProperty', [key, value]);
};

/** https://developers.google.com/apps-script/reference/properties/properties */
export class Properties extends EmulatedObject implements EmulationOf<GoogleAppsScript.Properties.Properties> {
  constructor(
    private readonly execution: Execution,
    private readonly storeName: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#getpropertykey */
  getProperty(key: string): string | null {
    const store = this.#store();
    return Object.hasOwn(store, key) ? (store[key] ?? null) : null;
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#getproperties */
  getProperties(): Record<string, string> {
    return { ...this.#store() };
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#getkeys */
  getKeys(): string[] {
    return Object.keys(this.#store());
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#setpropertykey,-value */
  setProperty(key: string, value: string): Properties {
    if (typeof key !== 'string') throw signatureError('Properties.setProperty', [key, value]);
    return this.#write({ ...this.#store(), [key]: textOf(key, value) });
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#setpropertiesproperties,-deleteallothers */
  setProperties(properties: Record<string, string>, deleteAllOthers = false): Properties {
    if (typeof properties !== 'object' || properties === null)
      throw signatureError('Properties.setProperties', [properties]);
    const store = this.#store();
    const given = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, textOf(key, value)]));
    return this.#write(deleteAllOthers ? given : { ...store, ...given });
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#deletepropertykey */
  deleteProperty(key: string): Properties {
    const { [key]: _gone, ...rest } = this.#store();
    return this.#write(rest);
  }

  /** https://developers.google.com/apps-script/reference/properties/properties#deleteallproperties */
  deleteAllProperties(): Properties {
    this.#store();
    return this.#write({});
  }

  #store(): Record<string, string> {
    const { workspace, user } = this.execution;
    useQuota(workspace, user, 'properties');
    return workspace.state.properties[this.storeName] ?? {};
  }

  #write(store: Record<string, string>): Properties {
    if (Object.values(store).some((value) => bytes(value) > LIMITS.propertyValueBytes)) {
      throw new GoogleError(GOOGLE.argumentTooLarge('value'));
    }
    if (sizeOf(store) > LIMITS.propertyStoreBytes) throw new GoogleError(GOOGLE.propertyStoreFull);
    this.execution.workspace.state.properties[this.storeName] = store;
    return this;
  }
}

/** https://developers.google.com/apps-script/reference/properties/properties-service */
export class PropertiesService
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Properties.PropertiesService>
{
  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/properties/properties-service#getscriptproperties */
  getScriptProperties(): Properties {
    this.execution.requireAuth('PropertiesService.getScriptProperties');
    return new Properties(this.execution, `script:${this.execution.script.id}`);
  }

  /** https://developers.google.com/apps-script/reference/properties/properties-service#getuserproperties */
  getUserProperties(): Properties {
    this.execution.requireAuth('PropertiesService.getUserProperties');
    return new Properties(this.execution, `user:${this.execution.script.id}:${this.execution.user}`);
  }

  /** Null outside a document. https://developers.google.com/apps-script/reference/properties/properties-service#getdocumentproperties */
  getDocumentProperties(): Properties | null {
    this.execution.requireAuth('PropertiesService.getDocumentProperties');
    const { containerId, script } = this.execution;
    return containerId === undefined ? null : new Properties(this.execution, `document:${script.id}:${containerId}`);
  }
}
