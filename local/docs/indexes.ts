// The UTF-16 indexes by which the Docs API addresses everything in a Doc's body.
import type { DocBlock, DocCell, DocParagraph, DocRow, DocTable } from '../state/records.ts';

/** One character each inside a run's text, as the API counts them: a soft line break, a page break, a horizontal rule. */
export const LINE_BREAK = '\v';
export const PAGE_BREAK = '\f';
export const HORIZONTAL_RULE = '\ufffc';

/** The body's first index: the section break takes index 0. */
export const BODY_START = 1;

interface Span {
  start: number;
  /** Exclusive. */
  end: number;
}

/** A sequence of blocks that ends with its own newline: the body, or the content of one table cell. */
export interface PlacedContent extends Span {
  blocks: DocBlock[];
  placed: PlacedBlock[];
}

export interface PlacedParagraph extends Span {
  kind: 'paragraph';
  block: DocParagraph;
}

export interface PlacedTable extends Span {
  kind: 'table';
  block: DocTable;
  rows: PlacedRow[];
}

export interface PlacedRow extends Span {
  row: DocRow;
  cells: PlacedCell[];
}

export interface PlacedCell extends Span {
  cell: DocCell;
  content: PlacedContent;
}

export type PlacedBlock = PlacedParagraph | PlacedTable;

/** A paragraph's characters without the newline that ends it. */
export const paragraphText = (paragraph: DocParagraph): string => paragraph.runs.map((run) => run.text).join('');

/** The blocks with their indexes. A table, each row and each cell open with one index; a table also closes with one. */
export const placedContent = (blocks: DocBlock[], start = BODY_START): PlacedContent => {
  const placed: PlacedBlock[] = [];
  let at = start;
  for (const block of blocks) {
    const next = block.type === 'paragraph' ? placedParagraph(block, at) : placedTable(block, at);
    placed.push(next);
    at = next.end;
  }
  return { blocks, placed, start, end: at };
};

const placedParagraph = (block: DocParagraph, start: number): PlacedParagraph => ({
  kind: 'paragraph',
  block,
  start,
  end: start + paragraphText(block).length + 1,
});

const placedTable = (block: DocTable, start: number): PlacedTable => {
  let at = start + 1;
  const rows = block.rows.map((row): PlacedRow => {
    const rowStart = at;
    at += 1;
    const cells = row.cells.map((cell): PlacedCell => {
      const content = placedContent(cell.content, at + 1);
      const placed = { cell, content, start: at, end: content.end };
      at = content.end;
      return placed;
    });
    return { row, cells, start: rowStart, end: at };
  });
  return { kind: 'table', block, rows, start, end: at + 1 };
};

const contentsWithin = (content: PlacedContent): PlacedContent[] =>
  content.placed.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.content)) : [],
  );

/** The innermost body or cell content that holds both indexes. */
export const contentAround = (content: PlacedContent, from: number, to: number): PlacedContent => {
  const inner = contentsWithin(content).find((cell) => cell.start <= from && to <= cell.end);
  return inner ? contentAround(inner, from, to) : content;
};

/** Every paragraph, those in table cells too, in order. */
export const placedParagraphs = (content: PlacedContent): PlacedParagraph[] =>
  content.placed.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => placedParagraphs(cell.content))),
  );

/** Every table, nested ones too, in order. */
export const placedTables = (content: PlacedContent): PlacedTable[] =>
  content.placed.flatMap((block) =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => placedTables(cell.content)))]
      : [],
  );

/** The cells that a merged neighbour covers. They stay in their rows, empty, as in Docs. */
export const coveredCells = (table: DocTable): Set<DocCell> => {
  const covered = new Set<DocCell>();
  table.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, columnIndex) => {
      if (covered.has(cell)) return;
      for (let down = 0; down < (cell.rowSpan ?? 1); down++) {
        for (let right = 0; right < (cell.columnSpan ?? 1); right++) {
          const other = table.rows[rowIndex + down]?.cells[columnIndex + right];
          if (other && other !== cell) covered.add(other);
        }
      }
    });
  });
  return covered;
};

export const emptyParagraph = (style = 'NORMAL_TEXT'): DocParagraph => ({ type: 'paragraph', style, runs: [] });

export const emptyCell = (): DocCell => ({ content: [emptyParagraph()] });

/** A new Doc's body: one empty paragraph. */
export const emptyBody = (): DocBlock[] => [emptyParagraph()];
