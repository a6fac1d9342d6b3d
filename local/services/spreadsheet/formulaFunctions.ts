// Functions and operators of formulas as Google has them, where the library lacks them or follows Excel.
// https://support.google.com/docs/table/25273

import { wallClockOf } from '../../core/serial.ts';
import { readTyped } from './coercion.ts';
import { displayOfValue } from './display.ts';
import type {
  Argument,
  FormulaFault,
  FormulaFunction,
  FormulaLibrary,
  LibraryFunction,
  Scalar,
  Value,
} from './formulaLibrary.ts';

/** What the reading of a formula depends on. */
export interface FormulaContext {
  readonly locale: string;
  readonly timeZone: string;
  /** The wall clock of the spreadsheet, as a serial. */
  readonly now: number;
}

type Test = (value: Scalar) => boolean;

export class FormulaSemantics {
  readonly #library: FormulaLibrary;
  readonly #context: () => FormulaContext;

  constructor(library: FormulaLibrary, context: () => FormulaContext) {
    this.#library = library;
    this.#context = context;
  }

  isFault(value: unknown): value is FormulaFault {
    return value instanceof this.#library.FormulaError;
  }

  /** A text that reads as a number by the locale counts as one; a blank is 0. @throws a formula error for what is no number */
  number(value: Scalar): number {
    if (this.isFault(value)) throw value;
    if (value === null) return 0;
    if (typeof value !== 'string') return Number(value);
    const read = this.#read(value);
    if (typeof read !== 'number') throw this.#library.FormulaError.VALUE;
    return read;
  }

  text(value: Scalar): string {
    if (this.isFault(value)) throw value;
    return value === null ? '' : displayOfValue(value, undefined, this.#context().locale);
  }

  /** Blanks take the other's kind; text compares without regard to case; numbers come before text, text before booleans. */
  compare(left: Scalar, right: Scalar): number {
    for (const side of [left, right]) if (this.isFault(side)) throw side;
    const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    if (rankA !== rankB) return rankA - rankB;
    if (typeof a === 'string' && typeof b === 'string') {
      const [x, y] = [a.toLowerCase(), b.toLowerCase()];
      return x === y ? 0 : x < y ? -1 : 1;
    }
    return Number(a) - Number(b);
  }

  infix(left: Scalar, operator: string, right: Scalar): Scalar {
    const fault = [left, right].find((side) => this.isFault(side));
    if (fault !== undefined) return fault;
    if (operator === '&') return this.text(left) + this.text(right);
    const compared = COMPARISONS[operator];
    if (compared) return compared(this.compare(left, right));
    const [a, b] = [this.number(left), this.number(right)];
    if (operator === '/' && b === 0) return this.#library.FormulaError.DIV0;
    const result = ARITHMETIC[operator]?.(a, b) ?? Number.NaN;
    return Number.isFinite(result) ? result : this.#library.FormulaError.NUM;
  }

  /**
   * A function of the library as Google has it: an error among the arguments is the result, and a blank cell is 0, or no
   * text where a text is asked for.
   */
  strict(name: string, whole: LibraryFunction): LibraryFunction {
    const blank = TEXT_FUNCTIONS.has(name) ? '' : 0;
    return (...args: Argument[]) => {
      const fault = args.flatMap(valuesOf).find((value) => this.isFault(value));
      if (fault !== undefined) return fault;
      return whole(
        ...args.map((given) => (given.value === null && !given.omitted ? { ...given, value: blank } : given)),
      );
    };
  }

  /** What COUNTIF and its like ask for: `>5`, `<>Nej`, `A*`, or a value. */
  #test(criterion: Scalar): Test {
    if (this.isFault(criterion)) return (value) => this.isFault(value) && value.error === criterion.error;
    const [, operator = '=', operand = ''] =
      typeof criterion === 'string' ? (/^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? []) : [];
    const wanted = typeof criterion === 'string' ? this.#read(operand) : (criterion ?? '');
    const compared = COMPARISONS[operator];
    if (operator !== '=' && operator !== '<>')
      return (value) =>
        value !== null && typeof value === typeof wanted && compared?.(this.compare(value, wanted)) === true;
    const pattern = typeof wanted === 'string' && wanted !== '' ? wildcard(wanted) : undefined;
    const matches: Test = (value) => {
      if (this.isFault(value)) return false;
      if (wanted === '') return value === null || (value === '' && operator === '=' && criterion === '');
      return pattern ? typeof value === 'string' && pattern.test(value) : value === wanted;
    };
    return operator === '=' ? matches : (value) => !matches(value);
  }

  /** Of a text, the number, boolean or text that it would be in a cell. */
  #read(text: string): string | number | boolean {
    const { locale, timeZone, now } = this.#context();
    const year = wallClockOf(now).getUTCFullYear();
    return text.startsWith('=') ? text : readTyped(text, { locale, timeZone, year }).value;
  }

  /** The numbers in ranges; values that are given directly are read as numbers. */
  #numbers(args: readonly Argument[]): number[] {
    return args.flatMap((argument) =>
      valuesOf(argument).flatMap((value) => {
        if (this.isFault(value)) throw value;
        if (argument.isRangeRef || argument.isCellRef || argument.isArray)
          return typeof value === 'number' ? [value] : [];
        return [this.number(value)];
      }),
    );
  }

  /** The values at the places where every pair of a range and a criterion agrees. */
  #where(pairs: readonly Argument[], taken: Argument): Scalar[] {
    const values = valuesOf(taken);
    const tests = Array.from({ length: Math.floor(pairs.length / 2) }, (_, index) => {
      const range = pairs[index * 2];
      return { range: range ? valuesOf(range) : [], test: this.#test(one(pairs[index * 2 + 1])) };
    });
    if (tests.some(({ range }) => range.length !== values.length)) throw this.#library.FormulaError.VALUE;
    return values.filter((_, index) => tests.every(({ range, test }) => test(range[index] ?? null)));
  }

  #plain(argument: Argument | undefined, missing?: Scalar): Scalar {
    if (argument === undefined || argument.omitted) {
      if (missing === undefined) throw this.#library.FormulaError.NA;
      return missing;
    }
    const value = one(argument);
    if (this.isFault(value)) throw value;
    return value;
  }

  /** The position, from 0, of a value in a list; -1 if it is not there. `order` as MATCH has it: 0 exact, 1 up, -1 down. */
  #position(wanted: Scalar, list: readonly Scalar[], order: number): number {
    if (order === 0) {
      const test = typeof wanted === 'string' ? wildcard(wanted) : undefined;
      return list.findIndex((value) =>
        test ? typeof value === 'string' && test.test(value) : !this.isFault(value) && value === wanted,
      );
    }
    let found = -1;
    for (const [index, value] of list.entries()) {
      if (value === null || this.isFault(value) || typeof value !== typeof wanted) continue;
      if (this.compare(value, wanted) * order > 0) break;
      found = index;
    }
    return found;
  }

  #found<Found>(value: Found | undefined): Found {
    if (value === undefined) throw this.#library.FormulaError.NA;
    return value;
  }

  #lookup(wanted: Argument, rows: Scalar[][], index: Argument, sorted: Argument | undefined): Scalar {
    const column = Math.trunc(this.number(this.#plain(index)));
    if (column < 1) throw this.#library.FormulaError.VALUE;
    if (column > (rows[0]?.length ?? 0)) throw this.#library.FormulaError.REF;
    const isSorted = Boolean(this.#plain(sorted, true));
    const keys = rows.map(([key = null]) => key);
    const at = this.#position(this.#plain(wanted), keys, isSorted ? 1 : 0);
    return this.#found(rows[at])[column - 1] ?? '';
  }

  readonly functions: Record<string, FormulaFunction> = {
    TODAY: () => Math.floor(this.#context().now),
    NOW: () => this.#context().now,
    HYPERLINK: (url: Argument, label?: Argument) => this.#plain(label, this.#plain(url)) ?? '',
    ISBLANK: ({ value }: Argument) => value === null,
    ISODD: (value: Argument) => Math.abs(Math.trunc(this.number(this.#plain(value)))) % 2 === 1,
    IFERROR: (value: Argument, other?: Argument) =>
      (this.isFault(one(value)) ? (other ? one(other) : '') : one(value)) ?? '',
    IFNA: (value: Argument, other: Argument) => {
      const given = one(value);
      return (this.isFault(given) && given.error === '#N/A' ? one(other) : given) ?? '';
    },
    IFS: (...args: Argument[]) => {
      const at = args.findIndex((test, index) => index % 2 === 0 && this.#truth(this.#plain(test)));
      const [chosen] = at < 0 ? [] : args.slice(at + 1);
      return one(this.#found(chosen)) ?? '';
    },
    SWITCH: (value: Argument, ...cases: Argument[]) => {
      const wanted = this.#plain(value);
      for (let at = 0; at + 1 < cases.length; at += 2)
        if (this.compare(wanted, one(cases[at])) === 0) return one(cases[at + 1]) ?? '';
      return one(this.#found(cases.length % 2 === 1 ? cases.at(-1) : undefined)) ?? '';
    },
    AND: (...args: Argument[]) => this.#truths(args).every((each) => each),
    OR: (...args: Argument[]) => this.#truths(args).some((each) => each),
    CHOOSE: (_parser: unknown, index: Argument, ...values: Argument[]) => {
      const chosen = values[Math.trunc(this.number(one(index))) - 1];
      if (!chosen) throw this.#library.FormulaError.NUM;
      return one(chosen) ?? '';
    },
    UPPER: (text: Argument) => this.text(one(text)).toUpperCase(),
    LOWER: (text: Argument) => this.text(one(text)).toLowerCase(),
    TRIM: (text: Argument) => this.text(one(text)).trim().replace(/ {2,}/g, ' '),
    LEN: (text: Argument) => this.text(one(text)).length,
    VALUE: (text: Argument) => this.number(this.#plain(text)),
    TEXT: (value: Argument, format: Argument) => {
      const given = this.#plain(value) ?? 0;
      const number = typeof given === 'string' ? this.#read(given) : given;
      if (this.isFault(number)) throw number;
      return displayOfValue(number, this.text(one(format)), this.#context().locale);
    },
    CONCATENATE: (...args: Argument[]) =>
      args
        .flatMap(valuesOf)
        .map((value) => this.text(value))
        .join(''),
    JOIN: (mark: Argument, ...args: Argument[]) =>
      args
        .flatMap(valuesOf)
        .map((value) => this.text(value))
        .join(this.text(one(mark))),
    TEXTJOIN: (mark: Argument, skipBlank: Argument, ...args: Argument[]) => {
      const texts = args.flatMap(valuesOf).map((value) => this.text(value));
      return texts.filter((text) => text !== '' || !one(skipBlank)).join(this.text(one(mark)));
    },
    SUBSTITUTE: (text: Argument, old: Argument, fresh: Argument, nth?: Argument) => {
      const [whole, from, to] = [text, old, fresh].map((argument) => this.text(one(argument)));
      if (whole === undefined || from === undefined || to === undefined || from === '') return whole ?? '';
      if (!nth) return whole.replaceAll(from, () => to);
      const parts = whole.split(from);
      const at = this.number(one(nth));
      if (at < 1 || at >= parts.length) return whole;
      return `${parts.slice(0, at).join(from)}${to}${parts.slice(at).join(from)}`;
    },
    SEARCH: (wanted: Argument, text: Argument, start?: Argument) => {
      const from = start ? this.number(one(start)) - 1 : 0;
      const at = this.text(one(text))
        .slice(from)
        .search(wildcardWithin(this.text(one(wanted))));
      if (at < 0) throw this.#library.FormulaError.VALUE;
      return at + from + 1;
    },
    SUM: (...args: Argument[]) => sum(this.#numbers(this.#given(args))),
    PRODUCT: (...args: Argument[]) => this.#numbers(args).reduce((product, each) => product * each, 1),
    AVERAGE: (...args: Argument[]) => this.#mean(this.#numbers(this.#given(args))),
    COUNT: (...args: Argument[]) => numbersIn(args.flatMap(valuesOf)).length,
    LARGE: (range: Argument, nth: Argument) => this.#ranked(range, nth, (a, b) => b - a),
    SMALL: (range: Argument, nth: Argument) => this.#ranked(range, nth, (a, b) => a - b),
    MAX: (...args: Argument[]) => most(this.#numbers(args)),
    MIN: (...args: Argument[]) => least(this.#numbers(args)),
    MEDIAN: (...args: Argument[]) => {
      const sorted = this.#numbers(args).sort((a, b) => a - b);
      const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
      if (low === undefined || high === undefined) throw this.#library.FormulaError.NUM;
      return (low + high) / 2;
    },
    COUNTA: (...args: Argument[]) => args.flatMap(valuesOf).filter((value) => value !== null).length,
    COUNTBLANK: (...args: Argument[]) =>
      args.flatMap(valuesOf).filter((value) => value === null || value === '').length,
    COUNTIF: (range: Argument, criterion: Argument) => this.#where([range, criterion], range).length,
    COUNTIFS: (...pairs: Argument[]) => this.#where(pairs, this.#found(pairs[0])).length,
    SUMIFS: (taken: Argument, ...pairs: Argument[]) => sum(this.#where(pairs, taken)),
    AVERAGEIFS: (taken: Argument, ...pairs: Argument[]) => this.#mean(this.#where(pairs, taken)),
    MAXIFS: (taken: Argument, ...pairs: Argument[]) => most(numbersIn(this.#where(pairs, taken))),
    MINIFS: (taken: Argument, ...pairs: Argument[]) => least(numbersIn(this.#where(pairs, taken))),
    VLOOKUP: (wanted: Argument, range: Argument, index: Argument, sorted?: Argument) =>
      this.#lookup(wanted, rowsOf(range), index, sorted),
    HLOOKUP: (wanted: Argument, range: Argument, index: Argument, sorted?: Argument) => {
      const rows = rowsOf(range);
      const turned = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
      return this.#lookup(wanted, turned, index, sorted);
    },
    MATCH: (wanted: Argument, range: Argument, order?: Argument) => {
      const at = this.#position(this.#plain(wanted), valuesOf(range), Math.sign(this.number(this.#plain(order, 1))));
      return this.#found(at < 0 ? undefined : at + 1);
    },
    XLOOKUP: (wanted: Argument, range: Argument, result: Argument, missing?: Argument) => {
      const at = this.#position(this.#plain(wanted), valuesOf(range), 0);
      if (at < 0) return missing ? one(missing) : this.#library.FormulaError.NA;
      return valuesOf(result)[at] ?? '';
    },
  };

  /** @throws Google's #N/A for a function without arguments */
  #given(args: Argument[]): Argument[] {
    this.#found(args[0]);
    return args;
  }

  #ranked(range: Argument, nth: Argument, order: (a: number, b: number) => number): number {
    const value = this.#numbers([{ ...range, isArray: true }]).sort(order)[Math.trunc(this.number(one(nth))) - 1];
    if (value === undefined) throw this.#library.FormulaError.NUM;
    return value;
  }

  /** The booleans that AND and OR take: blanks, and texts in cells, are ignored. */
  #truths(args: readonly Argument[]): boolean[] {
    const truths = args.flatMap((argument) =>
      valuesOf(argument).flatMap((value) => {
        const isCell = argument.isRangeRef || argument.isCellRef || argument.isArray;
        return value === null || (isCell && typeof value === 'string') ? [] : [this.#truth(value)];
      }),
    );
    if (truths.length === 0) throw this.#library.FormulaError.VALUE;
    return truths;
  }

  #mean(values: readonly Scalar[]): number | FormulaFault {
    const numbers = numbersIn(values);
    return numbers.length === 0 ? this.#library.FormulaError.DIV0 : sum(numbers) / numbers.length;
  }

  /** @throws a formula error for a text that is no boolean */
  #truth(value: Scalar): boolean {
    if (typeof value === 'string') {
      const read = this.#read(value);
      if (typeof read === 'string') throw this.#library.FormulaError.VALUE;
      return Boolean(read);
    }
    if (this.isFault(value)) throw value;
    return Boolean(value);
  }

  sumIf(range?: Argument, criterion?: Argument, taken = range): Scalar {
    return sum(this.#where([this.#found(range), this.#found(criterion)], this.#found(taken)));
  }
  averageIf(range?: Argument, criterion?: Argument, taken = range): Scalar {
    return this.#mean(this.#where([this.#found(range), this.#found(criterion)], this.#found(taken)));
  }

  /** IF gets its arguments unevaluated, so that a blank cell stays blank. */
  chosen(test: Scalar, whenTrue: unknown, whenFalse: unknown): unknown {
    if (this.isFault(test)) return test;
    if (whenTrue === undefined) return this.#library.FormulaError.NA;
    const branch = this.#truth(test) ? whenTrue : whenFalse;
    return branch === null ? '' : branch === undefined ? false : branch;
  }
}

const COMPARISONS: Record<string, (difference: number) => boolean> = {
  '=': (difference) => difference === 0,
  '<>': (difference) => difference !== 0,
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

const ARITHMETIC: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

const TEXT_FUNCTIONS = new Set('LEFT RIGHT MID FIND REPLACE REPT PROPER EXACT CLEAN CODE CONCAT DATEVALUE'.split(' '));

const blankLike = (other: Scalar): string | number | boolean =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
const rankOf = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);

const isGrid = (value: Value): value is Scalar[][] => Array.isArray(value);
const rowsOf = ({ value }: Argument): Scalar[][] => (isGrid(value) ? value : [[value]]);
const valuesOf = (argument: Argument): Scalar[] => rowsOf(argument).flat();
/** The upper left value of a range. */
const one = (argument: Argument | undefined): Scalar => (argument ? (rowsOf(argument)[0]?.[0] ?? null) : null);

const numbersIn = (values: readonly Scalar[]): number[] => values.filter((value) => typeof value === 'number');
const sum = (values: readonly Scalar[]): number => numbersIn(values).reduce((total, each) => total + each, 0);

/** 0 if there are none. */
const most = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : Math.max(...numbers));
const least = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : Math.min(...numbers));

/** `*` any text, `?` any character, `~*` a star; without regard to case. */
const wildcard = (text: string): RegExp => new RegExp(`^${wildcardWithin(text).source}$`, 'iu');
const wildcardWithin = (text: string): RegExp => {
  const source = text.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    return part.replace(/^~/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(source, 'iu');
};
