// A heading in the ways in which it may be meant: systems put brackets, stars, numbers, languages and units around a name.
import { plain } from '../text/plainText.ts';

/** What stands in brackets after a heading and makes it another thing than the heading itself. */
const OTHER_THING = /privat|hjemme|personlig|private|home|personal|pårør|relative|next of kin|leder|manager|chef/iu;

/** A heading over several columns that makes them another's, or private. */
export const isOfAnother = (above: string): boolean => OTHER_THING.test(above);

const WITHOUT_BRACKETS = /\([^)]*\)|\[[^\]]*\]|\{[^}]*\}|<[^>]*>/g;

/**
 * The best first: as it stands, without brackets, without numbers and the words of systems (`E-mail 1 - Value`), and each
 * of two languages (`Navn / Name`).
 */
export const readingsOf = (heading: string): string[] => {
  const brackets = (heading.match(WITHOUT_BRACKETS) ?? []).join(' ');
  const bare = heading.replace(WITHOUT_BRACKETS, ' ').replace(/[([{].*$/, ' ');
  const texts = isOfAnother(brackets)
    ? [heading]
    : [heading, bare, ...(/^(?:\P{L})*[\p{L}]/u.test(bare) ? [withoutNumbers(bare)] : []), ...languagesOf(bare)];
  return [...new Set(texts.map(plain))].filter((text) => text !== '');
};

const withoutNumbers = (text: string): string =>
  text.replace(/(?<!\p{L})\d+(?!\p{L})|\d+$/gu, ' ').replace(/\b(?:value|værdi|text|tekst)\s*$/i, ' ');

/** `Navn / Name`, `Navn | Name`, `Navn – Name`, `E-mail 1 - Value`: each part as it may be meant. */
const languagesOf = (text: string): string[] => {
  const parts = text.split(/\s*[/|\n]\s*|\s+[-–—]\s+/u).filter((part) => plain(part) !== '');
  return parts.length < 2 ? [] : parts.flatMap((part) => [part, withoutNumbers(part)]);
};
