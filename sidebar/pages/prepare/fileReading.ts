// A chosen file on its way to the server: what is accepted, and its bytes out of a data URL.

/** The server refuses more than this; told here before a long upload. */
const MOST_BYTES = 5_000_000;

export const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.xlsm';

export const isTooLarge = ({ size }: { size: number }): boolean => size > MOST_BYTES;

/** `data:text/csv;base64,QQ==` → `QQ==`; an empty file has no comma. */
export const base64Of = (dataUrl: string): string => /,(.*)$/s.exec(dataUrl)?.[1] ?? '';
