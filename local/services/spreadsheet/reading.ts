// How the cells of a sheet are read: formulas are computed on the way, from what the cells hold now, and never kept.

import type { CustomFunctions } from '../../core/emulatedObject.ts';
import { serialOfInstant } from '../../core/serial.ts';
import { GoogleError, NotEmulated } from '../../errors.ts';
import type { CellRecord, CellValue, SheetRecord, SpreadsheetRecord } from '../../state/records.ts';
import { a1Of, quotedSheetName } from './a1.ts';
import { argumentOf, resultOf } from './customFunctions.ts';
import { displayOfValue } from './display.ts';
import { literalOf } from './formula.ts';
import { type FormulaContext, FormulaSemantics } from './formulaFunctions.ts';
import {
  type Argument,
  type CellReference,
  type FormulaFault,
  type FormulaLibrary,
  type FormulaParser,
  formulaLibrary,
  type RangeReference,
  type Scalar,
  type Value,
} from './formulaLibrary.ts';
import { englishFormula, functionsOf, hasList, withNames, withReferences } from './formulaText.ts';
import { GOOGLE_FUNCTIONS } from './googleFunctions.ts';
import { sheetLocale } from './locales.ts';

interface Place {
  sheet: SheetRecord;
  cell: CellRecord;
}

/** One reading of a spreadsheet; what it has computed is valid until something is written. */
export class Reading {
  readonly #computed: Map<CellRecord, Scalar>;

  constructor(
    readonly spreadsheet: SpreadsheetRecord,
    readonly sheet: SheetRecord,
    /** The clock that TODAY and NOW show, epoch milliseconds. */
    readonly now: number,
    /** The functions of the spreadsheet's own scripts. */
    readonly custom: CustomFunctions,
    computed = new Map<CellRecord, Scalar>(),
  ) {
    this.#computed = computed;
  }

  get locale(): string {
    return this.spreadsheet.locale;
  }

  /** The day that TODAY shows, as a serial. */
  get today(): number {
    return Math.floor(serialOfInstant(this.now, this.spreadsheet.timeZone));
  }

  /** The same reading in another sheet of the spreadsheet. */
  in(sheet: SheetRecord): Reading {
    return sheet === this.sheet ? this : new Reading(this.spreadsheet, sheet, this.now, this.custom, this.#computed);
  }

  /** What the cell holds, or what its formula gives: an error as the text that Google gives for it. */
  valueOf(cell: CellRecord | undefined): CellValue {
    if (cell?.formula === undefined) return cell?.value ?? '';
    const literal = literalOf(cell.formula);
    if (literal !== undefined) return literal;
    const value = this.#compute({ sheet: this.sheet, cell });
    return typeof value === 'object' ? (value?.error ?? '') : value;
  }

  /** The cell's own number format, else the one that its formula implies: a date's for a date. */
  formatOf(cell: CellRecord | undefined, depth = 0): string | undefined {
    if (cell?.formula === undefined || cell.format !== undefined) return cell?.format;
    const { date, time } = sheetLocale(this.locale);
    const name = WHOLE_CALL.exec(cell.formula)?.[1]?.toUpperCase();
    if (name !== undefined && DATES.has(name)) return date;
    if (name === 'NOW') return `${date} ${time}`;
    if (depth > FORMATS_FOLLOWED || !DAYS_FROM_CELL.test(cell.formula)) return undefined;
    let format: string | undefined;
    withReferences(cell.formula, (reference) => {
      const { column, row } = reference.from;
      const source = column && row && reference.sheet === '' ? this.sheet.cells[row]?.[column] : undefined;
      format = this.formatOf(source, depth + 1);
      return reference;
    });
    return format;
  }

  /** The text that the cell shows. */
  displayOf(cell: CellRecord | undefined): string {
    return cell === undefined ? '' : displayOfValue(this.valueOf(cell), this.formatOf(cell), this.locale);
  }

  /**
   * Computes the cells that a formula reads before the formula itself, without recursion, so that chains may be long. A cell that
   * reads itself is `#REF!`, as on Google.
   */
  #compute(asked: Place): Scalar {
    const open: Place[] = [asked];
    const begun = new Set<CellRecord>();
    for (let place = open.at(-1); place; place = open.at(-1)) {
      const { cell } = place;
      if (this.#computed.has(cell)) {
        open.pop();
        continue;
      }
      begun.add(cell);
      const missing = new Map<CellRecord, Place>();
      const value = engine().evaluate(this, place, missing);
      const circle = [...missing.keys()].filter((each) => begun.has(each) && !this.#computed.has(each));
      if (circle.length > 0) for (const each of circle) this.#computed.set(each, engine().fault('REF'));
      else if (missing.size > 0) open.push(...missing.values());
      else this.#computed.set(cell, value);
    }
    return this.#computed.get(asked.cell) ?? null;
  }

  /** What a formula gets for a cell; a formula that is not computed yet is noted as missing. */
  scalarAt(sheet: SheetRecord, row: number, column: number, missing: Map<CellRecord, Place>): Scalar {
    const cell = sheet.cells[row]?.[column];
    if (!cell) return null;
    if (cell.formula === undefined) return cell.value === '' ? null : cell.value;
    const known = literalOf(cell.formula) ?? this.#computed.get(cell);
    if (known === undefined) missing.set(cell, { sheet, cell });
    return known ?? null;
  }
}

const WHOLE_CALL = /^=\s*(\w+)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*$/;
const DATES = new Set(['TODAY', 'DATE', 'EDATE', 'EOMONTH', 'WORKDAY', 'DATEVALUE']);
/** A reference to a cell, or a number of days from one. */
const DAYS_FROM_CELL = /^=\s*\$?[A-Za-z]{1,3}\$?\d+\s*(?:[+-]\s*\d+\s*)?$/;
const FORMATS_FOLLOWED = 20;
/** Their results come from the library's own random numbers and clock, or are lists, which it lacks. */
const LIBRARY_ONLY = new Set([
  'RAND',
  'RANDBETWEEN',
  'WEBSERVICE',
  'TRANSPOSE',
  'FREQUENCY',
  'GROWTH',
  'MMULT',
  'MUNIT',
]);

/** Functions that get their arguments unevaluated, or ask of which kind they are. */
const AS_THEY_STAND = new Set(
  'IF SUMIF AVERAGEIF INDEX ROW ROWS COLUMN COLUMNS ISERR ISERROR ISNA ISREF ISTEXT ISNONTEXT ISNUMBER ISLOGICAL TYPE ERROR.TYPE'.split(
    ' ',
  ),
);

/** The library, set up once; each evaluation sets the cells that it reads. */
class Engine {
  readonly #library: FormulaLibrary;
  readonly #semantics: FormulaSemantics;
  readonly #parser: FormulaParser;
  readonly #known: ReadonlySet<string>;
  #asked: { reading: Reading; home: SheetRecord; missing: Map<CellRecord, Place> } | undefined;

  constructor() {
    this.#library = formulaLibrary();
    this.#semantics = new FormulaSemantics(this.#library, () => this.#context);
    const scalar = (value: unknown) => this.#single(value);
    const looked = (value: unknown): Argument => ({ value: this.#value(value) });
    this.#parser = new this.#library({
      functions: {
        ...this.#semantics.functions,
        IF: (_parser: FormulaParser, test: unknown, whenTrue: unknown, whenFalse: unknown) =>
          this.#semantics.chosen(scalar(test), whenTrue, whenFalse),
        // The library gives these their arguments unevaluated, too.
        SUMIF: (_parser: FormulaParser, ...args: unknown[]) => this.#semantics.sumIf(...args.map(looked)),
        AVERAGEIF: (_parser: FormulaParser, ...args: unknown[]) => this.#semantics.averageIf(...args.map(looked)),
      },
      onCell: (reference) => this.#cell(reference),
      onRange: (reference) => this.#range(reference),
    });
    // A result that is a cell with an error would become another error, and a range its first cell.
    this.#parser.checkFormulaResult = (result) => this.#value(result);
    this.#parser.utils.applyInfix = (left, operator, right) =>
      this.#semantics.infix(scalar(left), operator, scalar(right));
    this.#parser.utils.applyPrefix = (signs, value) =>
      signs.reduceRight<Scalar>(
        (signed, sign) => (sign === '-' ? this.#semantics.infix(0, '-', signed) : signed),
        scalar(value),
      );
    this.#parser.utils.applyPostfix = (value) => this.#semantics.infix(scalar(value), '/', 100);
    for (const [name, whole] of Object.entries(this.#parser.functions))
      if (!(name in this.#semantics.functions) && !AS_THEY_STAND.has(name))
        this.#parser.functions[name] = this.#semantics.strict(name, whole);
    this.#known = new Set(
      [...this.#parser.supportedFunctions(), 'IF', ...Object.keys(this.#semantics.functions)].filter(
        (name) => GOOGLE_FUNCTIONS.has(name) && !LIBRARY_ONLY.has(name),
      ),
    );
  }

  fault(kind: 'REF' | 'NAME'): FormulaFault {
    return this.#library.FormulaError[kind];
  }

  /** @throws NotEmulated for what Google computes and this does not */
  evaluate(reading: Reading, { sheet, cell }: Place, missing: Map<CellRecord, Place>): Scalar {
    const { formula = '' } = cell;
    const names = functionsOf(formula);
    const lacking = names.find((name) => GOOGLE_FUNCTIONS.has(name) && !this.#known.has(name));
    if (lacking !== undefined) throw new NotEmulated(`formula ${lacking}`);
    const own = names.filter((name) => !this.#known.has(name));
    if (own.some((name) => !reading.custom.has(name))) return this.fault('NAME');
    if (hasList(formula)) throw new NotEmulated(`formula ${formula}`);
    const closed = withReferences(formula, (reference) => {
      const { from, to } = reference;
      if (!to || from.row === undefined || to.row !== undefined) return reference;
      return { ...reference, to: { ...to, row: sheet.maxRows } };
    });
    const unknown: string[] = [];
    const named = withNames(closed, (word) => {
      const reference = referenceOfName(reading.spreadsheet, word);
      if (reference === undefined) unknown.push(word);
      return reference ?? word;
    });
    if (unknown.length > 0) return this.fault('NAME');
    const home = this.#asked;
    this.#asked = { reading, home: sheet, missing };
    const asTheyStand = this.#parser.funsNeedContextAndNoDataRetrieve;
    const others = asTheyStand.length;
    try {
      for (const name of own) this.#parser.functions[name] = this.#custom(name, formula);
      asTheyStand.push(...own);
      const text = englishFormula(named, reading.locale).trim();
      const value = this.#parser.parse(text, { ...positionOf(sheet, cell), sheet: sheet.name });
      // Google has no operator for what two ranges share, the only thing that gives #NULL!.
      if (Array.isArray(value) || (this.#semantics.isFault(value) && value.error === '#NULL!'))
        throw new NotEmulated(`formula ${formula}`);
      return value;
    } catch (error) {
      return this.#thrown(error, formula);
    } finally {
      this.#asked = home;
      asTheyStand.length = others;
      for (const name of own) delete this.#parser.functions[name];
    }
  }

  /** A function of a script as the library calls it. */
  #custom(name: string, formula: string): FormulaParser['functions'][string] {
    return (_parser: unknown, ...args: unknown[]) => {
      const { reading, missing } = this.#now;
      const given = args.map((argument) => this.#argument(argument));
      // What is read is not computed yet; the formula is evaluated again when it is.
      if (missing.size > 0) return 0;
      try {
        return resultOf(reading.custom.call(name, given), formula);
      } catch (error) {
        if (error instanceof GoogleError) return new this.#library.FormulaError('#ERROR!');
        throw error;
      }
    };
  }

  #argument(argument: unknown): unknown {
    const value = this.#value(argument);
    const { ref } = Object(argument) as Argument;
    const { reading } = this.#now;
    const sheet = this.#sheetOf(ref?.sheet);
    const given = (scalar: Scalar, row: number, column: number): unknown => {
      if (typeof scalar === 'object') return scalar?.error ?? '';
      const cell = ref && sheet?.cells[row]?.[column];
      return cell && sheet
        ? argumentOf(scalar, reading.in(sheet).formatOf(cell), reading.spreadsheet.timeZone)
        : scalar;
    };
    const { row = 1, col = 1 } = (ref && ('from' in ref ? ref.from : ref)) ?? {};
    if (!Array.isArray(value)) return given(value, row ?? 1, col ?? 1);
    return value.map((line, down) => line.map((scalar, along) => given(scalar, (row ?? 1) + down, (col ?? 1) + along)));
  }

  /** What an error of the library means: a formula error, an unreadable formula, or something that it cannot do. */
  #thrown(error: unknown, formula: string): FormulaFault {
    if (!this.#semantics.isFault(error)) throw error;
    const { details } = error;
    if (details instanceof NotEmulated) throw details;
    if (this.#semantics.isFault(details)) return details;
    const isUnreadable = details instanceof Error && /Exception$/.test(details.name);
    if (error.error !== '#ERROR!' || isUnreadable) return error;
    throw new NotEmulated(`formula ${formula}`);
  }

  get #now() {
    if (!this.#asked) throw new NotEmulated('formula outside a sheet');
    return this.#asked;
  }

  get #context(): FormulaContext {
    const { reading } = this.#now;
    const { locale, timeZone } = reading.spreadsheet;
    return { locale, timeZone, now: serialOfInstant(reading.now, timeZone) };
  }

  /** The value of an operand. @throws NotEmulated for a whole range, which Google would go through */
  #single(value: unknown): Scalar {
    const looked = this.#value(value);
    if (!Array.isArray(looked)) return looked;
    if (looked.length === 1 && looked[0]?.length === 1) return looked[0][0] ?? null;
    throw new NotEmulated('formula with a range as an operand');
  }

  /** A reference looked up. */
  #value(value: unknown): Value {
    return value === null || value === undefined ? null : this.#parser.utils.extractRefValue(value).val;
  }

  #sheetOf(name: string | undefined): SheetRecord | undefined {
    const { reading, home } = this.#now;
    if (name === undefined) return home;
    return reading.spreadsheet.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  #cell({ sheet: name, row, col }: CellReference): Scalar {
    const sheet = this.#sheetOf(name);
    const { reading, missing } = this.#now;
    if (!sheet || row > sheet.maxRows || col > sheet.maxColumns) return this.fault('REF');
    return reading.scalarAt(sheet, row, col, missing);
  }

  #range({ sheet: name, from, to }: RangeReference): Scalar[][] | FormulaFault {
    const sheet = this.#sheetOf(name);
    const { reading, missing } = this.#now;
    if (!sheet) return this.fault('REF');
    const [top, bottom] = [from.row ?? 1, Math.min(to.row ?? sheet.maxRows, sheet.maxRows)];
    const [left, right] = [from.col ?? 1, Math.min(to.col ?? sheet.maxColumns, sheet.maxColumns)];
    return Array.from({ length: Math.max(0, bottom - top + 1) }, (_, down) =>
      Array.from({ length: Math.max(0, right - left + 1) }, (_cell, along) =>
        reading.scalarAt(sheet, top + down, left + along, missing),
      ),
    );
  }
}

let made: Engine | undefined;
const engine = (): Engine => {
  made ??= new Engine();
  return made;
};

const referenceOfName = ({ namedRanges, sheets }: SpreadsheetRecord, word: string): string | undefined => {
  const [, named] = Object.entries(namedRanges).find(([name]) => name.toLowerCase() === word.toLowerCase()) ?? [];
  const sheet = sheets.find(({ id }) => id === named?.sheetId);
  return named && sheet && `${quotedSheetName(sheet.name)}!${a1Of(named.range)}`;
};

/** The position of a cell, which only formulas with ROW() or COLUMN() need. */
const positionOf = (sheet: SheetRecord, cell: CellRecord): { row: number; col: number } => {
  if (!/\b(ROW|COLUMN)\s*\(\s*\)/i.test(cell.formula ?? '')) return { row: 1, col: 1 };
  for (const [row, cells] of Object.entries(sheet.cells))
    for (const [column, each] of Object.entries(cells))
      if (each === cell) return { row: Number(row), col: Number(column) };
  return { row: 1, col: 1 };
};
