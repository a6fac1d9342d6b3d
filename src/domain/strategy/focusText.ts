// The strategic focus as people read it: each active focus area with why, sign of success and years.
import type { Language } from '../text/language.ts';
import { tidy } from '../text/plainText.ts';
import type { FocusArea } from '../unit/unit.ts';
import { words } from '../words/words.ts';
/** Title and years, `Stærke læsere (2026–2029)`. */
export const focusHeading = (area: FocusArea, language: Language): string => {
  const years = words(language).focus.years(area.fromYear, area.toYear);
  return years === '' ? tidy(area.title) : `${tidy(area.title)} (${years})`;
};

/** Why, and the sign of success, as far as they are written. */
export const focusReasons = (area: FocusArea, language: Language): string[] => {
  const { focus } = words(language);
  return [
    ...(area.why.trim() === '' ? [] : [focus.why(tidy(area.why))]),
    ...(area.signOfSuccess.trim() === '' ? [] : [focus.sign(tidy(area.signOfSuccess))]),
  ];
};

/** `Læsning, Trivsel og Natur`. */
export const enumerated = (texts: readonly string[], language: Language): string => {
  const last = texts[texts.length - 1] ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${words(language).listAnd} ${last}`;
};
