// A Range: an address in a sheet, through which scripts read and write cells. It keeps no values.
// https://developers.google.com/apps-script/reference/spreadsheet/range

import type { EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { CellRecord, CellValue, GridRange, SheetRecord, ValidationRecord } from '../../state/records.ts';
import { signatureError } from '../signature.ts';
import { a1Of } from './a1.ts';
import type { Book } from './book.ts';
import { type Entry, readWritten } from './coercion.ts';
import { copyCells, type PasteKind } from './copyCells.ts';
import { Filter } from './filter.ts';
import { linkOfFormula } from './formula.ts';
import { addressesOf, cellAt, enter, isFilled, patchCell, type SortKey, sortRows } from './grid.ts';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata.ts';
import { Protection } from './protection.ts';
import { mayEdit } from './protectionRules.ts';
import { assertSize, mapCells, patchFilled, RangeLook } from './rangeLook.ts';
import type { Reading } from './reading.ts';
import { RichTextValue } from './richText.ts';
import { Sheet } from './sheet.ts';
import { TextFinder } from './textFinder.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';
import { DataValidation } from './validation.ts';
import { obeys } from './validationRules.ts';

type Google = GoogleAppsScript.Spreadsheet.Range;
/** Google's typings list the values; cells keep whatever text was set. */
type WordsOfLook = `${'get' | 'set'}Font${'Line' | 'Lines' | 'Style' | 'Styles' | 'Weight' | 'Weights'}`;
type SortSpec = number | { column: number; ascending?: boolean };

export class Range extends RangeLook implements EmulationOf<Omit<Google, WordsOfLook>> {
  readonly #lines: string | undefined;

  /** @param lines whole rows or columns, as the script named them */
  constructor(book: Book, sheetId: number, grid: GridRange, lines?: string) {
    super(book, sheetId, grid);
    this.#lines = lines;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getRow() */
  getRow(): number {
    return this.grid.row;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getRowIndex() */
  getRowIndex(): number {
    return this.grid.row;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getColumn() */
  getColumn(): number {
    return this.grid.column;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getNumRows() */
  getNumRows(): number {
    return this.grid.rows;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getNumColumns() */
  getNumColumns(): number {
    return this.grid.columns;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getHeight() */
  getHeight(): number {
    return this.grid.rows;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getWidth() */
  getWidth(): number {
    return this.grid.columns;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getLastRow() */
  getLastRow(): number {
    return this.grid.row + this.grid.rows - 1;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getLastColumn() */
  getLastColumn(): number {
    return this.grid.column + this.grid.columns - 1;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getA1Notation() */
  getA1Notation(): string {
    return this.#lines ?? a1Of(this.grid);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getSheet() */
  getSheet(): Sheet {
    return new Sheet(this.book, this.sheetId);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getGridId() */
  getGridId(): number {
    return this.sheetId;
  }
  /** Rows and columns count from the range's own corner, from 1. https://developers.google.com/apps-script/reference/spreadsheet/range#getCell(Integer,Integer) */
  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.grid.rows || column > this.grid.columns)
      throw new GoogleError('Cell reference out of range');
    return this.offset(row - 1, column - 1, 1, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#offset(Integer,Integer,Integer,Integer) */
  offset(rowOffset: number, columnOffset: number, numRows = this.grid.rows, numColumns = this.grid.columns): Range {
    const { row, column } = this.grid;
    return this.getSheet().getRange(row + rowOffset, column + columnOffset, numRows, numColumns);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#activate() */
  activate(): Range {
    Object.assign(this.book.screen, { activeSheetId: this.sheetId, activeRange: { ...this.grid } });
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#canEdit() */
  canEdit(): boolean {
    return mayEdit(this.book.file, this.#sheet, this.grid, this.book.execution.user);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getValue() */
  getValue(): CellValue | Date {
    return this.#read(cellAt(this.#sheet, this.grid.row, this.grid.column), this.#reading);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getValues() */
  getValues(): (CellValue | Date)[][] {
    const reading = this.#reading;
    return mapCells(reading.sheet, this.grid, (cell) => this.#read(cell, reading));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setValue(Object) */
  setValue(value: unknown): this {
    return this.#write(() => value);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setValues(Object) */
  setValues(values: unknown[][]): this {
    assertSize(values, this.grid);
    const { row: top, column: left } = this.grid;
    return this.#write((row, column) => values[row - top]?.[column - left]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getDisplayValue() */
  getDisplayValue(): string {
    return this.#reading.displayOf(cellAt(this.#sheet, this.grid.row, this.grid.column));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getDisplayValues() */
  getDisplayValues(): string[][] {
    const reading = this.#reading;
    return mapCells(reading.sheet, this.grid, (cell) => reading.displayOf(cell));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#isBlank() */
  isBlank(): boolean {
    return mapCells(this.#sheet, this.grid, isFilled)
      .flat()
      .every((filled) => !filled);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFormula() */
  getFormula(): string {
    return cellAt(this.#sheet, this.grid.row, this.grid.column)?.formula ?? '';
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFormulas() */
  getFormulas(): string[][] {
    return mapCells(this.#sheet, this.grid, (cell) => cell?.formula ?? '');
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFormula(String) */
  setFormula(formula: string): this {
    return this.#write(() => formulaText(formula));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setFormulas(String) */
  setFormulas(formulas: string[][]): this {
    return this.setValues(formulas.map((row) => row.map(formulaText)));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getRichTextValue() */
  getRichTextValue(): RichTextValue | null {
    return richTextOf(cellAt(this.#sheet, this.grid.row, this.grid.column), this.#reading);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getRichTextValues() */
  getRichTextValues(): (RichTextValue | null)[][] {
    const reading = this.#reading;
    return mapCells(reading.sheet, this.grid, (cell) => richTextOf(cell, reading));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setRichTextValue(RichTextValue) */
  setRichTextValue(value: RichTextValue): this {
    return this.#writeRich(() => value);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setRichTextValues(RichTextValue) */
  setRichTextValues(values: RichTextValue[][]): this {
    assertSize(values, this.grid);
    return this.#writeRich((row, column) => values[row - this.grid.row]?.[column - this.grid.column]);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getDataValidation() */
  getDataValidation(): DataValidation | null {
    return this.#ruleOf(cellAt(this.#sheet, this.grid.row, this.grid.column));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getDataValidations() */
  getDataValidations(): (DataValidation | null)[][] {
    return mapCells(this.#sheet, this.grid, (cell) => this.#ruleOf(cell));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setDataValidation(DataValidation) */
  setDataValidation(rule: DataValidation | null): this {
    if (rule !== null && !(rule instanceof DataValidation))
      throw signatureError('SpreadsheetApp.Range.setDataValidation', [rule]);
    return this.#setRules(() => rule);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#setDataValidations(DataValidation) */
  setDataValidations(rules: (DataValidation | null)[][]): this {
    assertSize(rules, this.grid);
    return this.#setRules((row, column) => rules[row - this.grid.row]?.[column - this.grid.column] ?? null);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#clearDataValidations() */
  clearDataValidations(): this {
    return this.#patchFilled({ validation: undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#insertCheckboxes() */
  insertCheckboxes(checkedValue?: CellValue, uncheckedValue?: CellValue): this {
    const values = [checkedValue, uncheckedValue].filter((state) => state !== undefined);
    const unchecked = values.length === 0 ? false : (uncheckedValue ?? '');
    this.book.edit(this.sheetId, this.grid);
    for (const [row, column] of addressesOf(this.grid)) {
      const value = cellAt(this.#sheet, row, column)?.value ?? '';
      patchCell(this.#sheet, row, column, {
        validation: { criteria: 'CHECKBOX', values, allowInvalid: false },
        value: value === '' ? unchecked : value,
      });
    }
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#removeCheckboxes() */
  removeCheckboxes(): this {
    this.book.edit(this.sheetId, this.grid);
    for (const [row, column] of addressesOf(this.grid))
      if (cellAt(this.#sheet, row, column)?.validation?.criteria === 'CHECKBOX')
        patchCell(this.#sheet, row, column, { validation: undefined, value: '' });
    return this;
  }
  /** null where the cells are not all checkboxes or not all alike. https://developers.google.com/apps-script/reference/spreadsheet/range#isChecked() */
  isChecked(): boolean | null {
    const states = mapCells(this.#sheet, this.grid, (cell) => {
      if (cell?.validation?.criteria !== 'CHECKBOX') return null;
      return cell.value === (cell.validation.values[0] ?? true);
    }).flat();
    return states.every((state) => state === states[0]) ? (states[0] ?? null) : null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#check() */
  check(): this {
    return this.#tick(true);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#uncheck() */
  uncheck(): this {
    return this.#tick(false);
  }

  /** Everything goes unless options narrow it. https://developers.google.com/apps-script/reference/spreadsheet/range#clear(Object) */
  clear(
    options: { commentsOnly?: boolean; contentsOnly?: boolean; formatOnly?: boolean; validationsOnly?: boolean } = {},
  ): this {
    const all = !(options.commentsOnly || options.contentsOnly || options.formatOnly || options.validationsOnly);
    if (all || options.contentsOnly) this.clearContent();
    if (all || options.formatOnly) this.clearFormat();
    if (all || options.validationsOnly) this.clearDataValidations();
    if (all || options.commentsOnly) this.clearNote();
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#clearContent() */
  clearContent(): this {
    return this.#patchFilled({ value: '', formula: undefined, runs: undefined });
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#sort(Object) */
  sort(sortSpecObj: SortSpec | SortSpec[]): this {
    const keys: SortKey[] = [sortSpecObj]
      .flat()
      .map((spec) =>
        typeof spec === 'number'
          ? { column: spec, ascending: true }
          : { column: spec.column, ascending: spec.ascending !== false },
      );
    const { column: first, columns } = this.grid;
    if (keys.some(({ column }) => column < first || column >= first + columns))
      throw new GoogleError(GOOGLE.columnsOutOfBounds);
    this.book.edit(this.sheetId, this.grid);
    sortRows(this.grid, keys, this.#reading);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#copyTo(Range) */
  copyTo(
    destination: Range,
    how: EnumValue | { formatOnly?: boolean; contentsOnly?: boolean } = {},
    transposed = false,
  ): void {
    const kind =
      'name' in how ? how.name() : how.formatOnly ? 'PASTE_FORMAT' : how.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
    destination.book.edit(destination.sheetId, destination.grid);
    copyCells(this.#reading, this.grid, destination.#sheet, destination.grid, kind as PasteKind, transposed);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#merge() */
  merge(): this {
    this.breakApart();
    const { row: top, column: left } = this.grid;
    for (const [row, column] of addressesOf(this.grid))
      if ((row !== top || column !== left) && cellAt(this.#sheet, row, column))
        patchCell(this.#sheet, row, column, { value: '', formula: undefined, runs: undefined });
    this.#sheet.merges = [...(this.#sheet.merges ?? []), { ...this.grid }];
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#breakApart() */
  breakApart(): this {
    this.book.edit(this.sheetId, this.grid);
    const inside = this.getMergedRanges().map((range) => range.getA1Notation());
    this.#sheet.merges = (this.#sheet.merges ?? []).filter((merge) => !inside.includes(a1Of(merge)));
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getMergedRanges() */
  getMergedRanges(): Range[] {
    const { row, column, rows, columns } = this.grid;
    return (this.#sheet.merges ?? [])
      .filter(
        (merge) =>
          merge.row < row + rows &&
          row < merge.row + merge.rows &&
          merge.column < column + columns &&
          column < merge.column + merge.columns,
      )
      .map((merge) => new Range(this.book, this.sheetId, merge));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#isPartOfMerge() */
  isPartOfMerge(): boolean {
    return this.getMergedRanges().length > 0;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/range#createFilter() */
  createFilter(): Filter {
    if (this.#sheet.filter) throw new GoogleError(GOOGLE.filterExists);
    this.book.touch();
    this.#sheet.filter = { range: { ...this.grid }, criteria: {} };
    return new Filter(this.book, this.sheetId);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getFilter() */
  getFilter(): Filter | null {
    return this.getSheet().getFilter();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#protect() */
  protect(): Protection {
    return Protection.made(this.book, this.sheetId, this.grid);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#createTextFinder(String) */
  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.book, [this], findText);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#addDeveloperMetadata(String,String,DeveloperMetadataVisibility) */
  addDeveloperMetadata(key: string, value?: string | EnumValue, visibility?: EnumValue): this {
    DeveloperMetadata.add(this.book, { sheetId: this.sheetId, range: this.grid }, key, value, visibility);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#getDeveloperMetadata() */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.book, { sheetId: this.sheetId, range: this.grid });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/range#createDeveloperMetadataFinder() */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.book, { sheetId: this.sheetId, range: this.grid });
  }

  get #sheet(): SheetRecord {
    return this.book.sheet(this.sheetId);
  }

  get #reading(): Reading {
    return this.book.reading(this.sheetId);
  }

  #read(cell: CellRecord | undefined, reading: Reading): CellValue | Date {
    if (cell === undefined) return '';
    // Most cells have no formula, and this is what scripts do most.
    if (cell.formula === undefined) return this.book.toScript(cell.value, cell.format);
    return this.book.toScript(reading.valueOf(cell), reading.formatOf(cell));
  }

  /** Reads all entries, then checks all against the rules, then writes: a refused block leaves nothing behind. */
  #write(valueAt: (row: number, column: number) => unknown): this {
    this.book.edit(this.sheetId, this.grid);
    const reading = this.#reading;
    const { sheet } = reading;
    const { entryContext } = this.book;
    const entries: [row: number, column: number, entry: Entry][] = [];
    for (const [row, column] of addressesOf(this.grid)) {
      const cell = cellAt(sheet, row, column);
      const entry = readWritten(valueAt(row, column), entryContext, cell?.format);
      const rule = cell?.validation;
      if (rule && !rule.allowInvalid && !obeys(rule, entry, cell.format, reading))
        throw new GoogleError(GOOGLE.invalidData(a1Of({ row, column, rows: 1, columns: 1 })));
      entries.push([row, column, entry]);
    }
    for (const [row, column, entry] of entries) enter(sheet, row, column, entry);
    return this;
  }

  #writeRich(valueAt: (row: number, column: number) => RichTextValue | undefined): this {
    this.book.edit(this.sheetId, this.grid);
    for (const [row, column] of addressesOf(this.grid)) {
      const rich = valueAt(row, column);
      const runs = rich?.runs.length ? structuredClone(rich.runs) : undefined;
      patchCell(this.#sheet, row, column, { value: rich?.getText() ?? '', formula: undefined, runs });
    }
    return this;
  }

  #ruleOf(cell: CellRecord | undefined): DataValidation | null {
    return cell?.validation
      ? new DataValidation(structuredClone(cell.validation), this.book.record.timeZone, this.book)
      : null;
  }

  #setRules(ruleAt: (row: number, column: number) => DataValidation | null): this {
    this.book.edit(this.sheetId, this.grid);
    for (const [row, column] of addressesOf(this.grid)) {
      const rule: ValidationRecord | undefined = ruleAt(row, column)?.rule;
      patchCell(this.#sheet, row, column, { validation: rule ? structuredClone(rule) : undefined });
    }
    return this;
  }

  /** Cells without a checkbox stay as they are. */
  #tick(checked: boolean): this {
    this.book.edit(this.sheetId, this.grid);
    for (const [row, column] of addressesOf(this.grid)) {
      const rule = cellAt(this.#sheet, row, column)?.validation;
      if (rule?.criteria !== 'CHECKBOX') continue;
      const states = rule.values.filter((state) => typeof state !== 'object');
      const value = checked ? (states[0] ?? true) : states.length === 0 ? false : (states[1] ?? '');
      patchCell(this.#sheet, row, column, { value, formula: undefined, runs: undefined });
    }
    return this;
  }

  #patchFilled(patch: Partial<CellRecord>): this {
    this.book.edit(this.sheetId, this.grid);
    patchFilled(this.#sheet, this.grid, patch);
    return this;
  }
}

/** A formula may be given without its equals sign. */
const formulaText = (formula: string): string => (formula === '' || formula.startsWith('=') ? formula : `=${formula}`);

/** Numbers and dates have no rich text; a HYPERLINK formula's link is the whole text's. */
const richTextOf = (cell: CellRecord | undefined, reading: Reading): RichTextValue | null => {
  const value = reading.valueOf(cell);
  if (typeof value !== 'string') return null;
  const link = cell?.formula === undefined ? undefined : linkOfFormula(cell.formula);
  return new RichTextValue(value, link ? [{ start: 0, end: value.length, link }] : structuredClone(cell?.runs ?? []));
};

export type Faithful = NothingInvented<Invented<Range, Google & Record<'book' | 'sheetId' | 'grid', unknown>>>;
