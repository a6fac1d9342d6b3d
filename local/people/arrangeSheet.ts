// A person arranges a spreadsheet: sorts, filters, colours, inserts, moves and renames.
import { GOOGLE, GoogleError } from '../errors.ts';
import { readingOf } from '../runtime/readings.ts';
import { parseA1 } from '../services/spreadsheet/a1.ts';
import { hexColour } from '../services/spreadsheet/colours.ts';
import {
  addressesOf,
  cellAt,
  contentSize,
  deleteAlong,
  enter,
  insertAlong,
  moveAlong,
  patchCell,
  sortRows,
} from '../services/spreadsheet/grid.ts';
import type { Reading } from '../services/spreadsheet/reading.ts';
import type { FilterRecord, GridRange, SheetRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { type AtSheet, openSheet, requireEditable } from './typeInSheet.ts';

const wholeOf = (sheet: SheetRecord): GridRange => ({
  row: 1,
  column: 1,
  rows: sheet.maxRows,
  columns: sheet.maxColumns,
});

/** The last frozen row, else row 1. */
const headerRowOf = (sheet: SheetRecord): number => Math.max(1, sheet.frozenRows);

/** The column whose header shows the text. */
const columnOf = (reading: Reading, header: string): number => {
  const { sheet } = reading;
  const row = headerRowOf(sheet);
  for (let column = 1; column <= contentSize(sheet).columns; column++)
    if (reading.displayOf(cellAt(sheet, row, column)) === header) return column;
  throw new GoogleError(GOOGLE.invalidArgument(header));
};

/** A column as a person means it: the one under a header, or the one that is pointed at, whatever its header. */
export type Column = { header: string } | { column: number };

const meant = (reading: Reading, at: Column): number => {
  if ('header' in at) return columnOf(reading, at.header);
  if (!Number.isInteger(at.column) || at.column < 1 || at.column > reading.sheet.maxColumns)
    throw new GoogleError(GOOGLE.rangeNotFound);
  return at.column;
};

/** What a person does to a sheet by its menus and by dragging. Every action is saved at once, and refused as Google refuses it. */
export interface SheetArrangement {
  /** Sorts all rows below the frozen ones. */
  sort(by: Column, ascending?: boolean): void;
  /** Inserts a column before a position, with a header if one is given. */
  insertColumn(before: number, header?: string): void;
  /** Inserts an empty row before a position. */
  insertRow(before: number): void;
  deleteRow(row: number): void;
  /** Drags the column under a header to before the column that is at a position now. */
  moveColumn(header: string, before: number): void;
  renameHeader(header: string, to: string): void;
  /** Fills a range with a colour (`#ffeeaa`), or takes its colour away. */
  fill(a1: string, background: string | null): void;
  /** Puts a filter on the data and hides the rows in which the column shows one of the values. */
  hideValues(column: Column, values: readonly string[]): void;
  /** Chooses the tab in the list of all tabs, which shows it where it is hidden. */
  show(): void;
  /** Hides the tab; refused where it is the last that is seen. */
  hide(): void;
}

/** @throws GoogleError, here or in an action, where the person may not edit the spreadsheet or the tab is not there. */
export const arrangeSheet = (workspace: Workspace, at: AtSheet): SheetArrangement => {
  openSheet(workspace, at);
  return new Arrangement(workspace, at);
};

class Arrangement implements SheetArrangement {
  readonly #workspace: Workspace;
  readonly #at: AtSheet;

  constructor(workspace: Workspace, at: AtSheet) {
    this.#workspace = workspace;
    this.#at = at;
  }

  sort(by: Column, ascending = true): void {
    this.#edit(({ file, sheet, reading }) => {
      const body = { ...wholeOf(sheet), row: sheet.frozenRows + 1, rows: sheet.maxRows - sheet.frozenRows };
      requireEditable(file, sheet, body, this.#at.as);
      sortRows(body, [{ column: meant(reading, by), ascending }], reading);
    });
  }

  insertColumn(before: number, header = ''): void {
    this.#edit(({ sheet, spreadsheet }) => {
      insertAlong(spreadsheet, sheet, 'column', before, 1);
      if (header !== '') enter(sheet, headerRowOf(sheet), before, { value: header });
    });
  }

  insertRow(before: number): void {
    this.#edit(({ sheet, spreadsheet }) => insertAlong(spreadsheet, sheet, 'row', before, 1));
  }

  deleteRow(row: number): void {
    this.#edit(({ file, sheet, spreadsheet }) => {
      requireEditable(file, sheet, { ...wholeOf(sheet), row, rows: 1 }, this.#at.as);
      deleteAlong(spreadsheet, sheet, 'row', row, 1);
    });
  }

  moveColumn(header: string, before: number): void {
    this.#edit(({ sheet, spreadsheet, reading }) => {
      moveAlong(spreadsheet, sheet, 'column', columnOf(reading, header), 1, before);
    });
  }

  renameHeader(header: string, to: string): void {
    this.#edit(({ file, sheet, reading }) => {
      const [row, column] = [headerRowOf(sheet), columnOf(reading, header)];
      requireEditable(file, sheet, { row, column, rows: 1, columns: 1 }, this.#at.as);
      enter(sheet, row, column, { value: to });
    });
  }

  fill(a1: string, background: string | null): void {
    this.#edit(({ file, sheet }) => {
      const range = parseA1(a1, { rows: sheet.maxRows, columns: sheet.maxColumns })?.range;
      if (!range) throw new GoogleError(GOOGLE.rangeNotFound);
      requireEditable(file, sheet, range, this.#at.as);
      for (const [row, column] of addressesOf(range))
        patchCell(sheet, row, column, { background: hexColour(background) });
    });
  }

  show(): void {
    this.#edit(({ sheet }) => {
      sheet.hidden = false;
    });
  }

  hide(): void {
    this.#edit(({ sheet, spreadsheet }) => {
      if (spreadsheet.sheets.every((each) => each.hidden || each === sheet))
        throw new GoogleError(GOOGLE.lastVisibleSheet);
      sheet.hidden = true;
    });
  }

  hideValues(column: Column, values: readonly string[]): void {
    this.#edit(({ sheet, reading }) => {
      const row = headerRowOf(sheet);
      const { rows, columns } = contentSize(sheet);
      const range = { row, column: 1, rows: Math.max(1, rows - row + 1), columns: Math.max(1, columns) };
      const filter: FilterRecord = sheet.filter ?? { range, criteria: {} };
      filter.criteria[meant(reading, column)] = { hidden: [...values] };
      sheet.filter = filter;
    });
  }

  #edit(change: (open: ReturnType<typeof openSheet> & { reading: Reading }) => void): void {
    const open = openSheet(this.#workspace, this.#at);
    change({ ...open, reading: readingOf(this.#workspace, open.spreadsheet, open.sheet) });
    this.#workspace.touch(this.#at.spreadsheetId);
  }
}
