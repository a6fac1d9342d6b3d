// Which of our tabs are seen: those that need not be are shown when somebody asks for them, and hidden again.
import type { Table } from '../../domain/unit/columns.ts';
import { TABLES, type TableKey } from '../../domain/unit/tables.ts';
import { keepTabs, sheetMarks } from './format.ts';
import { columnsOf, sheetsByKey } from './headings.ts';
import { hiddenColumns } from './sheetLayout.ts';
import { masterSpreadsheet } from './spreadsheet.ts';

/** Shows all tabs and columns of ours, or hides again those that need not be seen. */
export const showAllTabs = (isAll: boolean): void => {
  const sheets = [...sheetsByKey()].map(([key, named]) => ({ ...named, table: TABLES[key] as Table }));
  // Google refuses to hide the last tab that is seen.
  if (!isAll) sheets.find(({ table }) => !table.hidden)?.sheet.showSheet();
  for (const { sheet, name, table } of sheets) {
    if (table.hidden && isAll) sheet.showSheet();
    else if (table.hidden) sheet.hideSheet();
    if (!Object.values(table.columns).some(({ hidden }) => hidden)) continue;
    const headings = (sheet.getRange('1:1').getValues()[0] ?? []).map(String);
    for (const { at, count } of hiddenColumns(table, columnsOf(table, name, headings))) {
      if (isAll) sheet.showColumns(at + 1, count);
      else sheet.hideColumns(at + 1, count);
    }
  }
  const { front } = sheetMarks();
  if (!isAll && front) masterSpreadsheet().getSheetById(front.sheetId)?.activate();
  keepTabs(isAll ? 'shown' : 'hidden');
};

/** Brings the person before the tab. What Google does with a hidden one that is activated it does not say, so it is shown first. */
export const showTab = (key: TableKey): void => {
  const sheet = sheetsByKey().get(key)?.sheet;
  sheet?.showSheet();
  sheet?.activate();
};
