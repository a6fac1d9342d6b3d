// The words of the strategy report and the roll-up, in Danish.
import { dateInWords } from '../calendar/calendarDate.ts';
import type { ReportKind } from '../work/work.ts';
import type { AreaRule, UnitRule } from './codes.ts';

const on = (date: string): string => dateInWords(date, 'da');
const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'personer'}`;

export const reportDa = {
  title: (year: number, unit: string) => `Strategiopfølgning ${year} – ${unit}`,
  kinds: {
    interim: 'Efter samtalerne',
    halfYear: 'Efter mini-MUS',
    year: 'Før næste års MUS',
    now: 'Status her og nu',
  } satisfies Record<ReportKind, string>,
  madeOn: (date: string) => `Opgjort ${on(date)}.`,
  policy:
    'Samtaler og aftaler er enhedens egne tal. Det, den enkelte har svaret og vurderet, vises kun, når mindst fem personer står bag, og aldrig, så det kan regnes ud for færre. Forslag vises, som medarbejderen har sagt ja til. Feedback og private forslag er ikke med. Numrene (A03, S07) er rækkernes id i arket.',
  ofAll: (part: number, whole: number) => `${part} af ${whole}`,
  average: (value: string, top: number) => `${value} af ${top}`,
  people,
  hidden: 'Skjult af hensyn til den enkelte',
  hiddenWhy:
    'Vises ikke, fordi færre end fem står bag, fordi tallet ville røbe, hvad hver enkelt har svaret, eller fordi man ellers kunne regne et tal ud for færre end fem.',
  asOf: (date: string) => `opgjort ${on(date)}`,
  more: (count: number) => `og ${count} til`,
  lookAt: '(Teksten venter på, at du ser den igennem.)',
  held: 'Afholdte samtaler',
  topic: 'Strategien var et emne',
  area: 'Indsatsområde',
  discussed: 'Drøftet i',
  touch: 'Berører arbejdet (1–4)',
  total: 'I alt',
  count: 'Antal',
  share: 'Andel',
  rows: 'Rækker',
  strategy: {
    heading: '1. Hvor meget fyldte strategien i samtalerne?',
    lead: (topic: number, held: number) => `Strategien var et emne i ${topic} af ${held} samtaler.`,
    none: 'Ingen samtaler er registreret som holdt endnu, så det kan ikke gøres op.',
    noAreas: 'Der er ingen indsatsområder i årets strategi.',
  },
  suggestions: {
    heading: '2. Hvad foreslår medarbejderne?',
    lead: (all: number, named: number, unnamed: number) =>
      `${all} forslag kan deles: ${named} med navn og ${unnamed} uden navn.`,
    none: 'Der er ingen forslag, som kan deles.',
    other: 'Ikke et bestemt indsatsområde',
    who: 'Fra',
    unnamed: 'Uden navn',
    suggestion: 'Forslag',
    status: 'Status og svar',
    unanswered: (count: number, all: number) => `${count} af ${all} forslag til ledelsen venter på svar.`,
  },
  effect: {
    heading: '3. Hvilken effekt fik aftalerne fra sidst?',
    lead: (done: number, all: number) => `${done} af ${all} aftaler fra sidst er gennemført.`,
    none: 'Der er ingen aftaler fra sidst at gøre op.',
    open: 'Ikke vurderet endnu',
    outcome: 'Hvad blev der af dem',
    score: 'Effekt (1–5)',
    scoreOfAll: (value: string, count: string) => `Effekten er i gennemsnit vurderet til ${value} af 5 (${count}).`,
    reasons: 'Hvad der stod i vejen',
    effects: 'Hvilken effekt aftalerne fik',
    noTexts: 'Kommentarerne vises ikke, fordi færre end fem har skrevet.',
  },
  agreements: {
    heading: '4. Hvordan støtter de nye aftaler indsatsområderne?',
    lead: (all: number, drift: number, share: string) =>
      `Der er ${all} ${all === 1 ? 'ny aftale' : 'nye aftaler'}. ${drift} af dem (${share}) handler om drift, resten støtter et indsatsområde.`,
    none: 'Der er ingen nye aftaler endnu.',
    perArea: 'Nye aftaler',
    matrix: 'Type og ansvarlig',
    progress: 'Hvor langt aftalerne er nået',
    notYet: 'Det kommer med, når de første har givet status.',
  },
  askew: {
    heading: '5. Hvad kører skævt, og hvad gør vi ved det?',
    none: 'Ingen af de ting, vi holder øje med, kører skævt.',
    early: 'Det kan først vurderes, når samtalerne er i gang.',
    next: 'Overvej for hvert punkt: Skal strategien justeres, eller skal der en særlig indsats til? Skriv din beslutning i fanen Strategi.',
    decisions: 'Beslutninger',
    noDecisions: 'Der er ikke truffet beslutninger endnu.',
    decision: 'Beslutning',
    reason: 'Begrundelse',
    decidedOn: 'Dato',
  },
  flags: {
    noAgreements: '»{area}« har ingen aftaler.',
    rarelyDiscussed: '»{area}« var et emne i færre end halvdelen af samtalerne.',
    touchesLittle: 'Medarbejderne oplever kun lidt, at »{area}« berører deres arbejde.',
    offTrack: 'En tredjedel eller flere af aftalerne under »{area}« kører skævt.',
    littleEffect: 'Aftalerne fra sidst under »{area}« fik en effekt under 3 af 5.',
    rarelyTopic: 'Strategien var et emne i færre end halvdelen af samtalerne.',
    suggestionsUnanswered: 'Mange forslag til ledelsen venter på svar.',
    oldNotDone: 'Halvdelen eller flere af aftalerne fra sidst blev ikke gennemført.',
    oldLittleEffect: 'Aftalerne fra sidst fik samlet en effekt under 3 af 5.',
    muchDrift: 'Over halvdelen af de nye aftaler handler om drift.',
    allOffTrack: 'En tredjedel eller flere af alle de nye aftaler kører skævt.',
  } satisfies Record<AreaRule | UnitRule, string>,
  flag: 'Kører skævt',
  charts: {
    agreements: 'Nye aftaler pr. indsatsområde',
    progress: 'Hvor langt aftalerne er nået',
    effect: 'Hvad der blev af aftalerne fra sidst',
  },
  mail: {
    subject: (year: number) => `Strategiopfølgning ${year} er klar`,
    lead: 'Rapporten viser, hvordan samtalerne støtter strategien. Læs den, og skriv for hvert indsatsområde i fanen Strategi, om I fortsætter, justerer eller sætter en særlig indsats i gang.',
    flags: 'Det her kører skævt',
    flagged: (count: number) =>
      count === 1
        ? 'Én tekst er holdt ude, til du har set den igennem. Den står i panelet.'
        : `${count} tekster er holdt ude, til du har set dem igennem. De står i panelet.`,
    button: 'Åbn rapporten',
    earlier: (kind: string) => `Også klar: ${kind}`,
  },
  rollUp: {
    title: (year: number) => `Strategiopfølgning ${year} – på tværs`,
    file: (unit: string, date: string) => `Tal til ledelsen – ${unit} – ${date}.json`,
    policy:
      'Tallene kommer fra enhedernes egne opgørelser, uden navne og tekster. Tal, som færre end fem personer står bag, er skjult, før de forlader enheden.',
    units: 'Enheder',
    unit: 'Enhed',
    counted: (date: string) => `Med, opgjort ${on(date)}`,
    someOf: (date: string) => `nogle tal er fra ${on(date)}, fordi nyere ville vise noget om færre end fem`,
    tooSmall: 'Med, men for lille til at vise tal (færre end fem samtaler)',
    missing: 'Mangler',
    outdated: (date: string) => `Ikke med: opgjort ${on(date)}, for mere end 90 dage siden`,
    otherYear: (year: number) => `Ikke med: handler om ${year}`,
    replaced: 'Ikke med: der er en nyere opgørelse fra samme enhed',
    damaged: 'Kan ikke læses',
    unknown: 'Lavet med en version, jeg ikke kender',
    topic: (topic: number, held: number, units: number) =>
      `Strategien var et emne i ${topic} af ${held} samtaler (enheder med tal: ${units}).`,
    suggestions: (all: number) => `${all} forslag kan deles.`,
    unnamed: (count: number) => `${count} af dem er uden navn.`,
    old: 'Aftalerne fra sidst',
    none: 'Ingen enheder har tal, der kan vises.',
    unitsWithFigure: 'Enheder med tal',
    flagsOf: (count: number) => (count === 1 ? '1 enhed' : `${count} enheder`),
  },
};

export type ReportWords = typeof reportDa;
