// Rows, columns and merged cells of a Doc's table. Every row has a cell for every column; the covered ones are empty.
import { GoogleError } from '../errors.ts';
import type { DocBlock, DocCell, DocRow, DocTable } from '../state/records.ts';
import {
  contentAround,
  coveredCells,
  emptyCell,
  emptyParagraph,
  paragraphText,
  placedContent,
  placedTables,
} from './indexes.ts';

/** The cell, or the merged cell that covers it, and its position. */
export const headCell = (
  table: DocTable,
  row: number,
  column: number,
): { cell: DocCell; row: number; column: number } => {
  if (!table.rows[row]?.cells[column]) throw new GoogleError('The provided table cell location is invalid.');
  for (let headRow = row; headRow >= 0; headRow--) {
    for (let headColumn = column; headColumn >= 0; headColumn--) {
      const cell = table.rows[headRow]?.cells[headColumn];
      if (!cell) continue;
      const covers = headRow + (cell.rowSpan ?? 1) > row && headColumn + (cell.columnSpan ?? 1) > column;
      if (covers && !coveredCells(table).has(cell)) return { cell, row: headRow, column: headColumn };
    }
  }
  throw new GoogleError('The provided table cell location is invalid.');
};

/** An empty row at the position; merged cells that reach across it grow. Its cells look like those of the row it was made from. */
export const insertRow = (table: DocTable, at: number, like: number): void => {
  const model = table.rows[like];
  if (!model) throw new GoogleError('The provided table cell location is invalid.');
  for (const { cell, row } of heads(table))
    if (row < at && at < row + (cell.rowSpan ?? 1)) cell.rowSpan = (cell.rowSpan ?? 1) + 1;
  const cells = model.cells.map(
    (cell): DocCell => ({
      ...emptyCell(),
      ...(cell.background && !model.header ? { background: cell.background } : {}),
    }),
  );
  table.rows.splice(at, 0, { cells });
};

/** Deletes the row; `false` when it was the last one, and the table must be removed. */
export const deleteRow = (table: DocTable, at: number): boolean => {
  const going = table.rows[at];
  if (!going) throw new GoogleError('The provided table cell location is invalid.');
  for (const { cell, row, column } of heads(table)) {
    const span = cell.rowSpan ?? 1;
    if (span === 1 || at < row || at >= row + span) continue;
    setSpan(cell, 'rowSpan', span - 1);
    if (row === at) replaceCell(table.rows[at + 1], column, cell);
  }
  table.rows.splice(at, 1);
  return table.rows.length > 0;
};

/** Takes the table out of the body or the cell that holds it. */
export const removeTable = (body: DocBlock[], table: DocTable): void => {
  const content = placedContent(body);
  const placed = placedTables(content).find((candidate) => candidate.block === table);
  if (!placed) return;
  const siblings = contentAround(content, placed.start, placed.end).blocks;
  siblings.splice(siblings.indexOf(table), 1);
};

export const insertColumn = (table: DocTable, at: number): void => {
  for (const { cell, column } of heads(table)) {
    if (column < at && at < column + (cell.columnSpan ?? 1)) cell.columnSpan = (cell.columnSpan ?? 1) + 1;
  }
  for (const row of table.rows) row.cells.splice(at, 0, emptyCell());
  table.columnWidths?.splice(at, 0, null);
};

/** Makes one cell of several; their content moves into the first. */
export const mergeCells = (table: DocTable, row: number, column: number, rowSpan: number, columnSpan: number): void => {
  const area = table.rows.slice(row, row + rowSpan).map((line) => line.cells.slice(column, column + columnSpan));
  const head = area[0]?.[0];
  if (!head || area.length < rowSpan || area.some((line) => line.length < columnSpan)) {
    throw new GoogleError('The provided table cell location is invalid.');
  }
  const written = area
    .flat()
    .flatMap((cell) => cell.content)
    .filter((block) => block.type === 'table' || paragraphText(block));
  for (const cell of area.flat()) {
    Object.assign(cell, emptyCell());
    delete cell.rowSpan;
    delete cell.columnSpan;
  }
  if (written.length) head.content = written.at(-1)?.type === 'table' ? [...written, emptyParagraph()] : written;
  setSpan(head, 'rowSpan', rowSpan);
  setSpan(head, 'columnSpan', columnSpan);
};

const heads = (table: DocTable): { cell: DocCell; row: number; column: number }[] => {
  const covered = coveredCells(table);
  return table.rows.flatMap((line, row) =>
    line.cells.map((cell, column) => ({ cell, row, column })).filter(({ cell }) => !covered.has(cell)),
  );
};

const setSpan = (cell: DocCell, name: 'rowSpan' | 'columnSpan', span: number): void => {
  if (span > 1) cell[name] = span;
  else delete cell[name];
};

const replaceCell = (row: DocRow | undefined, column: number, cell: DocCell): void => {
  row?.cells.splice(column, 1, cell);
};
