// Searching in names and texts without regard to case and accents, with aa for å.
export const folded = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/å/g, 'aa')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Whether every word of the query is found in at least one of the texts. */
export const matches = (query: string, ...texts: readonly string[]): boolean => {
  const all = texts.map(folded).join('\n');
  return folded(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
};
