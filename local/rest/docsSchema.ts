// The messages of the Docs API as far as they are emulated.
import { lackingFields } from './google.ts';
import {
  anything,
  bool,
  double,
  enumerated,
  int32,
  listOf,
  type Message,
  message,
  type Shape,
  string,
} from './schema.ts';

const docs = (name: string, fields: Record<string, Shape>, oneofs?: Message['oneofs']): Message =>
  message(`google.apps.docs.v1.${name}`, fields, oneofs);
const docsEnum = (name: string, values: readonly string[]): Shape => enumerated(`google.apps.docs.v1.${name}`, values);

const location = docs('Location', { index: int32, segmentId: string, tabId: string });
const endOfSegmentLocation = docs('EndOfSegmentLocation', { segmentId: string, tabId: string });
const range = docs('Range', { startIndex: int32, endIndex: int32, segmentId: string, tabId: string });
const tableCellLocation = docs('TableCellLocation', {
  tableStartLocation: location,
  rowIndex: int32,
  columnIndex: int32,
});
const tableRange = docs('TableRange', { tableCellLocation, rowSpan: int32, columnSpan: int32 });
const tabsCriteria = docs('TabsCriteria', { tabIds: listOf(string) });

const dimension = docs('Dimension', { magnitude: double, unit: docsEnum('Unit', ['UNIT_UNSPECIFIED', 'PT']) });
const optionalColor = docs('OptionalColor', {
  color: docs('Color', { rgbColor: docs('RgbColor', { red: double, green: double, blue: double }) }),
});

const textStyle = docs('TextStyle', {
  bold: bool,
  italic: bool,
  underline: bool,
  strikethrough: bool,
  link: docs('Link', { url: string }),
  foregroundColor: optionalColor,
  backgroundColor: optionalColor,
  fontSize: dimension,
});

const NAMED_STYLE_TYPES = [
  'NAMED_STYLE_TYPE_UNSPECIFIED',
  'NORMAL_TEXT',
  'TITLE',
  'SUBTITLE',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
];

const paragraphStyle = docs('ParagraphStyle', {
  namedStyleType: docsEnum('NamedStyleType', NAMED_STYLE_TYPES),
  alignment: docsEnum('Alignment', ['ALIGNMENT_UNSPECIFIED', 'START', 'CENTER', 'END', 'JUSTIFIED']),
  pageBreakBefore: bool,
});

const BULLET_PRESETS = [
  'BULLET_GLYPH_PRESET_UNSPECIFIED',
  'BULLET_DISC_CIRCLE_SQUARE',
  'BULLET_DIAMONDX_ARROW3D_SQUARE',
  'BULLET_CHECKBOX',
  'BULLET_ARROW_DIAMOND_DISC',
  'BULLET_STAR_CIRCLE_SQUARE',
  'BULLET_ARROW3D_CIRCLE_SQUARE',
  'BULLET_LEFTTRIANGLE_DIAMOND_DISC',
  'BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE',
  'BULLET_DIAMOND_CIRCLE_SQUARE',
  'NUMBERED_DECIMAL_ALPHA_ROMAN',
  'NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS',
  'NUMBERED_DECIMAL_NESTED',
  'NUMBERED_UPPERALPHA_ALPHA_ROMAN',
  'NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL',
  'NUMBERED_ZERODECIMAL_ALPHA_ROMAN',
];

const INSERTION_LOCATION = { insertion_location: ['location', 'endOfSegmentLocation'] };

/** The requests that are carried out. */
const REQUESTS = {
  insertText: docs('InsertTextRequest', { text: string, location, endOfSegmentLocation }, INSERTION_LOCATION),
  insertPageBreak: docs('InsertPageBreakRequest', { location, endOfSegmentLocation }, INSERTION_LOCATION),
  insertTable: docs(
    'InsertTableRequest',
    { rows: int32, columns: int32, location, endOfSegmentLocation },
    INSERTION_LOCATION,
  ),
  insertTableRow: docs('InsertTableRowRequest', { tableCellLocation, insertBelow: bool }),
  deleteTableRow: docs('DeleteTableRowRequest', { tableCellLocation }),
  deleteContentRange: docs('DeleteContentRangeRequest', { range }),
  updateTextStyle: docs('UpdateTextStyleRequest', { textStyle, fields: string, range }),
  updateParagraphStyle: docs('UpdateParagraphStyleRequest', { paragraphStyle, fields: string, range }),
  createParagraphBullets: docs('CreateParagraphBulletsRequest', {
    range,
    bulletPreset: docsEnum('BulletGlyphPreset', BULLET_PRESETS),
  }),
  replaceAllText: docs('ReplaceAllTextRequest', {
    replaceText: string,
    containsText: docs('SubstringMatchCriteria', { text: string, matchCase: bool, searchByRegex: bool }),
    tabsCriteria,
  }),
  createNamedRange: docs('CreateNamedRangeRequest', { name: string, range }),
  deleteNamedRange: docs(
    'DeleteNamedRangeRequest',
    { namedRangeId: string, name: string, tabsCriteria },
    { named_range_reference: ['namedRangeId', 'name'] },
  ),
  updateTableCellStyle: docs(
    'UpdateTableCellStyleRequest',
    {
      tableCellStyle: docs('TableCellStyle', { backgroundColor: optionalColor }),
      fields: string,
      tableRange,
      tableStartLocation: location,
    },
    { cells: ['tableRange', 'tableStartLocation'] },
  ),
};

/** https://developers.google.com/docs/api/reference/rest/v1/documents/batchUpdate#request-body */
export const batchUpdateBody = docs('BatchUpdateDocumentRequest', {
  requests: listOf(docs('Request', REQUESTS, { request: Object.keys(REQUESTS) })),
  writeControl: docs(
    'WriteControl',
    { requiredRevisionId: string, targetRevisionId: string },
    { control: ['requiredRevisionId', 'targetRevisionId'] },
  ),
});

/** Only the title of a new document is heeded. https://developers.google.com/docs/api/reference/rest/v1/documents/create */
export const createBody = docs('Document', {
  ...Object.fromEntries(lackingFields('docs.Document', []).map((field) => [field, anything])),
  title: string,
});
