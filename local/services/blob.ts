// Blob: bytes with a name and a content type, the currency between the services.

import { EmulatedObject } from '../core/emulatedObject.ts';
import { pdfOfHtml } from '../docs/pdf.ts';
import { GOOGLE, GoogleError, NotEmulated } from '../errors.ts';
import { decoded, encoded, signed, unsigned } from './charsets.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  css: 'text/css',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  gz: 'application/x-gzip',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'text/xml',
  zip: 'application/zip',
};

/** What the ending of a file name says about its content; null where it says nothing. */
export const contentTypeOfName = (name: string | null): string | null =>
  TYPE_BY_EXTENSION[/\.([^.]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? ''] ?? null;

/** https://developers.google.com/apps-script/reference/base/blob */
export class Blob extends EmulatedObject implements EmulationOf<GoogleAppsScript.Base.Blob> {
  /** For other services; scripts take `getBytes()`. */
  bytes: Uint8Array;
  #contentType: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, contentType: string | null = null, name: string | null = null) {
    super();
    this.bytes = bytes;
    this.#contentType = contentType;
    this.#name = name;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#copyblob */
  copyBlob(): Blob {
    return new Blob(this.bytes.slice(), this.#contentType, this.#name);
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getascontenttype */
  getAs(contentType: string): Blob {
    if (contentType === this.#contentType) return this.copyBlob();
    if (contentType !== 'application/pdf' || this.#contentType !== 'text/html') {
      throw new NotEmulated(`Blob.getAs(${this.#contentType} as ${contentType})`);
    }
    const name = this.#name === null ? null : `${this.#name.replace(/\.html?$/i, '')}.pdf`;
    return new Blob(pdfOfHtml(this.getDataAsString()), contentType, name);
  }

  getBlob(): Blob {
    return this;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getbytes */
  getBytes(): number[] {
    return signed(this.bytes);
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getcontenttype */
  getContentType(): string | null {
    return this.#contentType;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getdataasstring */
  getDataAsString(charset?: string): string {
    return decoded(this.bytes, charset);
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getname */
  getName(): string | null {
    return this.#name;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#isgoogletype */
  isGoogleType(): boolean {
    return this.#contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setbytesdata */
  setBytes(data: number[]): Blob {
    this.bytes = unsigned(data);
    return this;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setcontenttypecontenttype */
  setContentType(contentType: string | null): Blob {
    this.#contentType = contentType;
    return this;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setcontenttypefromextension */
  setContentTypeFromExtension(): Blob {
    this.#contentType = contentTypeOfName(this.#name);
    return this;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setdatafromstringstring */
  setDataFromString(text: string, charset?: string): Blob {
    this.bytes = encoded(text, charset);
    return this;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setnamename */
  setName(name: string): Blob {
    this.#name = name;
    return this;
  }
}

/** The bytes behind a script's blob. */
export const bytesOf = (blob: Blob): Uint8Array => blob.bytes;

/** The blob of anything that has one (Blob, HtmlOutput, HTTPResponse). @throws Google's text for what has none. */
export const blobOf = (source: unknown, member: string): Blob => {
  if (source instanceof Blob) return source;
  const blob =
    source instanceof EmulatedObject && 'getBlob' in source && typeof source.getBlob === 'function'
      ? source.getBlob()
      : undefined;
  if (blob instanceof Blob) return blob;
  throw signatureError(member, [source]);
};

/** A text or a byte array, as several services take it. */
export const bytesOfData = (data: unknown, member: string, charset?: string): Uint8Array => {
  if (typeof data === 'string') return encoded(data, charset);
  if (Array.isArray(data) && data.every((byte) => typeof byte === 'number')) {
    if (data.some((byte) => byte < -128 || byte > 255)) throw new GoogleError(GOOGLE.invalidArgument('data'));
    return unsigned(data);
  }
  throw signatureError(member, [data]);
};
