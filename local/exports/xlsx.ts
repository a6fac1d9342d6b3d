// A spreadsheet as an .xlsx file that Excel and LibreOffice open.
import ExcelJS from 'exceljs';
import { GOOGLE, GoogleError } from '../errors.ts';
import type {
  CellRecord,
  ConditionalFormatRecord,
  SheetRecord,
  SpreadsheetRecord,
  ValidationRecord,
} from '../records.ts';
import { a1Of } from '../services/spreadsheet/a1.ts';
import { holdsDate } from '../services/spreadsheet/coercion.ts';
import { rowsHiddenByFilter } from '../services/spreadsheet/filter.ts';
import { linkOfFormula } from '../services/spreadsheet/formula.ts';
import { wallClockOf } from '../services/spreadsheet/serial.ts';
import { choicesOf } from '../services/spreadsheet/validationRules.ts';
import type { Workspace } from '../workspace.ts';

/** Pixels of Sheets to characters of Excel. */
const CHARACTERS_PER_PIXEL = 1 / 7;

const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

/** Names of tabs in Excel: at most 31 characters, some of them forbidden. */
const tabName = (name: string): string => name.replace(/[\\/?*[\]:]/g, '-').slice(0, 31);

const contentOf = (cell: CellRecord): ExcelJS.CellValue => {
  const link = cell.formula === undefined ? cell.runs?.find((run) => run.link)?.link : linkOfFormula(cell.formula);
  if (link) {
    const text = /[;,]\s*"((?:[^"]|"")*)"\s*\)$/.exec(cell.formula ?? '')?.[1]?.replaceAll('""', '"');
    return { text: text ?? (String(cell.value) || link), hyperlink: link };
  }
  if (cell.formula !== undefined) return { formula: cell.formula.slice(1).replaceAll(';', ','), date1904: false };
  if (holdsDate(cell.value, cell.format)) return wallClockOf(cell.value);
  return cell.value === '' ? null : cell.value;
};

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
  if (Object.keys(font).length > 0) target.font = { name: 'Arial', size: 10, ...font };
  const horizontal = HORIZONTAL.find((each) => each === cell.horizontalAlignment);
  const vertical = VERTICAL.find((each) => each === cell.verticalAlignment);
  if (horizontal || vertical || cell.wrap === 'WRAP')
    target.alignment = {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      wrapText: cell.wrap === 'WRAP',
    };
  if (cell.note) target.note = cell.note;
};

/** A drop-down as a list; other rules have no part in reading the file and are left out. */
const listOf = (
  rule: ValidationRecord,
  spreadsheet: SpreadsheetRecord,
  sheet: SheetRecord,
): ExcelJS.DataValidation | undefined => {
  const choices = rule.criteria === 'CHECKBOX' ? ['TRUE', 'FALSE'] : choicesOf(rule, spreadsheet, sheet);
  if (!['CHECKBOX', 'VALUE_IN_LIST', 'VALUE_IN_RANGE'].includes(rule.criteria)) return undefined;
  const [first] = rule.values;
  // Excel takes a list of its own up to 255 characters, and none with a comma in a choice.
  const written = `"${choices.join(',').replaceAll('"', '""')}"`;
  const fits = written.length <= 255 && choices.every((choice) => !choice.includes(','));
  const reference = typeof first === 'object' ? first.range : undefined;
  if (!reference && !fits) return undefined;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [reference ?? written],
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText.slice(0, 255) } : {}),
  };
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

const addSheet = (workbook: ExcelJS.Workbook, spreadsheet: SpreadsheetRecord, sheet: SheetRecord): void => {
  const { frozenColumns: xSplit, frozenRows: ySplit } = sheet;
  const target = workbook.addWorksheet(tabName(sheet.name), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: xSplit || ySplit ? [{ state: 'frozen', xSplit, ySplit }] : [],
    properties: {
      defaultColWidth: 100 * CHARACTERS_PER_PIXEL,
      ...(sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {}),
    },
  });
  for (const [row, cells] of Object.entries(sheet.cells))
    for (const [column, cell] of Object.entries(cells)) {
      const place = target.getCell(Number(row), Number(column));
      place.value = contentOf(cell);
      dress(place, cell);
      const list = cell.validation && listOf(cell.validation, spreadsheet, sheet);
      if (list) place.dataValidation = list;
    }
  for (const [column, pixels] of Object.entries(sheet.columnWidths))
    target.getColumn(Number(column)).width = pixels * CHARACTERS_PER_PIXEL;
  for (const column of sheet.hiddenColumns) target.getColumn(column).hidden = true;
  for (const row of [...sheet.hiddenRows, ...rowsHiddenByFilter(sheet, spreadsheet.locale)])
    target.getRow(row).hidden = true;
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
  for (const sheet of spreadsheet.sheets) addSheet(workbook, spreadsheet, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};
