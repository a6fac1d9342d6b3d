// The years of a strategy as people write them: `2026–2029`, `26–29`, `2026 ff.`, `fra 2026`, `frem mod 2030`.

export interface Period {
  /** Null where it is open at that end. */
  readonly from: number | null;
  readonly to: number | null;
}

const YEAR = '((?:19|20)\\d{2}|[2-4]\\d)';

const inFull = (digits: string | undefined, beside?: string): number =>
  digits?.length === 2 ? Number(`${beside?.length === 4 ? beside.slice(0, 2) : '20'}${digits}`) : Number(digits);

const patternOf = (source: string): RegExp => new RegExp(source, 'iu');

const BETWEEN = patternOf(
  `(?<!\\d)${YEAR}\\s*(?:[-–—/]|til(?: og med)?|t\\.?o\\.?m\\.?|to|until|through)\\s*(?:år(?:et)? )?${YEAR}(?!\\d)`,
);
/** A whole day at both ends: `01-01-2026 – 31-12-2029`. */
const DAYS = /((?:19|20)\d{2})\D.*\D((?:19|20)\d{2})|((?:19|20)\d{2})-\d{2}-\d{2}.*?((?:19|20)\d{2})-\d{2}-\d{2}/;
const ONWARDS = patternOf(
  `^\\D*?(?<!\\d)${YEAR}\\s*(?:ff?\\.?|\\.{2,3}|…|\\+|→|[-–—]+|og (?:frem(?:ad|efter|over)?|videre)|frem(?:ad|over|efter)|and (?:onwards?|beyond|later)|onwards?)(?:\\.{3}|…)?$`,
);
const FROM = patternOf(
  `^(?:gælder )?(?:fra|siden|fra og med|f\\.?o\\.?m\\.?|fra år|from|since|as of|starting)\\s*(?:år(?:et)? )?${YEAR}\\.?$`,
);
const UNTIL = patternOf(
  `^(?:frem mod|(?:frem |ind)?til(?: og med)?|mod|t\\.?o\\.?m\\.?|inden(?: udgangen af)?|senest|til år|[-–—]+|→|until|to|by|towards?|up to|through|by the end of)\\s*(?:år(?:et)? )?${YEAR}\\.?$`,
);
/** A year, or the year of one day. */
const ALONE = patternOf(
  `^(?:(?:i|kun|år|året|in|skoleåret|kalenderåret)? ?|\\d{1,2}[-./ ]\\d{1,2}[-./ ]|\\d{1,2}\\. \\p{L}+ )((?:19|20)\\d{2})(?:-\\d{2}-\\d{2})?\\.?$`,
);
const NOT_ALONE = /efter|after|før|before/iu;

/** Undefined where the words are not understood. */
export const periodIn = (text: string): Period | undefined => {
  const bare = text.replace(/\s+/gu, ' ').trim();
  const between = BETWEEN.exec(bare);
  if (between && !/\d{1,2}[-./]\d{1,2}[-./]/.test(bare)) {
    const to = inFull(between[2], between[1]);
    return { from: inFull(between[1]), to };
  }
  const days = DAYS.exec(bare);
  if (days) return { from: Number(days[1] ?? days[3]), to: Number(days[2] ?? days[4]) };
  const onwards = ONWARDS.exec(bare) ?? FROM.exec(bare);
  if (onwards) return { from: inFull(onwards[1]), to: null };
  const until = UNTIL.exec(bare);
  if (until) return { from: null, to: inFull(until[1]) };
  const alone = NOT_ALONE.test(bare) ? null : ALONE.exec(bare);
  return alone ? { from: Number(alone[1]), to: Number(alone[1]) } : undefined;
};
