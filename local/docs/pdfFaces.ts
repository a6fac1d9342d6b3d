// The faces of the PDFs. jsPDF parses a face anew for every document, which takes longer than the document: here, once.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFont } from 'fonteditor-core';
import { jsPDF } from 'jspdf';

/** What a document changes in a face as it uses it; the rest of a parsed face stays as it is. */
interface ParsedFace {
  subset: { constructor: new (face: ParsedFace) => ParsedFace['subset'] };
  toUnicode: object;
}
interface FaceParser {
  open(file: Uint8Array): ParsedFace;
}

const { TTFFont: parser } = jsPDF.API as typeof jsPDF.API & { TTFFont: FaceParser };
const parse = parser.open;
/** By size in bytes, which no two of our faces share. */
const parsed = new Map<number, ParsedFace>();

parser.open = (file) => {
  const face = parsed.get(file.length) ?? parse(file);
  parsed.set(file.length, face);
  // A copy, not an heir: jsPDF asks for the face's own map of characters, and without it drops all beyond Latin-1.
  const own: ParsedFace = Object.assign(Object.create(Object.getPrototypeOf(face)), face);
  own.toUnicode = {};
  own.subset = new face.subset.constructor(own);
  return own;
};

/** By name, whole or cut. */
const files = new Map<string, string>();

/** What European texts are written with; most documents need no other characters. */
const COMMON: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x17f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2190, 0x21ff],
  [0x2500, 0x27bf],
];
const isCommon = (code: number): boolean =>
  code < 0x20 || COMMON.some(([first, last]) => code >= first && code <= last);

const commonCodes = (): number[] =>
  COMMON.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));

/**
 * A face of DejaVu as jsPDF takes it, in Base64. Tables of thousands of characters are written anew into every PDF, so a
 * text that does with the common ones gets the face cut down to those.
 */
export const faceFile = (name: string, text: string): string => {
  const isWhole = [...text].some((character) => !isCommon(character.codePointAt(0) ?? 0));
  const key = `${name} ${isWhole}`;
  const known = files.get(key);
  if (known) return known;
  const whole = readFileSync(createRequire(`${import.meta.dirname}/`).resolve(`dejavu-fonts-ttf/ttf/${name}`));
  const file = (isWhole ? whole : cut(whole)).toString('base64');
  files.set(key, file);
  return file;
};

const cut = (face: Buffer): Buffer => {
  const font = createFont(face, { type: 'ttf', subset: commonCodes(), hinting: false, kerning: false });
  return Buffer.from(font.write({ type: 'ttf', toBuffer: true, hinting: false, kerning: false }));
};
