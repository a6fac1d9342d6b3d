// The fonts of the PDFs, as jsPDF takes them: whole, or cut down to common characters, which is much faster.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lazyPackage } from '../core/lazyPackage.ts';

const fontLibrary = lazyPackage<typeof import('fonteditor-core')>('fonteditor-core');

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
 * A TrueType file of DejaVu in Base64. Its tables of thousands of characters are parsed and written for every PDF, so a text
 * that does with the common ones gets the font cut down to those.
 */
export const fontFile = (name: string, text: string): string => {
  const isWhole = [...text].some((character) => !isCommon(character.codePointAt(0) ?? 0));
  const key = `${name} ${isWhole}`;
  const known = files.get(key);
  if (known) return known;
  const whole = readFileSync(createRequire(`${import.meta.dirname}/`).resolve(`dejavu-fonts-ttf/ttf/${name}`));
  const file = (isWhole ? whole : cut(whole)).toString('base64');
  files.set(key, file);
  return file;
};

const cut = (file: Buffer): Buffer => {
  const font = fontLibrary().createFont(file, { type: 'ttf', subset: commonCodes(), hinting: false, kerning: false });
  return Buffer.from(font.write({ type: 'ttf', toBuffer: true, hinting: false, kerning: false }));
};
