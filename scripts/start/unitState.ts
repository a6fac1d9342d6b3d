// The state of the unit's year, for the tour: the Sheet's tabs in either language, and the files that the add-on has made.

import { dateAt, type FormRecord, readSheet, type Workspace } from 'local-workspace';
import { parsePeoplesDate } from '../../src/domain/calendar/calendarDate.ts';
import { decodeCell } from '../../src/domain/unit/cells.ts';
import type { Column } from '../../src/domain/unit/columns.ts';
import { TABLES, type TableKey } from '../../src/domain/unit/tables.ts';

type Row = Readonly<Record<string, string>>;

export class UnitState {
  readonly #tabs = new Map<TableKey, Row[]>();

  constructor(
    readonly workspace: Workspace,
    readonly spreadsheetId: string,
  ) {}

  get isInstalled(): boolean {
    return this.#sheetOf('settings') !== undefined;
  }

  /** The rows of a tab by our names of the columns: texts as displayed, choices as their codes; none where the tab is missing. */
  rows(key: TableKey): Row[] {
    const known = this.#tabs.get(key) ?? this.#read(key);
    this.#tabs.set(key, known);
    return known;
  }

  setting(id: string): string {
    return this.rows('settings').find((row) => row.id === id)?.value ?? '';
  }

  /** A date in the settings, as `yyyy-MM-dd`; empty where it is not set. */
  settingDay(id: string): string {
    return parsePeoplesDate(this.setting(id), { serials: true }) ?? '';
  }

  get year(): number {
    return Number(this.setting('year')) || 0;
  }

  /** Whether the log says that some work of the kind is done or approved, in any year: `invitation`, `approval/forms`. */
  has(kind: string): boolean {
    return this.rows('log').some(
      ({ id = '', state = '' }) => id.replace(/^\d+\//, '').startsWith(kind) && SETTLED.includes(state),
    );
  }

  get active(): Row[] {
    return this.rows('employees').filter(({ state }) => state === 'active');
  }

  /** Today in the Sheet's time zone, `yyyy-MM-dd`. */
  get today(): string {
    const zone = this.workspace.state.spreadsheets[this.spreadsheetId]?.timeZone ?? 'Etc/UTC';
    return dateAt(this.workspace.now, zone);
  }

  /** The forms of a kind that the add-on made, for one person where an id is given. */
  forms(kind: string, employeeId = ''): FormRecord[] {
    return Object.values(this.workspace.state.forms).filter(({ id }) => {
      const [, what, whose] = (this.workspace.file(id)?.appProperties.musKey ?? '').split('/');
      return what === kind && (employeeId === '' || whose === employeeId);
    });
  }

  #sheetOf(key: TableKey) {
    const names: readonly string[] = Object.values(TABLES[key].titles);
    return this.workspace.state.spreadsheets[this.spreadsheetId]?.sheets.find(({ name }) => names.includes(name));
  }

  #read(key: TableKey): Row[] {
    const sheet = this.#sheetOf(key);
    if (!sheet) return [];
    const shown = readSheet(this.workspace, { spreadsheetId: this.spreadsheetId, sheet: sheet.name });
    const headRow = Math.max(1, sheet.frozenRows);
    const headings = Object.entries(sheet.cells[headRow] ?? {});
    const columns = Object.entries<Column>(TABLES[key].columns).flatMap(([name, column]) => {
      const wanted: readonly string[] = Object.values(column.titles);
      const found = headings.find(([, cell]) => wanted.includes(String(cell.value)));
      return found ? [{ name, column, at: Number(found[0]) }] : [];
    });
    const identity: readonly string[] = TABLES[key].identity;
    return Object.entries(sheet.cells)
      .filter(([number]) => Number(number) > headRow)
      .map(
        ([number]): Row =>
          Object.fromEntries(
            columns.map(({ name, column, at }) => [name, stored(column, shown.display(Number(number), at))]),
          ),
      )
      .filter((row) => identity.every((name) => (row[name] ?? '') !== ''));
  }
}

/** A choice is displayed in words of either language; its code is taken. */
const stored = (column: Column, shown: string): string =>
  column.kind === 'choice' ? String(decodeCell(column, shown)?.value ?? shown) : shown;

const SETTLED: readonly string[] = ['approved', 'done'];
