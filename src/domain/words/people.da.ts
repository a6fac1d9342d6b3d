// What people read when others come and go: replies to suggestions, a new manager, deletions, their own data. In Danish.
import { dateInWords } from '../calendar/calendarDate.ts';

const on = (date: string): string => dateInWords(date, 'da');

export const peopleDa = {
  /** Shown with their number. */
  formsElsewhere:
    'Gamle skemaer hos den tidligere leder tager stadig imod svar. Svarene kommer med, når arbejdet kører hos den tidligere leder for sidste gang, eller når han eller hun åbner arket og trykker på »Udfør det, der er klar« i panelet.',
  filesElsewhere:
    'Filer fra den tidligere leders tid. De ligger hos ham eller hende, og Google lader ikke Strategisk MUS røre dem for dig. Du kan selv åbne dem, der er delt med dig. Skal de slettes, så godkend det her, og bed den tidligere leder åbne arket og trykke på »Udfør det, der er klar« i panelet.',

  takeOver: {
    question: 'Skriv dit navn. Fra nu af er det dig, der er leder i arket, og arbejdet kører i dit navn.',
    done: 'Arket er dit. Skemaer og dokumenter, der stadig skal bruges, bliver lavet på ny i dit Google Drev.',
  },

  deletions: {
    answers: (year: number, people: number) =>
      `Svar, forberedelse, forslag, skemaer og samtaledokument fra MUS ${year} (${people} ${people === 1 ? 'medarbejder' : 'medarbejdere'})`,
    agreements: (year: number, people: number) =>
      `Vurderede aftaler fra MUS ${year} (${people} ${people === 1 ? 'medarbejder' : 'medarbejdere'})`,
    files: (name: string) => `Skemaer og dokumenter om ${name}, der er fratrådt`,
    person: (name: string) => `Alt om ${name}, der er fratrådt`,
    left: (whom: string, files: number) =>
      `${files === 1 ? '1 fil' : `${files} filer`} om ${whom} kan kun slettes af den, der har lavet ${files === 1 ? 'den' : 'dem'}`,
    someone: '(slettet)',
    mentions: (ids: string) => `Navnet står også i ${ids}. Ret det selv dér.`,
    receipt: {
      title: (date: string) => `Kvittering for sletning ${on(date)}`,
      lead: 'Det her er slettet. Kvitteringen nævner kun numre, ingen navne.',
      columns: { what: 'Hvad', employee: 'Medarbejder-id', year: 'År', rows: 'Rækker', files: 'Filer', at: 'Slettet' },
      kinds: { answers: 'Svar', agreements: 'Aftaler', files: 'Filer', person: 'Alt' },
      missing:
        'Disse filer var ikke til at finde. Enten var de slettet i forvejen, eller også har en anden overtaget dem. Så kan kun den, der ejer dem nu, slette dem eller tage navnet ud af dem.',
      others: {
        lead: 'Disse filer kunne Strategisk MUS ikke slette eller tage navnet ud af, for Google tillader det kun den, der har lavet dem. Lederen har meldt, at det er gjort.',
        former: 'kun den, der var leder, da filen blev lavet, eller den, der ejer den nu',
        maker: 'kun den, der har lavet filen; det er ikke noteret, hvem det var',
      },
    },
  },

  personalData: {
    title: (name: string) => `Oplysninger om ${name}`,
    lead: (name: string, unitName: string, moment: string) =>
      `Alt, hvad Strategisk MUS for ${unitName} har gemt om ${name} (${moment}).`,
    none: 'Intet.',
    mails: 'Mails sendt, og til hvem',
    files: 'Filer',
    /** Of work that is neither a mail nor a file. */
    note: 'Notat om, hvor langt forløbet er',
    kept: (count: number): string =>
      `Der er gemt ${count === 1 ? 'ét svar' : `${count} svar`} fra dig om din tidligere leder. De står ikke her, for det er din nuværende leder, der har lavet kopien og ikke må læse dem. Sig ja i dit statusskema, og bed om en ny kopi, eller spørg din tidligere leder: Dine svar står stadig i det skema, du udfyldte dengang.`,
  },
  suggestionReply: {
    subject: 'Svar på dit forslag',
    lead: 'Tak, fordi du kommer med forslag. Her er mit svar.',
    changed: 'Jeg har ændret mit svar. Det her erstatter det, du fik tidligere.',
    yours: 'Du foreslog',
    decision: 'Beslutning',
    reply: 'Svar',
    private: 'Det er kun mellem dig og mig.',
  },
  /** What the manager says on the phone. */
  untold: {
    appointments: { strategyMeeting: 'strategimøde', invitation: 'MUS', miniMus: 'mini-MUS' },
    off: (when: string) => `${when}, er aflyst`,
  },
  keptFeedback: {
    heading: 'Din feedback til din tidligere leder',
    ask: (name: string) =>
      `Det, du har skrevet om din tidligere leder, bliver kun vist for ${name}, hvis du siger ja. Svarer du ikke, bliver det ikke vist.`,
    button: 'Sig ja eller nej',
    paper: 'Du kan sige ja eller nej til mig på papir. Så skriver jeg dit svar ind.',
    question: (name: string) => `Må ${name} se den feedback, du skrev til din tidligere leder?`,
    help: 'Svarer du ikke, bliver den ikke vist, og den slettes, når næste MUS-år begynder. Siger du ja, står den i samtaledokumentet og i arket.',
    yes: 'Ja, vis den',
    no: 'Nej, vis den ikke',
    noRoom:
      'Det, du har skrevet om din tidligere leder, bliver ikke vist, for der var ikke plads til at tage det med. Det står i dine svar i din tidligere leders formular. Vil du have det vist, så bed din tidligere leder om det.',
    noRoomFor: (name: string) =>
      `Der var ikke plads til at tage den feedback med, som ${name} skrev til den tidligere leder. Den står kun i den tidligere leders formular.`,
    notShown: (name: string) =>
      `Feedbacken til den tidligere leder vises kun, hvis ${name} siger ja, og det er ikke sket.`,
  },
  newLink: {
    subject: 'Nyt link til din MUS',
    lead: (count: number): string =>
      count === 1
        ? 'Det link, du har fået før, virker ikke mere. Brug det her i stedet:'
        : 'De links, du har fået før, virker ikke mere. Brug dem her i stedet:',
    answered: 'Det, du allerede har svaret, har jeg stadig. Du behøver ikke skrive det igen.',
  },
  newManager: {
    subject: 'Ny leder af din MUS',
    lead: (name: string) =>
      `${name} er fra nu af din leder og har overtaget din MUS. Det, du har svaret og aftalt, gælder stadig, og ${name} kan læse det.`,
    links: 'Her er de nye links. De gamle kan du se bort fra. Dit tidligere samtaledokument kan du stadig åbne.',
  },
};
