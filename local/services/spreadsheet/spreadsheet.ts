// A Spreadsheet: the file and its tabs. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { SheetRecord } from '../../state/records.ts';
import { assertSheetName, emptySheet, freeSheetName } from '../../state/sheetRecord.ts';
import { User } from '../session.ts';
import type { Book } from './book.ts';
import { DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata.ts';
import type { Protection } from './protection.ts';
import type { Range } from './range.ts';
import { rangeOf } from './references.ts';
import { Sheet } from './sheet.ts';
import { TextFinder } from './textFinder.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';

type Google = GoogleAppsScript.Spreadsheet.Spreadsheet;
type InsertArgument = string | number | { template?: Sheet };

export class Spreadsheet extends EmulatedObject implements EmulationOf<Google> {
  constructor(readonly book: Book) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getId() */
  getId(): string {
    return this.book.id;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getName() */
  getName(): string {
    return this.book.file.name;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#rename(String) */
  rename(newName: string): void {
    this.book.touch();
    this.book.file.name = newName;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getUrl() */
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getOwner() */
  getOwner(): User {
    return new User(this.book.file.owner);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getEditors() */
  getEditors(): User[] {
    const editors = this.book.file.permissions.filter(
      ({ role, view }) => !view && (role === 'writer' || role === 'owner'),
    );
    return editors.flatMap(({ emailAddress }) => (emailAddress ? [new User(emailAddress)] : []));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSpreadsheetLocale() */
  getSpreadsheetLocale(): string {
    return this.book.record.locale;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setSpreadsheetLocale(String) */
  setSpreadsheetLocale(locale: string): void {
    this.book.touch();
    this.book.record.locale = locale;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSpreadsheetTimeZone() */
  getSpreadsheetTimeZone(): string {
    return this.book.record.timeZone;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setSpreadsheetTimeZone(String) */
  setSpreadsheetTimeZone(timezone: string): void {
    this.book.touch();
    this.book.record.timeZone = timezone;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSheets() */
  getSheets(): Sheet[] {
    return this.book.record.sheets.map((sheet) => this.#handle(sheet));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getNumSheets() */
  getNumSheets(): number {
    return this.book.record.sheets.length;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSheetByName(String) */
  getSheetByName(name: string): Sheet | null {
    const sheet = this.book.record.sheets.find((each) => each.name === name);
    return sheet ? this.#handle(sheet) : null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getSheetById(Integer) */
  getSheetById(id: number): Sheet | null {
    const sheet = this.book.record.sheets.find((each) => each.id === id);
    return sheet ? this.#handle(sheet) : null;
  }
  /** After the active sheet unless an index is given; becomes the active one. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#insertSheet(String,Integer,Object) */
  insertSheet(...args: InsertArgument[]): Sheet {
    const { record } = this.book;
    const name = args.find((each) => typeof each === 'string') ?? freeSheetName(record);
    assertSheetName(name);
    if (this.#isTaken(name)) throw new GoogleError(GOOGLE.sheetExists(name));
    const index = args.find((each) => typeof each === 'number') ?? record.sheets.indexOf(this.book.activeSheet) + 1;
    const template = args.find((each) => typeof each === 'object')?.template;
    this.book.touch();
    const id = record.nextSheetId++;
    const sheet = template ? { ...structuredClone(template.record), id, name } : emptySheet(id, name);
    record.sheets.splice(index, 0, sheet);
    return this.#handle(sheet).activate();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#deleteSheet(Sheet) */
  deleteSheet(sheet: Sheet): void {
    const { record } = this.book;
    if (record.sheets.length === 1) throw new GoogleError(GOOGLE.lastSheet);
    if (this.book.isLastShown(sheet.sheetId)) throw new GoogleError(GOOGLE.lastShownSheet);
    this.book.edit(sheet.sheetId);
    this.book.leaveSheet(sheet.sheetId);
    record.sheets = record.sheets.filter(({ id }) => id !== sheet.sheetId);
    for (const [name, named] of Object.entries(record.namedRanges))
      if (named.sheetId === sheet.sheetId) delete record.namedRanges[name];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getActiveSheet() */
  getActiveSheet(): Sheet {
    return this.#handle(this.book.activeSheet);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setActiveSheet(Sheet) */
  setActiveSheet(sheet: Sheet, _restoreSelection = false): Sheet {
    return sheet.activate();
  }
  /** Positions from 1. https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#moveActiveSheet(Integer) */
  moveActiveSheet(pos: number): void {
    const { sheets } = this.book.record;
    if (pos < 1 || pos > sheets.length) throw new GoogleError(GOOGLE.invalidArgument('pos'));
    this.book.touch();
    const active = this.book.activeSheet;
    sheets.splice(sheets.indexOf(active), 1);
    sheets.splice(pos - 1, 0, active);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#renameActiveSheet(String) */
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getActiveRange() */
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getDataRange() */
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getRange(String) */
  getRange(a1Notation: string): Range {
    const range = rangeOf(this.book, a1Notation);
    if (!range) throw new GoogleError(GOOGLE.rangeNotFound);
    return range;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getRangeByName(String) */
  getRangeByName(name: string): Range | null {
    return rangeOf(this.book, name) ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#setNamedRange(String,Range) */
  setNamedRange(name: string, range: Range): void {
    if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) throw new GoogleError(GOOGLE.invalidArgument('name'));
    this.book.touch();
    this.book.record.namedRanges[name] = { sheetId: range.sheetId, range: { ...range.grid } };
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#removeNamedRange(String) */
  removeNamedRange(name: string): void {
    this.book.touch();
    delete this.book.record.namedRanges[name];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getProtections(ProtectionType) */
  getProtections(type: EnumValue): Protection[] {
    return this.getSheets().flatMap((sheet) => sheet.getProtections(type));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#createTextFinder(String) */
  createTextFinder(findText: string): TextFinder {
    return new TextFinder(
      this.book,
      this.getSheets().map(({ whole }) => whole),
      findText,
    );
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#toast(String,String,Number) */
  toast(msg: string, title = '', _timeoutSeconds: number | null = null): void {
    this.book.screen.toasts.push({ message: msg, title });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#addDeveloperMetadata(String,String,DeveloperMetadataVisibility) */
  addDeveloperMetadata(key: string, value?: string | EnumValue, visibility?: EnumValue): this {
    DeveloperMetadata.add(this.book, {}, key, value, visibility);
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getDeveloperMetadata() */
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.book, {});
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#createDeveloperMetadataFinder() */
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.book, {});
  }

  #handle(sheet: SheetRecord): Sheet {
    return new Sheet(this.book, sheet.id);
  }

  #isTaken(name: string): boolean {
    return this.book.record.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}

export type Faithful = NothingInvented<Invented<Spreadsheet, Google & Record<'book', unknown>>>;
