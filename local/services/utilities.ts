// Utilities: dates, encodings, digests, archives and CSV.
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { EmulatedObject, EnumValue, type Execution, enumOf } from '../core/emulatedObject.ts';
import { GOOGLE, GoogleError, NotEmulated } from '../errors.ts';
import { Blob, blobOf, bytesOf, bytesOfData, contentTypeOfName } from './blob.ts';
import { signed } from './charsets.ts';
import { dateText, instantOfText } from './dateFormat.ts';
import { formatted } from './printf.ts';
import { signatureError } from './signature.ts';
import type { EmulationOf } from './spreadsheet/typings.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** https://developers.google.com/apps-script/reference/utilities/utilities */
export class Utilities extends EmulatedObject implements EmulationOf<GoogleAppsScript.Utilities.Utilities> {
  readonly Charset = enumOf('Charset', ['US_ASCII', 'UTF_8']);
  readonly DigestAlgorithm = enumOf('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
  readonly MacAlgorithm = enumOf('MacAlgorithm', [
    'HMAC_MD5',
    'HMAC_SHA_1',
    'HMAC_SHA_256',
    'HMAC_SHA_384',
    'HMAC_SHA_512',
  ]);

  constructor(private readonly execution: Execution) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#base64decodeencoded */
  base64Decode(encoded: string, _charset?: unknown): number[] {
    if (typeof encoded !== 'string') throw signatureError('Utilities.base64Decode', [encoded]);
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded)) throw new GoogleError(GOOGLE.undecodable);
    return signed(Buffer.from(encoded, 'base64'));
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#base64decodewebsafeencoded */
  base64DecodeWebSafe(encoded: string, _charset?: unknown): number[] {
    if (typeof encoded !== 'string') throw signatureError('Utilities.base64DecodeWebSafe', [encoded]);
    if (!/^[A-Za-z0-9_\-\s]*={0,2}\s*$/.test(encoded)) throw new GoogleError(GOOGLE.undecodable);
    return signed(Buffer.from(encoded, 'base64url'));
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#base64encodedata */
  base64Encode(data: string | number[], charset?: unknown): string {
    const given = typeof data === 'number' ? String(data) : data;
    return Buffer.from(bytesOfData(given, 'Utilities.base64Encode', nameOf(charset))).toString('base64');
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#base64encodewebsafedata */
  base64EncodeWebSafe(data: string | number[], charset?: unknown): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#computedigestalgorithm,-value */
  computeDigest(algorithm: unknown, value: string | number[], charset?: unknown): number[] {
    const member = 'Utilities.computeDigest';
    if (!(algorithm instanceof EnumValue)) throw signatureError(member, [algorithm, value]);
    const name = DIGESTS[algorithm.name()];
    if (!name) throw new NotEmulated(`${member}(${algorithm})`);
    return signed(
      createHash(name)
        .update(bytesOfData(value, member, nameOf(charset) ?? DIGESTED))
        .digest(),
    );
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#computehmacsha256signaturevalue,-key */
  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: unknown): number[] {
    return this.computeHmacSignature(this.MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#computehmacsignaturealgorithm,-value,-key */
  computeHmacSignature(
    algorithm: unknown,
    value: string | number[],
    key: string | number[],
    charset?: unknown,
  ): number[] {
    const member = 'Utilities.computeHmacSignature';
    const name = algorithm instanceof EnumValue ? DIGESTS[algorithm.name().replace('HMAC_', '')] : undefined;
    if (!name) throw signatureError(member, [algorithm, value, key]);
    const hmac = createHmac(name, bytesOfData(key, member, nameOf(charset) ?? DIGESTED));
    return signed(hmac.update(bytesOfData(value, member, nameOf(charset) ?? DIGESTED)).digest());
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#formatdatedate,-timezone,-format */
  formatDate(date: Date, timeZone: string, format: string): string {
    if (!(date instanceof Date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureError('Utilities.formatDate', [date, timeZone, format]);
    }
    if (Number.isNaN(date.getTime())) throw new GoogleError(GOOGLE.invalidArgument('date. Should be of type: Date'));
    return dateText(date.getTime(), timeZone, format);
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#formatstringtemplate,-args */
  formatString(template: string, ...args: unknown[]): string {
    return formatted(template, args);
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#getuuid */
  getUuid(): string {
    const { workspace } = this.execution;
    const hex = createHash('sha256')
      .update(`${workspace.state.seed}:${workspace.newId('uuid')}`)
      .digest('hex');
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#gzipblob */
  gzip(source: unknown, name?: string): Blob {
    const blob = blobOf(source, 'Utilities.gzip');
    const bytes = gzipSync(bytesOf(blob), { mtime: this.execution.now() });
    return new Blob(bytes, 'application/x-gzip', name ?? `${blob.getName() ?? 'archive'}.gz`);
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#newblobdata */
  newBlob(data: string | number[], contentType?: string, name?: string): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(bytesOfData(data, 'Utilities.newBlob'), type, name ?? null);
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#parsecsvcsv */
  parseCsv(csv: string, delimiter = ','): string[][] {
    if (typeof csv !== 'string' || typeof delimiter !== 'string')
      throw signatureError('Utilities.parseCsv', [csv, delimiter]);
    if (csv === '') return [];
    const { data, errors } = Papa.parse<string[]>(csv.replace(/\r?\n$/, ''), {
      delimiter: String(delimiter).charAt(0),
    });
    if (errors.some(({ type }) => type === 'Quotes')) throw new GoogleError(GOOGLE.unparsableCsv);
    return data;
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#parsedatedate,-timezone,-format */
  parseDate(date: string, timeZone: string, format: string): Date {
    if (typeof date !== 'string') throw signatureError('Utilities.parseDate', [date, timeZone, format]);
    const instant = instantOfText(date, timeZone, format, this.execution.now());
    if (instant === undefined) throw new GoogleError(GOOGLE.unparsableDate(date));
    return new Date(instant);
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#sleepmilliseconds */
  sleep(milliseconds: number): void {
    if (typeof milliseconds !== 'number') throw signatureError('Utilities.sleep', [milliseconds]);
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) throw new GoogleError(GOOGLE.invalidArgument('milliseconds'));
    this.execution.spend(milliseconds);
  }

  /** Without a content type, whatever the name says. https://developers.google.com/apps-script/reference/utilities/utilities#ungzipblob */
  ungzip(source: unknown): Blob {
    const blob = blobOf(source, 'Utilities.ungzip');
    const name = blob.getName()?.replace(/\.gz$/i, '') ?? null;
    return new Blob(
      unpacked(() => gunzipSync(bytesOf(blob))),
      null,
      name,
    );
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#unzipblob */
  unzip(source: unknown): Blob[] {
    const files = unpacked(() => unzipSync(bytesOf(blobOf(source, 'Utilities.unzip'))));
    return Object.entries(files)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => new Blob(bytes, contentTypeOfName(name), name));
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#zipblobs */
  zip(sources: unknown[], name = 'archive.zip'): Blob {
    const files: Record<string, Uint8Array> = {};
    for (const source of sources) {
      const blob = blobOf(source, 'Utilities.zip');
      const entry = blob.getName();
      if (entry === null) throw new GoogleError(GOOGLE.namelessBlob);
      if (entry in files) throw new GoogleError(GOOGLE.duplicateFile(entry));
      files[entry] = bytesOf(blob);
    }
    return new Blob(zipSync(files, { mtime: new Date(this.execution.now()) }), 'application/zip', name);
  }
}

const nameOf = (charset: unknown): string | undefined => (charset instanceof EnumValue ? charset.name() : undefined);

/** The charset of a text that is digested or signed, where the script names none. */
const DIGESTED = 'US_ASCII';

const LONGEST_SLEEP = 300_000;

const unpacked = <Content>(unpack: () => Content): Content => {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof GoogleError) throw error;
    throw new GoogleError(GOOGLE.invalidArgument('blob'));
  }
};
