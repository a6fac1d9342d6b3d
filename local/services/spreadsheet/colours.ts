// Colours as cells keep them: `#rrggbb`, from hexadecimal or a CSS name.
import { GOOGLE, GoogleError } from '../../errors.ts';

const NAMED: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  pink: '#ffc0cb',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
  lightgreen: '#90ee90',
  lightblue: '#add8e6',
  lightyellow: '#ffffe0',
};

/** @returns undefined for `null`: the colour is reset. */
export const hexColour = (colour: string | null | undefined): string | undefined => {
  if (colour === null || colour === undefined || colour === '') return undefined;
  const text = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const named = NAMED[text];
  if (!named) throw new GoogleError(GOOGLE.invalidArgument('color'));
  return named;
};
