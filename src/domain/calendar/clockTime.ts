// Times of day as `HH:mm`.
import type { Language } from '../text/language.ts';

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A part of a day, as spreadsheets count time. */
export const timeOfPart = (part: number): string => timeOf(Math.round(part * 24 * 60) % (24 * 60));

/** A `HH:mm` as people write it: `09.30` in Danish, `09:30` in English. */
export const timeInWords = (time: string, language: Language): string =>
  language === 'da' ? time.replace(':', '.') : time;

/** `9.30`, `09:30`, `kl. 9`, `0930` and `9:30:00` as `HH:mm`; undefined where it is no time of day. */
export function parsePeoplesTime(text: string): string | undefined {
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]\d{2})?$/i.exec(text.trim());
  if (!match) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  return hours < 24 && minutes < 60 ? timeOf(hours * 60 + minutes) : undefined;
}
