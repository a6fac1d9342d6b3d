// Texts that a cell of the Sheet can hold: what is longer is cut, and says so itself.
import type { Language } from '../text/language.ts';
import type { Table } from './columns.ts';

/**
 * Google takes 50,000 UTF-16 units a cell; an apostrophe in front may be needed to keep the text a text.
 * https://support.google.com/drive/answer/37603
 */
const LONGEST = 49_999;

const MARKS: Readonly<Record<Language, string>> = {
  da: ' … [Forkortet her: teksten er længere, end en celle kan rumme.]',
  en: ' … [Cut here: the text is longer than a cell can hold.]',
};

/** The text, or its beginning with a mark that the rest is missing. A character of two units is not cut in two. */
export const fittingText = (text: string, language: Language): string => {
  if (text.length <= LONGEST) return text;
  const mark = MARKS[language];
  return `${text.slice(0, LONGEST - mark.length).replace(/[\uD800-\uDBFF]$/, '')}${mark}`;
};

/** The row with texts that fit; details, lists and links are ours, and would mean something else if they were cut. */
export const fittingRow = <Row extends object>({ columns }: Table, row: Row, language: Language): Row => {
  const long = Object.entries(row).filter(
    ([name, value]) => typeof value === 'string' && value.length > LONGEST && columns[name]?.kind === 'text',
  );
  return long.length === 0
    ? row
    : { ...row, ...Object.fromEntries(long.map(([name, value]) => [name, fittingText(value, language)])) };
};
