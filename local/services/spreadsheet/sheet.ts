// A Sheet: one tab of a spreadsheet. https://developers.google.com/apps-script/reference/spreadsheet/sheet

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { CellValue, SheetRecord } from '../../state/records.ts';
import { assertSheetName } from '../../state/sheetRecord.ts';
import { signatureError } from '../signature.ts';
import { a1Of, parseA1, quotedSheetName } from './a1.ts';
import type { Book } from './book.ts';
import { EmbeddedChart, EmbeddedChartBuilder } from './charts.ts';
import { readWritten } from './coercion.ts';
import { hexColour } from './colours.ts';
import { ConditionalFormatRule } from './conditionalFormat.ts';
import { SHEET_TYPE } from './enums.ts';
import { Filter, rowsHiddenByFilter } from './filter.ts';
import {
  type Axis,
  cellAt,
  contentSize,
  deleteAlong,
  enter,
  insertAlong,
  moveAlong,
  renameInFormulas,
  sortRows,
} from './grid.ts';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata.ts';
import { Protection } from './protection.ts';
import { Range } from './range.ts';
import { rangeOf } from './references.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { TextFinder } from './textFinder.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;

const WORDS: Record<Axis, string> = { row: 'Rows', column: 'Columns' };

const span = (start: number, count: number): number[] => Array.from({ length: count }, (_, index) => start + index);

export class Sheet extends EmulatedObject implements EmulationOf<Google> {
  static override readonly hiddenMembers: readonly string[] = ['record', 'whole'];

  constructor(
    readonly book: Book,
    readonly sheetId: number,
  ) {
    super();
  }

  get record(): SheetRecord {
    return this.book.sheet(this.sheetId);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getName() */
  getName(): string {
    return this.record.name;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getSheetName() */
  getSheetName(): string {
    return this.record.name;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setName(String) */
  setName(name: string): this {
    assertSheetName(name);
    const taken = this.book.record.sheets.some(
      (sheet) => sheet.id !== this.sheetId && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new GoogleError(GOOGLE.sheetExists(name));
    const old = this.record.name;
    this.#change({ name });
    renameInFormulas(this.book.record, old, name);
    for (const chart of this.book.record.sheets.flatMap(({ charts }) => charts))
      chart.ranges = chart.ranges.map((text) => {
        const parsed = parseA1(text, { rows: this.record.maxRows, columns: this.record.maxColumns });
        return parsed?.sheetName === old ? `${quotedSheetName(name)}!${a1Of(parsed.range)}` : text;
      });
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getSheetId() */
  getSheetId(): number {
    return this.record.id;
  }
  /** From 1. https://developers.google.com/apps-script/reference/spreadsheet/sheet#getIndex() */
  getIndex(): number {
    return this.book.record.sheets.indexOf(this.record) + 1;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getType() */
  getType(): EnumValue {
    return SHEET_TYPE.GRID;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getParent() */
  getParent(): Spreadsheet {
    return new Spreadsheet(this.book);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getRange(Integer,Integer,Integer,Integer) */
  getRange(rowOrA1: number | string, column?: number, numRows = 1, numColumns = 1): Range {
    if (typeof rowOrA1 === 'string') {
      const range = rangeOf(this.book, rowOrA1, this.sheetId);
      if (!range) throw new GoogleError(GOOGLE.rangeNotFound);
      return range;
    }
    const given = [rowOrA1, column, numRows, numColumns];
    if (!given.every((each) => typeof each === 'number'))
      throw signatureError('SpreadsheetApp.Sheet.getRange', rowOrA1 === undefined ? [] : given);
    // As Java makes whole numbers of others: the fraction is dropped, and what is no number is 0.
    const [row = 0, first = 0, rows = 0, columns = 0] = given.map((each) => Math.trunc(Number(each)) || 0);
    const grid = { row, column: first, rows, columns };
    if (row < 1) throw new GoogleError(GOOGLE.rowTooSmall);
    if (first < 1) throw new GoogleError(GOOGLE.columnTooSmall);
    if (rows < 1) throw new GoogleError(GOOGLE.tooFewRows);
    if (columns < 1) throw new GoogleError(GOOGLE.tooFewColumns);
    const { maxRows, maxColumns } = this.record;
    if (row + rows - 1 > maxRows || first + columns - 1 > maxColumns) throw new GoogleError(GOOGLE.coordinates);
    return new Range(this.book, this.sheetId, grid);
  }
  /** From A1; at least one cell. https://developers.google.com/apps-script/reference/spreadsheet/sheet#getDataRange() */
  getDataRange(): Range {
    const { rows, columns } = contentSize(this.record);
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getSheetValues(Integer,Integer,Integer,Integer) */
  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): (CellValue | Date)[][] {
    return this.getRange(startRow, startColumn, numRows, numColumns).getValues();
  }
  /** After the last row with content; the sheet grows where it is full. https://developers.google.com/apps-script/reference/spreadsheet/sheet#appendRow(Object) */
  appendRow(rowContents: unknown[]): this {
    if (!Array.isArray(rowContents)) throw signatureError('SpreadsheetApp.Sheet.appendRow', [rowContents]);
    const row = contentSize(this.record).rows + 1;
    this.book.edit(this.sheetId, { row, column: 1, rows: 1, columns: Math.max(1, rowContents.length) });
    const { record } = this;
    record.maxRows = Math.max(record.maxRows, row);
    record.maxColumns = Math.max(record.maxColumns, rowContents.length);
    for (const [index, value] of rowContents.entries()) {
      const cell = cellAt(record, row, index + 1);
      enter(record, row, index + 1, readWritten(value, this.book.entryContext, cell?.format));
    }
    return this;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getMaxRows() */
  getMaxRows(): number {
    return this.record.maxRows;
  }
  /** The last with content; 0 in an empty sheet. https://developers.google.com/apps-script/reference/spreadsheet/sheet#getLastRow() */
  getLastRow(): number {
    return contentSize(this.record).rows;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowBefore(Integer) */
  insertRowBefore(beforePosition: number): this {
    return this.#insert('row', beforePosition, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowsBefore(Integer,Integer) */
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.#insert('row', beforePosition, howMany);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowAfter(Integer) */
  insertRowAfter(afterPosition: number): this {
    return this.#insert('row', afterPosition + 1, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRowsAfter(Integer,Integer) */
  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.#insert('row', afterPosition + 1, howMany);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertRows(Integer,Integer) */
  insertRows(rowIndex: number, numRows = 1): void {
    this.#insert('row', rowIndex, numRows);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#deleteRow(Integer) */
  deleteRow(rowPosition: number): this {
    return this.#delete('row', rowPosition, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#deleteRows(Integer,Integer) */
  deleteRows(rowPosition: number, howMany: number): void {
    this.#delete('row', rowPosition, howMany);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#moveRows(Range,Integer) */
  moveRows(rowSpec: Range, destinationIndex: number): void {
    this.book.edit(this.sheetId);
    const { row, rows } = rowSpec.grid;
    moveAlong(this.book.record, this.record, 'row', row, rows, destinationIndex);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getFrozenRows() */
  getFrozenRows(): number {
    return this.record.frozenRows;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setFrozenRows(Integer) */
  setFrozenRows(rows: number): void {
    if (!(rows >= 0 && rows <= this.record.maxRows)) throw new GoogleError(GOOGLE.rowsOutOfBounds);
    this.#change({ frozenRows: rows });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#hideRows(Integer,Integer) */
  hideRows(rowIndex: number, numRows = 1): void {
    const hidden = new Set([...this.record.hiddenRows, ...span(rowIndex, numRows)]);
    this.#change({ hiddenRows: [...hidden].sort((a, b) => a - b) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#showRows(Integer,Integer) */
  showRows(rowIndex: number, numRows = 1): void {
    const shown = span(rowIndex, numRows);
    this.#change({ hiddenRows: this.record.hiddenRows.filter((each) => !shown.includes(each)) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#isRowHiddenByUser(Integer) */
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.record.hiddenRows.includes(rowPosition);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getMaxColumns() */
  getMaxColumns(): number {
    return this.record.maxColumns;
  }
  /** The last with content; 0 in an empty sheet. https://developers.google.com/apps-script/reference/spreadsheet/sheet#getLastColumn() */
  getLastColumn(): number {
    return contentSize(this.record).columns;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertColumnBefore(Integer) */
  insertColumnBefore(beforePosition: number): this {
    return this.#insert('column', beforePosition, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertColumnsBefore(Integer,Integer) */
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.#insert('column', beforePosition, howMany);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertColumnAfter(Integer) */
  insertColumnAfter(afterPosition: number): this {
    return this.#insert('column', afterPosition + 1, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertColumnsAfter(Integer,Integer) */
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.#insert('column', afterPosition + 1, howMany);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertColumns(Integer,Integer) */
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#insert('column', columnIndex, numColumns);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#deleteColumn(Integer) */
  deleteColumn(columnPosition: number): this {
    return this.#delete('column', columnPosition, 1);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#deleteColumns(Integer,Integer) */
  deleteColumns(columnPosition: number, howMany: number): void {
    this.#delete('column', columnPosition, howMany);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#moveColumns(Range,Integer) */
  moveColumns(columnSpec: Range, destinationIndex: number): void {
    this.book.edit(this.sheetId);
    const { column, columns } = columnSpec.grid;
    moveAlong(this.book.record, this.record, 'column', column, columns, destinationIndex);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getFrozenColumns() */
  getFrozenColumns(): number {
    return this.record.frozenColumns;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setFrozenColumns(Integer) */
  setFrozenColumns(columns: number): void {
    if (!(columns >= 0 && columns <= this.record.maxColumns)) throw new GoogleError(GOOGLE.columnsOutOfBounds);
    this.#change({ frozenColumns: columns });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#hideColumns(Integer,Integer) */
  hideColumns(columnIndex: number, numColumns = 1): void {
    const hidden = new Set([...this.record.hiddenColumns, ...span(columnIndex, numColumns)]);
    this.#change({ hiddenColumns: [...hidden].sort((a, b) => a - b) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#showColumns(Integer,Integer) */
  showColumns(columnIndex: number, numColumns = 1): void {
    const shown = span(columnIndex, numColumns);
    this.#change({ hiddenColumns: this.record.hiddenColumns.filter((each) => !shown.includes(each)) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#isColumnHiddenByUser(Integer) */
  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.record.hiddenColumns.includes(columnPosition);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#isRowHiddenByFilter(Integer) */
  isRowHiddenByFilter(rowPosition: number): boolean {
    return rowsHiddenByFilter(this.book.reading(this.sheetId)).includes(rowPosition);
  }

  /** Frozen rows stay. https://developers.google.com/apps-script/reference/spreadsheet/sheet#sort(Integer,Boolean) */
  sort(columnPosition: number, ascending = true): this {
    const { frozenRows, maxRows, maxColumns } = this.record;
    const body = { row: frozenRows + 1, column: 1, rows: maxRows - frozenRows, columns: maxColumns };
    if (!(columnPosition >= 1 && columnPosition <= maxColumns)) throw new GoogleError(GOOGLE.columnsOutOfBounds);
    this.book.edit(this.sheetId, body);
    sortRows(body, [{ column: columnPosition, ascending }], this.book.reading(this.sheetId));
    return this;
  }
  /** Content and formats; rules and notes stay. https://developers.google.com/apps-script/reference/spreadsheet/sheet#clear() */
  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    if (!options.formatOnly) this.whole.clearContent();
    if (!options.contentsOnly) this.whole.clearFormat();
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearContents() */
  clearContents(): this {
    this.whole.clearContent();
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearFormats() */
  clearFormats(): this {
    this.whole.clearFormat();
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearNotes() */
  clearNotes(): this {
    this.whole.clearNote();
    return this;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getColumnWidth(Integer) */
  getColumnWidth(columnPosition: number): number {
    return this.record.columnWidths[columnPosition] ?? 100;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setColumnWidth(Integer,Integer) */
  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setColumnWidths(Integer,Integer,Integer) */
  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    this.book.touch();
    for (const column of span(startColumn, numColumns)) this.record.columnWidths[column] = width;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getRowHeight(Integer) */
  getRowHeight(rowPosition: number): number {
    return this.record.rowHeights[rowPosition] ?? 21;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setRowHeight(Integer,Integer) */
  setRowHeight(rowPosition: number, height: number): this {
    this.book.touch();
    this.record.rowHeights[rowPosition] = height;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#autoResizeColumn(Integer) */
  autoResizeColumn(columnPosition: number): this {
    return this.autoResizeColumns(columnPosition, 1);
  }
  /** Modelled: about seven pixels a character. https://developers.google.com/apps-script/reference/spreadsheet/sheet#autoResizeColumns(Integer,Integer) */
  autoResizeColumns(startColumn: number, numColumns: number): this {
    const { rows } = contentSize(this.record);
    const reading = this.book.reading(this.sheetId);
    for (const column of span(startColumn, numColumns)) {
      const lengths = span(1, rows).map((row) => reading.displayOf(cellAt(this.record, row, column)).length);
      this.setColumnWidths(column, 1, Math.max(21, 7 * Math.max(0, ...lengths) + 10));
    }
    return this;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#hideSheet() */
  hideSheet(): this {
    if (this.book.isLastShown(this.sheetId)) throw new GoogleError(GOOGLE.lastVisibleSheet);
    this.#change({ hidden: true });
    this.book.leaveSheet(this.sheetId);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#showSheet() */
  showSheet(): this {
    return this.#change({ hidden: false });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#isSheetHidden() */
  isSheetHidden(): boolean {
    return this.record.hidden;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setTabColor(String) */
  setTabColor(color: string | null): this {
    return this.#change({ tabColor: hexColour(color) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getTabColor() */
  getTabColor(): string | null {
    return this.record.tabColor ?? null;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#protect() */
  protect(): Protection {
    const existing = this.record.protections.find(({ type }) => type === 'SHEET');
    return existing ? new Protection(this.book, this.sheetId, existing.id) : Protection.made(this.book, this.sheetId);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getProtections(ProtectionType) */
  getProtections(type: EnumValue): Protection[] {
    const alike = this.record.protections.filter((protection) => protection.type === type.name());
    return alike.map(({ id }) => new Protection(this.book, this.sheetId, id));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getFilter() */
  getFilter(): Filter | null {
    return this.record.filter ? new Filter(this.book, this.sheetId) : null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getConditionalFormatRules() */
  getConditionalFormatRules(): ConditionalFormatRule[] {
    const { book, sheetId } = this;
    return this.record.conditionalFormats.map(
      (rule) => new ConditionalFormatRule(structuredClone(rule), { book, sheetId }),
    );
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setConditionalFormatRules(ConditionalFormatRule) */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    if (rules.some(({ place }) => place?.book.id !== this.book.id || place.sheetId !== this.sheetId))
      throw new GoogleError(GOOGLE.conditionalFormatElsewhere);
    this.#change({ conditionalFormats: rules.map(({ rule }) => structuredClone(rule)) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#clearConditionalFormatRules() */
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#newChart() */
  newChart(): EmbeddedChartBuilder {
    return EmbeddedChartBuilder.empty(this.book, this.sheetId);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#insertChart(EmbeddedChart) */
  insertChart(chart: EmbeddedChart): void {
    if (chart.chart.position.row < 1) throw new GoogleError(GOOGLE.invalidArgument('position'));
    const id = this.book.execution.workspace.state.nextId++;
    this.#change({ charts: [...this.record.charts, { ...structuredClone(chart.chart), id }] });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#updateChart(EmbeddedChart) */
  updateChart({ chart }: EmbeddedChart): void {
    this.#requireChart(chart.id);
    this.#change({ charts: this.record.charts.map((old) => (old.id === chart.id ? structuredClone(chart) : old)) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#removeChart(EmbeddedChart) */
  removeChart({ chart }: EmbeddedChart): void {
    this.#requireChart(chart.id);
    this.#change({ charts: this.record.charts.filter(({ id }) => id !== chart.id) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getCharts() */
  getCharts(): EmbeddedChart[] {
    return this.record.charts.map((chart) => new EmbeddedChart(this.book, this.sheetId, structuredClone(chart)));
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#activate() */
  activate(): this {
    this.book.screen.activeSheetId = this.sheetId;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setActiveRange(Range) */
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#setActiveSelection(Range) */
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getActiveRange() */
  getActiveRange(): Range {
    const { activeRange, activeSheetId } = this.book.screen;
    const chosen = activeSheetId === this.sheetId ? activeRange : undefined;
    return new Range(this.book, this.sheetId, chosen ?? { row: 1, column: 1, rows: 1, columns: 1 });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#createTextFinder(String) */
  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.book, [this.whole], findText);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#addDeveloperMetadata(String,String,DeveloperMetadataVisibility) */
  addDeveloperMetadata(key: string, value?: string | EnumValue, visibility?: EnumValue): this {
    DeveloperMetadata.add(this.book, { sheetId: this.sheetId }, key, value, visibility);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#getDeveloperMetadata() */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.book, { sheetId: this.sheetId });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/sheet#createDeveloperMetadataFinder() */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.book, { sheetId: this.sheetId });
  }

  /** All of the sheet's cells. */
  get whole(): Range {
    const { maxRows, maxColumns } = this.record;
    return new Range(this.book, this.sheetId, { row: 1, column: 1, rows: maxRows, columns: maxColumns });
  }

  #requireChart(id: number): void {
    if (!this.record.charts.some((chart) => chart.id === id)) throw new GoogleError(GOOGLE.invalidArgument('chart'));
  }

  #change(patch: Partial<SheetRecord>): this {
    this.book.touch();
    Object.assign(this.record, patch);
    return this;
  }

  #insert(axis: Axis, at: number, count: number): this {
    if (![at, count].every(Number.isInteger))
      throw signatureError(`SpreadsheetApp.Sheet.insert${WORDS[axis]}`, [at, count]);
    const size = axis === 'row' ? this.record.maxRows : this.record.maxColumns;
    if (at < 1 || count < 1 || at > size + 1)
      throw new GoogleError(axis === 'row' ? GOOGLE.rowsOutOfBounds : GOOGLE.columnsOutOfBounds);
    this.book.touch();
    insertAlong(this.book.record, this.record, axis, at, count);
    return this;
  }

  #delete(axis: Axis, at: number, count: number): this {
    if (![at, count].every(Number.isInteger))
      throw signatureError(`SpreadsheetApp.Sheet.delete${WORDS[axis]}`, [at, count]);
    const { maxRows, maxColumns, frozenRows, frozenColumns } = this.record;
    const [size, frozen] = axis === 'row' ? [maxRows, frozenRows] : [maxColumns, frozenColumns];
    if (at < 1 || count < 1 || at + count - 1 > size)
      throw new GoogleError(axis === 'row' ? GOOGLE.rowsOutOfBounds : GOOGLE.columnsOutOfBounds);
    const free = at <= frozen ? size - frozen - Math.max(0, at + count - 1 - frozen) : size - frozen - count;
    if (free < 1) throw new GoogleError(axis === 'row' ? GOOGLE.allRows : GOOGLE.allColumns);
    const range =
      axis === 'row'
        ? { row: at, column: 1, rows: count, columns: maxColumns }
        : { row: 1, column: at, rows: maxRows, columns: count };
    this.book.edit(this.sheetId, range);
    deleteAlong(this.book.record, this.record, axis, at, count);
    return this;
  }
}

export type Faithful = NothingInvented<
  Invented<Sheet, Google & Record<'book' | 'sheetId' | 'record' | 'whole', unknown>>
>;
