// The few formulas the local Workspace can answer; any other refuses loudly, never with a wrong value.
import { NotEmulated } from '../../errors.ts';
import type { CellRecord, CellValue } from '../../records.ts';

const STRING = '"((?:[^"]|"")*)"';
/** Arguments part with a semicolon where the comma is the decimal sign; scripts write either. */
const HYPERLINK = new RegExp(`^=\\s*HYPERLINK\\s*\\(\\s*${STRING}\\s*(?:[,;]\\s*${STRING}\\s*)?\\)$`, 'i');
const LITERAL = new RegExp(`^=\\s*(?:${STRING}|(-?\\d+(?:\\.\\d+)?)|(TRUE|FALSE)(?:\\(\\))?)$`, 'i');

const unquoted = (text: string): string => text.replaceAll('""', '"');

/** The address that a HYPERLINK formula leads to. */
export const linkOfFormula = (formula: string): string | undefined => {
  const url = HYPERLINK.exec(formula)?.[1];
  return url === undefined ? undefined : unquoted(url);
};

/** @throws NotEmulated naming the function, for a formula that is more than HYPERLINK or a literal. */
export const valueOfFormula = (formula: string): CellValue => {
  const link = HYPERLINK.exec(formula);
  if (link) return unquoted(link[2] ?? link[1] ?? '');
  const literal = LITERAL.exec(formula);
  if (literal) {
    const [, text, number, truth] = literal;
    if (text !== undefined) return unquoted(text);
    return number === undefined ? truth?.toUpperCase() === 'TRUE' : Number(number);
  }
  const name = /[A-Z][A-Z0-9.]*(?=\()/i.exec(formula)?.[0];
  throw new NotEmulated(name ? `formula ${name.toUpperCase()}` : `formula ${formula}`);
};

/** What the cell shows as its value: what it holds, or what its formula says. */
export const cellValue = (cell: CellRecord | undefined): CellValue =>
  cell === undefined ? '' : cell.formula === undefined ? cell.value : valueOfFormula(cell.formula);
