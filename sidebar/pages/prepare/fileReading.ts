// A chosen file on its way to the server: what is accepted, and its bytes out of a data URL.

/** The server refuses more than this; told here before a long upload. */
const MOST_BYTES = 5_000_000;

export const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.xlsm';

export type FileProblem = 'kind' | 'size' | 'empty';

export const problemOfFile = ({ name, size }: { name: string; size: number }): FileProblem | undefined => {
  const ending = /\.\w+$/.exec(name)?.[0].toLowerCase() ?? '';
  if (!ACCEPTED.split(',').includes(ending)) return 'kind';
  if (size === 0) return 'empty';
  return size > MOST_BYTES ? 'size' : undefined;
};

/** `data:text/csv;base64,QQ==` → `QQ==`. */
export const base64Of = (dataUrl: string): string => dataUrl.slice(dataUrl.indexOf(',') + 1);
