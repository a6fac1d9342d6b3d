// How the master Sheet looks: tabs, headings, formats, drop-downs, protection. Adds what is missing and no more.

import type { Language } from '../../domain/text/language.ts';
import type { Column, ColumnKind, Table } from '../../domain/unit/columns.ts';
import type { TableKey } from '../../domain/unit/tables.ts';
import { TABLES } from '../../domain/unit/tables.ts';
import { columnsOf, columnTitle, languageOfTab, sheetsByKey } from './headings.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A new tab's grid: enough to type in, little enough to read in one go. It grows when it is full. */
const ROWS_IN_NEW_TAB = 200;
const WIDTH = 100;
const HEADING = { background: '#0b5563', color: '#ffffff' };
const PROTECTION = 'Strategisk MUS';

/** Makes the tabs and columns that are not there yet; returns the tabs it made. Safe to repeat. */
export const installTabs = (language: Language): TableKey[] => {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = sheetsByKey(spreadsheet);
  const made: TableKey[] = [];
  for (const key of Object.keys(TABLES) as TableKey[]) {
    const table: Table = TABLES[key];
    const known = sheets.get(key)?.sheet;
    const sheet = known ?? insertTab(spreadsheet, table.titles[language]);
    if (!known) made.push(key);
    addMissingColumns(sheet, table, known ? undefined : language);
    protectWithWarning(sheet, table);
  }
  // Inserting a tab shows it, so the tab where a manager begins is shown last.
  if (made.length > 0) sheetsByKey(spreadsheet).get('employees')?.sheet.activate();
  return made;
};

/** Formats and drop-downs of our columns in these rows (from 1). Values stay. */
export const dressRows = (
  sheet: Sheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  language: Language,
  row: number,
  count: number,
): void => {
  for (const [name, at] of columns) {
    const column = table.columns[name];
    if (!column) continue;
    const range = sheet.getRange(row, at + 1, count, 1);
    const format = numberFormat(column.kind, language);
    if (format) range.setNumberFormat(format);
    if (column.kind === 'choice') range.setDataValidation(dropDown(column, language));
    // Where an empty cell means yes, an unticked box would say no: such boxes come with the row that has a value.
    if (column.kind === 'checkbox' && column.empty !== true) range.setDataValidation(checkbox());
  }
};

/** Checkboxes in new rows, for the columns whose empty cells have none. */
export const addCheckboxes = (
  sheet: Sheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  row: number,
  count: number,
): void => {
  for (const [name, at] of columns) {
    const column = table.columns[name];
    if (column?.kind !== 'checkbox' || column.empty !== true) continue;
    sheet.getRange(row, at + 1, count, 1).setDataValidation(checkbox());
  }
};

const insertTab = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, title: string): Sheet => {
  const sheet = spreadsheet.insertSheet(title, spreadsheet.getNumSheets());
  const spare = sheet.getMaxRows() - ROWS_IN_NEW_TAB;
  if (spare > 0) sheet.deleteRows(ROWS_IN_NEW_TAB + 1, spare);
  sheet.setFrozenRows(1);
  return sheet;
};

const addMissingColumns = (sheet: Sheet, table: Table, language: Language | undefined): void => {
  const used = sheet.getLastColumn();
  const headings = used === 0 ? [] : (sheet.getRange(1, 1, 1, used).getValues()[0]?.map(String) ?? []);
  const present = columnsOf(table, sheet.getName(), headings);
  const missing = Object.entries(table.columns).filter(([name]) => !present.has(name));
  if (missing.length === 0) return;
  const inLanguage = language ?? languageOfTab(table, sheet.getName(), headings);
  const columnsInSheet = sheet.getMaxColumns();
  const wanted = used + missing.length;
  if (wanted > columnsInSheet) sheet.insertColumnsAfter(columnsInSheet, wanted - columnsInSheet);
  const columns = new Map(missing.map(([name], i) => [name, used + i]));
  sheet
    .getRange(1, used + 1, 1, missing.length)
    .setNumberFormat('@')
    .setValues([missing.map(([, column]) => columnTitle(column, inLanguage))])
    .setNotes([missing.map(([name, column]) => explanation(table, name, column, inLanguage))])
    .setFontWeight('bold')
    .setFontColor(HEADING.color)
    .setBackground(HEADING.background)
    .setWrap(true)
    .setVerticalAlignment('middle');
  missing.forEach(([, column], i) => {
    if ((column.width ?? WIDTH) !== WIDTH) sheet.setColumnWidth(used + i + 1, column.width ?? WIDTH);
  });
  dressRows(sheet, table, columns, inLanguage, 2, Math.max(sheet.getMaxRows() - 1, 1));
};

/** Headings warn before they are changed; in the machine's own tabs every cell does. Nobody is locked out. */
const protectWithWarning = (sheet: Sheet, table: Table): void => {
  const type = table.machine ? SpreadsheetApp.ProtectionType.SHEET : SpreadsheetApp.ProtectionType.RANGE;
  if (sheet.getProtections(type).some((protection) => protection.getDescription() === PROTECTION)) return;
  const protection = table.machine ? sheet.protect() : sheet.getRange(1, 1, 1, sheet.getMaxColumns()).protect();
  protection.setDescription(PROTECTION).setWarningOnly(true);
};

const dropDown = (column: Column, language: Language): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation()
    .requireValueInList(
      (column.choices ?? []).map(({ titles }) => titles[language]),
      true,
    )
    .setAllowInvalid(false)
    .build();

/** Not `insertCheckboxes`: that would write FALSE into every empty row. */
const checkbox = (): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation().requireCheckbox().build();

/** Danish dates are read `7. sep 2026`; English ones `2026-09-07`, which nobody can mistake for another day. */
const numberFormat = (kind: ColumnKind, language: Language): string | undefined => {
  const day = language === 'da' ? 'd". "mmm yyyy' : 'yyyy-mm-dd';
  switch (kind) {
    case 'date':
      return day;
    case 'moment':
      return `${day} hh:mm`;
    case 'time':
      return 'hh:mm';
    case 'text':
    case 'link':
    case 'list':
    case 'details':
    case 'choice':
      return '@';
    case 'number':
    case 'checkbox':
      return undefined;
  }
};

const HINTS: Partial<Record<ColumnKind, Record<Language, string>>> = {
  date: { da: 'En dato, fx 7-9-2026.', en: 'A date, for instance 2026-09-07.' },
  time: { da: 'Et klokkeslæt, fx 09:30.', en: 'A time of day, for instance 09:30.' },
  choice: { da: 'Vælg fra listen.', en: 'Choose from the list.' },
  list: { da: 'Skriv komma mellem flere.', en: 'Put commas between several.' },
  checkbox: { da: 'Sæt flueben for ja.', en: 'Tick for yes.' },
};
const KEY_HINT = {
  da: 'Kender rækken igen. Lad den stå, som den er.',
  en: 'Tells the rows apart. Leave it as it is.',
};
const DISPLAY_HINT = {
  da: 'Skrives automatisk, så du kan læse det her. Det, du selv skriver, bliver ikke brugt.',
  en: 'Filled in for you to read. What you type here is not used.',
};

const explanation = (table: Table, name: string, column: Column, language: Language): string => {
  if (table.identity.includes(name)) return KEY_HINT[language];
  if (column.display) return DISPLAY_HINT[language];
  return HINTS[column.kind]?.[language] ?? '';
};
