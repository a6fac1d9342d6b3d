// Columns of an imported file that are not ours, kept beside them.
import { letterOf } from '../../domain/formats/fileSheet.ts';
import { folded, isBlank, textOf } from '../../domain/unit/cells.ts';
import { ProblemError } from '../../domain/unit/problem.ts';
import type { Row, TableKey } from '../../domain/unit/tables.ts';
import type { OwnCells } from '../../domain/unit/unit.ts';
import { cellAt, identityAt, identityOf, openTab, ownCellsAt, type Tab } from './masterSheet.ts';
import type { Cell } from './rectangles.ts';
import { MOST_ATTEMPTS, type Order, positionsByIdentity, settle } from './settledRows.ts';
import { writtenAsFits } from './sheetWriting.ts';
import { wallClock } from './spreadsheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Columns of an imported file that we do not know, kept beside ours under their own headings, as text. A cell that
 * already holds something else is people's and stays.
 * @returns by heading, how many cells stayed.
 * @throws ProblemError naming the first row that the Sheet refuses; the others are written.
 */
export const keepExtraColumns = (
  key: TableKey,
  extra: readonly { id: string; values: Readonly<Record<string, string>> }[],
): Map<string, number> => {
  let tab = openTab(key, wallClock());
  const first = headingsOf(tab);
  const ours = new Set(tab.columns.values());
  const names = [...new Set(extra.flatMap(({ values }) => Object.keys(values)))].filter(
    (name) => name.trim() !== '' && !ours.has(first.indexOf(folded(name))),
  );
  const missing = names.filter((name) => !first.includes(folded(name)));
  if (missing.length > 0) {
    tab = withColumns(tab, missing);
  }
  const headings = headingsOf(tab);
  const [identity = ''] = tab.table.identity;
  const kept = new Map<string, number>();
  const known = positionsByIdentity(tab);
  const orders = extra.map(({ id, values }): Order => {
    const name = identityOf(tab.table, { [identity]: id });
    for (const heading of names.filter((each) => isPeoples(tab, known.get(name), headings, each, values[each])))
      kept.set(heading, (kept.get(heading) ?? 0) + 1);
    return {
      identity: name,
      mayAdd: false,
      cellsAt: (within, row) =>
        names.flatMap((heading): Cell[] => {
          const column = headingsOf(within).indexOf(folded(heading));
          const text = values[heading];
          return column >= 0 && text !== undefined && isBlank(textOf(cellAt(within, row, column)))
            ? [{ row, column, value: text }]
            : [];
        }),
    };
  });
  const [refusal] = settle(tab, orders, (within, { cells }) => writtenAsFits(within, cells));
  if (refusal) throw new ProblemError({ code: refusal.refused.code, tab: key, row: refusal.refused.row + 1 });
  return kept;
};

/**
 * For each of these rows, what stands in it under people's own headings. Of two rows with one identity nothing is lost: the
 * later gets numbers.
 */
export const ownCellsOf = <Key extends TableKey>(key: Key, rows: readonly Row<Key>[]): Map<Row<Key>, OwnCells> => {
  if (rows.length === 0) return new Map();
  const tab = openTab(key, wallClock());
  const byIdentity = new Map(rows.map((row) => [identityOf(tab.table, row), row]));
  const found = new Map<Row<Key>, OwnCells>();
  for (let position = 1; position < tab.grid.length; position += 1) {
    const row = byIdentity.get(identityAt(tab, position));
    if (row) found.set(row, ownCellsAt(tab, position, found.get(row)));
  }
  return found;
};

const headingsOf = (tab: Tab): string[] => (tab.grid[0] ?? []).map((heading) => folded(String(heading)));

/** Whether the cell already holds something else. */
const isPeoples = (tab: Tab, row: number | undefined, headings: string[], heading: string, text?: string): boolean => {
  if (row === undefined || text === undefined) return false;
  const present = textOf(cellAt(tab, row, headings.indexOf(folded(heading))));
  return !isBlank(present) && present !== text;
};

/**
 * The tab with the columns, as it is then. They go behind all others; where people made it wider meanwhile, a heading of
 * theirs was written over, and comes back before the columns are added where the tab ends by now.
 */
const withColumns = ({ key, clock, sheet }: Tab, names: readonly string[]): Tab => {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = topOf(sheet);
    const missing = names.filter((name) => !isAmong(before, name));
    if (missing.length === 0) {
      const tab = openTab(key, clock);
      if (names.every((name) => headingsOf(tab).includes(folded(name)))) return tab;
      continue;
    }
    // As wide as anything in the tab: people's columns need no heading.
    const end = sheet.getLastColumn();
    addColumns(sheet, end, missing);
    const after = topOf(sheet);
    const lost = before.filter((heading) => !isAmong(after, heading));
    if (lost.length === 0) continue;
    sheet.getRange(1, end + 1, 1, missing.length).setValues([missing.map((_, at) => lost[at] ?? '')]);
  }
  throw new ProblemError({ code: 'busy' });
};

/** The headings as they are now, however wide the tab has become. */
const topOf = (sheet: Sheet): string[] => (sheet.getRange('1:1').getValues()[0] ?? []).map(String);

const isAmong = (headings: readonly string[], name: string): boolean =>
  headings.some((heading) => folded(heading) === folded(name));

const addColumns = (sheet: Sheet, end: number, names: readonly string[]): void => {
  const columnsInSheet = sheet.getMaxColumns();
  if (end + names.length > columnsInSheet) {
    sheet.insertColumnsAfter(columnsInSheet, end + names.length - columnsInSheet);
  }
  // By letters: how many rows there are may change at any moment.
  sheet.getRange(`${letterOf(end)}:${letterOf(end + names.length - 1)}`).setNumberFormat('@');
  sheet.getRange(1, end + 1, 1, names.length).setValues([names.map((name) => name.trim())]);
};
