// How the cells of a range look: colours, fonts, alignment, wrapping, number formats, borders, notes.

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { CellRecord, GridRange, SheetRecord } from '../../state/records.ts';
import type { Book } from './book.ts';
import { hexColour } from './colours.ts';
import { GENERAL } from './display.ts';
import { WRAP_STRATEGY } from './enums.ts';
import { addressesOf, cellAt, patchCell } from './grid.ts';
import type { EmulationOf } from './typings.ts';

/** `0.###############` and `general` both mean: no format. */
const storedFormat = (format: string): string | undefined =>
  format === '' || format === GENERAL || format.toLowerCase() === 'general' ? undefined : format;

/** `normal` reads `general-left` afterwards. */
const storedAlignment = (alignment: string | null): string | undefined =>
  alignment === 'normal' ? 'general-left' : (alignment ?? undefined);

type Side = 'top' | 'left' | 'bottom' | 'right';

/** Google's typings list the values for fonts; cells keep whatever text was set. */
type Words = `${'get' | 'set'}Font${'Line' | 'Lines' | 'Style' | 'Styles' | 'Weight' | 'Weights'}`;

export abstract class RangeLook
  extends EmulatedObject
  implements EmulationOf<Omit<GoogleAppsScript.Spreadsheet.Range, Words>>
{
  constructor(
    readonly book: Book,
    readonly sheetId: number,
    readonly grid: GridRange,
  ) {
    super();
  }

  override get className(): string {
    return 'Range';
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getBackground() */
  getBackground(): string {
    return this.#first((cell) => cell?.background ?? '#ffffff');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getBackgrounds() */
  getBackgrounds(): string[][] {
    return this.#map((cell) => cell?.background ?? '#ffffff');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setBackground(value) */
  setBackground(value: string | null): this {
    return this.#patch(() => ({ background: hexColour(value) }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setBackgrounds(color) */
  setBackgrounds(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ background: hexColour(value) }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontColor(value) */
  setFontColor(value: string | null): this {
    return this.#patch(() => ({ fontColor: hexColour(value) }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontColors(colors) */
  setFontColors(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ fontColor: hexColour(value) }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontWeight() */
  getFontWeight(): string {
    return this.#first((cell) => cell?.fontWeight ?? 'normal');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontWeights() */
  getFontWeights(): string[][] {
    return this.#map((cell) => cell?.fontWeight ?? 'normal');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontWeight(value) */
  setFontWeight(value: string | null): this {
    return this.#patch(() => ({ fontWeight: value ?? undefined }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontWeights(values) */
  setFontWeights(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ fontWeight: value ?? undefined }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontStyle() */
  getFontStyle(): string {
    return this.#first((cell) => cell?.fontStyle ?? 'normal');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontStyles() */
  getFontStyles(): string[][] {
    return this.#map((cell) => cell?.fontStyle ?? 'normal');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontStyle(value) */
  setFontStyle(value: string | null): this {
    return this.#patch(() => ({ fontStyle: value ?? undefined }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontStyles(values) */
  setFontStyles(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ fontStyle: value ?? undefined }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontLine() */
  getFontLine(): string {
    return this.#first((cell) => cell?.fontLine ?? 'none');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontLines() */
  getFontLines(): string[][] {
    return this.#map((cell) => cell?.fontLine ?? 'none');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontLine(value) */
  setFontLine(value: string | null): this {
    return this.#patch(() => ({ fontLine: value ?? undefined }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontLines(values) */
  setFontLines(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ fontLine: value ?? undefined }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontSize() */
  getFontSize(): number {
    return this.#first((cell) => cell?.fontSize ?? 10);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontSizes() */
  getFontSizes(): number[][] {
    return this.#map((cell) => cell?.fontSize ?? 10);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontSize(value) */
  setFontSize(value: number): this {
    return this.#patch(() => ({ fontSize: value }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontSizes(values) */
  setFontSizes(values: number[][]): this {
    return this.#patchEach(values, (value) => ({ fontSize: value }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontFamily() */
  getFontFamily(): string {
    return this.#first((cell) => cell?.fontFamily ?? 'Arial');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFontFamilies() */
  getFontFamilies(): string[][] {
    return this.#map((cell) => cell?.fontFamily ?? 'Arial');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontFamily(value) */
  setFontFamily(value: string | null): this {
    return this.#patch(() => ({ fontFamily: value ?? undefined }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFontFamilies(values) */
  setFontFamilies(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ fontFamily: value ?? undefined }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getHorizontalAlignment() */
  getHorizontalAlignment(): string {
    return this.#first((cell) => cell?.horizontalAlignment ?? 'general');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getHorizontalAlignments() */
  getHorizontalAlignments(): string[][] {
    return this.#map((cell) => cell?.horizontalAlignment ?? 'general');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setHorizontalAlignment(value) */
  setHorizontalAlignment(value: string | null): this {
    return this.#patch(() => ({ horizontalAlignment: storedAlignment(value) }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setHorizontalAlignments(values) */
  setHorizontalAlignments(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ horizontalAlignment: storedAlignment(value) }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getVerticalAlignment() */
  getVerticalAlignment(): string {
    return this.#first((cell) => cell?.verticalAlignment ?? 'bottom');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getVerticalAlignments() */
  getVerticalAlignments(): string[][] {
    return this.#map((cell) => cell?.verticalAlignment ?? 'bottom');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setVerticalAlignment(value) */
  setVerticalAlignment(value: string | null): this {
    return this.#patch(() => ({ verticalAlignment: value ?? undefined }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setVerticalAlignments(values) */
  setVerticalAlignments(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ verticalAlignment: value ?? undefined }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getNumberFormat() */
  getNumberFormat(): string {
    return this.#first((cell) => cell?.format ?? GENERAL);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getNumberFormats() */
  getNumberFormats(): string[][] {
    return this.#map((cell) => cell?.format ?? GENERAL);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setNumberFormat(value) */
  setNumberFormat(value: string): this {
    return this.#patch(() => ({ format: storedFormat(value) }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setNumberFormats(values) */
  setNumberFormats(values: string[][]): this {
    return this.#patchEach(values, (value) => ({ format: storedFormat(value) }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getNote() */
  getNote(): string {
    return this.#first((cell) => cell?.note ?? '');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getNotes() */
  getNotes(): string[][] {
    return this.#map((cell) => cell?.note ?? '');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setNote(note) */
  setNote(value: string | null): this {
    return this.#patch(() => ({ note: noteText(value) }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setNotes(values) */
  setNotes(values: (string | null)[][]): this {
    return this.#patchEach(values, (value) => ({ note: noteText(value) }));
  }

  /** true also where nobody has chosen. https://developers.google.com/apps-script/reference/spreadsheet/range#getWrap() */
  getWrap(): boolean {
    return this.#first((cell) => (cell?.wrap ?? 'WRAP') === 'WRAP');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getWraps() */
  getWraps(): boolean[][] {
    return this.#map((cell) => (cell?.wrap ?? 'WRAP') === 'WRAP');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setWrap(isWrapEnabled) */
  setWrap(value: boolean): this {
    return this.#patch(() => ({ wrap: value ? 'WRAP' : 'OVERFLOW' }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setWraps(values) */
  setWraps(values: boolean[][]): this {
    return this.#patchEach(values, (value) => ({ wrap: value ? 'WRAP' : 'OVERFLOW' }));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getWrapStrategy() */
  getWrapStrategy(): EnumValue {
    return this.#first(wrapStrategyOf);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getWrapStrategies() */
  getWrapStrategies(): EnumValue[][] {
    return this.#map(wrapStrategyOf);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setWrapStrategy(strategy) */
  setWrapStrategy(strategy: EnumValue): this {
    return this.#patch(() => ({ wrap: strategy.name() }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setWrapStrategies(strategies) */
  setWrapStrategies(strategies: EnumValue[][]): this {
    return this.#patchEach(strategies, (strategy) => ({ wrap: strategy.name() }));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#clearNote() */
  clearNote(): this {
    return this.#patchFilled({ note: undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#clearFormat() */
  clearFormat(): this {
    return this.#patchFilled(NO_LOOK);
  }

  /** `null` leaves a side as it is. https://developers.google.com/apps-script/reference/spreadsheet/range#setBorder(top,left,bottom,right,vertical,horizontal,color,style) */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const line = { color: hexColour(color) ?? '#000000', style: style?.name() ?? 'SOLID' };
    const { row: first, column: start, rows, columns } = this.grid;
    return this.#patch((cell, row, column) => {
      const wanted: Record<Side, boolean | null> = {
        top: row === first ? top : horizontal,
        bottom: row === first + rows - 1 ? bottom : horizontal,
        left: column === start ? left : vertical,
        right: column === start + columns - 1 ? right : vertical,
      };
      const borders = { ...cell?.borders };
      for (const side of ['top', 'left', 'bottom', 'right'] as const) {
        if (wanted[side] === true) borders[side] = line;
        if (wanted[side] === false) delete borders[side];
      }
      return { borders: Object.keys(borders).length > 0 ? borders : undefined };
    });
  }

  get #sheet(): SheetRecord {
    return this.book.sheet(this.sheetId);
  }

  #first<Value>(read: (cell: CellRecord | undefined) => Value): Value {
    return read(cellAt(this.#sheet, this.grid.row, this.grid.column));
  }

  #map<Value>(read: (cell: CellRecord | undefined) => Value): Value[][] {
    return mapCells(this.#sheet, this.grid, read);
  }

  #patch(patchOf: (cell: CellRecord | undefined, row: number, column: number) => Partial<CellRecord>): this {
    this.book.edit(this.sheetId, this.grid);
    const sheet = this.#sheet;
    for (const [row, column] of addressesOf(this.grid))
      patchCell(sheet, row, column, patchOf(cellAt(sheet, row, column), row, column));
    return this;
  }

  /** Removes traits; visits only cells that exist. */
  #patchFilled(patch: Partial<CellRecord>): this {
    this.book.edit(this.sheetId, this.grid);
    patchFilled(this.#sheet, this.grid, patch);
    return this;
  }

  #patchEach<Value>(values: Value[][], patchOf: (value: Value) => Partial<CellRecord>): this {
    assertSize(values, this.grid);
    const { row: top, column: left } = this.grid;
    return this.#patch((_, row, column) => patchOf(values[row - top]?.[column - left] as Value));
  }
}

const NO_LOOK: Partial<CellRecord> = {
  format: undefined,
  background: undefined,
  fontColor: undefined,
  fontWeight: undefined,
  fontStyle: undefined,
  fontLine: undefined,
  fontSize: undefined,
  fontFamily: undefined,
  horizontalAlignment: undefined,
  verticalAlignment: undefined,
  wrap: undefined,
  borders: undefined,
};

const wrapStrategyOf = (cell: CellRecord | undefined): EnumValue =>
  cell?.wrap === 'WRAP' ? WRAP_STRATEGY.WRAP : cell?.wrap === 'CLIP' ? WRAP_STRATEGY.CLIP : WRAP_STRATEGY.OVERFLOW;

/** A number set as a note reads `25.0`, as on Google. */
const noteText = (note: unknown): string | undefined => {
  if (note === null || note === undefined || note === '') return undefined;
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note);
};

export const mapCells = <Value>(
  sheet: SheetRecord,
  grid: GridRange,
  read: (cell: CellRecord | undefined) => Value,
): Value[][] => {
  const rows: Value[][] = [];
  for (let row = grid.row; row < grid.row + grid.rows; row++) {
    const cells = sheet.cells[row];
    const values: Value[] = [];
    for (let column = grid.column; column < grid.column + grid.columns; column++) values.push(read(cells?.[column]));
    rows.push(values);
  }
  return rows;
};

/** Patches the cells that are there; a blank sheet of a million cells is left as it is. */
export const patchFilled = (sheet: SheetRecord, grid: GridRange, patch: Partial<CellRecord>): void => {
  const inside = (position: number, start: number, size: number) => position >= start && position < start + size;
  for (const row of Object.keys(sheet.cells).map(Number)) {
    if (!inside(row, grid.row, grid.rows)) continue;
    for (const column of Object.keys(sheet.cells[row] ?? {}).map(Number))
      if (inside(column, grid.column, grid.columns)) patchCell(sheet, row, column, patch);
  }
};

/** @throws Google's text where a block of values is not the size of the range. */
export const assertSize = (values: unknown, grid: GridRange): void => {
  if (!Array.isArray(values) || !values.every((row) => Array.isArray(row)))
    throw new GoogleError(GOOGLE.signature(typeName(values), 'SpreadsheetApp.Range.setValues'));
  if (values.length !== grid.rows) throw new GoogleError(GOOGLE.rowsMismatch(values.length, grid.rows));
  for (const row of values)
    if (row.length !== grid.columns) throw new GoogleError(GOOGLE.columnsMismatch(row.length, grid.columns));
};

/** A type as Google's signature errors name it. */
const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object')
    return value instanceof EmulatedObject ? `SpreadsheetApp.${value.className}` : 'Object';
  return `${(typeof value)[0]?.toUpperCase()}${(typeof value).slice(1)}`.replace('Number', 'number');
};
