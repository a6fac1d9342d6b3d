// Texts compared as people mean them: case, spaces and punctuation do not count.

/** Letters and digits only, in lower case: `E-mail ` and `EMAIL` are the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** One line, without spaces at the ends or doubled within. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Each line as `tidy` makes it; between paragraphs at most one empty line. */
export const tidyLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Takes `1.`, `2)`, `(3)`, `-` or `•` from the front of a line. */
export const withoutNumbering = (line: string): string =>
  line.replace(/^\s*(?:(?:[-–—*•·▪◦‣●○➢✓]+|o(?=\s))\s*|\(?\d{1,2}(?:[.)](?=\s|$)|[.)](?=\p{L}))\s*)/u, '').trim();
