// Finds text that the manager should check before others read it: CPR-like numbers and words about health, in Danish and English.
import { dateOf } from '../calendar/calendarDate.ts';

export type Sensitivity = 'cpr' | 'health';

/** `ddmmyy-nnnn`, also with a space, another dash or nothing between; not a part of a longer number. */
const CPR = /(?<!\d)(\d\d)(\d\d)(\d\d)\s?[-–—]?\s?\d{4}(?!\d)/g;

/** The centuries that two digits of a year may belong to. */
const CENTURIES = [1800, 1900, 2000];

const holdsCpr = (text: string): boolean =>
  [...text.matchAll(CPR)].some(([, day, month, year]) =>
    CENTURIES.some((century) => dateOf(century + Number(year), Number(month), Number(day)) !== undefined),
  );

/** Beginnings of words, whatever ending or compound follows. A false alarm costs the manager only a glance. */
const BEGINNINGS = [
  // Danish
  'sygdom|sygemeld|sygefrav|sygedag|sygeperiode|sygeorlov|sygehus|helbred|stress|depress|deprimer|angst|kræft|cancer',
  'diagnos|medicin|gravid|handi[ck]ap|læge(?!vid|sekr)|speciallæge|psykolog|psykiat|hospital|migræne|diabet|sukkersyg',
  'astma|allergi|epilep|autis|blodprop|hjernerys|udbrænd|misbrug|alkohol|kemoterapi|kronisk|sklerose|gigt|fysioterap',
  'kiroprakt|terapi|indlagt|indlæg(?:gelse|ges)|selvmord|abort|fertilitet|overgangsalder|blodtryk|(?:hø)?feber|influenza|sundhedspro|bræk(?:ket|kede)|smerte|diskusprolaps|rygskade',
  // English
  'sickness|illness|disease|anxi(?:ety|ous)|burn(?:ed|t)?[ -]?out|medica(?:l|t)|pregnan|disab(?:l|ility)|doctor|surgery',
  'therap|psych(?:olog|iatr)|migraine|asthma|allerg|addict|alcohol|chronic|suicid|miscarr|menopaus|chemotherap|sclerosis',
];
/** Words that are others with another ending. */
const WHOLE = [
  'operation(?:en|er|erne)?|opereret|syge?|sygt|sygere|sygest|lidelse(?:n|r|rne)?|adhd|ptsd|ocd|hiv|tandlæge(?:n|r)?',
  'sick(?:er)?|ill|unwell|cancers?|pain(?:s|ful)?|health',
];

const HEALTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${BEGINNINGS.join('|')})|(?:${WHOLE.join('|')})(?![\\p{L}\\p{N}]))|(?:sygdom|smerte|stress)(?:en|er|me|t|ne|ne?s)?(?![\\p{L}\\p{N}])`,
  'iu',
);

/** Why the text should be checked, or undefined. */
export const sensitivityOf = (text: string): Sensitivity | undefined => {
  if (holdsCpr(text)) return 'cpr';
  return HEALTH.test(text.normalize('NFC')) ? 'health' : undefined;
};
