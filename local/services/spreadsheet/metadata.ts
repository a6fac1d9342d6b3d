// Developer metadata: notes of a script that stay with a column or row when people move it.
// https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { GridRange, MetadataRecord } from '../../state/records.ts';
import type { Book } from './book.ts';
import { METADATA_LOCATION, METADATA_VISIBILITY } from './enums.ts';
import { Range } from './range.ts';
import { Sheet } from './sheet.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type GoogleLocation = GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
type GoogleFinder = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;

/** Where metadata is kept or searched for: the spreadsheet, a sheet, or whole columns or rows of it. */
export interface MetadataPlace {
  sheetId?: number;
  range?: GridRange;
}
interface Found {
  sheetId?: number;
  record: MetadataRecord;
}

const all = (book: Book): Found[] => [
  ...(book.record.metadata ?? []).map((record) => ({ record })),
  ...book.record.sheets.flatMap((sheet) => sheet.metadata.map((record) => ({ sheetId: sheet.id, record }))),
];

/** Whether the range is one whole column or row. */
const lineOf = (book: Book, sheetId: number, range: GridRange): { column: number } | { row: number } => {
  const sheet = book.sheet(sheetId);
  if (range.columns === 1 && range.rows === sheet.maxRows) return { column: range.column };
  if (range.rows === 1 && range.columns === sheet.maxColumns) return { row: range.row };
  throw new GoogleError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
};

/** A range finds what is kept with the very row or column that it is, not what it crosses. */
const isAt = (book: Book, found: Found, place: MetadataPlace): boolean => {
  const { column, row } = found.record;
  const { sheetId, range } = place;
  if (!range || sheetId === undefined) return found.sheetId === sheetId && column === undefined && row === undefined;
  if (found.sheetId !== sheetId) return false;
  const { maxRows, maxColumns } = book.sheet(sheetId);
  const isColumn = range.columns === 1 && range.rows === maxRows && range.column === column;
  return isColumn || (range.rows === 1 && range.columns === maxColumns && range.row === row);
};

/** Within a sheet a finder looks at its columns and rows too, and in a spreadsheet everywhere. */
const isWithin = (book: Book, found: Found, place: MetadataPlace): boolean =>
  place.range ? isAt(book, found, place) : place.sheetId === undefined || found.sheetId === place.sheetId;

export const metadataOf = (book: Book, place: MetadataPlace): DeveloperMetadata[] =>
  all(book)
    .filter((found) => isAt(book, found, place))
    .map(({ record }) => new DeveloperMetadata(book, record.id));

export class DeveloperMetadata extends EmulatedObject implements EmulationOf<Google> {
  static override readonly hiddenMembers: readonly string[] = ['found'];

  constructor(
    readonly book: Book,
    readonly id: number,
  ) {
    super();
  }

  static add(book: Book, place: MetadataPlace, key: string, value?: string | EnumValue, visibility?: EnumValue): void {
    const shown = visibility ?? (typeof value === 'object' ? value : METADATA_VISIBILITY.DOCUMENT);
    const line = place.range && place.sheetId !== undefined ? lineOf(book, place.sheetId, place.range) : {};
    book.touch();
    const id = book.execution.workspace.state.nextId++;
    const record = { id, key, value: typeof value === 'string' ? value : '', visibility: shown.name(), ...line };
    if (place.sheetId !== undefined) book.sheet(place.sheetId).metadata.push(record);
    else book.record.metadata = [...(book.record.metadata ?? []), record];
  }

  get found(): Found {
    const found = all(this.book).find(({ record }) => record.id === this.id);
    if (!found) throw new GoogleError(GOOGLE.invalidArgument('metadata'));
    return found;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#getId() */
  getId(): number {
    return this.id;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#getKey() */
  getKey(): string {
    return this.found.record.key;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#getValue() */
  getValue(): string | null {
    return this.found.record.value || null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#getVisibility() */
  getVisibility(): EnumValue {
    return METADATA_VISIBILITY[this.found.record.visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT'];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#setKey(String) */
  setKey(key: string): this {
    this.book.touch();
    this.found.record.key = key;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#setValue(String) */
  setValue(value: string): this {
    this.book.touch();
    this.found.record.value = value;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#getLocation() */
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.book, this.found);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata#remove() */
  remove(): void {
    this.book.touch();
    const { record } = this.book;
    record.metadata = (record.metadata ?? []).filter(({ id }) => id !== this.id);
    for (const sheet of record.sheets) sheet.metadata = sheet.metadata.filter(({ id }) => id !== this.id);
  }
}

export class DeveloperMetadataLocation extends EmulatedObject implements EmulationOf<GoogleLocation> {
  constructor(
    readonly book: Book,
    readonly place: Found,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-location#getLocationType() */
  getLocationType(): EnumValue {
    const { record, sheetId } = this.place;
    if (record.column !== undefined) return METADATA_LOCATION.COLUMN;
    if (record.row !== undefined) return METADATA_LOCATION.ROW;
    return sheetId === undefined ? METADATA_LOCATION.SPREADSHEET : METADATA_LOCATION.SHEET;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-location#getColumn() */
  getColumn(): Range | null {
    const { record, sheetId } = this.place;
    if (record.column === undefined || sheetId === undefined) return null;
    const rows = this.book.sheet(sheetId).maxRows;
    return new Range(this.book, sheetId, { row: 1, column: record.column, rows, columns: 1 });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-location#getRow() */
  getRow(): Range | null {
    const { record, sheetId } = this.place;
    if (record.row === undefined || sheetId === undefined) return null;
    const columns = this.book.sheet(sheetId).maxColumns;
    return new Range(this.book, sheetId, { row: record.row, column: 1, rows: 1, columns });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-location#getSheet() */
  getSheet(): Sheet | null {
    const { sheetId } = this.place;
    return sheetId === undefined ? null : new Sheet(this.book, sheetId);
  }
}

export class DeveloperMetadataFinder extends EmulatedObject implements EmulationOf<GoogleFinder> {
  #tests: ((found: Found) => boolean)[] = [];

  constructor(
    readonly book: Book,
    readonly place: MetadataPlace,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#withKey(String) */
  withKey(key: string): this {
    return this.#only(({ record }) => record.key === key);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#withValue(String) */
  withValue(value: string): this {
    return this.#only(({ record }) => record.value === value);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#withId(Integer) */
  withId(id: number): this {
    return this.#only(({ record }) => record.id === id);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#withVisibility(DeveloperMetadataVisibility) */
  withVisibility(visibility: EnumValue): this {
    return this.#only(({ record }) => record.visibility === visibility.name());
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#withLocationType(DeveloperMetadataLocationType) */
  withLocationType(locationType: EnumValue): this {
    return this.#only((found) => new DeveloperMetadataLocation(this.book, found).getLocationType() === locationType);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/developer-metadata-finder#find() */
  find(): DeveloperMetadata[] {
    return all(this.book)
      .filter((found) => isWithin(this.book, found, this.place) && this.#tests.every((test) => test(found)))
      .map(({ record }) => new DeveloperMetadata(this.book, record.id));
  }

  #only(test: (found: Found) => boolean): this {
    this.#tests.push(test);
    return this;
  }
}

export type Faithful = NothingInvented<
  | Invented<DeveloperMetadata, Google & Record<'book' | 'id' | 'found', unknown>>
  | Invented<DeveloperMetadataLocation, GoogleLocation & Record<'book' | 'place', unknown>>
  | Invented<DeveloperMetadataFinder, GoogleFinder & Record<'book' | 'place', unknown>>
>;
