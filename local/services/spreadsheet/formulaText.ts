// The text of a formula: its references and how they move, its functions, its separators. Pure.
import { columnName, columnNumber } from './a1.ts';
import { sheetLocale } from './locales.ts';

interface Corner {
  column?: number;
  row?: number;
  fixedColumn: boolean;
  fixedRow: boolean;
}

export interface Reference {
  /** As written, with the exclamation mark: `Ark2!`, `'Mit ark'!`; empty for the formula's own sheet. */
  sheet: string;
  from: Corner;
  /** Absent for one cell. */
  to?: Corner;
}

/** A text in quotes, or a reference that is not part of a longer word or a function's name. */
const TEXT_OR_REFERENCE =
  /"(?:[^"]|"")*"?|(?<![\p{L}\d_.$!'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}(?:\$?\d+)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\d_.(!:])/gu;

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

const cornerOf = (text: string): Corner => {
  const [, first = '', letters = '', second = '', digits = ''] = CORNER.exec(text) ?? [];
  return {
    ...(letters ? { column: columnNumber(letters) } : {}),
    ...(digits ? { row: Number(digits) } : {}),
    fixedColumn: letters !== '' && first !== '',
    fixedRow: (letters === '' ? first : second) !== '',
  };
};

const cornerText = ({ column, row, fixedColumn, fixedRow }: Corner): string =>
  `${column === undefined ? '' : `${fixedColumn ? '$' : ''}${columnName(column)}`}${row === undefined ? '' : `${fixedRow ? '$' : ''}${row}`}`;

const referenceText = ({ sheet, from, to }: Reference): string =>
  `${sheet}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`;

/** The sheet that a reference names; undefined for the formula's own. */
export const sheetNameOf = ({ sheet }: Reference): string | undefined => {
  if (sheet === '') return undefined;
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

/** The formula with its references changed; one that is changed to nothing becomes `#REF!`. */
export const withReferences = (formula: string, change: (reference: Reference) => Reference | undefined): string =>
  formula.replace(TEXT_OR_REFERENCE, (whole: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    const [from = '', to] = cells.split(':');
    const reference = { sheet: sheet ?? '', from: cornerOf(from), ...(to ? { to: cornerOf(to) } : {}) };
    const changed = change(reference);
    return changed === undefined ? '#REF!' : changed === reference ? whole : referenceText(changed);
  });

/** As pasting does it: what is not fixed by `$` moves along. */
export const shiftedFormula = (formula: string, rows: number, columns: number): string => {
  if (rows === 0 && columns === 0) return formula;
  const shifted = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.column === undefined || corner.fixedColumn ? {} : { column: corner.column + columns }),
    ...(corner.row === undefined || corner.fixedRow ? {} : { row: corner.row + rows }),
  });
  const isThere = ({ column = 1, row = 1 }: Corner) => column > 0 && row > 0;
  return withReferences(formula, ({ sheet, from, to }) => {
    const [start, end] = [shifted(from), to && shifted(to)];
    return isThere(start) && (!end || isThere(end)) ? { sheet, from: start, ...(end ? { to: end } : {}) } : undefined;
  });
};

/** After rows or columns were inserted, deleted or moved: fixed or not, references follow what they pointed at. */
export const followedFormula = (
  formula: string,
  axis: 'row' | 'column',
  concerns: (reference: Reference) => boolean,
  /** Where the first and last of a stretch go; undefined where all of it is deleted. */
  follow: (first: number, last: number) => [first: number, last: number] | undefined,
): string =>
  withReferences(formula, (reference) => {
    const { from, to } = reference;
    const first = from[axis];
    if (first === undefined || !concerns(reference)) return reference;
    const last = to ? to[axis] : first;
    const target = follow(Math.min(first, last ?? first), Math.max(first, last ?? first));
    if (!target) return undefined;
    const [low, high] = target;
    return {
      ...reference,
      from: { ...from, [axis]: low },
      ...(to ? { to: last === undefined ? to : { ...to, [axis]: high } } : {}),
    };
  });

/** The formula outside its texts and quoted names, changed. */
const withCode = (formula: string, change: (code: string) => string): string =>
  formula.replace(/("(?:[^"]|"")*"?|'(?:[^']|'')*'?)|[^"']+/g, (whole: string, quoted: string | undefined) =>
    quoted === undefined ? change(whole) : quoted,
  );

/**
 * As an English sheet would have it, without the equals sign: commas between arguments, a point in numbers. Where the
 * comma is the decimal sign, one between two figures of a number is one; scripts write commas between arguments too.
 */
export const englishFormula = (formula: string, locale: string): string => {
  const isComma = sheetLocale(locale).decimal === ',';
  return withCode(formula.replace(/^=/, ''), (code) =>
    (isComma ? code.replace(/(?<![\p{L}\d_$.])(\d+),(?=\d)/gu, '$1.') : code)
      .replace(/(?<![\p{L}\d_$.])(\d+(?:\.\d+)?[eE])(?=\d)/gu, '$1+')
      .replaceAll(';', ','),
  );
};

/** The formula with its named ranges replaced: each word that is no function, reference, tab or boolean. */
export const withNames = (formula: string, nameFor: (word: string) => string): string =>
  withCode(formula, (code) =>
    code.replace(
      /#[A-Z0-9/]+[!?]?|(?<![\p{L}\d_.$:!])([\p{L}_][\p{L}\d_.]*)(?![\p{L}\d_.$:!]|\s*\()/gu,
      (whole: string, word: string | undefined) =>
        word === undefined || /^([A-Za-z]{1,3}\d+|TRUE|FALSE)$/i.test(word) ? whole : nameFor(word),
    ),
  );

/** The functions that a formula calls, in capitals. */
export const functionsOf = (formula: string): string[] => {
  const names: string[] = [];
  withCode(formula, (code) => {
    for (const [, name = ''] of code.matchAll(/([\p{L}_][\p{L}\d_.]*)\s*\(/gu)) names.push(name.toUpperCase());
    return code;
  });
  return names;
};

/** Whether the formula has a list literal: `{1;2}`. */
export const hasList = (formula: string): boolean => {
  let found = false;
  withCode(formula, (code) => {
    found ||= code.includes('{');
    return code;
  });
  return found;
};
