// Days and times as people write them, in the Workspace's zone. Pure.

export type Language = 'da' | 'en';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

const formatted = (instant: number, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(instant));

/** `mandag den 7. september 2026`; `Monday 7 September 2026`. */
export const dayInWords = (instant: number, timeZone: string, language: Language): string =>
  formatted(instant, language, { timeZone, dateStyle: 'full' }).replace(',', '');

/** `08.05`; `08:05`. */
export const timeOfDay = (instant: number, timeZone: string, language: Language): string =>
  formatted(instant, language, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `mandag den 7. september 2026 kl. 08.05`; `Monday 7 September 2026 at 08:05`. */
export const momentInWords = (instant: number, timeZone: string, language: Language): string =>
  `${dayInWords(instant, timeZone, language)} ${language === 'da' ? 'kl.' : 'at'} ${timeOfDay(instant, timeZone, language)}`;

/** `7. sep. 08.05`; with the year if it is not this one. For lists. */
export const shortMoment = (instant: number, now: number, timeZone: string, language: Language): string => {
  const yearOf = (each: number) => formatted(each, language, { timeZone, year: 'numeric' });
  const day = formatted(instant, language, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(yearOf(instant) === yearOf(now) ? {} : { year: 'numeric' }),
  });
  return `${day} ${timeOfDay(instant, timeZone, language)}`;
};

/** A calendar day in words: `2026-09-07`. */
export const dateInWords = (date: string, language: Language): string =>
  dayInWords(Date.parse(`${date}T12:00:00Z`), 'Etc/UTC', language);

/** `2026-09-07`: the day it is in the zone. */
export const dateAt = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
