// Conditional format rules with a boolean condition. https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder

import { EmulatedObject, EnumValue } from '../../core/emulatedObject.ts';
import { instantOfSerial, serialOfInstant } from '../../core/serial.ts';
import { GOOGLE, GoogleError } from '../../errors.ts';
import type { CellValue, ConditionalFormatRecord } from '../../state/records.ts';
import type { Book } from './book.ts';
import { hexColour } from './colours.ts';
import { BOOLEAN_CRITERIA, type BooleanCriterion, RELATIVE_DATE, type RelativeDate } from './enums.ts';
import { Range } from './range.ts';
import type { EmulationOf, Invented, NothingInvented } from './typings.ts';

type Google = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

export class BooleanCondition
  extends EmulatedObject
  implements EmulationOf<GoogleAppsScript.Spreadsheet.BooleanCondition>
{
  constructor(
    readonly rule: ConditionalFormatRecord,
    readonly timeZone: string,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition#getCriteriaType() */
  getCriteriaType(): EnumValue {
    return BOOLEAN_CRITERIA[this.rule.criteria as BooleanCriterion];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition#getCriteriaValues() */
  getCriteriaValues(): unknown[] {
    const { criteria, values } = this.rule;
    if (criteria.endsWith('_RELATIVE')) return values.map((value) => RELATIVE_DATE[value as RelativeDate]);
    if (criteria.startsWith('DATE_'))
      return values.map((value) => new Date(instantOfSerial(Number(value), this.timeZone)));
    return [...values];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition#getBackground() */
  getBackground(): string | null {
    return this.rule.background ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition#getFontColor() */
  getFontColor(): string | null {
    return this.rule.fontColor ?? null;
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/boolean-condition#getBold() */
  getBold(): boolean | null {
    return this.rule.bold ?? null;
  }
}

export class ConditionalFormatRule extends EmulatedObject implements EmulationOf<Google> {
  constructor(
    readonly rule: ConditionalFormatRecord,
    readonly place: { book: Book; sheetId: number } | undefined,
  ) {
    super();
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule#getRanges() */
  getRanges(): Range[] {
    const { place } = this;
    return place ? this.rule.ranges.map((grid) => new Range(place.book, place.sheetId, { ...grid })) : [];
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule#getBooleanCondition() */
  getBooleanCondition(): BooleanCondition | null {
    return new BooleanCondition(this.rule, this.#timeZone);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule#copy() */
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#timeZone, this);
  }

  get #timeZone(): string {
    return this.place?.book.execution.timeZone ?? 'UTC';
  }
}

export class ConditionalFormatRuleBuilder extends EmulatedObject implements EmulationOf<GoogleBuilder> {
  readonly rule: ConditionalFormatRecord;
  #place: { book: Book; sheetId: number } | undefined;

  constructor(
    readonly timeZone: string,
    from?: ConditionalFormatRule,
  ) {
    super();
    this.rule = from ? structuredClone(from.rule) : { ranges: [], criteria: '', values: [] };
    this.#place = from?.place;
  }

  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#build() */
  build(): ConditionalFormatRule {
    if (this.rule.ranges.length === 0) throw new GoogleError(GOOGLE.invalidArgument('ranges'));
    if (this.rule.criteria === '') throw new GoogleError(GOOGLE.invalidArgument('condition'));
    return new ConditionalFormatRule(structuredClone(this.rule), this.#place);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setRanges(Range) */
  setRanges(ranges: Range[]): this {
    const [first] = ranges;
    if (first) this.#place = { book: first.book, sheetId: first.sheetId };
    return this.#set({ ranges: ranges.map(({ grid }) => ({ ...grid })) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setBackground(String) */
  setBackground(color: string | null): this {
    return this.#set({ background: hexColour(color) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setFontColor(String) */
  setFontColor(color: string | null): this {
    return this.#set({ fontColor: hexColour(color) });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setBold(Boolean) */
  setBold(bold: boolean | null): this {
    return this.#set({ bold: bold ?? undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setItalic(Boolean) */
  setItalic(italic: boolean | null): this {
    return this.#set({ italic: italic ?? undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setUnderline(Boolean) */
  setUnderline(underline: boolean | null): this {
    return this.#set({ underline: underline ?? undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#setStrikethrough(Boolean) */
  setStrikethrough(strikethrough: boolean | null): this {
    return this.#set({ strikethrough: strikethrough ?? undefined });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#withCriteria(BooleanCriteria,Object) */
  withCriteria(criteria: EnumValue, args: (CellValue | Date | EnumValue)[]): this {
    const values = args.map((argument) => {
      if (argument instanceof Date) return Math.floor(serialOfInstant(argument.getTime(), this.timeZone));
      return argument instanceof EnumValue ? argument.name() : argument;
    });
    return this.#set({ criteria: criteria.name(), values });
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenCellEmpty() */
  whenCellEmpty(): this {
    return this.withCriteria(BOOLEAN_CRITERIA.CELL_EMPTY, []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenCellNotEmpty() */
  whenCellNotEmpty(): this {
    return this.withCriteria(BOOLEAN_CRITERIA.CELL_NOT_EMPTY, []);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenDateAfter(Date) */
  whenDateAfter(date: Date | EnumValue): this {
    return this.#whenDate('DATE_AFTER', date);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenDateBefore(Date) */
  whenDateBefore(date: Date | EnumValue): this {
    return this.#whenDate('DATE_BEFORE', date);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenDateEqualTo(Date) */
  whenDateEqualTo(date: Date | EnumValue): this {
    return this.#whenDate('DATE_EQUAL_TO', date);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberBetween(Number,Number) */
  whenNumberBetween(start: number, end: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_BETWEEN, [start, end]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberNotBetween(Number,Number) */
  whenNumberNotBetween(start: number, end: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_NOT_BETWEEN, [start, end]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberEqualTo(Number) */
  whenNumberEqualTo(number: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_EQUAL_TO, [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberNotEqualTo(Number) */
  whenNumberNotEqualTo(number: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_NOT_EQUAL_TO, [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberGreaterThan(Number) */
  whenNumberGreaterThan(number: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_GREATER_THAN, [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberGreaterThanOrEqualTo(Number) */
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_GREATER_THAN_OR_EQUAL_TO, [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberLessThan(Number) */
  whenNumberLessThan(number: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_LESS_THAN, [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenNumberLessThanOrEqualTo(Number) */
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.withCriteria(BOOLEAN_CRITERIA.NUMBER_LESS_THAN_OR_EQUAL_TO, [number]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenTextContains(String) */
  whenTextContains(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_CONTAINS, [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenTextDoesNotContain(String) */
  whenTextDoesNotContain(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_DOES_NOT_CONTAIN, [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenTextEqualTo(String) */
  whenTextEqualTo(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_EQUAL_TO, [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenTextStartsWith(String) */
  whenTextStartsWith(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_STARTS_WITH, [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenTextEndsWith(String) */
  whenTextEndsWith(text: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.TEXT_ENDS_WITH, [text]);
  }
  /** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder#whenFormulaSatisfied(String) */
  whenFormulaSatisfied(formula: string): this {
    return this.withCriteria(BOOLEAN_CRITERIA.CUSTOM_FORMULA, [formula]);
  }

  #whenDate(criterion: 'DATE_AFTER' | 'DATE_BEFORE' | 'DATE_EQUAL_TO', date: Date | EnumValue): this {
    const criteria = date instanceof Date ? criterion : (`${criterion}_RELATIVE` as const);
    return this.withCriteria(BOOLEAN_CRITERIA[criteria], [date]);
  }

  #set(patch: Partial<ConditionalFormatRecord>): this {
    Object.assign(this.rule, patch);
    return this;
  }
}

export type Faithful = NothingInvented<
  | Invented<BooleanCondition, GoogleAppsScript.Spreadsheet.BooleanCondition & Record<'rule' | 'timeZone', unknown>>
  | Invented<ConditionalFormatRule, Google & Record<'rule' | 'place', unknown>>
  | Invented<ConditionalFormatRuleBuilder, GoogleBuilder & Record<'rule' | 'timeZone', unknown>>
>;
