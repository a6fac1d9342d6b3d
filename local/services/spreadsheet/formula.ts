// Formulas that need no other cell: a link with its text, and literals.
import type { CellValue } from '../../state/records.ts';

const STRING = '"((?:[^"]|"")*)"';
/** Arguments are separated by a semicolon where the comma is the decimal sign; scripts write either. */
const HYPERLINK = new RegExp(`^=\\s*HYPERLINK\\s*\\(\\s*${STRING}\\s*(?:[,;]\\s*${STRING}\\s*)?\\)$`, 'i');
const LITERAL = new RegExp(`^=\\s*(?:${STRING}|(-?\\d+(?:\\.\\d+)?)|(TRUE|FALSE)(?:\\(\\))?)$`, 'i');

const unquoted = (text: string): string => text.replaceAll('""', '"');

/** The address that a HYPERLINK formula leads to. */
export const linkOfFormula = (formula: string): string | undefined => {
  const url = HYPERLINK.exec(formula)?.[1];
  return url === undefined ? undefined : unquoted(url);
};

/** The value of a HYPERLINK of literals or of a literal; undefined for any other formula. */
export const literalOf = (formula: string): CellValue | undefined => {
  const link = HYPERLINK.exec(formula);
  if (link) return unquoted(link[2] ?? link[1] ?? '');
  const literal = LITERAL.exec(formula);
  if (!literal) return undefined;
  const [, text, number, truth] = literal;
  if (text !== undefined) return unquoted(text);
  return number === undefined ? truth?.toUpperCase() === 'TRUE' : Number(number);
};
