// The part of fast-formula-parser that is used, with types, which the package lacks. It is loaded with the first formula.
import { lazyPackage } from '../../core/lazyPackage.ts';

/** `#REF!` and the like: what a formula gives where it has no value. */
export interface FormulaFault {
  readonly error: string;
  /** The error that was thrown inside a function, where the library wraps one. */
  readonly details?: unknown;
}

export type Scalar = string | number | boolean | FormulaFault | null;
export type Value = Scalar | Scalar[][];

/** A function's argument, its references looked up; null where it is left out. */
export interface Argument {
  value: Value;
  isArray?: boolean;
  isRangeRef?: boolean;
  isCellRef?: boolean;
  omitted?: boolean;
  ref?: CellReference | RangeReference;
}
export interface CellReference {
  sheet?: string;
  row: number;
  col: number;
}
export interface RangeReference {
  sheet?: string;
  from: { row: number | null; col: number | null };
  to: { row: number | null; col: number | null };
}

export type LibraryFunction = (...args: Argument[]) => unknown;
export type FormulaFunction = (...args: never[]) => unknown;

export interface FormulaParser {
  parse(formula: string, position: CellReference): Value;
  checkFormulaResult: (result: unknown) => Value;
  readonly functions: Record<string, LibraryFunction>;
  /** Functions that get the parser and then their arguments as they stand, references not looked up. */
  readonly funsNeedContextAndNoDataRetrieve: string[];
  readonly utils: {
    extractRefValue(value: unknown): { val: Value };
    applyInfix: (left: unknown, operator: string, right: unknown) => unknown;
    applyPrefix: (signs: string[], value: unknown) => unknown;
    applyPostfix: (value: unknown) => unknown;
  };
  supportedFunctions(): string[];
}

export interface FormulaLibrary {
  new (config: {
    functions: Record<string, FormulaFunction>;
    onCell: (reference: CellReference) => Scalar;
    onRange: (reference: RangeReference) => Scalar[][] | FormulaFault;
  }): FormulaParser;
  FormulaError: (new (
    error: string,
  ) => FormulaFault) &
    Record<'DIV0' | 'NA' | 'NAME' | 'NUM' | 'REF' | 'VALUE', FormulaFault>;
}

/** https://github.com/LesterLyu/fast-formula-parser */
export const formulaLibrary = lazyPackage<FormulaLibrary>('fast-formula-parser');
