// A file that a person chose in the sidebar, as its sheets: CSV as offices write it, or an Excel workbook.

import { separatorOf, textWithinQuotes } from '../../domain/formats/csvText.ts';
import { mendedText, missingMark, textOfBytes } from '../../domain/formats/encodings.ts';
import { kindOfFile, troubleOfZip } from '../../domain/formats/fileKinds.ts';
import { type FileSheet, sheetOfRows } from '../../domain/formats/fileSheet.ts';
import { sheetsOfWorkbook } from '../../domain/formats/xlsx.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import type { ProblemCode } from '../../domain/unit/problemCodes.ts';
import { localNow } from './clock.ts';

/** A roster of 500 is about 100 kB, so a file larger than this is something else. */
const MAX_BYTES = 5_000_000;

/** Every row from the first, blank ones too, so that a row's position gives its number in the file. */
export const sheetsOfFile = ({ name, base64 }: { name: string; base64: string }): FileSheet[] => {
  const refusal = (code: ProblemCode, values: Record<string, string> = {}) =>
    new ProblemError({ code, values: { name, ...values } });
  if (base64.length * 0.75 > MAX_BYTES) throw refusal('fileTooLarge');
  if (base64 === '') throw refusal('fileEmpty');
  const bytes = Utilities.base64Decode(base64);
  const kind = kindOfFile(name, bytes);
  if (kind !== 'zip' && kind !== 'text') throw refusal(kind);
  const sheets = (kind === 'zip' ? workbookSheets(bytes, refusal) : textSheets(bytes, refusal))
    .map(withoutBlankEnd)
    .map(withMendedCells);
  if (sheets.every(({ rows }) => rows.length === 0)) throw refusal('fileEmpty');
  return sheets;
};

const withoutBlankEnd = (sheet: FileSheet): FileSheet => {
  let end = sheet.rows.length;
  while (end > 0 && sheet.rows[end - 1]?.every((cell) => cell.trim() === '')) end -= 1;
  return { ...sheet, rows: sheet.rows.slice(0, end) };
};

type Refusal = (code: ProblemCode, values?: Record<string, string>) => ProblemError;

const workbookSheets = (bytes: number[], refusal: Refusal): FileSheet[] => {
  const parts = new Map(partsOf(bytes).map((blob) => [(blob.getName() ?? '').replace(/^\//, ''), blob]));
  const trouble = troubleOfZip([...parts.keys()]);
  if (trouble) throw refusal(trouble);
  const sheets = sheetsOfWorkbook((path) => parts.get(path)?.getDataAsString('UTF-8'));
  if (!sheets) throw refusal('fileUnreadable');
  return sheets;
};

/** Empty where the file begins like a zip but is none. */
const partsOf = (bytes: number[]): GoogleAppsScript.Base.Blob[] => {
  try {
    return Utilities.unzip(Utilities.newBlob(bytes, 'application/zip'));
  } catch {
    return [];
  }
};

const textSheets = (bytes: number[], refusal: Refusal): FileSheet[] => {
  const text = textIn(bytes, refusal).replace(/\r\n?/g, '\n');
  // Binary content under a text file's name.
  if (text.includes('\u0000')) throw refusal('fileUnreadable');
  // A first line that declares the separator to Excel is no row, but it counts as a line of the file.
  const declared = /^"?sep=(.)"?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  if (body.trim() === '') return [];
  const rows = rowsOfText(body, declared?.[1]);
  if (!rows) throw refusal('fileUnreadable');
  return [sheetOfRows(declared ? [[], ...rows] : rows)];
};

const rowsOfText = (body: string, separator: string | undefined): string[][] | undefined => {
  try {
    const rows = Utilities.parseCsv(body, separator ?? separatorOf(body));
    const within = textWithinQuotes(rows);
    return within === undefined ? rows : Utilities.parseCsv(within, separatorOf(within));
  } catch {
    return undefined;
  }
};

/** UTF-8 where it is valid, and UTF-16 where it says so; else what the letters themselves say. */
const textIn = (bytes: number[], refusal: Refusal): string => {
  const blob = Utilities.newBlob(bytes);
  const [first = 0, second = 0, third = 0] = bytes.slice(0, 3).map((byte) => byte & 0xff);
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return withoutMark(blob.getDataAsString('UTF-16'));
  }
  const mark = missingMark(bytes);
  if (mark) {
    const signed = mark.map((byte) => byte - 256);
    return withoutMark(Utilities.newBlob([...signed, ...bytes]).getDataAsString('UTF-16'));
  }
  const text = blob.getDataAsString('UTF-8');
  const isMarked = first === 0xef && second === 0xbb && third === 0xbf;
  // A replacement character that was in the file encodes to the same bytes again; one that decoding made here does not.
  const isValid = isMarked || !text.includes('\ufffd') || sameBytes(Utilities.newBlob(text).getBytes(), bytes);
  if (isValid) return withoutMark(text);
  const read = textOfBytes(bytes);
  if ('doubt' in read) throw refusal('fileLetters', { ...read.doubt });
  return read.text;
};

const sameBytes = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((byte, at) => byte === others[at]);

const withoutMark = (text: string): string => text.replace(/^\ufeff/, '');

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Letters that were broken on the way, and moments on the clock of the world, which are the unit's own here. */
const withMendedCells = (sheet: FileSheet): FileSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.map((text) => (INSTANT.test(text) ? momentOf(text) : mendedText(text)))),
});

const momentOf = (instant: string): string => {
  const { date, time } = localNow(new Date(instant));
  return time === '00:00' ? date : `${date} ${time}`;
};
