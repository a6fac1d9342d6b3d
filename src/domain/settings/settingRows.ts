// The settings as rows of their tab: titles, explanations, and each value as people write it.
import { addDays, shortDate } from '../calendar/calendarDate.ts';
import type { Language } from '../text/language.ts';
import type { Row } from '../unit/tables.ts';
import type { Settings } from '../unit/unit.ts';
import { words } from '../words/words.ts';
import { KEYS, type KindName, SETTINGS } from './settingsList.ts';

/** The rows of a new tab of settings, with what is known already. */
export const settingRows = (reader: Language, given: Partial<Settings> = {}): Row<'settings'>[] => {
  const values = { ...beginning(reader), ...given };
  return KEYS.map((key) => {
    const [title, explanation] = words(reader).settings.titles[key];
    return { id: key, title, value: written(key, values, reader), explanation };
  });
};

const written = <Key extends keyof Settings>(key: Key, values: Settings, reader: Language): string =>
  valueWritten(SETTINGS[key].kind.name, values[key], reader);

const beginning = (reader: Language): Settings => {
  const values = Object.fromEntries(KEYS.map((key) => [key, SETTINGS[key].begin])) as unknown as Settings;
  return { ...values, ...words(reader).settings.begin, language: reader };
};

/** These are given at set-up: the person's language and address, and the year. */
const GIVEN_AT_SET_UP: readonly (keyof Settings)[] = ['language', 'managerEmail', 'year'];

/** What a setting is in a new Sheet, as its page says it. */
export const defaultInWords = (key: keyof Settings, reader: Language): string => {
  const { begin, byDefault } = words(reader).settings;
  if (GIVEN_AT_SET_UP.includes(key)) return byDefault.atSetUp;
  if (key in begin) return byDefault.text;
  return valueWritten(SETTINGS[key].kind.name, SETTINGS[key].begin, reader) || byDefault.empty;
};

const valueWritten = (kind: KindName, value: Settings[keyof Settings], reader: Language): string => {
  const { yes, no, languages } = words(reader).settings;
  if (Array.isArray(value)) return listWritten(value, reader);
  switch (kind) {
    case 'date':
      return value === '' ? '' : shortDate(String(value), reader);
    case 'count':
      return value === 0 ? '' : String(value);
    case 'yesNo':
      return value ? yes : no;
    case 'choice':
      return languages[value === 'en' ? 'en' : 'da'];
    default:
      return String(value);
  }
};

/** Numbers separated by commas, or days, with consecutive ones as periods. */
const listWritten = (values: readonly (string | number)[], reader: Language): string => {
  const days = values.filter((value) => typeof value === 'string');
  if (days.length < values.length) return values.join(', ');
  return periodsOf(days)
    .map((period) => period.map((day) => shortDate(day, reader)).join('..'))
    .join(', ');
};

/** Days that follow each other, joined to `[from, to]`; a single day becomes `[day]`. */
const periodsOf = (days: readonly string[]): string[][] => {
  const periods: string[][] = [];
  for (const day of [...new Set(days)].sort()) {
    const last = periods[periods.length - 1];
    const end = last?.[last.length - 1];
    if (last && end && addDays(end, 1) === day) last.splice(1, 1, day);
    else periods.push([day]);
  }
  return periods;
};
