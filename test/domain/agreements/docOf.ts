// A conversation Doc as the Docs API gives it, made of its tables.
import type { DocsDocument } from '../../../src/domain/formats/docsDocument.ts';

type Cell = string | { text: string; columnSpan?: number; rowSpan?: number };

/** A Doc with these tables, its cells numbered as Google numbers them. */
export function docOf(...tables: Cell[][][]): DocsDocument {
  let index = 1;
  const cellOf = (cell: Cell) => {
    const { text, ...tableCellStyle } = typeof cell === 'string' ? { text: cell } : cell;
    index += 1;
    const content = text.split('\n').map((line) => {
      const startIndex = index;
      index += line.length + 1;
      return { startIndex, paragraph: { elements: [{ textRun: { content: `${line}\n` } }] } };
    });
    return { content, tableCellStyle };
  };
  const content = tables.map((rows) => ({
    table: { tableRows: rows.map((row) => ({ tableCells: row.map(cellOf) })) },
  }));
  return { body: { content } };
}

export const HEADINGS = ['Nr.', 'Aftale', 'Type', 'Indsatsområde', 'Ansvarlig', 'Frist', 'Tegn på succes'];
