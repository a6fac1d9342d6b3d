// TextFinder: finds and replaces what cells show. https://developers.google.com/apps-script/reference/spreadsheet/text-finder
import { EmulatedObject } from '../../core/emulatedObject.ts';
import type { Book } from './book.ts';
import { addressesOf, contentSize } from './grid.ts';
import { Range } from './range.ts';
import type { EmulationOf } from './typings.ts';

export class TextFinder extends EmulatedObject implements EmulationOf<GoogleAppsScript.Spreadsheet.TextFinder> {
  #matchCase = false;
  #matchEntireCell = false;
  #regularExpression = false;
  #current: Range | null = null;

  constructor(
    readonly book: Book,
    readonly ranges: readonly Range[],
    readonly text: string,
  ) {
    super();
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#matchCase(Boolean) */
  matchCase(matchCase: boolean): this {
    this.#matchCase = matchCase;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#matchEntireCell(Boolean) */
  matchEntireCell(matchEntireCell: boolean): this {
    this.#matchEntireCell = matchEntireCell;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#useRegularExpression(Boolean) */
  useRegularExpression(useRegEx: boolean): this {
    this.#regularExpression = useRegEx;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#findAll() */
  findAll(): Range[] {
    const pattern = this.#pattern();
    return this.ranges.flatMap((range) => {
      const { rows, columns } = contentSize(this.book.sheet(range.sheetId));
      const { row, column } = range.grid;
      const filled = {
        ...range.grid,
        rows: Math.max(0, Math.min(range.grid.rows, rows - row + 1)),
        columns: Math.max(0, Math.min(range.grid.columns, columns - column + 1)),
      };
      return [...addressesOf(filled)]
        .map(([r, c]) => new Range(this.book, range.sheetId, { row: r, column: c, rows: 1, columns: 1 }))
        .filter((cell) => pattern.test(cell.getDisplayValue()));
    });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#findNext() */
  findNext(): Range | null {
    const all = this.findAll();
    const last = this.#current?.getA1Notation();
    const index = all.findIndex((range) => range.getA1Notation() === last && range.sheetId === this.#current?.sheetId);
    this.#current = all[index + 1] ?? null;
    return this.#current;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/text-finder#getCurrentMatch() */
  getCurrentMatch(): Range | null {
    return this.#current;
  }
  /** @returns how many places were replaced. https://developers.google.com/apps-script/reference/spreadsheet/text-finder#replaceAllWith(String) */
  replaceAllWith(replaceText: string): number {
    const everywhere = this.#pattern('g');
    let count = 0;
    for (const cell of this.findAll()) {
      const text = cell.getDisplayValue();
      count += [...text.matchAll(everywhere)].length;
      cell.setValue(text.replace(everywhere, () => replaceText));
    }
    return count;
  }

  #pattern(flags = ''): RegExp {
    const source = this.#regularExpression ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.#matchEntireCell ? `^(?:${source})$` : source, flags + (this.#matchCase ? 'u' : 'iu'));
  }
}
