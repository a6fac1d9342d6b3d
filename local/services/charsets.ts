// Text to bytes and back in the charsets that scripts name, as Java decodes them: unlike in browsers, a byte order mark is kept.
import { GOOGLE, GoogleError } from '../errors.ts';

const normalised = (charset: string): string => charset.toLowerCase().replaceAll('_', '-');

/** Java's Latin-1 maps each byte to the character of the same number; the web's is Windows-1252. */
const isLatin1 = (name: string): boolean => ['iso-8859-1', 'latin1', 'us-ascii', 'ascii'].includes(name);

const decoderOf = (name: string): InstanceType<typeof TextDecoder> => {
  try {
    return new TextDecoder(name, { ignoreBOM: true });
  } catch {
    throw new GoogleError(GOOGLE.invalidArgument('charset'));
  }
};

/** What Windows-1252 puts where Latin-1 has control characters; Node's own decoder does not distinguish the two. */
const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodedWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_80_TO_9F.charAt(char.charCodeAt(0) - 0x80));

const isWindows1252 = (name: string): boolean => ['windows-1252', 'cp1252'].includes(name);

/** The text that the bytes stand for. */
export const decoded = (bytes: Uint8Array, charset = 'utf-8'): string => {
  const name = normalised(charset);
  if (isLatin1(name)) {
    const text = Buffer.from(bytes).toString('latin1');
    return name.endsWith('ascii') ? text.replace(/[\u0080-\u00ff]/g, '\ufffd') : text;
  }
  if (isWindows1252(name)) return decodedWindows1252(bytes);
  if (name !== 'utf-16') return decoderOf(name).decode(bytes);
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const marked = little || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return decoderOf(little ? 'utf-16le' : 'utf-16be').decode(marked ? bytes.subarray(2) : bytes);
};

const singleByteTables = new Map<string, ReadonlyMap<string, number>>();

const singleByteTable = (name: string): ReadonlyMap<string, number> => {
  const known = singleByteTables.get(name);
  if (known) return known;
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoded(Uint8Array.of(byte), name), byte]));
  singleByteTables.set(name, table);
  return table;
};

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const QUESTION_MARK = 0x3f;

/** The bytes of a text; characters that the charset lacks become `?`. */
export const encoded = (text: string, charset = 'utf-8'): Uint8Array => {
  const name = normalised(charset);
  if (name === 'utf-8' || name === 'utf8') return Buffer.from(text, 'utf8');
  if (name === 'utf-16') return utf16(`\ufeff${text}`, true);
  if (name === 'utf-16be' || name === 'utf-16le') return utf16(text, name === 'utf-16be');
  if (isLatin1(name)) {
    const last = name.endsWith('ascii') ? 0x7f : 0xff;
    return Uint8Array.from(text, (char) =>
      (char.codePointAt(0) ?? 0) <= last ? (char.codePointAt(0) ?? 0) : QUESTION_MARK,
    );
  }
  const table = singleByteTable(name);
  return Uint8Array.from(text, (char) => table.get(char) ?? QUESTION_MARK);
};

/** Bytes as Apps Script gives them: Java's, from -128 to 127. */
export const signed = (bytes: Uint8Array): number[] =>
  Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));

/** Bytes that scripts give, signed or unsigned. */
export const unsigned = (bytes: readonly number[]): Uint8Array => new Uint8Array(bytes);
