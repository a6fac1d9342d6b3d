// Writes rows so that what Google refuses of one (a rule on a cell, a protected cell) keeps no other from being written.
import type { ProblemCode } from '../../domain/unit/problemCodes.ts';
import { isGoogles } from '../host/errors.ts';
import { type SheetValue, setLiterally } from './cells.ts';
import { type Cell, rectanglesOf } from './rectangles.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

/** A row of which nothing was written; positions from 0. */
export interface RefusedRow {
  row: number;
  /** The column that Google refused; absent where all of the tab is closed. */
  column?: number;
  code: Extract<ProblemCode, 'cellRuled' | 'cellProtected'>;
}

/** So many rows of a tab are tried by themselves; where more are refused, the fault is in the tab and not in the rows. */
const MOST_TRIED = 40;
/** What a cell holds (https://support.google.com/drive/answer/37603). */
const MOST_CHARACTERS = 50_000;

export const writeCells = (sheet: Sheet, cells: readonly Cell[]): void => {
  for (const { row, column, values } of rectanglesOf(cells)) {
    setLiterally(sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0), values);
  }
};

/**
 * Divides what Google refuses until the row at fault is alone, and writes the rest. `before` gives what stood in a
 * cell: of a refused row nothing stays. @returns the refused rows.
 */
export const writeRowsApart = (
  sheet: Sheet,
  cells: readonly Cell[],
  before: (cell: Cell) => SheetValue,
): RefusedRow[] => {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const refused: RefusedRow[] = [];
  let last: Pick<RefusedRow, 'column' | 'code'> = { code: 'cellRuled' };
  /** What was written of the rows goes back; the cell at fault has stayed as it was. */
  const giveUp = (rows: readonly Cell[][]): void => {
    isRefused(
      sheet,
      rows.flat().flatMap((cell) => (cell.column === last.column ? [] : [{ ...cell, value: before(cell) }])),
    );
    refused.push(...rows.flatMap(([first]) => (first ? [{ row: first.row, ...last }] : [])));
  };
  const write = (rows: readonly Cell[][]): void => {
    if (!isRefused(sheet, rows.flat())) return;
    const [first = []] = rows;
    if (isClosed(sheet)) {
      last = { code: 'cellProtected' };
      giveUp([...rows]);
    } else if (rows.length === 1) {
      // The column that was at fault in the row before is tried first.
      const culprit = [...first.filter(({ column }) => column === last.column), ...first].find((cell) =>
        isRefused(sheet, [cell]),
      );
      // By themselves all may go: then it was a fault that has passed, and the row is written.
      if (!culprit) return;
      last = { column: culprit.column, code: whyRefused(sheet, [culprit]) ?? 'cellRuled' };
      giveUp([first]);
    } else if (refused.length >= MOST_TRIED) giveUp([...rows]);
    else {
      const half = Math.ceil(rows.length / 2);
      write(rows.slice(0, half));
      write(rows.slice(half));
    }
  };
  write([...byRow.values()]);
  return refused;
};

/** Google may keep writes back and refuse them only when something is read, so they are flushed here. */
const isRefused = (sheet: Sheet, cells: readonly Cell[]): boolean => {
  if (cells.length === 0) return false;
  try {
    writeCells(sheet, cells);
    SpreadsheetApp.flush();
    return false;
  } catch (error) {
    if (isGoogles(error) && whyRefused(sheet, cells)) return true;
    throw error;
  }
};

/**
 * Why the Sheet does not take some of the cells, as it says itself when asked; undefined where it would take them all.
 * After an exception, only this tells a refusal from a fault that passes: the texts come in the language of the account.
 */
export const whyRefused = (sheet: Sheet, cells: readonly Cell[]): RefusedRow['code'] | undefined => {
  let isRuled = false;
  for (const { row, column, values } of rectanglesOf(cells)) {
    const range = sheet.getRange(row + 1, column + 1, values.length, values[0]?.length ?? 0);
    if (!range.canEdit()) return 'cellProtected';
    const rules = range.getDataValidations();
    isRuled ||= values.some((line, down) => line.some((value, right) => !isTaken(value, rules[down]?.[right])));
  }
  return isRuled ? 'cellRuled' : undefined;
};

/** Whether the cell takes the value. Most cells have drop-downs and boxes of ours; of other rules the worst is assumed. */
const isTaken = (value: SheetValue, rule: Validation | null | undefined): boolean => {
  if (typeof value === 'string' && value.length > MOST_CHARACTERS) return false;
  if (!rule || rule.getAllowInvalid() || value === '') return true;
  const { CHECKBOX, VALUE_IN_LIST } = SpreadsheetApp.DataValidationCriteria;
  const [choices] = rule.getCriteriaValues();
  if (rule.getCriteriaType() === CHECKBOX) return typeof value === 'boolean' && choices === undefined;
  return rule.getCriteriaType() === VALUE_IN_LIST && Array.isArray(choices) && choices.includes(value);
};

/** Whether all of the tab is protected against whoever this runs for. */
export const isClosed = (sheet: Sheet): boolean => hasLock(sheet, SpreadsheetApp.ProtectionType.SHEET);

/** Whether the tab, or any part of it, is protected against whoever this runs for. */
export const isPartlyClosed = (sheet: Sheet): boolean =>
  isClosed(sheet) || hasLock(sheet, SpreadsheetApp.ProtectionType.RANGE);

const hasLock = (sheet: Sheet, type: GoogleAppsScript.Spreadsheet.ProtectionType): boolean =>
  sheet.getProtections(type).some((protection) => !protection.isWarningOnly() && !protection.canEdit());
