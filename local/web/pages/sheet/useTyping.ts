// Writing what is typed or pasted in the grid: one after the other, and after a warning where a cell is guarded.
import { useRef } from 'preact/hooks';
import type { ShownPlace, TabView } from '../../sheetContract.ts';
import { post } from '../server.ts';
import { blockOf, holds, type Place } from './selection.ts';

interface TypingOptions {
  base: string;
  tab: TabView | undefined;
  refused: (error: unknown) => void;
  /** Asks before a guarded cell is written; `write` goes on. */
  warn: (write: () => void) => void;
}

/** @returns what writes a block from a cell on; it gives whether the block is written now. */
export const useTyping = ({ base, tab, refused, warn }: TypingOptions) => {
  /** What was typed last is written last. */
  const writes = useRef<Promise<boolean>>(Promise.resolve(true));
  return async (at: Place, values: string[][], shown: ShownPlace): Promise<boolean> => {
    if (!tab || shown.column === 0) return false;
    const send = async (): Promise<boolean> => {
      try {
        await post(`${base}/type`, { ...shown, values });
        return true;
      } catch (error) {
        refused(error);
        return false;
      }
    };
    const write = (): Promise<boolean> => {
      writes.current = writes.current.then(send, send);
      return writes.current;
    };
    if (!isGuarded(tab, at, values)) return write();
    warn(() => void write());
    return false;
  };
};

const isGuarded = (tab: TabView, at: Place, values: string[][]): boolean => {
  const corner = { row: at.row + values.length - 1, column: at.column + (values[0]?.length ?? 1) - 1 };
  const block = blockOf({ active: at, corner });
  return tab.rows.some(({ cells }, row) =>
    cells.some((cell, column) => typeof cell === 'object' && cell.guarded === 'warns' && holds(block, { row, column })),
  );
};
