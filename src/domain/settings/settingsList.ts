// The settings: what kind of value each is, what it begins as, and how it is read from its row.
import { addDays, daysBetween, parsePeoplesDate } from '../calendar/calendarDate.ts';
import { parsePeoplesTime } from '../calendar/clockTime.ts';
import type { Language } from '../text/language.ts';
import { plain } from '../text/plainText.ts';
import type { Problem } from '../unit/problem.ts';
import type { Row } from '../unit/tables.ts';
import type { Settings } from '../unit/unit.ts';
import { words } from '../words/words.ts';

/** The kind of field in which people fill in the value. */
export type KindName = 'text' | 'date' | 'time' | 'count' | 'yesNo' | 'list' | 'choice';

/** How a kind of value is read from people's text (undefined: unreadable); settingRows.ts writes it for them. */
interface Kind<T> {
  readonly name: KindName;
  readonly read: (text: string) => T | undefined;
}

const LONGEST_PERIOD_DAYS = 370;

const text: Kind<string> = { name: 'text', read: (typed) => typed };
const date: Kind<string> = {
  name: 'date',
  read: (typed) => parsePeoplesDate(typed, { serials: true }),
};
const time: Kind<string> = { name: 'time', read: parsePeoplesTime };
const count: Kind<number> = {
  name: 'count',
  read: (typed) => (/^\d{1,4}$/.test(typed) ? Number(typed) : undefined),
};
const year: Kind<number> = { ...count, read: (typed) => (/^20\d\d$/.test(typed) ? Number(typed) : undefined) };
const yesNo: Kind<boolean> = {
  name: 'yesNo',
  read: (typed) => {
    const answer = plain(typed);
    if (['ja', 'yes', 'true', 'sand', 'x', '1'].includes(answer)) return true;
    return ['nej', 'no', 'false', 'falsk', '0'].includes(answer) ? false : undefined;
  },
};
const language: Kind<Language> = {
  name: 'choice',
  read: (typed) => {
    const name = plain(typed);
    if (['da', 'dansk', 'danish'].includes(name)) return 'da';
    return ['en', 'engelsk', 'english'].includes(name) ? 'en' : undefined;
  },
};
const counts: Kind<number[]> = {
  name: 'list',
  read: (typed) => everyOf(partsOf(typed).map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : undefined))),
};
const dates: Kind<string[]> = {
  name: 'list',
  read: (typed) => everyOf(partsOf(typed).map(daysOfPeriod))?.flat(),
};

const setting = <T>(kind: Kind<T>, begin: T) => ({ kind, begin });

/** Every setting, in the order of the tab. */
export const SETTINGS: {
  readonly [Key in keyof Settings]: { kind: Kind<Settings[Key]>; begin: Settings[Key] };
} = {
  language: setting(language, 'da'),
  unitName: setting(text, ''),
  organisation: setting(text, ''),
  managerName: setting(text, ''),
  managerEmail: setting(text, ''),
  triggerOwner: setting(text, ''),
  year: setting(year, 0),
  meetingDate: setting(date, ''),
  meetingTime: setting(time, ''),
  meetingMinutes: setting(count, 60),
  meetingPlace: setting(text, ''),
  meetingOverrideReason: setting(text, ''),
  answerDeadline: setting(date, ''),
  reminderDays: setting(counts, [3, 0]),
  windowFrom: setting(date, ''),
  windowTo: setting(date, ''),
  closedDays: setting(dates, []),
  conversationMinutes: setting(count, 90),
  conversationPlace: setting(text, ''),
  dayFrom: setting(time, '09:00'),
  dayTo: setting(time, '15:00'),
  remindAnswers: setting(yesNo, true),
  sendTopics: setting(yesNo, true),
  readAgreements: setting(yesNo, true),
  remindAgreements: setting(yesNo, true),
  remindConfirmation: setting(yesNo, true),
  sendDigest: setting(yesNo, true),
  miniMus: setting(yesNo, true),
  miniMusMonths: setting(count, 6),
  sendReports: setting(yesNo, true),
  interimReport: setting(date, ''),
  halfYearReport: setting(date, ''),
  yearReport: setting(date, ''),
  proposeDeletions: setting(yesNo, true),
  answersMonths: setting(count, 15),
  agreementsMonths: setting(count, 12),
  legalBasis: setting(text, ''),
  recipients: setting(text, ''),
  retention: setting(text, ''),
  privacyContact: setting(text, ''),
};

export const KEYS = Object.keys(SETTINGS) as (keyof Settings)[];

/**
 * The settings as their rows say. An unreadable value is a problem, and the setting keeps its first value; so does one
 * whose row is missing or empty. Only the year must be there.
 */
export const settingsOf = (rows: readonly Row<'settings'>[]): { settings: Settings; problems: Problem[] } => {
  const problems: Problem[] = [];
  const read = new Map<string, unknown>();
  rows.forEach((row, position) => {
    const key = KEYS.find((known) => known === row.id.trim());
    if (key === undefined) return;
    if (row.value.trim() === '') {
      if (key === 'year') problems.push(missing(key, row.title, position + 2));
      return;
    }
    const value = SETTINGS[key].kind.read(row.value.trim());
    if (value === undefined) {
      problems.push({
        code: 'settingUnreadable',
        tab: 'settings',
        row: position + 2,
        values: { id: key, title: row.title || key, value: row.value },
      });
    } else {
      read.set(key, value);
    }
  });
  const unset = Object.fromEntries(KEYS.map((key) => [key, SETTINGS[key].begin]));
  return { settings: { ...unset, ...Object.fromEntries(read) } as unknown as Settings, problems };
};

const missing = (id: keyof Settings, title: string, row?: number): Problem => ({
  code: 'settingMissing',
  tab: 'settings',
  ...(row === undefined ? {} : { row }),
  values: { id, title: title || id },
});

/** Why there is no year, which every key of the log begins with; undefined where there is one. */
export const yearProblem = (rows: readonly Row<'settings'>[]): Problem | undefined => {
  const { settings, problems } = settingsOf(rows);
  if (settings.year !== 0) return undefined;
  const title = words(settings.language).settings.titles.year[0];
  return problems.find(({ values }) => values?.id === 'year') ?? missing('year', title);
};

const partsOf = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const everyOf = <T>(values: readonly (T | undefined)[]): T[] | undefined =>
  values.includes(undefined) ? undefined : values.filter((value): value is T => value !== undefined);

/** One day, or all days of a period `from..to`. */
const daysOfPeriod = (part: string): string[] | undefined => {
  const [from, to = from] = part.split(/\s*(?:\.\.+|…|–)\s*/).map((end) => date.read(end));
  if (from === undefined || to === undefined) return undefined;
  const length = daysBetween(from, to);
  if (length < 0 || length > LONGEST_PERIOD_DAYS) return undefined;
  return Array.from({ length: length + 1 }, (_, day) => addDays(from, day));
};
