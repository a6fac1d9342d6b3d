// What a file is by what stands in it: a name says little, since systems give their web pages the names of workbooks.
import type { ProblemCode } from '../unit/problemCodes.ts';

export type UploadKind = 'zip' | 'text' | Extract<ProblemCode, `file${string}`>;

const beginsWith = (bytes: readonly number[], text: string): boolean =>
  [...text].every((sign, at) => ((bytes[at] ?? 0) & 0xff) === sign.charCodeAt(0));

/** A file of Microsoft's older container: a workbook before 2007, or a newer one with a password. */
const OLD_CONTAINER = '\u00d0\u00cf\u0011\u00e0';
const TEXT_ENDINGS = ['csv', 'txt', 'tsv', 'tab', 'xls'];

const ENDING = /\.(\w+)$/;

/** Enough of the beginning to tell a web page; the directory of an old container may stand anywhere. */
const HEAD = 2_000;

const latin1 = (bytes: readonly number[]): string => bytes.map((byte) => String.fromCharCode(byte & 0xff)).join('');

export const kindOfFile = (name: string, bytes: readonly number[]): UploadKind => {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? '';
  if (beginsWith(bytes, 'PK')) return 'zip';
  if (beginsWith(bytes, '%PDF')) return 'filePdf';
  if (beginsWith(bytes, OLD_CONTAINER)) {
    // Names in it are of two bytes a letter.
    const names = latin1(bytes.filter((byte) => byte !== 0));
    if (names.includes('EncryptedPackage')) return 'fileLocked';
    return /Workbook|Book/.test(names) || ending === 'xls' ? 'fileOldExcel' : 'fileKindUnknown';
  }
  const head = latin1(bytes.slice(0, HEAD).filter((byte) => byte !== 0)).replace(/^(?:ï»¿|ÿþ|þÿ)?\s*/, '');
  if (/^<\?xml[\s\S]*<(?:\w+:)?Workbook/.test(head)) return 'fileOldExcel';
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|meta|body|table|style|div)\b/i.test(head))
    return 'fileWebPage';
  if (TEXT_ENDINGS.includes(ending)) return 'text';
  return ending === 'xlsx' || ending === 'xlsm' ? 'fileUnreadable' : 'fileKindUnknown';
};

/** A zip by the parts in it; undefined where it is a workbook that can be read. */
export const troubleOfZip = (names: readonly string[]): Exclude<UploadKind, 'zip' | 'text'> | undefined => {
  if (names.includes('xl/workbook.xml')) return undefined;
  if (names.includes('xl/workbook.bin')) return 'fileBinaryExcel';
  if (names.includes('content.xml')) return 'fileOpenDocument';
  if (names.some((name) => name.endsWith('.iwa') || name === 'Index.zip')) return 'fileNumbers';
  return names.length === 0 || names.some((name) => name.startsWith('xl/')) ? 'fileUnreadable' : 'fileKindUnknown';
};
