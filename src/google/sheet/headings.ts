// Which tab is which and which column is which: recognised by the names that people see, in either language.

import { LANGUAGES, type Language } from '../../domain/text/language.ts';
import { folded } from '../../domain/unit/cells.ts';
import type { Column, Table, Titles } from '../../domain/unit/columns.ts';
import { TABLES, type TableKey } from '../../domain/unit/tables.ts';
import { masterSpreadsheet, perExecution } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Reading a name is a service call, so it is read once and kept with the sheet. */
export interface NamedSheet {
  sheet: Sheet;
  name: string;
}

/** All tabs, people's own too. */
export const allSheets = perExecution(() => masterSpreadsheet().getSheets());

/** Of an execution: a tab that is renamed meanwhile is still the same tab. */
export const sheetsByKey = perExecution((): ReadonlyMap<TableKey, NamedSheet> => {
  const named = allSheets().map((sheet) => ({ sheet, name: sheet.getName() }));
  const byName = new Map(named.map((each) => [folded(each.name), each]));
  const found = new Map<TableKey, NamedSheet>();
  for (const key of Object.keys(TABLES) as TableKey[]) {
    const sheet = LANGUAGES.map((language) => byName.get(folded(TABLES[key].titles[language]))).find(Boolean);
    if (sheet) found.set(key, sheet);
  }
  return found;
});

/**
 * By column key, the position of its heading (from 0). People's own columns are passed over; of two alike the first
 * counts. The tab's own language takes precedence: a heading in the other may belong to a column of people's own.
 */
export const columnsOf = (table: Table, tab: string, headings: readonly string[]): Map<string, number> => {
  const positions = new Map<string, number>();
  headings.forEach((heading, position) => {
    const name = folded(heading);
    if (name !== '' && !positions.has(name)) positions.set(name, position);
  });
  const columns = new Map<string, number>();
  const first = languageOfTab(table, tab, headings);
  const languages = [first, ...LANGUAGES.filter((language) => language !== first)];
  for (const [key, { titles }] of Object.entries(table.columns)) {
    const position = languages
      .map((language) => positions.get(folded(titles[language])))
      .find((at) => at !== undefined);
    if (position !== undefined) columns.set(key, position);
  }
  return columns;
};

/** The language a tab is in: what its own name says, or its first heading that only one language has. */
export const languageOfTab = (table: Table, name: string, headings: readonly string[]): Language => {
  const written = [name, ...headings].map(folded);
  const titles: Titles[] = [table.titles, ...Object.values(table.columns).map((column) => column.titles)];
  for (const text of written) {
    const languages = LANGUAGES.filter((language) => titles.some((title) => folded(title[language]) === text));
    if (languages.length === 1 && languages[0]) return languages[0];
  }
  return 'da';
};

export const columnTitle = (column: Column, language: Language): string => column.titles[language];
