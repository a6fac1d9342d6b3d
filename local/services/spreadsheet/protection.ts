// Protection of a range or a sheet. https://developers.google.com/apps-script/reference/spreadsheet/protection

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { GridRange, ProtectionRecord } from '../../state/records.ts';
import { User } from '../session.ts';
import type { Book } from './book.ts';
import { PROTECTION_TYPE } from './enums.ts';
import { isEditorOf } from './protectionRules.ts';
import { Range } from './range.ts';
import type { EmulationOf } from './typings.ts';

const emailOf = (user: string | { getEmail(): string }): string => (typeof user === 'string' ? user : user.getEmail());

export class Protection extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.Protection> {
  static override readonly hiddenMembers: readonly string[] = ['record'];

  constructor(
    readonly book: Book,
    readonly sheetId: number,
    readonly id: string,
  ) {
    super();
  }

  /** A new protection: all who may edit the file may edit the range until editors are removed. */
  static made(book: Book, sheetId: number, range?: GridRange): Protection {
    book.edit(sheetId, range);
    const editors = book.file.permissions.flatMap(({ role, emailAddress, view }) =>
      !view && emailAddress && (role === 'writer' || role === 'owner') ? [emailAddress] : [],
    );
    const record: ProtectionRecord = {
      id: book.execution.workspace.newId('protection'),
      type: range ? 'RANGE' : 'SHEET',
      ...(range ? { range: { ...range } } : {}),
      description: '',
      warningOnly: false,
      editors,
    };
    book.sheet(sheetId).protections.push(record);
    return new Protection(book, sheetId, record.id);
  }

  get record(): ProtectionRecord {
    const record = this.book.sheet(this.sheetId).protections.find(({ id }) => id === this.id);
    if (!record) throw new GoogleError(GOOGLE.invalidArgument('protection'));
    return record;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#getDescription() */
  getDescription(): string {
    return this.record.description;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#setDescription(String) */
  setDescription(description: string): this {
    return this.#change({ description });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#isWarningOnly() */
  isWarningOnly(): boolean {
    return this.record.warningOnly;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#setWarningOnly(Boolean) */
  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#getProtectionType() */
  getProtectionType(): EnumValue {
    return PROTECTION_TYPE[this.record.type];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#getRange() */
  getRange(): Range {
    const sheet = this.book.sheet(this.sheetId);
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    return new Range(this.book, this.sheetId, this.record.range ?? whole);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#setRange(Range) */
  setRange(range: Range): this {
    return this.#change({ range: { ...range.grid }, type: 'RANGE' });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#getUnprotectedRanges() */
  getUnprotectedRanges(): Range[] {
    return (this.record.unprotected ?? []).map((grid) => new Range(this.book, this.sheetId, grid));
  }
  /** Within a protected sheet only. https://developers.google.com/apps-script/reference/spreadsheet/protection#setUnprotectedRanges(Range) */
  setUnprotectedRanges(ranges: Range[]): this {
    const isHere = ({ book, sheetId }: Range) => book.id === this.book.id && sheetId === this.sheetId;
    if (this.record.type !== 'SHEET' || !ranges.every(isHere)) throw new GoogleError(GOOGLE.invalidArgument('ranges'));
    return this.#change({ unprotected: ranges.map(({ grid }) => ({ ...grid })) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#canEdit() */
  canEdit(): boolean {
    return isEditorOf(this.book.file, this.record, this.book.execution.user);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#canDomainEdit() */
  canDomainEdit(): boolean {
    return false;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#setDomainEdit(Boolean) */
  setDomainEdit(editable: boolean): this {
    if (editable) throw new GoogleError(GOOGLE.invalidArgument('editable'));
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#getEditors() */
  getEditors(): User[] {
    // A protection that only warns keeps nobody out, and names nobody.
    return this.record.warningOnly ? [] : this.record.editors.map((email) => new User(email));
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#addEditor(String) */
  addEditor(user: string | User): this {
    return this.addEditors([emailOf(user)]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#addEditors(String) */
  addEditors(emailAddresses: string[]): this {
    return this.#change({ editors: [...new Set([...this.record.editors, ...emailAddresses])] });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#removeEditor(String) */
  removeEditor(user: string | User): this {
    return this.removeEditors([user]);
  }
  /** The owner and the one who asks stay. https://developers.google.com/apps-script/reference/spreadsheet/protection#removeEditors(String) */
  removeEditors(users: (string | User)[]): this {
    const kept = [this.book.file.owner, this.book.execution.user];
    const gone = users.map(emailOf).filter((email) => !kept.includes(email));
    return this.#change({ editors: this.record.editors.filter((email) => !gone.includes(email)) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/protection#remove() */
  remove(): void {
    this.#change({});
    const sheet = this.book.sheet(this.sheetId);
    sheet.protections = sheet.protections.filter(({ id }) => id !== this.id);
  }

  #change(patch: Partial<ProtectionRecord>): this {
    if (!this.canEdit()) throw new GoogleError(GOOGLE.protectedCell);
    this.book.touch();
    Object.assign(this.record, patch);
    return this;
  }
}
