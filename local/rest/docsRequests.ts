// The requests of `documents.batchUpdate`, each carried out on a draft of the Doc.
import type { docs_v1 } from '@googleapis/docs';
import {
  bulletParagraphs,
  type Change,
  deleteContentRange,
  endOfBody,
  type IndexRange,
  insertPageBreak,
  insertTable,
  insertText,
  movedNamedRanges,
  replaceAllText,
  restyleParagraphs,
  restyleText,
  styleBefore,
} from '../docs/edit.ts';
import { placedContent, placedTables } from '../docs/indexes.ts';
import type { RunStyle } from '../docs/runs.ts';
import { hexOfParts, LINK_COLOUR } from '../docs/styles.ts';
import { deleteRow, headCell, insertRow, removeTable } from '../docs/tables.ts';
import { GoogleError, NotEmulated } from '../errors.ts';
import type { DocParagraph, DocRecord, DocTable } from '../state/records.ts';
import { hasField, type SchemaName } from './google.ts';
import { snake } from './schema.ts';

type Request = docs_v1.Schema$Request;
type Reply = docs_v1.Schema$Response;
type NewId = (prefix: string) => string;

/** What a request did: the reply it gets and how the indexes moved. */
interface Done {
  reply?: Reply;
  changes?: Change[];
}

type Kind = keyof typeof PERFORMERS;

/** https://developers.google.com/docs/api/reference/rest/v1/documents/request */
const PERFORMERS = {
  insertText: (draft, { text, location, endOfSegmentLocation }) => ({
    changes: [insertText(draft.body, insertionIndex(draft, location, endOfSegmentLocation), text ?? '')],
  }),
  insertPageBreak: (draft, { location, endOfSegmentLocation }) => ({
    changes: [insertPageBreak(draft.body, insertionIndex(draft, location, endOfSegmentLocation))],
  }),
  insertTable: (draft, { rows, columns, location, endOfSegmentLocation }) => ({
    changes: [insertTable(draft.body, insertionIndex(draft, location, endOfSegmentLocation), rows ?? 0, columns ?? 0)],
  }),
  insertTableRow: (draft, { tableCellLocation, insertBelow }) => {
    const { table, row, column } = cellAt(draft, tableCellLocation);
    const head = headCell(table, row, column);
    const at = insertBelow ? head.row + (head.cell.rowSpan ?? 1) : head.row;
    return measured(draft, table, at, () => insertRow(table, at, head.row));
  },
  deleteTableRow: (draft, { tableCellLocation }) => {
    const { table, row, column } = cellAt(draft, tableCellLocation);
    headCell(table, row, column);
    return measured(draft, table, row, () => {
      if (!deleteRow(table, row)) removeTable(draft.body, table);
    });
  },
  deleteContentRange: (draft, { range }) => ({ changes: [deleteContentRange(draft.body, indexRange(range))] }),
  updateTextStyle: (draft, { range, textStyle, fields }) => {
    const facets = fieldsOf(fields, TEXT_FACETS, 'docs.TextStyle');
    const written = runStyleOf(textStyle ?? {});
    const before = styleBefore(draft.body, indexRange(range).startIndex);
    restyleText(draft.body, indexRange(range), (style) => {
      const next: RunStyle = facets.includes('link') ? linkStyle(style, written.link, before) : { ...style };
      for (const facet of facets) assignFacet(next, written, facet);
      return next;
    });
    return {};
  },
  updateParagraphStyle: (draft, { range, paragraphStyle, fields }) => {
    const facets = fieldsOf(fields, PARAGRAPH_FACETS, 'docs.ParagraphStyle');
    restyleParagraphs(draft.body, indexRange(range), (paragraph) => {
      for (const facet of facets) facet(paragraph, paragraphStyle ?? {});
    });
    return {};
  },
  createParagraphBullets: (draft, { range, bulletPreset }, newId) => ({
    changes: bulletParagraphs(
      draft.body,
      indexRange(range),
      bulletPreset?.startsWith('NUMBERED') ?? false,
      newId('kix'),
    ),
  }),
  replaceAllText: (draft, { containsText, replaceText }) => {
    if (containsText?.searchByRegex) throw new NotEmulated('Docs API: replaceAllText.containsText.searchByRegex');
    const changes = replaceAllText(
      draft.body,
      containsText?.text ?? '',
      replaceText ?? '',
      containsText?.matchCase ?? false,
    );
    return { changes, reply: { replaceAllText: changes.length ? { occurrencesChanged: changes.length } : {} } };
  },
  createNamedRange: (draft, { name, range }, newId) => {
    if (!name) throw new GoogleError('The name of the named range must be at least 1 character.');
    // In UTF-16 units. Google's words are assumed.
    if (name.length > 256) throw new GoogleError('The name of the named range must be at most 256 characters.');
    const { startIndex, endIndex } = indexRange(range);
    restyleText(draft.body, { startIndex, endIndex }, (style) => style);
    const namedRangeId = newId('kix');
    draft.namedRanges = { ...draft.namedRanges, [namedRangeId]: { name, ranges: [{ startIndex, endIndex }] } };
    return { reply: { createNamedRange: { namedRangeId } } };
  },
  deleteNamedRange: (draft, { namedRangeId, name }) => {
    const all = Object.entries(draft.namedRanges ?? {});
    const kept = all.filter(([id, range]) => (namedRangeId ? id !== namedRangeId : range.name !== name));
    if (namedRangeId && kept.length === all.length) {
      throw new GoogleError(`The named range with ID ${namedRangeId} was not found.`);
    }
    draft.namedRanges = Object.fromEntries(kept);
    return {};
  },
  updateTableCellStyle: (draft, { tableRange, tableStartLocation, tableCellStyle, fields }) => {
    fieldsOf(fields, { backgroundColor: true }, 'docs.TableCellStyle');
    const area = tableRange ? cellAt(draft, tableRange.tableCellLocation) : undefined;
    const table = area?.table ?? tableAt(draft, tableStartLocation?.index);
    const { row, column } = area ?? { row: 0, column: 0 };
    const rows = area ? (tableRange?.rowSpan ?? 1) : table.rows.length;
    const columns = area ? (tableRange?.columnSpan ?? 1) : Number.POSITIVE_INFINITY;
    const background = hexOfColor(tableCellStyle?.backgroundColor);
    for (const line of table.rows.slice(row, row + rows)) {
      for (const cell of line.cells.slice(column, column + columns)) {
        if (background) cell.background = background;
        else delete cell.background;
      }
    }
    return {};
  },
} satisfies { [K in keyof Request]?: (draft: DocRecord, request: NonNullable<Request[K]>, newId: NewId) => Done };

const isPerformed = (kind: string): kind is Kind => kind in PERFORMERS;

/**
 * Carries one request out on the draft.
 * @throws GoogleError with Google's text, without the `Invalid requests[0].insertText: ` before it.
 */
export const performRequest = (draft: DocRecord, request: Request, newId: NewId): Reply => {
  const kind = Object.keys(request)[0] ?? '';
  if (!isPerformed(kind)) throw new NotEmulated(`Docs API: ${kind}`);
  const { reply, changes } = performed(kind, draft, request, newId);
  if (changes?.length && draft.namedRanges) draft.namedRanges = movedNamedRanges(draft.namedRanges, changes);
  return reply ?? {};
};

const performed = <K extends Kind>(kind: K, draft: DocRecord, request: Request, newId: NewId): Done => {
  const perform: (draft: DocRecord, body: NonNullable<Request[K]>, newId: NewId) => Done = PERFORMERS[kind];
  const body: Request[K] = request[kind];
  return body ? perform(draft, body, newId) : {};
};

const insertionIndex = (
  draft: DocRecord,
  location: docs_v1.Schema$Location | undefined,
  endOfSegment: docs_v1.Schema$EndOfSegmentLocation | undefined,
): number => {
  if (endOfSegment) return requireBody(endOfSegment, endOfBody(draft.body));
  if (!location) throw new GoogleError('The insertion location must be specified.');
  return requireBody(location, location.index ?? 0);
};

const indexRange = (range: docs_v1.Schema$Range | undefined): IndexRange => {
  if (!range) throw new GoogleError('The range must be specified.');
  return requireBody(range, { startIndex: range.startIndex ?? 0, endIndex: range.endIndex ?? 0 });
};

/** There are no headers, footers or footnotes here, and one tab. */
const requireBody = <Value>(place: { segmentId?: string | null; tabId?: string | null }, value: Value): Value => {
  if (place.segmentId) throw new GoogleError(`Segment with ID ${place.segmentId} was not found.`);
  if (place.tabId && place.tabId !== 't.0') throw new GoogleError(`Tab with ID ${place.tabId} was not found.`);
  return value;
};

const tableAt = (draft: DocRecord, index: number | null | undefined): DocTable => {
  const found = placedTables(placedContent(draft.body)).find((table) => table.start === index);
  if (!found) throw new GoogleError('Invalid table start location. Must specify the start index of the table.');
  return found.block;
};

const cellAt = (draft: DocRecord, place: docs_v1.Schema$TableCellLocation | undefined) => ({
  table: tableAt(draft, place?.tableStartLocation?.index),
  row: place?.rowIndex ?? 0,
  column: place?.columnIndex ?? 0,
});

/** Changes a table at its row, and returns how the indexes moved there. */
const measured = (draft: DocRecord, table: DocTable, row: number, change: () => void): Done => {
  const before = placedContent(draft.body);
  const placed = placedTables(before).find((candidate) => candidate.block === table);
  const at = placed?.rows[row]?.start ?? (placed ? placed.end - 1 : 0);
  change();
  const grown = placedContent(draft.body).end - before.end;
  return { changes: [{ at, removed: Math.max(0, -grown), inserted: Math.max(0, grown) }] };
};

/** `docs.TextStyle` as an error names it: `text_style`. */
const parentOf = (schema: SchemaName): string => snake(schema.replace(/^docs\./, '')).slice(1);

/** The facets that a field mask names. @throws as Google where the mask is missing or names something unknown. */
const fieldsOf = <Facet>(
  mask: string | null | undefined,
  known: Record<string, Facet>,
  schema: SchemaName,
): Facet[] => {
  if (!mask) throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  if (mask === '*') return Object.values(known);
  return mask.split(',').map((field) => {
    const name = field.trim().split('.')[0] ?? '';
    const facet = known[name];
    if (facet === undefined && hasField(schema, name)) throw new NotEmulated(`${schema}.${name}`);
    if (facet === undefined) throw new GoogleError(`Invalid field: ${parentOf(schema)}.${field.trim()}`);
    return facet;
  });
};

const TEXT_FACETS: Record<string, keyof RunStyle> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  link: 'link',
  foregroundColor: 'color',
  backgroundColor: 'background',
  fontSize: 'fontSize',
};

const runStyleOf = (style: docs_v1.Schema$TextStyle): RunStyle => ({
  bold: style.bold || undefined,
  italic: style.italic || undefined,
  underline: style.underline || undefined,
  strikethrough: style.strikethrough || undefined,
  link: style.link?.url ?? undefined,
  color: hexOfColor(style.foregroundColor),
  background: hexOfColor(style.backgroundColor),
  fontSize: style.fontSize?.magnitude ?? undefined,
});

/**
 * What else a link changes: a new one is blue and underlined; one that goes leaves the style of the text before it.
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#textstyle
 */
const linkStyle = (style: RunStyle, link: string | undefined, before: RunStyle): RunStyle => {
  if (link !== undefined) return { ...style, underline: true, color: LINK_COLOUR };
  return style.link === undefined ? { ...style } : { ...before };
};

/** A facet that the request does not set goes back to the inherited one. */
const assignFacet = <Facet extends keyof RunStyle>(style: RunStyle, written: RunStyle, facet: Facet): void => {
  if (written[facet] === undefined) delete style[facet];
  else style[facet] = written[facet];
};

const hexOfColor = (color: docs_v1.Schema$OptionalColor | undefined): string | undefined => {
  const rgb = color?.color?.rgbColor;
  return rgb ? hexOfParts([rgb.red ?? 0, rgb.green ?? 0, rgb.blue ?? 0]) : undefined;
};

type ParagraphFacet = (paragraph: DocParagraph, style: docs_v1.Schema$ParagraphStyle) => void;

const ALIGNMENTS = ['START', 'CENTER', 'END'] as const;

const PARAGRAPH_FACETS: Record<string, ParagraphFacet> = {
  namedStyleType: (paragraph, { namedStyleType }) => {
    paragraph.style = namedStyleType ?? 'NORMAL_TEXT';
  },
  alignment: (paragraph, { alignment }) => {
    const known = ALIGNMENTS.find((candidate) => candidate === alignment);
    if (alignment && !known) throw new NotEmulated(`Docs API: paragraphStyle.alignment ${alignment}`);
    if (known) paragraph.alignment = known;
    else delete paragraph.alignment;
  },
  pageBreakBefore: (paragraph, { pageBreakBefore }) => {
    if (pageBreakBefore) paragraph.pageBreakBefore = true;
    else delete paragraph.pageBreakBefore;
  },
};
