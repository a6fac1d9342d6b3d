// Google's enums of the Spreadsheet service. https://developers.google.com/apps-script/reference/spreadsheet
import { enumOf } from '../../core/emulatedObject.ts';

export const BOOLEAN_CRITERIA = enumOf('BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);
export type BooleanCriterion = keyof typeof BOOLEAN_CRITERIA;

export const VALIDATION_CRITERIA = enumOf('DataValidationCriteria', [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);
export type ValidationCriterion = keyof typeof VALIDATION_CRITERIA;

export const BORDER_STYLE = enumOf('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const COPY_PASTE_TYPE = enumOf('CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const METADATA_LOCATION = enumOf('DeveloperMetadataLocationType', ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);
export const METADATA_VISIBILITY = enumOf('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const DIMENSION = enumOf('Dimension', ['COLUMNS', 'ROWS']);
export const DIRECTION = enumOf('Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']);
export const PROTECTION_TYPE = enumOf('ProtectionType', ['RANGE', 'SHEET']);
export const RECALCULATION_INTERVAL = enumOf('RecalculationInterval', ['ON_CHANGE', 'MINUTE', 'HOUR']);
export const RELATIVE_DATE = enumOf('RelativeDate', [
  'TODAY',
  'TOMORROW',
  'YESTERDAY',
  'PAST_WEEK',
  'PAST_MONTH',
  'PAST_YEAR',
]);
export type RelativeDate = keyof typeof RELATIVE_DATE;
export const SHEET_TYPE = enumOf('SheetType', ['GRID', 'OBJECT']);
export const TEXT_DIRECTION = enumOf('TextDirection', ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT']);
export const VALUE_TYPE = enumOf('ValueType', ['IMAGE']);
export const WRAP_STRATEGY = enumOf('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const CHART_TYPE = enumOf('ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
