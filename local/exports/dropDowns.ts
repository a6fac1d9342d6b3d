// Drop-downs of a workbook. Excel takes a list within the rule up to 255 characters, and none with a comma in a choice;
// other lists stand in a tab that is hidden. https://support.microsoft.com/en-us/office/7693307a-59ef-400a-b769-c5402dce407b
import type ExcelJS from 'exceljs';
import { a1Of } from '../services/spreadsheet/a1.ts';
import type { Reading } from '../services/spreadsheet/reading.ts';
import { choicesOf } from '../services/spreadsheet/validationRules.ts';
import type { ValidationRecord } from '../state/records.ts';
import type { TabNames } from './tabNames.ts';

export class DropDowns {
  /** Where each list is, by the choices that it offers. */
  readonly #places = new Map<string, string>();
  #tab: ExcelJS.Worksheet | undefined;

  constructor(
    readonly workbook: ExcelJS.Workbook,
    readonly names: TabNames,
  ) {}

  /** Undefined for a rule that is no drop-down; other rules are not exported. */
  of(rule: ValidationRecord, reading: Reading): ExcelJS.DataValidation | undefined {
    if (!['CHECKBOX', 'VALUE_IN_LIST', 'VALUE_IN_RANGE'].includes(rule.criteria)) return undefined;
    const [first] = rule.values;
    const list =
      typeof first === 'object'
        ? this.names.inFormula(first.range)
        : this.#listOf(rule.criteria === 'CHECKBOX' ? ['TRUE', 'FALSE'] : choicesOf(rule, reading));
    return {
      type: 'list',
      allowBlank: true,
      formulae: [list],
      showErrorMessage: !rule.allowInvalid,
      ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText.slice(0, 255) } : {}),
    };
  }

  #listOf(choices: readonly string[]): string {
    const written = `"${choices.join(',').replaceAll('"', '""')}"`;
    if (written.length <= 255 && choices.every((choice) => !choice.includes(','))) return written;
    const known = this.#places.get(written);
    if (known !== undefined) return known;
    this.#tab ??= this.workbook.addWorksheet(this.names.lists, { state: 'veryHidden' });
    const column = this.#places.size + 1;
    for (const [index, choice] of choices.entries()) this.#tab.getCell(index + 1, column).value = choice;
    const end = a1Of({ row: choices.length, column, rows: 1, columns: 1 }).replace(/\d+/, '$$$&');
    const start = a1Of({ row: 1, column, rows: 1, columns: 1 }).replace(/\d+/, '$$$&');
    const place = `'${this.names.lists}'!$${start}:$${end}`;
    this.#places.set(written, place);
    return place;
  }
}
