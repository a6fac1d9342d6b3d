// A Doc as the Docs API shows it: https://developers.google.com/docs/api/reference/rest/v1/documents
import {
  HORIZONTAL_RULE,
  PAGE_BREAK,
  type PlacedBlock,
  type PlacedParagraph,
  type PlacedTable,
  placedContent,
  placedParagraphs,
} from '../docs/indexes.ts';
import type { RunStyle } from '../docs/runs.ts';
import { partsOfHex } from '../docs/styles.ts';
import type { DocParagraph, DocRecord, DocRun } from '../state/records.ts';

type Json = Record<string, unknown>;

const TAB_ID = 't.0';

/** The opaque id of the Doc's present revision, as `writeControl` takes it. */
export const revisionIdOf = (doc: DocRecord): string => `ALm37BV${doc.id.slice(0, 12)}-${doc.revision}`;

/** @param options `canEdit`: only editors learn the revision; `tabs`: content in tabs instead of at the top. */
export const documentResource = (doc: DocRecord, options: { canEdit: boolean; tabs: boolean }): Json => {
  const content = {
    body: { content: [SECTION_BREAK, ...placedContent(doc.body).placed.map(structuralElement)] },
    documentStyle: DOCUMENT_STYLE,
    ...namedRangesOf(doc),
    ...listsOf(doc),
    namedStyles: NAMED_STYLES,
  };
  const tab = { tabProperties: { tabId: TAB_ID, title: 'Tab 1', index: 0 }, documentTab: content };
  return {
    title: doc.title,
    ...(options.tabs ? { tabs: [tab] } : content),
    ...(options.canEdit ? { revisionId: revisionIdOf(doc) } : {}),
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    documentId: doc.id,
  };
};

const points = (magnitude: number): Json => ({ magnitude, unit: 'PT' });

const SECTION_BREAK: Json = {
  endIndex: 1,
  sectionBreak: {
    sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' },
  },
};

const DOCUMENT_STYLE: Json = {
  background: { color: {} },
  pageNumberStart: 1,
  marginTop: points(72),
  marginBottom: points(72),
  marginRight: points(72),
  marginLeft: points(72),
  pageSize: { height: points(841.889763779528), width: points(595.275590551181) },
};

const NAMED_STYLES: Json = {
  styles: ['NORMAL_TEXT', 'TITLE', 'SUBTITLE', ...[1, 2, 3, 4, 5, 6].map((level) => `HEADING_${level}`)].map(
    (namedStyleType) => ({
      namedStyleType,
      textStyle: {},
      paragraphStyle: { namedStyleType, direction: 'LEFT_TO_RIGHT' },
    }),
  ),
};

const structuralElement = (placed: PlacedBlock): Json => ({
  startIndex: placed.start,
  endIndex: placed.end,
  ...(placed.kind === 'paragraph' ? { paragraph: paragraphOf(placed) } : { table: tableOf(placed) }),
});

const paragraphOf = ({ block, start }: PlacedParagraph): Json => ({
  elements: paragraphElements(block, start),
  paragraphStyle: {
    namedStyleType: block.style,
    ...(block.headingId ? { headingId: block.headingId } : {}),
    ...(block.alignment ? { alignment: block.alignment } : {}),
    direction: 'LEFT_TO_RIGHT',
    ...(block.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(block.bullet
      ? { indentFirstLine: points(36 * block.bullet.level + 18), indentStart: points(36 * block.bullet.level + 36) }
      : {}),
  },
  ...(block.bullet
    ? {
        bullet: {
          listId: block.bullet.listId,
          ...(block.bullet.level ? { nestingLevel: block.bullet.level } : {}),
          textStyle: {},
        },
      }
    : {}),
});

/** Text runs, page breaks and rules; the last run carries the paragraph's newline. */
const paragraphElements = (paragraph: DocParagraph, start: number): Json[] => {
  const pieces = paragraph.runs.flatMap((run) =>
    (run.text.match(/[\f\ufffc]|[^\f\ufffc]+/g) ?? []).map((text): DocRun => ({ ...run, text })),
  );
  const last = pieces.at(-1);
  if (last && last.text !== PAGE_BREAK && last.text !== HORIZONTAL_RULE) last.text += '\n';
  else pieces.push({ text: '\n' });
  let at = start;
  return pieces.map(({ text, ...style }) => {
    const element = { startIndex: at, endIndex: at + text.length, ...elementOf(text, style) };
    at += text.length;
    return element;
  });
};

const elementOf = (text: string, style: RunStyle): Json => {
  const textStyle = textStyleOf(style);
  if (text === PAGE_BREAK) return { pageBreak: { textStyle } };
  if (text === HORIZONTAL_RULE) return { horizontalRule: { textStyle } };
  return { textRun: { content: text, textStyle } };
};

const textStyleOf = (style: RunStyle): Json => ({
  ...(style.bold ? { bold: true } : {}),
  ...(style.italic ? { italic: true } : {}),
  ...(style.underline ? { underline: true } : {}),
  ...(style.strikethrough ? { strikethrough: true } : {}),
  ...(style.background ? { backgroundColor: colorOf(style.background) } : {}),
  ...(style.color ? { foregroundColor: colorOf(style.color) } : {}),
  ...(style.fontSize ? { fontSize: points(style.fontSize) } : {}),
  ...(style.link ? { link: { url: style.link } } : {}),
});

/** Google leaves out the parts that are zero. */
const colorOf = (hex: string): Json => {
  const [red, green, blue] = partsOfHex(hex).map((part) => part / 255);
  return { color: { rgbColor: { ...(red ? { red } : {}), ...(green ? { green } : {}), ...(blue ? { blue } : {}) } } };
};

const tableOf = ({ block, rows }: PlacedTable): Json => {
  const columns = Math.max(0, ...block.rows.map((row) => row.cells.length));
  return {
    rows: rows.length,
    columns,
    tableRows: rows.map(({ row, cells, start, end }) => ({
      startIndex: start,
      endIndex: end,
      tableCells: cells.map(({ cell, content, ...cellSpan }) => ({
        startIndex: cellSpan.start,
        endIndex: cellSpan.end,
        content: content.placed.map(structuralElement),
        tableCellStyle: {
          rowSpan: cell.rowSpan ?? 1,
          columnSpan: cell.columnSpan ?? 1,
          backgroundColor: cell.background ? colorOf(cell.background) : {},
          contentAlignment: 'TOP',
        },
      })),
      tableRowStyle: { minRowHeight: { unit: 'PT' }, ...(row.header ? { tableHeader: true } : {}) },
    })),
    tableStyle: {
      tableColumnProperties: Array.from({ length: columns }, (_, column) => {
        const width = block.columnWidths?.[column];
        return width ? { widthType: 'FIXED_WIDTH', width: points(width) } : { widthType: 'EVENLY_DISTRIBUTED' };
      }),
    },
  };
};

const namedRangesOf = (doc: DocRecord): Json => {
  const byName: Record<string, { name: string; namedRanges: Json[] }> = {};
  for (const [namedRangeId, { name, ranges }] of Object.entries(doc.namedRanges ?? {})) {
    const entry = { namedRangeId, name, ranges: ranges.map((range) => ({ ...range })) };
    byName[name] ??= { name, namedRanges: [] };
    byName[name].namedRanges.push(entry);
  }
  return Object.keys(byName).length ? { namedRanges: byName } : {};
};

const listsOf = (doc: DocRecord): Json => {
  const lists: Record<string, Json[]> = {};
  for (const { block } of placedParagraphs(placedContent(doc.body))) {
    if (!block.bullet) continue;
    const { listId, level, ordered } = block.bullet;
    lists[listId] ??= Array.from({ length: 9 }, (_, depth) => nestingLevel(depth, ordered));
    lists[listId][level] = nestingLevel(level, ordered);
  }
  const resources = Object.entries(lists).map(([id, nestingLevels]) => [id, { listProperties: { nestingLevels } }]);
  return resources.length ? { lists: Object.fromEntries(resources) } : {};
};

const nestingLevel = (level: number, ordered: boolean): Json => ({
  bulletAlignment: 'START',
  ...(ordered ? { glyphType: ['DECIMAL', 'ALPHA', 'ROMAN'][level % 3] } : { glyphSymbol: ['●', '○', '■'][level % 3] }),
  glyphFormat: ordered ? `%${level}.` : `%${level}`,
  indentFirstLine: points(36 * level + 18),
  indentStart: points(36 * level + 36),
  startNumber: 1,
});
