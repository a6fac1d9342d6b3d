// The words of the manager's pages, apart from those that other files of words have, in Danish.

import { dateInWords } from '../calendar/calendarDate.ts';
import type { FileTrouble, UsedKind } from '../work/fileTroubles.ts';
import type { SlotTrouble, Station } from './codes.ts';

const on = (date: string): string => dateInWords(date, 'da');
const mails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);
const inPlaceOf = (zone: string): string => (zone.startsWith('Atlantic/') ? 'på Færøerne' : 'i Grønland');

export const pagesDa = {
  stations: {
    formMade: 'Skema',
    invited: 'Inviteret',
    answered: 'Svaret',
    talked: 'Samtale',
    agreed: 'Aftalt',
    confirmed: 'Bekræftet',
    halfYear: 'Mini-MUS',
  } satisfies Record<Station, string>,
  deadline: (date: string) => `Frist ${on(date)}`,

  next: {
    install: 'Gør arket klar.',
    times: 'Sæt tid af til samtalerne.',
  },

  /** What waits, as the one thing to do; `who` names the employees, `count` says how many things there are. */
  waiting: {
    uncertain: (_who: string, count: number) =>
      count === 1
        ? 'Se efter, om den mail, der er tvivl om, blev sendt.'
        : `Se efter, om de ${count} mails, der er tvivl om, blev sendt.`,
    objection: (who: string, _count: number) => `${who} har en bemærkning til aftalerne. Tal om den, og ret aftalerne.`,
    refused: (who: string, count: number) =>
      count === 1
        ? `Ret aftalerne med ${who}: Der er én ting, der ikke kunne skrives ind.`
        : `Ret aftalerne med ${who}: Der er ${count} ting, der ikke kunne skrives ind.`,
    confirmation: (who: string) => `Læs aftalerne med ${who} igennem, og bekræft dem.`,
    talk: (who: string) => `Hold samtalen med ${who}, og skriv aftalerne ind.`,
    agreements: (who: string) => `Skriv aftalerne med ${who} ind.`,
    paper: (who: string) => `Tast svarene fra ${who} ind i skemaet.`,
    preparation: (who: string) => `Forbered din samtale med ${who}.`,
    feedback: (who: string) => `Skriv din feedback til ${who}, eller hvorfor du ikke gør det.`,
    file: (who: string) => `Google ville ikke lave skema eller dokument til ${who}. Grunden står under Overblik.`,
    date: (who: string, _count: number) =>
      `Svar på, hvilken dag der er ment for ${who}, under »Virker det hele?«. Ingen får besked om den dag før.`,
    wish: (who: string, _count: number) =>
      `${who} har et ønske til dig. Tag det op, og skriv ind, hvad I bliver enige om.`,
    halfYearReview: (who: string) => `Hold mini-MUS med ${who}, og registrér den.`,
    overdue: (_who: string, count: number) =>
      count === 1
        ? 'Se på din aftale, hvor fristen er overskredet.'
        : `Se på dine ${count} aftaler, hvor fristen er overskredet.`,
    conflict: (who: string) => `${who} og du har skrevet hver sit om, hvor langt I er. Vælg, hvad der gælder.`,
    reply: (_who: string, count: number) => (count === 1 ? 'Svar på et forslag.' : `Svar på ${count} forslag.`),
    text: (_who: string, count: number) =>
      count === 1
        ? 'Se på en tekst, der venter med at komme i rapporten.'
        : `Se på ${count} tekster, der venter med at komme i rapporten.`,
    adjust: (_who: string, count: number) =>
      count === 1
        ? 'Skriv et indsatsområde om, som I har besluttet at justere.'
        : `Skriv ${count} indsatsområder om, som I har besluttet at justere.`,
    time: (who: string) => `Sæt tid af til samtale med ${who}.`,
    deletion: (_who: string, count: number) =>
      count === 1 ? 'Se på noget, der kan slettes.' : `Se på ${count} ting, der kan slettes.`,
    answers: (who: string, _count: number) => `${who} har ikke svaret på skemaet.`,
    status: (who: string, _count: number) => `Tast status på papir fra ${who} ind i statusskemaet.`,
  },
  /** The conversations that were to be then, and need a new time. */
  calledOff: (who: string, times: readonly string[]) =>
    times.length === 1
      ? `Samtalen med ${who} ${times[0]} er aflyst. Sæt en ny tid af.`
      : `Samtalerne med ${who} er aflyst. Sæt nye tider af.`,
  /** The same where it is the employee's move. */
  waitingOfEmployee: {
    confirmation: (who: string, _count: number) => `${who} har ikke bekræftet aftalerne.`,
    feedback: (who: string, _count: number) => `${who} har ikke skrevet sin del af feedbacken.`,
    status: (who: string, _count: number) => `${who} har ikke skrevet, hvordan det går med aftalerne.`,
    overdue: (who: string, count: number) =>
      count === 1
        ? `${who} har en aftale, hvor fristen er overskredet.`
        : `${who} har ${count} aftaler, hvor fristen er overskredet.`,
  },
  /** The same as a person's status in the list of people. */
  statuses: {
    uncertain: 'Mail, der er tvivl om',
    objection: 'Bemærkning til aftalerne',
    refused: 'Aftaler skal rettes',
    confirmation: 'Aftaler mangler at blive bekræftet',
    talk: 'Samtalen skal holdes',
    agreements: 'Aftaler mangler',
    calledOff: 'Samtalen er aflyst',
    preparation: 'Samtalen skal forberedes',
    file: 'Skema eller dokument mangler',
    date: 'Dag, der er tvivl om',
    wish: 'Ønske til dig',
    halfYearReview: 'Mini-MUS skal holdes',
    overdue: 'Frist overskredet',
    conflict: 'To svar om en aftale',
    feedback: 'Feedback mangler',
    paper: 'Svar skal tastes ind',
    reply: 'Forslag uden svar',
    time: 'Tid mangler',
    answers: 'Har ikke svaret',
    status: 'Status mangler',
  },
  /** What the button says that leads to where it is done; the employee's move can only be looked at. */
  waitingActions: {
    objection: 'Se bemærkningen',
    refused: 'Ret aftalerne',
    confirmation: 'Til bekræftelsen',
    talk: 'Til samtalen',
    agreements: 'Til aftalerne',
    paper: 'Til svarene',
    preparation: 'Til forberedelsen',
    feedback: 'Til feedbacken',
    wish: 'Se ønsket',
    halfYearReview: 'Til mini-MUS',
    status: 'Til mini-MUS',
    overdue: 'Til aftalerne',
    conflict: 'Til aftalerne',
    reply: 'Til forslagene',
    text: 'Til teksterne',
    adjust: 'Til indsatsområderne',
    time: 'Til tiderne',
    calledOff: 'Til tiderne',
    deletion: 'Til det, der kan slettes',
    look: 'Se',
  },
  since: (date: string, isFirstOfSeveral: boolean) => `${isFirstOfSeveral ? 'Den første siden' : 'Siden'} ${on(date)}`,
  /** Something is to be ready by then. */
  talkOn: (date: string) => `Samtalen er ${on(date)}`,
  and: 'og',
  /** Of a list of people, those who are not named. */
  others: (count: number) => (count === 1 ? '1 anden' : `${count} andre`),
  quoted: (text: string) => `»${text}«`,
  mend: 'Bring det i orden, der står nedenfor.',

  personYear: {
    day: (date: string) => on(date),
    titles: {
      invited: 'Inviteret',
      answered: 'Svarede på skemaet',
      planned: 'Samtalen er',
      calledOff: 'Aflyst samtale',
      held: 'Samtalen blev holdt',
      managerConfirmed: 'Du bekræftede aftalerne',
      employeeConfirmed: 'Medarbejderen bekræftede',
      halfYearPlanned: 'Mini-MUS er',
      halfYearHeld: 'Mini-MUS blev holdt',
    },
    effect: (effect: string) => `Effekt: ${effect}`,
    score: (score: number) => `Effekt ${score} af 5`,
    papers: {
      doc: (year: number) => `Samtaledokument ${year}`,
      pdf: (year: number) => `Bekræftede aftaler ${year} (PDF)`,
    },
  },

  health: {
    tabs: 'Arket er ikke gjort klar endnu.',
    tabsRepair: 'Gør arket klar',
    quota: (left: number) => `Du kan sende ${mails(left)} mere i dag.`,
    quotaShort: (left: number, wanted: number) =>
      `Du kan kun sende ${mails(left)} mere i dag, og ${wanted} er klar. Resten bliver sendt, når der er plads igen.`,
    trigger: 'Arbejdet kører af sig selv hver time i dit navn.',
    triggerOther: (owner: string) => `Arbejdet kører hver time som ${owner}.`,
    triggerOtherDead: (owner: string) =>
      `Arbejdet, der skal køre hver time som ${owner}, er gået i stå. Bed ${owner} om at åbne arket, eller vælg Overtag arket i menuen.`,
    triggerDead: 'Det, der skal ske af sig selv hver time, er gået i stå. Intet bliver sendt eller hentet.',
    triggerRepair: 'Sæt det i gang igen',
    morning: (date: string, isMadeUp: boolean) =>
      `Google blev ikke færdig med arbejdet mellem kl. 8 og 16 ${date}, så ikke alle dagens mails kom af sted. ${isMadeUp ? 'Det, der stadig var aktuelt, er sendt siden.' : 'Det, der stadig er aktuelt, bliver sendt næste hverdag.'}`,
    permission: 'Du har givet de tilladelser, der skal til.',
    services: 'Googles tre tjenester, Forms, Docs og Drev, svarede, da de sidst blev spurgt.',
    servicesRepair: 'Spørg igen',
    layout: 'Fanerne har de lister, formater og advarsler, de skal have.',
    layoutBroken: 'Arket blev ikke gjort helt klar: Nogle faner mangler lister, formater eller advarsler.',
    memoryBroken:
      'Loggen mangler rækker, eller året er rettet i hånden. Indtil det er afklaret, bliver intet sendt eller lavet.',
    memoryAccept: 'Gå videre med det, der står nu',
    layoutRepair: 'Efterse fanerne',
    region: {
      well: (zone: string, locale: string) =>
        `Arket følger dansk tid (${zone}) og læser datoer med dagen først (${locale}).`,
      away: (zone: string, locale: string) =>
        `Arket følger tiden ${inPlaceOf(zone)}, og det gør mails og kalenderaftaler også. Datoer læses med dagen først (${locale}). Ligger arbejdspladsen i Danmark, så sæt tidszonen til København under Filer ▸ Indstillinger.`,
      zone: (zone: string) =>
        `Arket følger ikke dansk tid (${zone}). Klokkeslæt, du skriver, gælder som dansk tid, men dem, arket selv viser, fx i versionshistorikken, er forskudt. Ligger arbejdspladsen i Grønland eller på Færøerne, så vælg tidszonen dér under Filer ▸ Indstillinger.`,
      locale: (_zone: string, locale: string) =>
        `Arket læser datoer med måneden først (${locale}), så 5/9 bliver til 9. maj.`,
      doubts: (count: number, shown: number) =>
        count === 1
          ? 'Se først på datoen ovenfor. Den bliver stående, som den er, hvis du ikke retter den.'
          : `Se først på de ${count} datoer, der kan være læst forkert. ${shown < count ? `Ovenfor står de ${shown} første, og resten kommer, når du har svaret på dem. ` : ''}De, du ikke retter, bliver stående, som de er.`,
      doubt: (name: string, column: string, date: string, other: string) =>
        `${name}, ${column}: Arket læser ${date}. Mente du ${other}?`,
      doubtRepair: (other: string) => `Ret til ${other}`,
      doubtKeep: 'Rigtigt, som den står',
      repair: 'Ret arket til dansk',
    },
    forms: (count: number) =>
      count === 0
        ? 'Ingen skemaer er ude endnu.'
        : `${count === 1 ? 'Ét skema' : `${count} skemaer`} er ude at svare på.`,
    formsClosed: (names: string) => `Skemaet er ikke åbent for ${names}.`,
    formsRepair: 'Efterse skemaerne',
    /** A file, before the names of those whose it is. */
    files: {
      form: 'Forberedelsesskemaet til',
      doc: 'Samtaledokumentet for',
      agreementForm: 'Skemaet til at bekræfte aftaler for',
      statusForm: 'Statusskemaet til',
    } satisfies Record<UsedKind, string>,
    filesRepair: {
      gone: 'Lav et nyt',
      trashed: 'Hent det tilbage',
      closed: 'Åbn det igen',
      questionGone: 'Sæt spørgsmålet ind igen',
      unshared: 'Del det igen',
      moved: 'Læg det tilbage',
    } satisfies Record<FileTrouble, string>,
  },

  answers: {
    notInvited: 'Invitationen er ikke sendt endnu.',
    notAnswered: 'Har ikke svaret på skemaet endnu.',
    paper: 'Svarer på papir. Tast svarene ind i skemaet, når du får dem.',
    deleted: 'Svarene fra i år er slettet.',
  },

  /** What is next for one who takes part on paper; `isMailed` where the page goes to an address. */
  paperStep: {
    answers: (name: string, isMailed: boolean) =>
      isMailed
        ? `${name} svarer på papir og har fået skemaet med invitationen. Tast svarene ind, præcis som de står, når du får dem.`
        : `${name} svarer på papir. Skemaet er vedhæftet den invitation, du har fået på mail: Skriv det ud, giv det til ${name}, og tast svarene ind, præcis som de står.`,
    sign: (name: string, _isMailed: boolean) =>
      `Skriv aftalerne ud fra samtaledokumentet, lad ${name} skrive under, og registrér det under Bekræft.`,
    confirmed: (name: string, _isMailed: boolean) => `Aftalerne er bekræftet. Skriv dem ud, og giv ${name} papiret.`,
    status: (name: string, isMailed: boolean) =>
      isMailed
        ? `${name} har fået statusskemaet med indkaldelsen til mini-MUS. Tast svarene ind, når du får dem.`
        : `Statusskemaet er vedhæftet den indkaldelse til mini-MUS, du har fået på mail: Skriv det ud, giv det til ${name}, og tast svarene ind.`,
  },
  paperStepActions: {
    answers: 'Tast svarene ind',
    sign: 'Åbn samtaledokumentet',
    confirmed: 'Åbn aftalerne (PDF)',
    status: 'Tast status ind',
  },

  slot: {
    weekend: 'Det er weekend.',
    holiday: 'Det er en helligdag eller en dag, hvor de fleste har fri.',
    closed: 'Det er en lukkedag.',
    past: 'Dagen er forbi.',
    window: 'Det er uden for samtaleperioden.',
    hours: 'Det er uden for arbejdsdagen.',
    noTime: 'Klokkeslættet mangler.',
    clash: (names: string) => `Falder sammen med samtalen med ${names}.`,
  } satisfies Record<SlotTrouble, unknown>,

  test: {
    subject: (subject: string) => `[Test] ${subject}`,
    lead: (name: string) =>
      `Det her er en test til dig selv. Sådan ser mailen ud for ${name}. Kalenderfil og bilag er ikke med.`,
  },
  agreements: (count: number) => (count === 1 ? '1 aftale' : `${count} aftaler`),
  undecided: 'Ikke besluttet',
};

/** What every language must say. */
export type PageWords = typeof pagesDa;
