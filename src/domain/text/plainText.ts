// Texts as people mean them: compared without case, spaces and punctuation, kept as they were typed.

/** Letters and digits only, in lower case: `E-mail ` and `EMAIL` are the same. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** One line, without spaces at the ends or doubled within. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** As it was typed, but for the spaces around; the line breaks of other systems become the one that a Sheet's cell has. */
export const asTyped = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim();

/** Takes `1.`, `2)`, `(3)`, `-` or `•` from the front of a line. */
export const withoutNumbering = (line: string): string =>
  line.replace(/^\s*(?:(?:[-–—*•·▪◦‣●○➢✓]+|o(?=\s))\s*|\(?\d{1,2}(?:[.)](?=\s|$)|[.)](?=\p{L}))\s*)/u, '').trim();

/** A list in plain text, one item a line. */
export const listed = (lines: readonly string[]): string => lines.map((line) => `• ${line}`).join('\n');
