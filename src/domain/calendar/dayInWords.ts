// A deadline in words, as old agreements have it: the last day that the words can mean, to be proposed and not to be trusted.
import { addDays, dateOf, parsePeoplesDate, weekday } from './calendarDate.ts';

const MONTHS =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mar(?:ts|ch)?|apr(?:il)?|ma[jy]|jun[ie]?|jul[iy]|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|de[ck](?:ember)?|dec(?:ember)?';

/** By the beginning of a month's name, in both languages. */
const MONTH_BEGINNINGS = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['maj', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec', 'dek'],
];

const monthOf = (name: string): number =>
  MONTH_BEGINNINGS.findIndex((beginnings) => beginnings.includes(name.slice(0, 3).toLowerCase())) + 1;

const lastOf = (year: number, month: number): string | undefined => {
  const first = month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1);
  return first && addDays(first, -1);
};

/** The Friday of a week by ISO 8601: the week with 4 January is the first. */
const fridayOf = (year: number, week: number): string | undefined => {
  const fourth = dateOf(year, 1, 4);
  if (!fourth || week < 1 || week > 53) return undefined;
  return addDays(fourth, (week - 1) * 7 + 5 - weekday(fourth));
};

/** The Friday before the last Saturday of June, on which schools break up. */
const lastSchoolDay = (year: number): string | undefined => {
  const last = dateOf(year, 6, 30);
  return last && addDays(last, -((weekday(last) + 1) % 7) - 1);
};

/** Each kind of words: what is taken out of them, and their last day in a year. */
const KINDS: readonly [RegExp, (year: number, found: RegExpMatchArray) => string | undefined][] = [
  [/\b(?:uge|week|u)\.? ?(\d{1,2})\b/i, (year, [, week]) => fridayOf(year, Number(week))],
  [/\bq ?([1-4])\b|\b([1-4])\.? ?(?:kvartal|kvt|quarter)/i, (year, [, q, k]) => lastOf(year, 3 * Number(q ?? k))],
  [/\b([12])\. ?(?:halvår|half)/i, (year, [, half]) => lastOf(year, 6 * Number(half))],
  [
    new RegExp(
      `\\b(primo|medio|ultimo|early|mid|late|start(?:en)? af|slut(?:ningen)? af|end of|midten af)[ -]+(${MONTHS})\\b`,
      'i',
    ),
    (year, [, part = '', month = '']) => {
      if (/^(?:primo|early|start)/i.test(part)) return dateOf(year, monthOf(month), 10);
      return /^(?:medio|mid)/i.test(part) ? dateOf(year, monthOf(month), 20) : lastOf(year, monthOf(month));
    },
  ],
  [
    new RegExp(`(?:inden|før|before)(?: start(?:en)? af)? (${MONTHS})(?!\\p{L})`, 'iu'),
    (year, [, month = '']) => {
      const first = dateOf(year, monthOf(month), 1);
      return first && addDays(first, -1);
    },
  ],
  [new RegExp(`(?<!\\p{L})(${MONTHS})(?!\\p{L})`, 'iu'), (year, [, month = '']) => lastOf(year, monthOf(month))],
  [/sommerferie|skoleårets? (?:slut|afslutning|udgang)|summer (?:holiday|break)/i, (year) => lastSchoolDay(year)],
  [/(?<!\p{L})jul(?:en|eferien)?(?!\p{L})|christmas/iu, (year) => dateOf(year, 12, 20)],
  [/efterår|autumn|(?:this|the) fall/i, (year) => dateOf(year, 11, 30)],
  [/forår|spring/i, (year) => dateOf(year, 5, 31)],
  [/(?<!\p{L})sommer(?:en)?(?!\p{L})|summer/iu, (year) => dateOf(year, 8, 31)],
  [/vinter|winter/i, (year) => lastOf(year, 2)],
  [
    /års?skifte|ultimo (?:året|\d{4})|(?:årets|ved årets) (?:udgang|slutning|ende)|end of (?:the )?year|new year/i,
    (year) => dateOf(year, 12, 31),
  ],
];

const yearNamed = (text: string): number | undefined => {
  const whole = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
  const short =
    /\p{L}[ .-]*['’](\d{2})(?!\d)|(?<!\p{L})(?!uge|week)\p{L}{4,}[ ./-]+([23]\d)$|\b(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\.? ([23]\d)$/iu.exec(
      text.trim(),
    );
  return whole ? Number(whole) : short ? 2000 + Number(short[1] ?? short[2] ?? short[3]) : undefined;
};

/**
 * The last day that the words can mean; the first such day from `from` on, where they name no year. Undefined for
 * `løbende` and whatever else has no end.
 */
export const dayMeant = (text: string, from: string): string | undefined => {
  const year = yearNamed(text);
  for (const [pattern, dayIn] of KINDS) {
    const found = text.match(pattern);
    if (!found) continue;
    if (year !== undefined) return dayIn(year, found);
    const [soon, later] = [Number(from.slice(0, 4)), Number(from.slice(0, 4)) + 1].map((each) => dayIn(each, found));
    return soon !== undefined && soon >= from ? soon : later;
  }
  // `1/5`, `d. 1. maj`: a day without its year.
  const dayAndMonth = /(?<!\d)(\d{1,2})\s*[./-]\s*(\d{1,2})\.?$/.exec(text.trim());
  if (dayAndMonth && year === undefined) {
    const [soon, later] = [0, 1].map((more) =>
      dateOf(Number(from.slice(0, 4)) + more, Number(dayAndMonth[2]), Number(dayAndMonth[1])),
    );
    return soon !== undefined && soon >= from ? soon : later;
  }
  return /^\D*20\d{2}\D*$/.test(text) && year !== undefined
    ? (parsePeoplesDate(text) ?? dateOf(year, 12, 31))
    : undefined;
};
