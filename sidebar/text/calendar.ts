// Calendar days as yyyy-MM-dd, without the server's help: what comes next, which week, and how a day is called.

const dayAt = (date: string): Date =>
  new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))));

const textOf = (day: Date): string => day.toISOString().slice(0, 10);

export const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && textOf(dayAt(date)) === date;

export const daysAfter = (date: string, count: number): string => {
  const day = dayAt(date);
  day.setUTCDate(day.getUTCDate() + count);
  return textOf(day);
};

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => dayAt(date).getUTCDay() || 7;

export const mondayBefore = (date: string): string => daysAfter(date, 1 - weekdayOf(date));

/** The ISO week, which Danish calendars count by: the week belongs to the year that has its Thursday. */
export const weekNumber = (date: string): number => {
  const thursday = daysAfter(mondayBefore(date), 3);
  let week = 1;
  for (let day = daysAfter(thursday, -7); day.slice(0, 4) === thursday.slice(0, 4); day = daysAfter(day, -7)) week += 1;
  return week;
};

/** `mandag den 7. september`, `Monday 7 September`; with the year where it is asked for. */
export const dayInWords = (date: string, language: string, withYear = false): string => {
  const named = (part: 'weekday' | 'month'): string =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', [part]: 'long' }).format(dayAt(date));
  const number = Number(date.slice(8, 10));
  // Browsers differ in how they join the parts.
  const day =
    language === 'en'
      ? `${named('weekday')} ${number} ${named('month')}`
      : `${named('weekday')} den ${number}. ${named('month')}`;
  return withYear ? `${day} ${date.slice(0, 4)}` : day;
};

/** Minutes since midnight of `HH:mm`; undefined where it is no time. */
export const minutesAt = (time: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined;
};

export const timeAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
