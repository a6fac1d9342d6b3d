// Google's English refusals in a Sheet, translated to the person's language.
import { ROWS_MOVED } from '../../sheetContract.ts';
import type { Words } from '../../words.da.ts';

export const refusalInWords = (message: string, { sheet: { refused } }: Words): string => {
  const cell = /^The data you entered in cell (\S+) violates/.exec(message)?.[1];
  if (cell !== undefined) return refused.invalid(cell);
  if (message.startsWith('You are trying to edit a protected cell')) return refused.protected;
  if (message.startsWith('You do not have permission to access')) return refused.access;
  if (message === ROWS_MOVED) return refused.moved;
  return message;
};
