// How the master Sheet looks: tabs, headings, formats, drop-downs, protection. Sets what is missing and no more.

import type { Language } from '../../domain/text/language.ts';
import { encodeCell, isBlank } from '../../domain/unit/cells.ts';
import type { Column, Table } from '../../domain/unit/columns.ts';
import {
  columnLayout,
  formatsToSet,
  GENERAL,
  headingNote,
  type Rule,
  rulesToSet,
  type Wanted,
} from '../../domain/unit/tabLayout.ts';
import { type Row, TABLES, type TableKey } from '../../domain/unit/tables.ts';
import { type SheetValue, sheetValue } from './cells.ts';
import type { SheetMarks } from './format.ts';
import { allSheets, columnsOf, columnTitle, languageOfTab, type NamedSheet, sheetsByKey } from './headings.ts';
import { masterSpreadsheet, perExecution, wallClock } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** A new tab's grid: enough to type in, little enough to read in one go. It grows when it is full. */
const ROWS_IN_NEW_TAB = 200;
const COLUMNS_IN_NEW_TAB = 26;
const WIDTH = 150;
const WIDE = 320;
const HEADING = { background: '#0b5563', color: '#ffffff' };

/** What is known of an earlier set-up. */
export interface SetUpBefore {
  /** It may have ended in the midst of it. */
  isResumed: boolean;
  /** Whether tabs have been hidden already, or are shown on request. */
  tabs: SheetMarks['tabs'];
}

/** The rows that a new tab begins with. */
export type FirstRows = { [Key in TableKey]?: readonly Row<Key>[] };

/**
 * Makes the tabs and columns that are not there yet, and sets what the others lack. Safe to repeat.
 * @returns the tabs that begin here, with their first rows.
 */
export const installTabs = (
  language: Language,
  first: FirstRows = {},
  before: SetUpBefore = { isResumed: false, tabs: undefined },
): TableKey[] => {
  const sheets = sheetsByKey();
  const keys = Object.keys(TABLES) as TableKey[];
  const others = allSheets().filter((sheet) => ![...sheets.values()].some((named) => named.sheet === sheet));
  const made = insertTabs(
    keys.filter((key) => !sheets.has(key)),
    language,
  );
  const begun: TableKey[] = [];
  const completions: (NamedSheet & { key: TableKey })[] = [];
  for (const key of keys) {
    const known = sheets.get(key);
    const sheet = made.get(key) ?? known?.sheet;
    if (!sheet) continue;
    if (known && addMissingColumns(sheet, known.name, TABLES[key])) completions.push({ ...known, key });
    else {
      if (known) {
        prepareTab(sheet);
        for (const protection of protectionsOf(sheet)) protection.remove();
      }
      fillNewTab(sheet, key, language, first[key] ?? []);
      begun.push(key);
    }
  }
  const hides = begun.some((key) => !isHiddenTab(key)) ? true : isAnySeen();
  for (const { key, sheet, name } of completions) complete(sheet, name, TABLES[key], before, hides);
  if (hides && before.tabs === undefined) hideEmptyTab(others);
  if (hides && before.tabs !== 'shown')
    for (const key of begun) if (isHiddenTab(key)) (made.get(key) ?? sheets.get(key)?.sheet)?.hideSheet();
  // Inserting a tab shows it, so the tab where a manager begins is shown last.
  if (made.size > 0) (made.get('employees') ?? sheets.get('employees')?.sheet)?.activate();
  return begun;
};

/** Sets what the columns that are there lack, and adds none: a heading that is gone may have been renamed. */
export const completeTabs = (before: SetUpBefore): void => {
  const hides = isAnySeen();
  for (const [key, { sheet, name }] of sheetsByKey()) complete(sheet, name, TABLES[key], before, hides);
};

/** The tab with which Google begins a spreadsheet, where nobody has used it. */
const hideEmptyTab = (others: readonly Sheet[]): void => {
  const [only] = others;
  if (only && others.length === 1 && only.getLastRow() === 0) only.hideSheet();
};

const isHiddenTab = (key: TableKey): boolean => {
  const table: Table = TABLES[key];
  return table.hidden === true;
};

/** Google refuses to hide the last tab that is seen. */
const isAnySeen = (): boolean =>
  [...sheetsByKey()].some(([key, { sheet }]) => !isHiddenTab(key) && !sheet.isSheetHidden());

/** Formats and rules of our columns in these rows (from 1). Values stay. */
export const dressRows = (
  sheet: Sheet,
  table: Table,
  columns: ReadonlyMap<string, number>,
  language: Language,
  row: number,
  count: number,
  isFilled: (row: number) => boolean = () => false,
): void => {
  const range = sheet.getRange(row, 1, count, Math.max(...columns.values()) + 1);
  const wanted = wantedIn(table, columns, language);
  setFormats(range, formatsToSet(wanted, range.getNumberFormats()));
  setRules(range, rulesToSet(wanted, range.getDataValidations(), isFilled, VALIDATIONS));
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
    sheet.getRange(row, at + 1, count, 1).setDataValidation(VALIDATIONS.make('checkbox'));
  }
};

/** All are empty and ready to be filled: the first is prepared, and the others are its copies. */
const insertTabs = (keys: readonly TableKey[], language: Language): Map<TableKey, Sheet> => {
  const made = new Map<TableKey, Sheet>();
  let template: Sheet | undefined;
  let count = allSheets().length;
  for (const key of keys) {
    const title = TABLES[key].titles[language];
    const sheet = template
      ? masterSpreadsheet().insertSheet(title, count, { template })
      : masterSpreadsheet().insertSheet(title, count);
    if (!template) prepareTab(sheet);
    template ??= sheet;
    count += 1;
    made.set(key, sheet);
  }
  if (made.size > 0) {
    allSheets.forget();
    sheetsByKey.forget();
  }
  return made;
};

/** What all tabs have in common, of a tab that has no headings yet. */
const prepareTab = (sheet: Sheet): void => {
  const spare = sheet.getMaxRows() - ROWS_IN_NEW_TAB;
  if (spare > 0) sheet.deleteRows(ROWS_IN_NEW_TAB + 1, spare);
  const missing = COLUMNS_IN_NEW_TAB - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(COLUMNS_IN_NEW_TAB - missing, missing);
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, COLUMNS_IN_NEW_TAB, WIDTH);
  lookAsHeading(sheet.getRange(1, 1, 1, COLUMNS_IN_NEW_TAB));
};

const lookAsHeading = (range: Range): Range =>
  range
    .setFontWeight('bold')
    .setFontColor(HEADING.color)
    .setBackground(HEADING.background)
    .setWrap(true)
    .setNumberFormat('@');

/** The headings come last, together with the first rows: where they stand, the tab has all that it needs. */
const fillNewTab = (sheet: Sheet, key: TableKey, language: Language, rows: readonly object[]): void => {
  const table: Table = TABLES[key];
  const entries = Object.entries(table.columns);
  const columns = new Map(entries.map(([name], at) => [name, at]));
  const wanted = wantedIn(table, columns, language);
  const below = ROWS_IN_NEW_TAB - 1;
  const formats = formatsToSet(wanted, alike(below, entries.length, GENERAL));
  const rules = rulesToSet(wanted, alike<Validation | null>(below, entries.length, null), () => false, VALIDATIONS);
  const body = sheet.getRange(2, 1, below, entries.length);
  setFormats(body, formats);
  setRules(body, rules);
  const top = sheet.getRange(1, 1, 1, entries.length);
  top.setNotes([entries.map(([name, column]) => headingNote(table, name, column, language))]);
  widen(sheet, Object.values(table.columns), 0);
  for (const { at, count } of hiddenColumns(table, columns)) sheet.hideColumns(at + 1, count);
  protectWithWarning(sheet, table, entries.length, top);
  const values = [entries.map(([, column]) => columnTitle(column, language)), ...valuesOf(table, rows, language)];
  (rows.length === 0 ? top : sheet.getRange(1, 1, values.length, entries.length)).setValues(values);
};

const alike = <Cell>(rows: number, columns: number, cell: Cell): Cell[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell));

/** Texts need no apostrophe, since their cells have the text format. */
const valuesOf = (table: Table, rows: readonly object[], language: Language): SheetValue[][] =>
  rows.map((row) =>
    Object.entries(table.columns).map(([name, column]) =>
      sheetValue(encodeCell(column, Reflect.get(row, name), language), wallClock()),
    ),
  );

/** Runs of wide columns take one call. */
const widen = (sheet: Sheet, columns: readonly Column[], from: number): void => {
  for (let at = 0, count = 0; at < columns.length; at += count + 1, count = 0) {
    while (columns[at + count]?.wide) count += 1;
    if (count > 0) sheet.setColumnWidths(from + at + 1, count, WIDE);
  }
};

/** @returns false where the tab has no headings at all. */
const addMissingColumns = (sheet: Sheet, name: string, table: Table): boolean => {
  const used = sheet.getLastColumn();
  if (used === 0) return false;
  const headings = (sheet.getRange(1, 1, 1, used).getValues()[0] ?? []).map(String);
  const present = columnsOf(table, name, headings);
  const missing = Object.entries(table.columns).filter(([column]) => !present.has(column));
  if (missing.length === 0) return true;
  const language = languageOfTab(table, name, headings);
  const columnsInSheet = sheet.getMaxColumns();
  const wanted = used + missing.length;
  if (wanted > columnsInSheet) sheet.insertColumnsAfter(columnsInSheet, wanted - columnsInSheet);
  widen(
    sheet,
    missing.map(([, column]) => column),
    used,
  );
  lookAsHeading(sheet.getRange(1, used + 1, 1, missing.length))
    .setNotes([missing.map(([column, of]) => headingNote(table, column, of, language))])
    .setValues([missing.map(([, column]) => columnTitle(column, language))]);
  return true;
};

/** The columns that need not be seen, as they stand side by side in the tab (from 0). */
export const hiddenColumns = (table: Table, columns: ReadonlyMap<string, number>): { at: number; count: number }[] => {
  const positions = [...columns].flatMap(([name, at]) => (table.columns[name]?.hidden ? [at] : []));
  const runs: { at: number; count: number }[] = [];
  for (const at of positions.sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.at + last.count === at) last.count += 1;
    else runs.push({ at, count: 1 });
  }
  return runs;
};

/**
 * Reads how the tab is, and sets what it lacks. Where its owner lets nobody write, it stays as it is. What need not be seen
 * is hidden once: from then on people show and hide it as they like.
 */
const complete = (sheet: Sheet, name: string, table: Table, { isResumed, tabs }: SetUpBefore, hides: boolean): void => {
  const protections = protectionsOf(sheet);
  if (protections.some((protection) => !protection.isWarningOnly() && !protection.canEdit())) return;
  const grid = sheet.getDataRange().getValues();
  const columns = columnsOf(table, name, (grid[0] ?? []).map(String));
  if (columns.size === 0) return;
  const language = languageOfTab(table, name, (grid[0] ?? []).map(String));
  const isFilled = (row: number): boolean =>
    [...columns.values()].some((at) => !isBlank(grid[row + 1]?.[at] ?? '') && grid[row + 1]?.[at] !== false);
  dressRows(sheet, table, columns, language, 2, Math.max(sheet.getMaxRows() - 1, 1), isFilled);
  const ours = protections.find((protection) => isOfOurs(protection, table));
  if (!ours) protectWithWarning(sheet, table, sheet.getMaxColumns());
  else if (isResumed && !ours.isWarningOnly()) ours.setWarningOnly(true);
  if (tabs !== undefined) return;
  for (const { at, count } of hiddenColumns(table, columns)) sheet.hideColumns(at + 1, count);
  if (table.hidden && hides) sheet.hideSheet();
};

const protectionsOf = (sheet: Sheet): Protection[] => [
  ...sheet.getProtections(types().SHEET),
  ...sheet.getProtections(types().RANGE),
];

const isOfOurs = (protection: Protection, table: Table): boolean => {
  if (table.machine) return protection.getProtectionType() === types().SHEET;
  const range = protection.getRange();
  return protection.getProtectionType() === types().RANGE && range.getRow() === 1 && range.getNumRows() === 1;
};

const types = (): typeof SpreadsheetApp.ProtectionType => SpreadsheetApp.ProtectionType;

/** Headings warn before they are changed; in the machine's own tabs every cell does. Nobody is locked out. */
const protectWithWarning = (sheet: Sheet, table: Table, columns: number, headings?: Range): void => {
  const protection = table.machine ? sheet.protect() : (headings ?? sheet.getRange(1, 1, 1, columns)).protect();
  protection.setWarningOnly(true);
};

const wantedIn = (table: Table, columns: ReadonlyMap<string, number>, language: Language): Wanted =>
  new Map(
    [...columns].flatMap(([name, at]) => {
      const column = table.columns[name];
      return column ? [[at, columnLayout(column, language)]] : [];
    }),
  );

/** What is read as the general format is set by its name: as read, it would no longer show a date as one. */
const setFormats = (range: Range, formats: string[][] | undefined): void => {
  if (formats) range.setNumberFormats(formats.map((row) => row.map((one) => (one === GENERAL ? 'General' : one))));
};

const setRules = (range: Range, rules: (Validation | null)[][] | undefined): void => {
  if (rules) range.setDataValidations(rules);
};

/** Rules that are alike are one object. */
const builtRules = perExecution(() => new Map<string, Validation>());

const VALIDATIONS = {
  make: (rule: Rule): Validation => {
    const name = JSON.stringify(rule);
    const known = builtRules().get(name) ?? build(rule);
    builtRules().set(name, known);
    return known;
  },
  isAs: (present: Validation, rule: Rule): boolean => {
    const { CHECKBOX, VALUE_IN_LIST } = SpreadsheetApp.DataValidationCriteria;
    const kind = present.getCriteriaType();
    if (rule === 'checkbox') return kind === CHECKBOX;
    return kind === VALUE_IN_LIST && JSON.stringify(present.getCriteriaValues()[0]) === JSON.stringify(rule);
  },
};

/** Not `insertCheckboxes`: that would write FALSE into every empty row. */
const build = (rule: Rule): Validation => {
  const builder = SpreadsheetApp.newDataValidation();
  return rule === 'checkbox'
    ? builder.requireCheckbox().build()
    : builder
        .requireValueInList([...rule], true)
        .setAllowInvalid(false)
        .build();
};
