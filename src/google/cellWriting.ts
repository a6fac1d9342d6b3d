// Values on their way into cells.
import { type CellOutput, mayBeInterpreted } from '../domain/encoding.ts';
import type { SheetValue, WallClock } from './cells.ts';

/** A cell as `setValues` takes it; text still to be kept from interpretation, see `setLiterally`. */
export const sheetValue = (cell: CellOutput, clock: WallClock): SheetValue => {
  switch (cell.kind) {
    case 'literal':
      return cell.text;
    case 'number':
      return cell.number;
    case 'checkbox':
      return cell.checked;
    case 'wallTime':
      return new Date(clock.instantOf(cell.wall));
    case 'timeOfDay':
      // A fraction of a day: a Date of 1899 would bring that year's odd zone offsets in.
      return cell.minutes / (24 * 60);
    case 'empty':
      return '';
  }
};

/**
 * Writes values so that text stays the text it is: a cell of the text format takes it as it stands; in any other, where
 * people have changed the format, an apostrophe keeps `=1+1` from becoming a formula and `007` a number.
 */
export const setLiterally = (range: GoogleAppsScript.Spreadsheet.Range, values: readonly SheetValue[][]): void => {
  const interpretable = (value: SheetValue | undefined): value is string =>
    typeof value === 'string' && value !== '' && mayBeInterpreted(value);
  const formats = values.some((row) => row.some(interpretable)) ? range.getNumberFormats() : [];
  range.setValues(
    values.map((row, down) =>
      row.map((value, right) => (interpretable(value) && formats[down]?.[right] !== '@' ? `'${value}` : value)),
    ),
  );
};
