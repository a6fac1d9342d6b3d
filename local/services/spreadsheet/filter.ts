// A sheet's filter and its criteria. https://developers.google.com/apps-script/reference/spreadsheet/filter

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { CellValue, FilterRecord } from '../../state/records.ts';
import type { Book } from './book.ts';
import { holdsDate } from './coercion.ts';
import { BOOLEAN_CRITERIA, type BooleanCriterion } from './enums.ts';
import { cellAt, contentSize, sortRows } from './grid.ts';
import { Range } from './range.ts';
import type { Reading } from './reading.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';
import { meets } from './validationRules.ts';

type Google = GoogleAppsScript.Spreadsheet.Filter;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;
type CriterionRecord = FilterRecord['criteria'][number];

export class Filter extends EmulatedObject implements EmulationOf<Google> {
  static override readonly hiddenMembers: readonly string[] = ['record'];

  constructor(
    readonly book: Book,
    readonly sheetId: number,
  ) {
    super();
  }

  get record(): FilterRecord {
    const { filter } = this.book.sheet(this.sheetId);
    if (!filter) throw new GoogleError(GOOGLE.invalidArgument('filter'));
    return filter;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/filter#getRange() */
  getRange(): Range {
    return new Range(this.book, this.sheetId, { ...this.record.range });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter#remove() */
  remove(): void {
    this.book.touch();
    delete this.book.sheet(this.sheetId).filter;
  }
  /** The header row stays. https://developers.google.com/apps-script/reference/spreadsheet/filter#sort(Integer,Boolean) */
  sort(columnPosition: number, ascending: boolean): this {
    const { range } = this.record;
    this.#requireColumn(columnPosition);
    const body = { ...range, row: range.row + 1, rows: range.rows - 1 };
    this.book.edit(this.sheetId, body);
    sortRows(body, [{ column: columnPosition, ascending }], this.book.reading(this.sheetId));
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter#getColumnFilterCriteria(Integer) */
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    this.#requireColumn(columnPosition);
    const criterion = this.record.criteria[columnPosition];
    return criterion ? new FilterCriteria(structuredClone(criterion)) : null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter#setColumnFilterCriteria(Integer,FilterCriteria) */
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    this.#requireColumn(columnPosition);
    if (!filterCriteria) return this.removeColumnFilterCriteria(columnPosition);
    this.book.touch();
    this.record.criteria[columnPosition] = structuredClone(filterCriteria.criterion);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter#removeColumnFilterCriteria(Integer) */
  removeColumnFilterCriteria(columnPosition: number): this {
    this.#requireColumn(columnPosition);
    this.book.touch();
    delete this.record.criteria[columnPosition];
    return this;
  }

  /** Columns count from the sheet's first, and must be the filter's own. */
  #requireColumn(position: number): void {
    const { column, columns } = this.record.range;
    if (!(position >= column && position < column + columns)) throw new GoogleError(GOOGLE.columnsOutOfBounds);
  }
}

export class FilterCriteria extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.FilterCriteria> {
  constructor(readonly criterion: CriterionRecord) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria#getHiddenValues() */
  getHiddenValues(): string[] {
    return [...(this.criterion.hidden ?? [])];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria#getCriteriaType() */
  getCriteriaType(): EnumValue | null {
    return this.criterion.criteria ? BOOLEAN_CRITERIA[this.criterion.criteria as BooleanCriterion] : null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria#getCriteriaValues() */
  getCriteriaValues(): CellValue[] {
    return [...(this.criterion.values ?? [])];
  }
}

export class FilterCriteriaBuilder extends FilterCriteria implements EmulationOf<GoogleBuilder> {
  constructor() {
    super({});
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#build() */
  build(): FilterCriteria {
    return new FilterCriteria(structuredClone(this.criterion));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#setHiddenValues(String) */
  setHiddenValues(values: string[]): this {
    this.criterion.hidden = [...values];
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#withCriteria(BooleanCriteria,Object) */
  withCriteria(criteria: EnumValue, args: CellValue[]): this {
    Object.assign(this.criterion, { criteria: criteria.name(), values: [...args] });
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#whenCellEmpty() */
  whenCellEmpty(): this {
    return this.withCriteria(BOOLEAN_CRITERIA.CELL_EMPTY, []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#whenCellNotEmpty() */
  whenCellNotEmpty(): this {
    return this.withCriteria(BOOLEAN_CRITERIA.CELL_NOT_EMPTY, []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#whenTextContains(String) */
  whenTextContains(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_CONTAINS, [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/filter-criteria-builder#whenTextEqualTo(String) */
  whenTextEqualTo(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_EQUAL_TO, [text]);
  }
}

/** The rows that a sheet's filter hides now; the header row never. */
export const rowsHiddenByFilter = (reading: Reading): number[] => {
  const { sheet } = reading;
  const { filter } = sheet;
  if (!filter) return [];
  const last = Math.min(filter.range.row + filter.range.rows - 1, contentSize(sheet).rows);
  const rows = Array.from({ length: Math.max(0, last - filter.range.row) }, (_, index) => filter.range.row + 1 + index);
  return rows.filter((row) =>
    Object.entries(filter.criteria).some(([column, { hidden = [], criteria, values = [] }]) => {
      const cell = cellAt(sheet, row, Number(column));
      if (hidden.includes(reading.displayOf(cell))) return true;
      const value = reading.valueOf(cell);
      return (
        criteria !== undefined &&
        !meets(criteria, value, holdsDate(value, reading.formatOf(cell)), values, reading.today)
      );
    }),
  );
};

export type Faithful = NothingInvented<
  | Invented<Filter, Google & Record<'book' | 'sheetId' | 'record', unknown>>
  | Invented<FilterCriteria, GoogleAppsScript.Spreadsheet.FilterCriteria & Record<'criterion', unknown>>
  | Invented<FilterCriteriaBuilder, GoogleBuilder & Record<'criterion', unknown>>
>;
