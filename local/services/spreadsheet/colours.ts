// Colours as cells keep them: `#rrggbb`, from hexadecimal or a CSS name.
import { namedColour } from '../../core/cssColours.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';

/** @returns undefined for `null`: the colour is reset. */
export const hexColour = (colour: string | null | undefined): string | undefined => {
  if (colour === null || colour === undefined || colour === '') return undefined;
  const text = colour.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const named = namedColour(text);
  if (!named) throw new GoogleError(GOOGLE.invalidArgument('color'));
  return named;
};
