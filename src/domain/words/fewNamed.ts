// Several people or things in a sentence: the first few are named, the others counted.
import type { Words } from './da.ts';

/** So many are named. */
const NAMED = 3;

/** `Anna, Bo og Carl`, `Anna, Bo, Carl og 4 andre`. */
export const fewNamed = (names: readonly string[], { and, others }: Pick<Words['pages'], 'and' | 'others'>): string => {
  const shown = names.length > NAMED + 1 ? [...names.slice(0, NAMED), others(names.length - NAMED)] : names;
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(` ${and} `);
};
