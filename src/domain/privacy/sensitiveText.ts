// Finds text that should be looked at before others read it: CPR-like numbers, and words about health, union and family,
// in Danish and English.
import { dateOf } from '../calendar/calendarDate.ts';

export type Sensitivity = 'cpr' | 'health' | 'union' | 'family';

/** `ddmmyy-nnnn` with spaces, dots, slashes or dashes between, or nothing; not a part of a longer number. */
const CPR = /(?<![\d+]|\d[ ./-])(\d\d)[ ./]?(\d\d)[ ./]?(\d\d)\s?[-–—./]?\s?\d{4}(?![ ./-]?\d)/g;

/** The centuries that two digits of a year may belong to. */
const CENTURIES = [1800, 1900, 2000];

const holdsCpr = (text: string): boolean =>
  [...text.matchAll(CPR)].some(([, day, month, year]) =>
    CENTURIES.some((century) => dateOf(century + Number(year), Number(month), Number(day)) !== undefined),
  );

interface Words {
  /** Beginnings of words, whatever ending or compound follows. */
  beginnings: readonly string[];
  /** Words that are others with another ending. */
  whole: readonly string[];
  /** Words that others may be put before: „arbejdsstress“. Their ending is one of a noun's. */
  ends: readonly string[];
}

/** A false alarm costs a glance; a word that is missed is read by people whom it was not meant for. */
const HEALTH: Words = {
  beginnings: [
    // Danish
    'sygdom|sygemeld|sygefrav|sygedag|sygeperiode|sygeorlov|sygehus|sygesikr|sygedagpenge|langtidssyg|raskmeld|helbred|stress|depress|deprimer|angst|kræft|cancer',
    'diagnos|medicin|gravid|handi[ck]ap|funktionsneds|læge(?!vid|sekr)|speciallæge|psykolog|psykiat|psykisk|hospital|migræne|diabet|sukkersyg|demen[ts]|alzheimer',
    'astma|allergi|epilep|autis|asperger|skizofren|bipolar|borderline|maniodepress|personlighedsforstyr|spiseforstyr|anore[kx]|bulimi|blodprop|hjernerys|hjerneskad|hjertean?fald|udbrænd|misbrug|alkohol|narko|kemoterapi|kronisk',
    'sklerose|parkinson|slidgigt|leddegigt|gigt|fysioterap|kiroprakt|terapi|indlagt|indlæg(?:gelse|ges)|selvmord|selvskad|abort|fertilitet|overgangsalder|menstruation|endometriose',
    'blodtryk|(?:hø)?feber|influenza|sundhedspro|bræk(?:ket|kede)|smerte|diskusprolaps|prolaps|rygskade|rygsmert|rygprobl|piskesmæld|tinnitus|høretab|søvnprobl|søvnløs|søvnbesvær|søvnapnø',
    '(?:hofte|knæ|ryg|skulder|hjerte|mave|øjen)operation|arbejdsskade|fleksjob|skånejob|skånehensyn|førtidspension|revalider|jobafklar|ressourceforløb|mulighedserklær|friattest|varighedserklær|sorggruppe|panikanf|fobi(?!s)|hjernetumor|tumor|svulst|leukæmi|lungebet|corona|covid',
    // English
    'sickness|illness|disease|anxi(?:ety|ous)|burn(?:ed|t)?[ -]?out|medica(?:l|t)|pregnan|disab(?:l|ility)|doctor(?!al|ate)|surgery|hospital|insomnia|dement|eating disorder|mental health|occupational injur|work injur',
    'therap|psych(?:olog|iatr)|migraine|asthma|allerg|addict|alcohol|chronic|suicid|miscarr|menopaus|chemotherap|sclerosis|arthrit|osteoarthr|back pain|flexi?[ -]?job',
  ],
  whole: [
    'operation(?:en|er|erne)?|opereret|syge?|sygt|sygere|sygest|rask igen|lidelse(?:n|r|rne)?|adhd|ptsd|ocd|hiv|aids|kol|tandlæge(?:n|r)?|manisk|(?:er|bliver|blevet) (?:blind|døv)',
    'sick(?:er)?|ill|unwell|cancers?|pain(?:s|ful)?|health',
    '§ ?56(?:[ -]?(?:aftale|ordning)\\p{L}*)?|paragraf ?56(?:[ -]?(?:aftale|ordning)\\p{L}*)?',
  ],
  ends: ['sygdom|smerte|stress|kræft|gigt|depression|lidelse|lammelse|allergi|angst|misbrug|diagnose|sygemelding'],
};

const UNION: Words = {
  beginnings: [
    'fagforening|fagforbund|fagligt medlem|tillidsmand|tillidsmænd|tillidsvalgt|tillidsrepræsentant|strejke|konfliktramt|a-?kasse',
    'trade union|labor union|labour union|union (?:member|rep)|shop steward',
  ],
  whole: ['dlf|bupl|hk|foa|3f|djøf|dsr|krifa|medlem af (?:gl|ida|prosa|dm|teknisk landsforbund)'],
  ends: ['fagforening'],
};

const FAMILY: Words = {
  beginnings: [
    'skilsmisse|skilt fra|separer(?:et|es)|forældremyndighed|samværssag|ægtefælle|samlever|svigermor|svigerfar|familieproblem|privatliv(?!sp)|plejebarn|adopt|barsel|fertilitetsbeh|dødsfald i familien',
    'divorc|custody|separated from|spouse|marital|maternity|paternity|parental leave|bereave',
  ],
  whole: [
    'min (?:mand|kone|kæreste|eks|eksmand|ekskone|mor|far|søn|datter|søster|bror)|mit barn|mine børn|hans kone|hendes mand|skilt|(?:syg|sygt|syge) (?:barn|børn)|barns? sygedag',
    'my (?:husband|wife|partner|ex|mother|father|son|daughter|sister|brother|child|children|kids)',
  ],
  ends: [],
};

const patternOf = ({ beginnings, whole, ends }: Words): RegExp => {
  const last = '(?![\\p{L}\\p{N}])';
  const parts = [
    `(?<![\\p{L}\\p{N}])(?:(?:${beginnings.join('|')})|(?:${whole.join('|')})${last})`,
    ...(ends.length > 0 ? [`(?:${ends.join('|')})(?:en|er|me|t|ne|r|rne|ne?s|s)?${last}`] : []),
  ];
  return new RegExp(parts.join('|'), 'iu');
};

/** In the order of how much they weigh: a text is told under the first that it holds. */
const PATTERNS: readonly (readonly [Exclude<Sensitivity, 'cpr'>, RegExp])[] = [
  ['health', patternOf(HEALTH)],
  ['union', patternOf(UNION)],
  ['family', patternOf(FAMILY)],
];

/** Why the text should be looked at, or undefined. */
export const sensitivityOf = (text: string): Sensitivity | undefined => {
  if (holdsCpr(text)) return 'cpr';
  const composed = text.normalize('NFC');
  return PATTERNS.find(([, pattern]) => pattern.test(composed))?.[0];
};
