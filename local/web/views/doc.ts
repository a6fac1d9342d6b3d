// A Doc as the page shows it: paragraphs and tables, each with the position by which an edit names it.
import {
  coveredCells,
  HORIZONTAL_RULE,
  LINE_BREAK,
  PAGE_BREAK,
  paragraphText,
  placedContent,
  placedTables,
} from '../../docs/indexes.ts';
import type { DocBlock, DocCell, DocParagraph, DocRecord, DocRun, DocTable } from '../../state/records.ts';
import { destinationOf } from '../links.ts';
import type { CellView, DocBlockView, DocView, ParagraphView, RunView, TableView } from '../pagesContract.ts';

export const docView = (doc: DocRecord, email: string, canEdit: boolean): DocView => {
  const tables = placedTables(placedContent(doc.body)).map(({ block }) => block);
  return {
    id: doc.id,
    title: doc.title,
    canEdit,
    revision: doc.revision,
    blocks: blocksView(doc.body, { email, tables, marks: new Map() }),
  };
};

interface Reading {
  email: string;
  /** As an edit counts them. */
  tables: readonly DocTable[];
  /** The last number of each list, by list and level. */
  marks: Map<string, number>;
}

const blocksView = (blocks: readonly DocBlock[], reading: Reading): DocBlockView[] =>
  blocks.map((block, at) =>
    block.type === 'paragraph' ? paragraphView(block, at, reading) : tableView(block, reading),
  );

/** The paragraph as text to edit. */
export const writtenParagraph = (paragraph: DocParagraph): string => plain(paragraphText(paragraph));

/** The cell as text to edit: a line for each paragraph. */
export const writtenCell = ({ content }: DocCell): string =>
  content.map((block) => (block.type === 'paragraph' ? writtenParagraph(block) : '')).join('\n');

const plain = (text: string): string =>
  text.replaceAll(LINE_BREAK, '\n').replaceAll(PAGE_BREAK, '').replaceAll(HORIZONTAL_RULE, '');

const paragraphView = (paragraph: DocParagraph, at: number, reading: Reading): ParagraphView => ({
  kind: 'paragraph',
  at,
  style: paragraph.style,
  alignment: paragraph.alignment ?? 'START',
  text: writtenParagraph(paragraph),
  runs: paragraph.runs.map((run) => runView(run, reading.email)).filter(({ text }) => text !== ''),
  ...(paragraph.bullet ? { bullet: bulletView(paragraph.bullet, reading.marks) } : {}),
  ...(paragraphText(paragraph).includes(HORIZONTAL_RULE) ? { isRule: true } : {}),
});

const bulletView = (
  { ordered, level, listId }: NonNullable<DocParagraph['bullet']>,
  marks: Map<string, number>,
): { level: number; mark: string } => {
  const key = `${listId}:${level}`;
  const number = (marks.get(key) ?? 0) + 1;
  marks.set(key, number);
  for (let deeper = level + 1; deeper < 9; deeper += 1) marks.delete(`${listId}:${deeper}`);
  return { level, mark: ordered ? `${number}.` : '•' };
};

const runView = (run: DocRun, email: string): RunView => {
  const { text, link, color, background, fontSize, bold, italic, underline, strikethrough } = run;
  const destination = link === undefined ? undefined : destinationOf(link, email);
  return {
    text: plain(text),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(destination ? { link: destination } : {}),
    ...(color ? { color } : {}),
    ...(background ? { background } : {}),
    ...(fontSize ? { fontSize } : {}),
  };
};

const tableView = (table: DocTable, reading: Reading): TableView => {
  const covered = coveredCells(table);
  return {
    kind: 'table',
    table: reading.tables.indexOf(table),
    columnWidths: table.columnWidths ?? [],
    rows: table.rows.map(({ header, cells }, row) => ({
      isHeader: header ?? false,
      cells: cells.flatMap((cell, column) => (covered.has(cell) ? [] : [cellView(cell, row, column, reading)])),
    })),
  };
};

const cellView = (cell: DocCell, row: number, column: number, reading: Reading): CellView => ({
  row,
  column,
  text: writtenCell(cell),
  content: blocksView(cell.content, reading),
  background: cell.background ?? '',
  columnSpan: cell.columnSpan ?? 1,
  rowSpan: cell.rowSpan ?? 1,
  holdsTable: cell.content.some(({ type }) => type === 'table'),
});
