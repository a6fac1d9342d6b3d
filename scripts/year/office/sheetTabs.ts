// The Sheet as a person reads it: the rows of a tab by their headings, in either language.

import { type CellRecord, holdsDate, type Workspace, wallClockOf } from 'local-workspace';

/** The tabs that the year reads, by their Danish and English names. */
export const TABS = {
  focusAreas: ['Strategi', 'Strategy'],
  employees: ['Medarbejdere', 'Employees'],
  questions: ['Spørgsmål', 'Questions'],
  answers: ['Svar', 'Answers'],
  suggestions: ['Forslag', 'Suggestions'],
  agreements: ['Aftaler', 'Agreements'],
  conversations: ['Samtaler', 'Conversations'],
  report: ['Strategiopfølgning', 'Strategy follow-up'],
  log: ['Log', 'Log'],
} as const;

export interface TabRow {
  /** The row's number in the Sheet, from 1. */
  number: number;
  /** The text of the cell under the first of these headings that the tab has; empty where it has none of them. */
  cell(...headings: string[]): string;
}

export interface Tab {
  name: string;
  rows: TabRow[];
  /** The column of a heading, from 1. @throws where the tab has none of these headings. */
  column(...headings: string[]): number;
}

const textOf = (cell: CellRecord | undefined): string => {
  if (cell === undefined) return '';
  if (!holdsDate(cell.value, cell.format)) return String(cell.value);
  const text = wallClockOf(cell.value).toISOString().slice(0, 16);
  // A value below one is a time of day without a date.
  if (cell.value < 1) return text.slice(11);
  return Number.isInteger(cell.value) ? text.slice(0, 10) : text;
};

export const readTab = (workspace: Workspace, spreadsheetId: string, tab: keyof typeof TABS): Tab => {
  const names: readonly string[] = TABS[tab];
  const sheet = workspace.state.spreadsheets[spreadsheetId]?.sheets.find(({ name }) => names.includes(name));
  if (!sheet) throw new Error(`The Sheet has no tab ${names.join(' / ')}.`);
  const headings = new Map<string, number>();
  for (const [column, cell] of Object.entries(sheet.cells[1] ?? {})) headings.set(textOf(cell), Number(column));
  const columnOf = (wanted: readonly string[]): number | undefined =>
    wanted.map((heading) => headings.get(heading)).find((column) => column !== undefined);
  const rows = Object.entries(sheet.cells)
    .filter(([number, cells]) => Number(number) > 1 && Object.values(cells).some((cell) => cell.value !== ''))
    .map(
      ([number, cells]): TabRow => ({
        number: Number(number),
        cell: (...wanted) => {
          const column = columnOf(wanted);
          return column === undefined ? '' : textOf(cells[column]);
        },
      }),
    );
  return {
    name: sheet.name,
    rows: rows.filter((row) => row.cell(...FIRST_HEADINGS) !== ''),
    column: (...wanted) => {
      const column = columnOf(wanted);
      if (column === undefined) throw new Error(`The tab ${sheet.name} has no column ${wanted.join(' / ')}.`);
      return column;
    },
  };
};

/** A row with none of these filled in is not in use, though it may have drop-downs and checkboxes. */
const FIRST_HEADINGS = ['Id', 'Nøgle', 'Key', 'Medarbejder-id', 'Employee id'];
