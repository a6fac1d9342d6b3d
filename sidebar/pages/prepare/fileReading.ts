// A chosen file on its way to the server: the accepted types and size, and its bytes taken from a data URL.

/** The server's limit, checked here before a long upload. */
const MOST_BYTES = 5_000_000;

/** Those that cannot be read may be chosen too: they are told what they are, and what to do. */
export const ACCEPTED = '.csv,.txt,.tsv,.xlsx,.xlsm,.xls,.xlsb,.ods,.numbers';

export const isTooLarge = ({ size }: { size: number }): boolean => size > MOST_BYTES;

/** `data:text/csv;base64,QQ==` → `QQ==`; the data URL of an empty file has no comma. */
export const base64Of = (dataUrl: string): string => /,(.*)$/s.exec(dataUrl)?.[1] ?? '';
