// A tab as the grid shows it: what each cell shows, how it looks, what it offers and who may write in it.
import { chartInWords, chartSvgOf } from '../exports/chartSvg.ts';
import { columnName, contains } from '../services/spreadsheet/a1.ts';
import { holdsDate } from '../services/spreadsheet/coercion.ts';
import { displayOfValue } from '../services/spreadsheet/display.ts';
import { rowsHiddenByFilter } from '../services/spreadsheet/filter.ts';
import { contentSize } from '../services/spreadsheet/grid.ts';
import { covers, isEditorOf } from '../services/spreadsheet/protectionRules.ts';
import type { Reading } from '../services/spreadsheet/reading.ts';
import { choicesOf, meets } from '../services/spreadsheet/validationRules.ts';
import type { CellRecord, ConditionalFormatRecord, FileRecord, SheetRecord } from '../state/records.ts';
import type { CellStyle, CellView, ChartView, RuleView, TabView } from './sheetContract.ts';

/** Room to write in below and beside what there is, as far as the sheet reaches. */
const ROOM = { rows: 30, columns: 3, leastRows: 50, leastColumns: 14 };
const COLUMN_WIDTH = 100;

export interface TabRequest {
  file: FileRecord;
  reading: Reading;
  /** Who looks, by e-mail. */
  as: string;
}

export const tabViewOf = ({ file, reading, as }: TabRequest): TabView => {
  const { sheet } = reading;
  const content = contentSize(sheet);
  const rows = Math.min(sheet.maxRows, Math.max(ROOM.leastRows, content.rows + ROOM.rows));
  const columns = Math.min(sheet.maxColumns, Math.max(ROOM.leastColumns, content.columns + ROOM.columns));
  const hiddenRows = new Set([...sheet.hiddenRows, ...rowsHiddenByFilter(reading)]);
  const shownColumns = counted(columns).filter((column) => !sheet.hiddenColumns.includes(column));
  const styles = new Kept<CellStyle>();
  const rules = new Kept<RuleView>();
  const guards = sheet.protections.map((protection) => ({
    protection,
    guarded: protection.warningOnly ? ('warns' as const) : ('locked' as const),
    stands: protection.warningOnly || !isEditorOf(file, protection, as),
  }));
  const cellView = (row: number, column: number): string | CellView => {
    const cell = sheet.cells[row]?.[column];
    const place = { row, column, rows: 1, columns: 1 };
    const guard = guards.find(({ protection, stands }) => stands && covers(protection, place));
    const text = reading.displayOf(cell);
    const style = styleOf(cell, conditional(sheet.conditionalFormats, cell, row, column, reading), reading);
    const view: CellView = {
      text,
      ...(cell?.formula === undefined ? {} : { input: cell.formula }),
      ...(style ? { style: styles.indexOf(style) } : {}),
      ...(cell?.validation ? { rule: rules.indexOf(ruleOf(cell, reading)) } : {}),
      ...(cell?.validation?.criteria === 'CHECKBOX' ? { checked: isChecked(cell, reading) } : {}),
      ...(cell?.note ? { note: cell.note } : {}),
      ...linkOf(cell, text),
      ...(guard ? { guarded: guard.guarded } : {}),
    };
    return Object.keys(view).length === 1 ? text : view;
  };
  return {
    sheetId: sheet.id,
    name: sheet.name,
    version: file.version,
    frozenRows: sheet.frozenRows,
    frozenColumns: shownColumns.filter((column) => column <= sheet.frozenColumns).length,
    columns: shownColumns.map((column) => ({
      column,
      letters: columnName(column),
      width: sheet.columnWidths[column] ?? COLUMN_WIDTH,
    })),
    rows: counted(rows)
      .filter((row) => !hiddenRows.has(row))
      .map((row) => ({ row, cells: shownColumns.map((column) => cellView(row, column)) })),
    styles: styles.list,
    rules: rules.list,
    charts: sheet.charts.map((chart) => chartView(chart, reading)),
    ...(sheet.filter ? { filter: { columns: Object.keys(sheet.filter.criteria).map(Number) } } : {}),
  };
};

/** Different values in the order in which they came; equal ones are kept once. */
class Kept<Value> {
  readonly list: Value[] = [];
  readonly #places = new Map<string, number>();

  indexOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.list.length);
    return this.list.push(value) - 1;
  }
}

const counted = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

const isChecked = (cell: CellRecord, reading: Reading): boolean => {
  const [checked = true] = cell.validation?.values ?? [];
  return reading.valueOf(cell) === checked;
};

const ruleOf = ({ validation }: CellRecord, reading: Reading): RuleView => {
  if (!validation) return { kind: 'other', choices: [], strict: false, help: '' };
  const { criteria, values, allowInvalid, helpText: help = '' } = validation;
  const strict = !allowInvalid;
  if (criteria === 'VALUE_IN_LIST' || criteria === 'VALUE_IN_RANGE') {
    const choices = validation.showsDropDown === false ? [] : choicesOf(validation, reading);
    return { kind: 'list', choices, strict, help };
  }
  if (criteria !== 'CHECKBOX') return { kind: 'other', choices: [], strict, help };
  const states = values.length > 0 ? values.filter((value) => typeof value !== 'object') : [true, false];
  const choices = states.map((state) => displayOfValue(state, undefined, reading.locale));
  return { kind: 'checkbox', choices, strict, help };
};

/** A cell whose text is an address, or all of whose text is a link. */
const linkOf = (cell: CellRecord | undefined, text: string): { link?: string } => {
  const [run] = cell?.runs ?? [];
  if (run?.link !== undefined) return { link: run.link };
  const called = /^=HYPERLINK\(\s*"([^"]+)"/i.exec(cell?.formula ?? '');
  if (called?.[1]) return { link: called[1] };
  return /^https?:\/\/\S+$/.test(text) ? { link: text } : {};
};

const conditional = (
  formats: readonly ConditionalFormatRecord[],
  cell: CellRecord | undefined,
  row: number,
  column: number,
  reading: Reading,
): ConditionalFormatRecord | undefined =>
  formats.find(({ ranges, criteria, values }) => {
    // A rule's formula is computed for each cell, and Google does not say how a past week counts: such a rule colours nothing.
    if (criteria === 'CUSTOM_FORMULA' || (criteria.endsWith('_RELATIVE') && /^PAST_/.test(String(values[0]))))
      return false;
    if (!ranges.some((range) => contains(range, { row, column, rows: 1, columns: 1 }))) return false;
    const value = reading.valueOf(cell);
    return meets(criteria, value, holdsDate(value, reading.formatOf(cell)), values, reading.today);
  });

const WEIGHTS: Record<string, string> = { bold: '700', normal: '400' };

const styleOf = (
  cell: CellRecord | undefined,
  format: ConditionalFormatRecord | undefined,
  reading: Reading,
): CellStyle | undefined => {
  const style: CellStyle = {};
  const set = (property: keyof CellStyle, value: string | undefined): void => {
    if (value !== undefined) style[property] = value;
  };
  set('backgroundColor', format?.background ?? cell?.background);
  set('color', format?.fontColor ?? cell?.fontColor);
  set('fontWeight', format?.bold ? '700' : WEIGHTS[cell?.fontWeight ?? '']);
  set('fontStyle', format?.italic ? 'italic' : cell?.fontStyle);
  set('fontSize', cell?.fontSize === undefined ? undefined : `${cell.fontSize}pt`);
  set('fontFamily', cell?.fontFamily);
  set('textDecoration', cell?.fontLine);
  if (cell?.wrap === 'WRAP') set('whiteSpace', 'pre-wrap');
  const isNumber = cell !== undefined && typeof reading.valueOf(cell) === 'number';
  set('textAlign', cell?.horizontalAlignment?.replace('general-', '') ?? (isNumber ? 'right' : undefined));
  return Object.keys(style).length > 0 ? style : undefined;
};

const chartView = (chart: SheetRecord['charts'][number], reading: Reading): ChartView => {
  const title = typeof chart.options.title === 'string' ? chart.options.title : '';
  return { title, svg: chartSvgOf(chart, reading), description: chartInWords(chart, reading) };
};
