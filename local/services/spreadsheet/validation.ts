// DataValidation and its builder. https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder

import { EmulatedObject, type EnumValue } from '../../core/emulatedObject.ts';
import { instantOfSerial, serialOfInstant } from '../../core/serial.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { CellValue, ValidationRecord } from '../../state/records.ts';
import { a1Of, quotedSheetName } from './a1.ts';
import type { Book } from './book.ts';
import { VALIDATION_CRITERIA, type ValidationCriterion } from './enums.ts';
import { Range } from './range.ts';
import { rangeOf } from './references.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';

type Google = GoogleAppsScript.Spreadsheet.DataValidation;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** An operand as a rule keeps it; a Date as the serial of its day in the script's time zone. */
const operandOf = (argument: unknown, timeZone: string): ValidationRecord['values'][number] => {
  if (argument instanceof Range)
    return { range: `${quotedSheetName(argument.getSheet().getName())}!${a1Of(argument.grid)}` };
  if (argument instanceof Date) return Math.floor(serialOfInstant(argument.getTime(), timeZone));
  return typeof argument === 'number' || typeof argument === 'boolean' ? argument : String(argument);
};

/** What rules and builders both answer; the typings have no null where there is no help text. */
abstract class Rule extends EmulatedObject implements EmulationOf<Omit<Google, 'getHelpText'>> {
  constructor(
    readonly rule: ValidationRecord,
    readonly timeZone: string,
    /** The spreadsheet of the rule's range, if it has one. */
    protected book?: Book,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation#getAllowInvalid() */
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  /** null as long as a builder has none. https://developers.google.com/apps-script/reference/spreadsheet/data-validation#getCriteriaType() */
  getCriteriaType(): EnumValue | null {
    return VALIDATION_CRITERIA[this.rule.criteria as ValidationCriterion] ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation#getCriteriaValues() */
  getCriteriaValues(): unknown[] {
    const { criteria, values, showsDropDown = true } = this.rule;
    if (criteria === 'VALUE_IN_LIST') return [values.map(String), showsDropDown];
    if (criteria === 'VALUE_IN_RANGE') return [...values.map((value) => this.#rangeOf(value)), showsDropDown];
    if (criteria.startsWith('DATE_'))
      return values.map((value) => new Date(instantOfSerial(Number(value), this.timeZone)));
    return [...values];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation#getHelpText() */
  getHelpText(): string | null {
    return this.rule.helpText ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation#copy() */
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.timeZone, structuredClone(this.rule), this.book);
  }

  #rangeOf(value: ValidationRecord['values'][number]): Range | undefined {
    return this.book && typeof value === 'object' ? rangeOf(this.book, value.range) : undefined;
  }
}

/** The reference says null where there is no help text; the typings forget it. */
export class DataValidation extends Rule implements EmulationOf<Omit<Google, 'getHelpText'>> {}

export class DataValidationBuilder extends Rule implements EmulationOf<GoogleBuilder> {
  constructor(timeZone: string, rule?: ValidationRecord, book?: Book) {
    super(rule ?? { criteria: '', values: [], allowInvalid: true }, timeZone, book);
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#build() */
  build(): DataValidation {
    return new DataValidation(structuredClone(this.rule), this.timeZone, this.book);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setAllowInvalid(Boolean) */
  setAllowInvalid(allowInvalidData: boolean): this {
    this.rule.allowInvalid = allowInvalidData;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#setHelpText(String) */
  setHelpText(helpText: string): this {
    this.rule.helpText = helpText;
    return this;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#withCriteria(DataValidationCriteria,Object) */
  withCriteria(criteria: EnumValue, args: unknown[]): this {
    const [first, shown] = args;
    if (criteria === VALIDATION_CRITERIA.VALUE_IN_LIST && Array.isArray(first))
      return this.requireValueInList(first, shown !== false);
    if (criteria === VALIDATION_CRITERIA.VALUE_IN_RANGE && first instanceof Range)
      return this.requireValueInRange(first, shown !== false);
    return this.#require(criteria.name() as ValidationCriterion, args);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireCheckbox() */
  requireCheckbox(checkedValue?: CellValue, uncheckedValue?: CellValue): this {
    return this.#require(
      'CHECKBOX',
      [checkedValue, uncheckedValue].filter((state) => state !== undefined),
    );
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireValueInList(String) */
  requireValueInList(values: CellValue[], showDropdown = true): this {
    if (!Array.isArray(values)) throw new GoogleError(GOOGLE.invalidArgument('values'));
    return this.#require('VALUE_IN_LIST', values, showDropdown);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireValueInRange(Range) */
  requireValueInRange(range: Range, showDropdown = true): this {
    this.book = range.book;
    return this.#require('VALUE_IN_RANGE', [range], showDropdown);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDate() */
  requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE', []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateAfter(Date) */
  requireDateAfter(date: Date): this {
    return this.#require('DATE_AFTER', [date]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateBefore(Date) */
  requireDateBefore(date: Date): this {
    return this.#require('DATE_BEFORE', [date]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateBetween(Date,Date) */
  requireDateBetween(start: Date, end: Date): this {
    return this.#require('DATE_BETWEEN', [start, end]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateEqualTo(Date) */
  requireDateEqualTo(date: Date): this {
    return this.#require('DATE_EQUAL_TO', [date]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateNotBetween(Date,Date) */
  requireDateNotBetween(start: Date, end: Date): this {
    return this.#require('DATE_NOT_BETWEEN', [start, end]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateOnOrAfter(Date) */
  requireDateOnOrAfter(date: Date): this {
    return this.#require('DATE_ON_OR_AFTER', [date]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireDateOnOrBefore(Date) */
  requireDateOnOrBefore(date: Date): this {
    return this.#require('DATE_ON_OR_BEFORE', [date]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberBetween(Number,Number) */
  requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', [start, end]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberEqualTo(Number) */
  requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberGreaterThan(Number) */
  requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberGreaterThanOrEqualTo(Number) */
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberLessThan(Number) */
  requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberLessThanOrEqualTo(Number) */
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberNotBetween(Number,Number) */
  requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', [start, end]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireNumberNotEqualTo(Number) */
  requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireTextContains(String) */
  requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireTextDoesNotContain(String) */
  requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireTextEqualTo(String) */
  requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireTextIsEmail() */
  requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL', []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireTextIsUrl() */
  requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL', []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireFormulaSatisfied(String) */
  requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', [formula]);
  }

  #require(criteria: ValidationCriterion, operands: readonly unknown[], showsDropDown = true): this {
    this.rule.criteria = criteria;
    if (showsDropDown) delete this.rule.showsDropDown;
    else this.rule.showsDropDown = false;
    this.rule.values = operands.map((operand) => operandOf(operand, this.timeZone));
    return this;
  }
}

export type Faithful = NothingInvented<
  | Invented<DataValidation, Google & Record<'rule' | 'timeZone', unknown>>
  | Invented<DataValidationBuilder, GoogleBuilder & Record<'rule' | 'timeZone', unknown>>
>;
