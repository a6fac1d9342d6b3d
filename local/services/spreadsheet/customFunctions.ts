// How values of cells go to a script's own functions in formulas, and come back. Pure.
import { instantOfSerial } from '../../core/serial.ts';
import { NotEmulated } from '../../errors.ts';
import type { CellRecord, CellValue } from '../../state/records.ts';
import { holdsDate } from './coercion.ts';

/** A cell's value as a function gets it: dates as Date, an empty cell as an empty text. */
export const argumentOf = (value: CellValue, format: CellRecord['format'], timeZone: string): CellValue | Date =>
  holdsDate(value, format) ? new Date(instantOfSerial(value, timeZone)) : value;

/** What the cell shows of a result. @throws NotEmulated for a result that fills several cells, or has a format of its own */
export const resultOf = (result: unknown, formula: string): CellValue => {
  if (result === null || result === undefined) return '';
  if (typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean') return result;
  if (Array.isArray(result) && result.flat().length === 1) return resultOf(result.flat()[0], formula);
  throw new NotEmulated(`formula ${formula}`);
};
