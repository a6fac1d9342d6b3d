// A Doc as plain text, as Drive exports it.
import type { DocBlock, DocCell, DocRecord } from '../state/records.ts';
import { coveredCells, HORIZONTAL_RULE, LINE_BREAK, PAGE_BREAK, paragraphText } from './indexes.ts';

/** The text of the blocks, a line a paragraph; a table's cells are separated by tabs, their inner lines by spaces. */
export const textOfBlocks = (blocks: readonly DocBlock[]): string => {
  const counters = new Map<string, number>();
  return blocks
    .map((block) => {
      if (block.type === 'table') {
        const covered = coveredCells(block);
        return block.rows
          .map((row) =>
            row.cells
              .filter((cell) => !covered.has(cell))
              .map(textOfCell)
              .join('\t'),
          )
          .join('\n');
      }
      const text = plain(paragraphText(block));
      if (!block.bullet) return text;
      const { ordered, level, listId } = block.bullet;
      const key = `${listId}:${level}`;
      const number = (counters.get(key) ?? 0) + 1;
      counters.set(key, number);
      for (let deeper = level + 1; deeper < 9; deeper++) counters.delete(`${listId}:${deeper}`);
      return `${'   '.repeat(level)}${ordered ? `${number}.` : '*'} ${text}`;
    })
    .join('\n');
};

/** The text of one cell. */
export const textOfCell = (cell: DocCell): string =>
  cell.content
    .map((block) => (block.type === 'paragraph' ? plain(paragraphText(block)) : textOfBlocks([block])))
    .join(' ')
    .replaceAll('\n', ' ');

export const textOfDoc = (doc: DocRecord): string => `${textOfBlocks(doc.body)}\n`;

const plain = (text: string): string =>
  text.replaceAll(LINE_BREAK, '\n').replaceAll(PAGE_BREAK, '').replaceAll(HORIZONTAL_RULE, '________________');
