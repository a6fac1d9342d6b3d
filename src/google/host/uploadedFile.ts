// A file that a person chose in the sidebar, as rows of text: CSV as Danish Excel writes it, or an Excel workbook.

import { rowsOfWorkbook } from '../../domain/formats/xlsx.ts';
import { ProblemError } from '../../domain/unit/problem.ts';

/** A roster of 500 is about 100 kB, so a file larger than this is something else. */
const MAX_BYTES = 5_000_000;

/** Every row from the first, blank ones too, so that a row's position gives its number in the file. */
export const rowsOfFile = ({ name, base64 }: { name: string; base64: string }): string[][] => {
  if (base64.length * 0.75 > MAX_BYTES) throw new ProblemError({ code: 'fileTooLarge', values: { name } });
  if (base64 === '') throw new ProblemError({ code: 'fileEmpty', values: { name } });
  const rows = rowsInFile(name, Utilities.base64Decode(base64));
  if (!rows) throw new ProblemError({ code: 'fileUnreadable', values: { name } });
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell.trim() === '')) rows.pop();
  if (rows.length === 0) throw new ProblemError({ code: 'fileEmpty', values: { name } });
  return rows;
};

const rowsInFile = (name: string, bytes: number[]): string[][] | undefined => {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (zipped && (ending === 'xlsx' || ending === 'xlsm')) return workbookRows(bytes);
  if (ending === 'xlsx' || ending === 'xlsm') return undefined;
  if (!zipped && (ending === 'csv' || ending === 'txt' || ending === 'tsv')) return textRows(bytes);
  throw new ProblemError({ code: 'fileKindUnknown', values: { name } });
};

const workbookRows = (bytes: number[]): string[][] | undefined => {
  const parts = new Map(partsOf(bytes).map((blob) => [(blob.getName() ?? '').replace(/^\//, ''), blob]));
  return rowsOfWorkbook((path) => parts.get(path)?.getDataAsString('UTF-8'));
};

/** Empty where the file begins like a zip but is none. */
const partsOf = (bytes: number[]): GoogleAppsScript.Base.Blob[] => {
  try {
    return Utilities.unzip(Utilities.newBlob(bytes, 'application/zip'));
  } catch {
    return [];
  }
};

const textRows = (bytes: number[]): string[][] | undefined => {
  const text = textIn(bytes).replace(/\r\n?/g, '\n');
  // Binary content under a text file's name.
  if (text.includes('\u0000')) return undefined;
  // A first line that declares the separator to Excel is no row, but it counts as a line of the file.
  const declared = /^sep=(.)\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  if (body.trim() === '') return [];
  try {
    const rows = Utilities.parseCsv(body, declared?.[1] ?? separatorOf(body));
    return declared ? [[], ...rows] : rows;
  } catch {
    return undefined;
  }
};

/** UTF-8 where it is valid, and UTF-16 where it says so; else what Windows in Denmark has always written. */
const textIn = (bytes: number[]): string => {
  const blob = Utilities.newBlob(bytes);
  const [first = 0, second = 0, third = 0] = bytes.slice(0, 3).map((byte) => byte & 0xff);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return withoutMark(blob.getDataAsString('UTF-16'));
  }
  const text = blob.getDataAsString('UTF-8');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  // A replacement character that was in the file encodes to the same bytes again; one that decoding made here does not.
  const isValid = isMarked || !text.includes('\ufffd') || sameBytes(Utilities.newBlob(text).getBytes(), bytes);
  return withoutMark(isValid ? text : blob.getDataAsString('windows-1252'));
};

const sameBytes = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((byte, at) => byte === others[at]);

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

/** The most frequent separator, outside quotes, in the first line that has one. */
const separatorOf = (text: string): string => {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  for (const line of bare.split('\n')) {
    const [best] = [';', ',', '\t']
      .map((separator) => ({ separator, count: line.split(separator).length - 1 }))
      .sort((a, b) => b.count - a.count);
    if (best && best.count > 0) return best.separator;
  }
  return ';';
};
