// Figures as text: numbers as the reader's language writes them, the rows that are counted, flags as sentences.
import type { Language } from '../text/language.ts';
import { TABLES } from '../unit/tables.ts';
import type { Unit } from '../unit/unit.ts';
import { filled } from '../words/problemSentence.ts';
import { words } from '../words/words.ts';
import type { StoredFlag } from '../work/detailValues.ts';
import type { Counted } from './counted.ts';
import type { Flag } from './figures.ts';
import { AREA_RULES, UNIT_RULES } from './rules.ts';

/** `3,8`; a whole number without decimals. */
export const decimal = (value: number, language: Language): string =>
  language === 'da' ? String(value).replace('.', ',') : String(value);

/** `8 %`, `8%`. */
export const percent = (part: number, whole: number, language: Language): string => {
  const value = whole === 0 ? 0 : Math.round((100 * part) / whole);
  return language === 'da' ? `${value} %` : `${value}%`;
};

/** `Aftaler: A03, A07, A09 og 4 til`, `Aftaler: 3` where none may be named; empty where nothing is counted. */
export const rowsText = ({ value, rows }: Counted, language: Language, most: number): string => {
  if (value === 0) return '';
  const named = rows.ids.slice(0, rows.ids.length > most ? most - 1 : most);
  const left = value - named.length;
  const part = rows.part ? ` ${rows.part}` : '';
  const { more } = words(language).report;
  const list = named.length === 0 ? String(left) : [named.join(', '), ...(left > 0 ? [more(left)] : [])].join(' ');
  return `${TABLES[rows.tab].titles[language]}${part}: ${list}`;
};

export const flagSentence = (flag: Flag, language: Language): string =>
  filled(words(language).report.flags[flag.rule], { area: 'title' in flag ? flag.title : '' });

/** A flag without its words, as the log may keep it. */
export const storedFlag = (flag: Flag): StoredFlag =>
  'areaId' in flag ? { rule: flag.rule, areaId: flag.areaId } : { rule: flag.rule };

/** The sentence of a flag, with the title that the area has now; undefined where there is no such rule. */
export const sentenceOfFlag = (
  { rule, areaId = '' }: StoredFlag,
  { focusAreas, settings }: Unit,
): string | undefined => {
  const title = focusAreas.find(({ id }) => id === areaId)?.title ?? areaId;
  if (isRule(AREA_RULES, rule)) return flagSentence({ rule, areaId, title }, settings.language);
  return isRule(UNIT_RULES, rule) ? flagSentence({ rule }, settings.language) : undefined;
};

const isRule = <Rules extends object>(rules: Rules, name: string): name is Extract<keyof Rules, string> =>
  Object.keys(rules).includes(name);
