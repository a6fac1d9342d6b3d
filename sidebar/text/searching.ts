// How words are found: without regard to case, accents, and whether å is written aa.
export const folded = (text: string): string =>
  text
    .toLocaleLowerCase('da')
    .replace(/å/g, 'aa')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Every word of the query stands somewhere in one of the texts. */
export const matches = (query: string, ...texts: readonly string[]): boolean => {
  const all = texts.map(folded).join('\n');
  return folded(query)
    .split(/\s+/)
    .every((word) => all.includes(word));
};
