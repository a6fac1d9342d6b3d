// Colours and sizes as CSS writes them, read into what a Doc keeps: `#rrggbb` and points.
import { namedColour } from '../core/cssColours.ts';

/** `#rrggbb`, or undefined for what is no colour (or transparent). */
export const hexOf = (css: string): string | undefined => {
  const written = css.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(written)) return written;
  if (/^#[0-9a-f]{3}$/.test(written)) return `#${[...written.slice(1)].map((digit) => digit + digit).join('')}`;
  const rgb = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(written);
  if (rgb) return hexOfParts(rgb.slice(1, 4).map((part) => Number(part) / 255));
  return namedColour(written);
};

/** What Docs colours a link with. */
export const LINK_COLOUR = '#1155cc';

/** From red, green, blue between 0 and 1. */
export const hexOfParts = (parts: readonly number[]): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Red, green, blue between 0 and 255. */
export const partsOfHex = (hex: string): [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

const POINTS: Record<string, number> = { pt: 1, px: 0.75, in: 72, cm: 28.3465, mm: 2.83465, em: 11, rem: 11 };

/** A CSS length in points. */
export const pointsOf = (css: string): number | undefined => {
  const length = /^([\d.]+)(pt|px|in|cm|mm|em|rem)$/.exec(css.trim().toLowerCase());
  const [, amount, unit] = length ?? [];
  if (amount === undefined || unit === undefined) return undefined;
  return Math.round(Number(amount) * (POINTS[unit] ?? 1) * 100) / 100;
};
