// The faces of the PDFs. jsPDF parses a face anew for every document, which takes longer than the document: here, once.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

const files = new Map<string, string>();

/** A face of DejaVu as jsPDF takes it: Base64. */
export const faceFile = (name: string): string => {
  const known = files.get(name);
  if (known) return known;
  const path = createRequire(`${import.meta.dirname}/`).resolve(`dejavu-fonts-ttf/ttf/${name}`);
  const file = readFileSync(path).toString('base64');
  files.set(name, file);
  return file;
};
