// One spreadsheet in one execution: finds its records and guards its edits. All its emulated objects share it; it keeps no copies.

import type { Execution } from '../../core/emulatedObject.ts';
import { instantOfSerial, serialOfInstant, wallClockOf } from '../../core/serial.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type {
  CellValue,
  FileRecord,
  GridRange,
  ScreenRecord,
  SheetRecord,
  SpreadsheetRecord,
} from '../../state/records.ts';
import { screenOf } from '../../state/screens.ts';
import { type EntryContext, holdsDate } from './coercion.ts';
import { mayEdit } from './protectionRules.ts';
import { Reading } from './reading.ts';

export class Book {
  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {}

  get file(): FileRecord {
    const file = this.execution.workspace.file(this.id);
    if (!file || file.trashed) throw new GoogleError(GOOGLE.documentMissing(this.id));
    return file;
  }

  get record(): SpreadsheetRecord {
    const record = this.execution.workspace.state.spreadsheets[this.id];
    if (!record) throw new GoogleError(GOOGLE.documentMissing(this.id));
    return record;
  }

  sheet(id: number): SheetRecord {
    const sheet = this.record.sheets.find((each) => each.id === id);
    if (!sheet) throw new GoogleError(GOOGLE.sheetGone(id));
    return sheet;
  }

  get screen(): ScreenRecord {
    return screenOf(this.execution.workspace, this.id, this.execution.user);
  }

  /**
   * The sheet that was activated last, even a hidden one, since activating "does not alter the sheet itself, only the
   * parent's notion of the active sheet"; else the first that is not hidden. A person sees only what is not hidden.
   * https://developers.google.com/apps-script/reference/spreadsheet/sheet#activate()
   */
  get activeSheet(): SheetRecord {
    const { sheets } = this.record;
    const chosen = sheets.find((sheet) => sheet.id === this.screen.activeSheetId);
    const active = chosen ?? sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
    if (!active) throw new GoogleError(GOOGLE.documentMissing(this.id));
    return active;
  }

  /** How entries are read in this spreadsheet. */
  get entryContext(): EntryContext {
    const { locale, timeZone } = this.record;
    return { locale, timeZone, year: this.yearAt(timeZone) };
  }

  private yearAt(timeZone: string): number {
    return wallClockOf(serialOfInstant(this.execution.now(), timeZone)).getUTCFullYear();
  }

  /** How the cells of a sheet are read now. */
  reading(sheetId: number): Reading {
    const { execution, id } = this;
    return new Reading(this.record, this.sheet(sheetId), execution.now(), execution.customFunctions(id));
  }

  /** A cell's value as scripts get it: dates as Date, by the spreadsheet's time zone. */
  toScript(value: CellValue, format: string | undefined): CellValue | Date {
    return holdsDate(value, format) ? new Date(instantOfSerial(value, this.record.timeZone)) : value;
  }

  /**
   * Records an edit of the spreadsheet, and of a range if one is given.
   * @throws Google's refusal where the user may not edit the file or what is protected in it.
   */
  edit(sheetId?: number, range?: GridRange): void {
    const { workspace, user } = this.execution;
    if (!workspace.hasRole(this.id, user, 'writer')) throw new GoogleError(GOOGLE.noDocumentAccess);
    if (sheetId !== undefined) {
      const sheet = this.sheet(sheetId);
      const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
      if (!mayEdit(this.file, sheet, range ?? whole, user)) throw new GoogleError(GOOGLE.protectedCell);
    }
    this.execution.willWrite(this.id);
    workspace.touch(this.id);
  }

  /** Whether nobody would see a sheet of this spreadsheet if that one were not seen. */
  isLastShown(id: number): boolean {
    return this.record.sheets.every((sheet) => sheet.hidden || sheet.id === id);
  }

  /** Nobody is before the sheet any more: it is hidden or gone. */
  leaveSheet(id: number): void {
    const { screens } = this.execution.workspace.state;
    for (const [key, screen] of Object.entries(screens))
      if (key.startsWith(`${this.id}:`) && screen.activeSheetId === id) {
        delete screen.activeSheetId;
        delete screen.activeRange;
      }
  }

  /** Records an edit that no protection of cells concerns: widths, colours of tabs, menus of the file. */
  touch(): void {
    this.edit();
  }
}
