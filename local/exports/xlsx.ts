// A spreadsheet as an .xlsx file that Excel and LibreOffice open.
import ExcelJS from 'exceljs';
import { wallClockOf } from '../core/serial.ts';
import { GOOGLE, GoogleError, NotEmulated } from '../errors.ts';
import { readingOf } from '../runtime/readings.ts';
import { a1Of } from '../services/spreadsheet/a1.ts';
import { holdsDate } from '../services/spreadsheet/coercion.ts';
import { rowsHiddenByFilter } from '../services/spreadsheet/filter.ts';
import { linkOfFormula } from '../services/spreadsheet/formula.ts';
import { englishFormula } from '../services/spreadsheet/formulaText.ts';
import type { Reading } from '../services/spreadsheet/reading.ts';
import type { CellRecord, ConditionalFormatRecord, SheetRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { DropDowns } from './dropDowns.ts';
import { type TabNames, tabNamesOf } from './tabNames.ts';

/** Pixels of Sheets to characters and points of Excel. */
const CHARACTERS_PER_PIXEL = 1 / 7;
const POINTS_PER_PIXEL = 0.75;
const DEFAULT_WIDTH = 100;
const LINE_POINTS = 13;

const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

/** What a formula gives, for programs that do not compute; none where only Google can. */
const resultOf = (cell: CellRecord, reading: Reading): string | number | boolean | Date | undefined => {
  try {
    const value = reading.valueOf(cell);
    return holdsDate(value, reading.formatOf(cell)) ? wallClockOf(value) : value;
  } catch (error) {
    if (error instanceof NotEmulated) return undefined;
    throw error;
  }
};

const contentOf = (cell: CellRecord, reading: Reading, names: TabNames): ExcelJS.CellValue => {
  const link = cell.formula === undefined ? cell.runs?.find((run) => run.link)?.link : linkOfFormula(cell.formula);
  if (link) {
    const text = /[;,]\s*"((?:[^"]|"")*)"\s*\)$/.exec(cell.formula ?? '')?.[1]?.replaceAll('""', '"');
    return { text: text ?? (String(cell.value) || link), hyperlink: link };
  }
  if (cell.formula !== undefined)
    return {
      formula: names.inFormula(englishFormula(cell.formula, reading.locale)),
      result: resultOf(cell, reading),
      date1904: false,
    };
  if (holdsDate(cell.value, cell.format)) return wallClockOf(cell.value);
  return cell.value === '' ? null : cell.value;
};

const LINK = { color: { argb: 'FF1155CC' }, underline: true } as const;

/** Line breaks show in Sheets whether the cell wraps or not. */
const wraps = (cell: CellRecord): boolean => cell.wrap === 'WRAP' || String(cell.value).includes('\n');

const HORIZONTAL = ['left', 'center', 'right'] as const;
const VERTICAL = ['top', 'middle', 'bottom'] as const;

const dress = (target: ExcelJS.Cell, cell: CellRecord): void => {
  if (cell.format) target.numFmt = cell.format;
  if (cell.background) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(cell.background) } };
  const font: Partial<ExcelJS.Font> = {
    ...(cell.fontWeight === 'bold' ? { bold: true } : {}),
    ...(cell.fontStyle === 'italic' ? { italic: true } : {}),
    ...(cell.fontColor ? { color: { argb: argb(cell.fontColor) } } : {}),
    ...(cell.fontSize ? { size: cell.fontSize } : {}),
    ...(cell.fontFamily ? { name: cell.fontFamily } : {}),
  };
  target.font = { name: 'Arial', size: 10, ...(target.hyperlink ? LINK : {}), ...font };
  const horizontal = HORIZONTAL.find((each) => each === cell.horizontalAlignment);
  const vertical = VERTICAL.find((each) => each === cell.verticalAlignment);
  const wrapText = wraps(cell);
  if (horizontal || vertical || wrapText)
    target.alignment = {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      wrapText,
    };
  if (cell.note) target.note = cell.note;
};

const OPERATORS: Record<string, ExcelJS.CellIsOperators> = {
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_BETWEEN: 'between',
  TEXT_EQUAL_TO: 'equal',
};

const formatRule = (rule: ConditionalFormatRecord, corner: string): ExcelJS.ConditionalFormattingRule | undefined => {
  const style: Partial<ExcelJS.Style> = {
    ...(rule.background
      ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(rule.background) } } as const }
      : {}),
    font: {
      ...(rule.bold ? { bold: true } : {}),
      ...(rule.fontColor ? { color: { argb: argb(rule.fontColor) } } : {}),
    },
  };
  const quoted = (value: unknown) => (typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value));
  const operator = OPERATORS[rule.criteria];
  const [first = ''] = rule.values;
  if (operator) return { type: 'cellIs', operator, priority: 1, formulae: rule.values.map(quoted), style };
  const formula: Record<string, string> = {
    CUSTOM_FORMULA: String(first).replace(/^=/, '').replaceAll(';', ','),
    TEXT_CONTAINS: `ISNUMBER(SEARCH(${quoted(first)},${corner}))`,
    CELL_EMPTY: `LEN(${corner})=0`,
    CELL_NOT_EMPTY: `LEN(${corner})>0`,
  };
  const expression = formula[rule.criteria];
  return expression ? { type: 'expression', priority: 1, formulae: [expression], style } : undefined;
};

/** Column widths as set; other columns are as wide as their dates and numbers need, which would be shown as ### otherwise. */
const widthsOf = (reading: Reading): Map<string, number> => {
  const widths = new Map<string, number>();
  for (const cells of Object.values(reading.sheet.cells))
    for (const [column, cell] of Object.entries(cells)) {
      const needed = typeof cell.value === 'number' ? reading.displayOf(cell).length + 2 : 0;
      if (needed > (widths.get(column) ?? DEFAULT_WIDTH * CHARACTERS_PER_PIXEL)) widths.set(column, needed);
    }
  for (const [column, pixels] of Object.entries(reading.sheet.columnWidths))
    widths.set(column, pixels * CHARACTERS_PER_PIXEL);
  return widths;
};

/** Row heights as set; other rows are as high as their wrapped cells need, as in Sheets. */
const heightsOf = (sheet: SheetRecord): Map<string, number> => {
  const heights = new Map<string, number>();
  for (const [row, cells] of Object.entries(sheet.cells)) {
    const lines = Object.entries(cells).map(([column, cell]) => {
      if (!wraps(cell)) return 1;
      const width = (sheet.columnWidths[Number(column)] ?? DEFAULT_WIDTH) * CHARACTERS_PER_PIXEL;
      const paragraphs = String(cell.value).split('\n');
      return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / width)), 0);
    });
    const most = Math.max(1, ...lines);
    if (most > 1) heights.set(row, most * LINE_POINTS + 3);
  }
  for (const [row, pixels] of Object.entries(sheet.rowHeights)) heights.set(row, pixels * POINTS_PER_PIXEL);
  return heights;
};

const addSheet = (workbook: ExcelJS.Workbook, reading: Reading, names: TabNames, dropDowns: DropDowns): void => {
  const { sheet } = reading;
  const { frozenColumns: xSplit, frozenRows: ySplit } = sheet;
  const target = workbook.addWorksheet(names.of(sheet.name), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: xSplit || ySplit ? [{ state: 'frozen', xSplit, ySplit }] : [],
    // Printed as wide as one page, so that no table is cut in two.
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    properties: {
      defaultColWidth: DEFAULT_WIDTH * CHARACTERS_PER_PIXEL,
      ...(sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {}),
    },
  });
  for (const [row, cells] of Object.entries(sheet.cells))
    for (const [column, cell] of Object.entries(cells)) {
      const place = target.getCell(Number(row), Number(column));
      place.value = contentOf(cell, reading, names);
      dress(place, cell);
      const list = cell.validation && dropDowns.of(cell.validation, reading);
      if (list) place.dataValidation = list;
    }
  for (const [column, characters] of widthsOf(reading)) target.getColumn(Number(column)).width = characters;
  for (const [row, points] of heightsOf(sheet)) target.getRow(Number(row)).height = points;
  for (const column of sheet.hiddenColumns) target.getColumn(column).hidden = true;
  for (const row of [...sheet.hiddenRows, ...rowsHiddenByFilter(reading)]) target.getRow(row).hidden = true;
  for (const merge of sheet.merges ?? []) target.mergeCells(a1Of(merge));
  if (sheet.filter) target.autoFilter = a1Of(sheet.filter.range);
  for (const rule of sheet.conditionalFormats)
    for (const range of rule.ranges) {
      const mapped = formatRule(rule, a1Of({ ...range, rows: 1, columns: 1 }));
      if (mapped) target.addConditionalFormatting({ ref: a1Of(range), rules: [mapped] });
    }
};

export const xlsxOf = async (workspace: Workspace, spreadsheetId: string): Promise<Buffer> => {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  if (!spreadsheet) throw new GoogleError(GOOGLE.documentMissing(spreadsheetId));
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(workspace.now);
  workbook.modified = new Date(workspace.now);
  const names = tabNamesOf(spreadsheet.sheets.map(({ name }) => name));
  const dropDowns = new DropDowns(workbook, names);
  for (const sheet of spreadsheet.sheets)
    addSheet(workbook, readingOf(workspace, spreadsheet, sheet), names, dropDowns);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
