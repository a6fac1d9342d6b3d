// A person's edit of a Doc as one change of its indexes, found by comparing the Doc before and after.
import type { DocBlock } from '../state/records.ts';
import type { Change } from './edit.ts';
import { BODY_START, paragraphText } from './indexes.ts';

/** Undefined where nothing that takes an index has changed. */
export const changeBetween = (before: readonly DocBlock[], after: readonly DocBlock[]): Change | undefined => {
  const from = charactersOf(before);
  const to = charactersOf(after);
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  const removed = from.length - start - end;
  const inserted = to.length - start - end;
  return removed + inserted === 0 ? undefined : { at: BODY_START + start, removed, inserted };
};

/** One character for each index: what a table, a row and a cell take by themselves is a mark of its own. */
const charactersOf = (blocks: readonly DocBlock[]): string =>
  blocks
    .map((block) =>
      block.type === 'paragraph'
        ? `${paragraphText(block)}\n`
        : `${TABLE}${block.rows
            .map(({ cells }) => ROW + cells.map(({ content }) => CELL + charactersOf(content)).join(''))
            .join('')}${TABLE}`,
    )
    .join('');

const TABLE = '\u0001';
const ROW = '\u0002';
const CELL = '\u0003';
