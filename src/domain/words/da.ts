// Everything people read, in Danish.
import { dateInWords } from '../calendar/calendarDate.ts';
import { timeInWords } from '../calendar/clockTime.ts';
import type { Step } from './codes.ts';
import { frontDa } from './front.da.ts';
import { pagesDa } from './pages.da.ts';
import { papersDa } from './papers.da.ts';
import { peopleDa } from './people.da.ts';
import { reportDa } from './report.da.ts';
import { settingsDa } from './settings.da.ts';

const on = (date: string): string => dateInWords(date, 'da');
const oClock = (time: string): string => timeInWords(time, 'da');
const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

export const da = {
  listAnd: 'og',

  settings: settingsDa,
  report: reportDa,
  pages: pagesDa,
  front: frontDa,
  papers: papersDa,
  people: peopleDa,

  menu: {
    install: 'Gør arket klar',
    open: 'Åbn Strategisk MUS',
    takeOver: 'Overtag arket',
    makePapers: 'Lav papirer om databeskyttelse',
    showAllTabs: 'Vis alle faner',
    showFewTabs: 'Vis kun de faner, du bruger',
  },
  tabs: {
    /** How sentences call a tab: each names it in one of these ways. */
    called: (title: string) => ['fanen', 'Fanen'].flatMap((tab) => [`${tab} ${title}`, `${tab} »${title}«`]),
    wayThere: 'Kan du ikke se fanen, så vælg Vis alle faner i menuen Udvidelser ▸ Strategisk MUS.',
  },
  /** How far an employee has come; the column Trin. */
  steps: {
    none: 'Ikke begyndt',
    formReady: 'Skema klar',
    invited: 'Inviteret',
    answered: 'Har svaret',
    topicsSent: 'Emner samlet',
    held: 'Samtale holdt',
    awaitingConfirmation: 'Venter på bekræftelse',
    confirmed: 'Bekræftet',
    halfYearReviewInvited: 'Inviteret til mini-MUS',
    halfYearReviewHeld: 'Mini-MUS holdt',
    onLeave: 'På orlov',
    left: 'Fratrådt',
  } satisfies Record<Step, string>,

  mails: {
    strategyMeeting: 'Indkaldelse til strategimøde',
    invitation: 'Invitation til MUS',
    moved: 'Besked om ny samtaletid',
    reminder: 'Påmindelse om skemaet',
    topics: 'Medarbejdernes emner',
    confirmationRequest: 'Aftaler til bekræftelse',
    confirmationReminder: 'Påmindelse om at bekræfte aftaler',
    confirmation: 'Bekræftede aftaler',
    deadline: 'Påmindelse om frister',
    overdue: 'Påmindelse om overskredne frister',
    digest: 'Mandagsoverblik',
    miniMus: 'Indkaldelse til mini-MUS',
    reportReady: 'Strategiopfølgningen er klar',
    suggestionReply: 'Svar på forslag',
    newManager: 'Besked om ny leder',
    newLink: 'Besked om nyt link',
    calendar: 'MUS-tider til din kalender',
  },
  phases: {
    strategyMeeting: 'Indkald til strategimøde',
    forms: 'Lav skemaer og samtaledokumenter',
    invitations: 'Send invitationer',
  },
  /** Why known work is not done yet. */
  waiting: {
    notApproved: 'Venter på, at du sætter det i gang.',
    meetingNotSet: 'Strategimødet mangler dato eller klokkeslæt. Skriv det i Indstillinger.',
    meetingNotHeld: 'Strategimødet er ikke holdt endnu.',
    noFocusAreas: 'Der er ingen aktive indsatsområder. Skriv dem i fanen Strategi.',
    fileInTrouble: 'Der er noget i vejen med en fil. Se under »Virker det hele?«.',
    noConversationTime: 'Der mangler en samtaletid. Skriv den i fanen Medarbejdere.',
    dateInDoubt: 'Det er uvist, hvilken dag der er ment. Svar på det under »Virker det hele?«.',
    formNotReady: 'Skemaet eller samtaledokumentet er ikke klart endnu.',
    notMorning: 'Sendes den næste hverdagsmorgen.',
    mailedToday: 'Modtageren har fået dagens mail. Resten sendes næste hverdag.',
    otherOwner:
      'Kun den, der har lavet filen, fx den tidligere leder, kan slette den. Bed vedkommende åbne arket og trykke på »Udfør det, der er klar«.',
    uncertain: 'Det er uvist, om det blev sendt. Se efter, før du sender igen.',
  },

  nothingWaits: 'Der er ikke noget, der venter på dig.',

  /** What the manager must do before the next phase can start. */
  nextSteps: {
    importEmployees: 'Hent medarbejderne fra en fil, eller skriv dem i fanen Medarbejdere.',
    writeStrategy: 'Hent eller skriv indsatsområderne.',
    nextCycle: 'Året er omme. Begynd næste runde.',
    setMeeting: 'Skriv dato og klokkeslæt for strategimødet.',
    holdMeeting: 'Hold strategimødet først.',
  },
  /** For a fault that nobody at the screen can mend. */
  fault: (code: string) =>
    `Noget gik galt hos os (${code}). Prøv igen. Det, der allerede er udført, bliver ikke gjort to gange.`,

  differences: {
    marked: (question: string) => `Markeret med ★: ${question}`,
    note: (note: string) => `Note: ${note}`,
    own: (question: string) => `Tilføjet: ${question}`,
    hidden: (question: string) => `Skjult: ${question}`,
  },

  greeting: (firstName: string) => `Kære ${firstName}`,
  closing: 'Venlig hilsen',
  yourManager: 'din leder',
  yourWorkplace: 'din arbejdsplads',
  at: (date: string, time: string) => (time === '' ? on(date) : `${on(date)} kl. ${oClock(time)}`),
  time: oClock,
  date: on,
  placeUnknown: 'aftales nærmere',
  timeUnknown: 'aftales nærmere',

  focus: {
    heading: 'Det arbejder vi med de kommende år',
    none: 'Indsatsområderne er ikke skrevet ind endnu.',
    why: (text: string) => `Hvorfor: ${text}`,
    sign: (text: string) => `Tegn på succes: ${text}`,
    years: (from: number | null, to: number | null) =>
      from !== null && to !== null && from !== to
        ? `${from}–${to}`
        : from !== null && to === null
          ? `fra ${from}`
          : from === null && to !== null
            ? `til ${to}`
            : `${to ?? ''}`,
    operations: 'Drift',
    notOne: 'Ikke et bestemt',
  },

  /** What a file may tell beside the columns of our own tabs. */
  importFields: {
    leader: 'Leder',
    firstName: 'Fornavn',
    middleName: 'Mellemnavn',
    lastName: 'Efternavn',
    period: 'Periode',
    employee: 'Medarbejder',
    email: 'Medarbejderens e-mail',
    focusArea: 'Indsatsområde',
  },

  /** The subject of a mail that the manager passes on to one without an address. */
  passOn: (name: string, subject: string) => `Til ${name}, på papir: ${subject}`,
  passOnLead: (name: string) =>
    `${name} har ingen mailadresse. Fortæl det til ${name}, eller skriv det ud. Det her er beskeden:`,
  /** Where the manager keys in what comes back on paper. */
  keyIn: { answers: 'Tast svarene ind', status: 'Tast status ind' },

  /** How an employee is shown before an import. */
  importShown: {
    onPaper: 'på papir, uden mailadresse',
    noAccount: 'uden Google-konto',
    inRow: (row: number) => `række ${row}`,
    /** Of several of one name, of whom nothing else is known. */
    oneOf: (number: number, count: number) => `nr. ${number} af ${count} med det navn`,
  },

  sensitivities: {
    cpr: 'et CPR-nummer',
    health: 'helbred',
    union: 'fagforening',
    family: 'familieforhold',
  },
  sensitiveNote: (about: string, text: string) =>
    `»${text}« handler måske om ${about}. Det er gemt, og andre kan læse det, hvor det bliver vist. Ret det, hvis det ikke skal stå der.`,
  /** In its place where it is named among others. */
  sensitiveNamed: (about: string) => `en tekst (måske om ${about})`,
  sensitiveInMail: (about: string) =>
    `(Teksten handler måske om ${about} og står derfor kun i samtaledokumentet og arket.)`,

  sensitive:
    'Skriv ikke om helbred, fagforening eller familieforhold, og skriv ingen CPR-numre. Det gælder både dig selv og andre. Er der noget af den slags, du gerne vil tale om, så tag det op mundtligt.',

  privacy: {
    heading: 'Sådan behandles dine oplysninger',
    controller: (organisation: string) => `Dataansvarlig: ${organisation}.`,
    purpose:
      'Formål: at forberede og holde din medarbejderudviklingssamtale, følge op på aftalerne og bruge de forslag, du har sagt ja til at dele.',
    legalBasis: (text: string) => `Retsgrundlag: ${text}`,
    recipients: (text: string) => `Hvem kan se oplysningerne: ${text}`,
    retention: (text: string) => `Hvor længe de gemmes: ${text}`,
    kept: (answers: number, agreements: number) =>
      [
        answers === 0
          ? 'Dine svar slettes så snart som muligt.'
          : `Dine svar gemmes, til næste års MUS er afsluttet, dog højst i ${months(answers)}.`,
        agreements === 0
          ? 'Aftaler slettes, når de er vurderet.'
          : `Aftaler gemmes i ${months(agreements)} efter, at de er vurderet.`,
      ].join(' '),
    rights: (contact: string) =>
      contact === ''
        ? 'Du har ret til at se dine oplysninger, få dem rettet, i visse tilfælde få dem slettet og gøre indsigelse. Spørg din leder. Du kan også klage til Datatilsynet.'
        : `Du har ret til at se dine oplysninger, få dem rettet, i visse tilfælde få dem slettet og gøre indsigelse. Skriv til ${contact}. Du kan også klage til Datatilsynet.`,
  },

  form: {
    title: (year: number, name: string) => `MUS ${year} – forberedelse for ${name}`,
    purpose: (unitName: string, year: number) =>
      `Her forbereder du din MUS ${year} (${unitName}). Dine svar er afsæt for samtalen, og kun du og din leder kan se dem.`,
    duration:
      'Det tager omkring 20 minutter. Skriv kort, og spring gerne noget over. Du kan svare igen, hvis du kommer i tanke om mere; så gælder det seneste svar.',
    focus: (areas: string) => `Vi arbejder især med: ${areas}.`,
    marks: 'Spørgsmål med ★ vil din leder især gerne tale om.',
    markHelp: 'Din leder vil især gerne tale om dette.',
    noteHelp: (note: string) => `Din leder skriver: ${note}`,
    sections: {
      since: 'Vi ser på aftalerne fra sidst, før vi laver nye.',
      success: 'Begynd med det, der går godt. Et konkret eksempel siger mest.',
      strategy: 'Hvordan dit arbejde og strategien hænger sammen – og hvad du foreslår.',
      feedback:
        'Din leder skriver også til dig. Samtaledokumentet viser begges ord på samme tid. Din leder kan dog åbne dine svar i skemaet inden.',
      wellbeing: 'Her handler det kun om arbejdet og samarbejdet, ikke om helbred eller privatliv.',
      development: 'Hvor du vil hen, og hvad der skal til.',
      own: 'Spørgsmål, som din leder har skrevet til dig.',
      agenda: 'Samtalen er lige så meget din som din leders.',
    },
    consentHelp:
      'Gælder alle de forslag, du har skrevet her i skemaet. Svarer du nej, eller lader du spørgsmålet stå åbent, bliver de mellem dig og din leder.',
  },

  mail: {
    addToCalendar: 'Føj til Google Kalender',
    calledOff: 'Den vedhæftede kalenderfil fjerner det fra din kalender. Kommer der en ny tid, får du besked.',
    consent: {
      subject: 'Strategisk MUS mangler en tilladelse fra dig',
      lead: 'Strategisk MUS skal arbejde hver time i dit navn, men mangler en tilladelse fra dig og står stille: Intet bliver sendt eller hentet. Tryk på knappen, og sæt flueben ved alle tilladelser, når Google spørger. Så fortsætter arbejdet. Intet er gået tabt. Har du flyttet eller aflyst noget, der er i dag eller i morgen, så ring til dem, det gælder.',
      button: 'Giv tilladelsen',
      otherwise:
        'Du kan også åbne arket og vælge Udvidelser ▸ Strategisk MUS ▸ Åbn Strategisk MUS. Du får denne mail højst én gang om dagen.',
    },
    strategyMeeting: {
      subject: (unitName: string) => `Strategimøde – ${unitName}`,
      changedSubject: (unitName: string) => `Strategimøde – ny tid eller nyt sted – ${unitName}`,
      changed:
        'Strategimødet er ændret. Her står, hvornår og hvor det nu er. Den vedhæftede kalenderfil retter det i din kalender.',
      offSubject: (unitName: string) => `Strategimøde – aflyst – ${unitName}`,
      off: (when: string) => `Strategimødet ${when} er aflyst.`,
      lead: 'Før vi begynder på årets MUS, mødes vi alle for at tale om, hvor vi er på vej hen. Så kan du tænke over, hvad det betyder for dig, inden du forbereder din samtale.',
      attached: 'Mødet ligger i den vedhæftede kalenderfil. Åbn den for at få det i din kalender.',
    },
    invitation: {
      subject: (year: number) => `Invitation til din MUS ${year}`,
      lead: 'Nu er det snart tid til din MUS: vores årlige samtale om dit arbejde, din udvikling og det, vi gerne vil nå sammen.',
      prepareHeading: 'Din forberedelse',
      agenda:
        'Du er selv med til at sætte dagsordenen: Skriv de emner, du vil tale om, sidst i skemaet. De kommer på dagsordenen, præcis som du skriver dem.',
      prepare: (deadline: string) =>
        deadline === ''
          ? 'Udfyld skemaet i god tid før samtalen.'
          : `Udfyld skemaet senest ${on(deadline)}. Det tager omkring 20 minutter.`,
      button: 'Udfyld dit skema',
      doc: 'Til samtalen skriver vi sammen i samtaledokumentet. Du kan åbne det allerede nu',
      docButton: 'Åbn samtaledokumentet',
      paper: (deadline: string) =>
        `Du svarer på papir: Skemaet er vedhæftet, så du kan skrive det ud. Du skal ikke bruge en Google-konto. Udfyld det i hånden, og aflever det til mig${deadline === '' ? ' i god tid før samtalen' : ` senest ${on(deadline)}`}. Jeg taster dine svar ind, præcis som du har skrevet dem.`,
      attached: 'Samtalen ligger i den vedhæftede kalenderfil. Passer tiden ikke, så sig til.',
    },
    /** The same to those who get no calendar file. */
    onPaper: {
      meeting: 'Strategimødet er ændret. Her står, hvornår og hvor det nu er.',
      moved: 'Din samtale har fået en ny tid.',
      other: 'Din samtale har fået et andet sted eller en anden længde. Tiden er den samme.',
      calledOff: 'Kommer der en ny tid, får du besked.',
      hour: 'Klokkeslættet aftaler vi.',
      status:
        'Skriv på det vedhæftede statusskema, hvor langt du er, og aflever det til mig i god tid før samtalen. Det tager fem minutter.',
    },
    moved: {
      subject: 'Ny tid til din MUS',
      otherSubject: 'Din MUS er ændret',
      other:
        'Din samtale har fået et andet sted eller en anden længde. Tiden er den samme. Den vedhæftede kalenderfil retter det i din kalender.',
      offSubject: 'Din MUS er aflyst',
      off: (when: string) => `Din samtale ${when} er aflyst.`,
      lead: 'Din samtale har fået en ny tid. Den vedhæftede kalenderfil retter tiden i din kalender.',
      trouble: 'Passer tiden ikke, så sig til.',
    },
    reminder: {
      subject: (year: number) => `Husk at forberede din MUS ${year}`,
      lead: (deadline: string) =>
        deadline === ''
          ? 'Jeg har ikke fået dit skema endnu.'
          : `Jeg har ikke fået dit skema endnu. Fristen er ${on(deadline)}.`,
      short: 'Har du kun fem minutter, så begynd med det, der lykkes, og din egen dagsorden.',
      paper: 'Aflever papirskemaet til mig, eller sig til, hvis du mangler det.',
      button: 'Udfyld dit skema',
    },
    topics: {
      subject: (date: string) => `Emner til MUS ${on(date)}`,
      lead: (date: string) => `Her er, hvad dine medarbejdere selv vil tale om ${on(date)}.`,
      none: 'Ingen egne emner endnu. Spørg, når I sætter jer.',
      notAnswered: 'Har ikke svaret på skemaet endnu.',
      notPrepared:
        'Du mangler at skrive din egen forberedelse. Samtaledokumentet viser først jeres feedback, når I begge har skrevet.',
      doc: 'Samtaledokument',
    },
    confirmationRequest: {
      subject: (year: number) => `Bekræft dine aftaler fra MUS ${year}`,
      lead: 'Tak for samtalen. Læs aftalerne igennem, og bekræft, at de er rigtige – eller skriv, hvad der skal rettes.',
      again: (version: number) =>
        `Aftalerne er ændret, siden du sidst fik dem. Det her er version ${version}, og en tidligere bekræftelse gælder ikke længere. Læs aftalerne igennem, og bekræft, at de er rigtige – eller skriv, hvad der skal rettes.`,
      button: 'Se og bekræft dine aftaler',
      paper: 'Du får aftalerne på papir af mig. Skriv under, hvis de er rigtige, eller skriv, hvad der skal rettes.',
    },
    confirmationReminder: {
      subject: (year: number) => `Husk at bekræfte dine aftaler fra MUS ${year}`,
      lead: 'Jeg har ikke fået dit svar på aftalerne endnu. Er de rigtige, så bekræft dem. Er der noget, der skal rettes, så skriv det.',
    },
    confirmed: {
      subject: (year: number) => `Vores aftaler fra MUS ${year}`,
      lead: (version: number) =>
        `Aftalerne fra din MUS er nu bekræftet af os begge (version ${version}). De er vedhæftet som PDF.`,
      keep: 'Gem filen. Vi skal bruge den, når vi følger op, og til næste MUS.',
    },
    followUp: {
      subject: (overdue: number, deadline: number) =>
        `Husk dine aftaler fra MUS: ${[...(overdue > 0 ? [`${overdue} over fristen`] : []), ...(deadline > 0 ? [`${deadline} med frist snart`] : [])].join(' og ')}`,
      heading: 'Dine aftaler fra MUS',
      deadline: 'Fristen nærmer sig',
      overdue: 'Fristen er overskredet',
      line: (text: string, deadline: string) => `${text} (frist: ${on(deadline)})`,
      /** Why there is nothing to answer of an agreement. */
      isDone: 'Gennemført.',
      isManagers: 'Den tager jeg mig af.',
      ask: 'Fortæl, hvor langt du er. Driller noget, så skriv det – så finder vi en vej.',
      button: 'Giv status',
      /** Each opens the form with that answer. */
      links: { done: 'Gennemført', inProgress: 'I gang', talk: 'Lad os tale om det' },
      send: 'Vælg det, der passer, og send skemaet, der åbner.',
      paper: 'Fortæl mig, hvor langt du er. Så skriver jeg det ind.',
      manager: 'Det er dig, der skal sætte det i gang. Skriv i arket, hvor langt du er.',
    },
    digest: {
      subject: (agreements: number, waiting: number, reviews: number) =>
        `Ugens overblik over MUS: ${[
          ...(agreements > 0 ? [agreements === 1 ? '1 aftale' : `${agreements} aftaler`] : []),
          ...(waiting > 0 ? [`${waiting} ting venter`] : []),
          ...(reviews > 0 ? [`${reviews} mini-MUS`] : []),
        ].join(', ')}`,
      own: 'Dine egne aftaler',
      employees: 'Medarbejdernes aftaler',
      overdue: 'over fristen',
      waitingTitle: 'Det venter',
      more: (left: number) =>
        left === 1 ? 'Og én linje mere i sidepanelet.' : `Og ${left} linjer mere i sidepanelet.`,
      halfYearReviews: 'Mini-MUS',
      answered: 'har givet status',
      notAnswered: 'har ikke givet status endnu',
    },
    sheet: {
      pages: { overview: 'Overblik', conversation: 'Samtale', followUp: 'Opfølgning', report: 'Rapport' },
      where: (page: string) =>
        `Det ordner du i arket: Vælg Udvidelser ▸ Strategisk MUS ▸ Åbn Strategisk MUS, og gå til siden ${page}.`,
      button: 'Åbn arket',
    },
    miniMus: {
      subject: 'Mini-MUS: status på dine aftaler',
      lead: 'Det er tid til en kort status på det, vi aftalte til din MUS: Hvad går godt, hvad driller, og hvad skal jeg gøre, for at det lykkes?',
      changedSubject: 'Mini-MUS: ny dag eller nyt sted',
      moved: 'Din mini-MUS har fået en ny dag eller et nyt sted.',
      offSubject: 'Mini-MUS: aflyst',
      off: (when: string) => `Din mini-MUS ${when} er aflyst.`,
      ask: 'Giv status på dine aftaler i god tid før samtalen. Det tager fem minutter.',
      attached: 'Åbn den vedhæftede kalenderfil for at få dagen i din kalender. Klokkeslættet aftaler vi.',
    },
    calendar: {
      subject: 'MUS-tider til din kalender',
      lead: 'Her er det, medarbejderne er indkaldt til, så du også har det i din kalender. Det hele ligger i den vedhæftede fil.',
      changed:
        'Noget af det, medarbejderne er indkaldt til, er nyt eller ændret. Den vedhæftede fil har det hele, som det er nu.',
      howTo:
        'Hent filen ind i Google Kalender på en computer: Indstillinger ▸ Importér og eksportér. Det, du har i forvejen, bliver rettet. Du kan også føje tiderne til én for én med linkene her.',
      off: 'Aflyst – slet det i din kalender, hvis det står der endnu:',
      miniMus: (name: string) => `Mini-MUS – ${name}`,
    },
    details: { when: 'Hvornår', where: 'Hvor', duration: 'Varighed', topics: 'Emner', agreements: 'Aftaler' },
    minutes: (minutes: number) => `${minutes} minutter`,
    automatic: (unitName: string) => `Sendt med Strategisk MUS for ${unitName}.`,
  },

  doc: {
    title: (year: number, name: string) => `MUS ${year} – ${name}`,
    when: 'Tid',
    where: 'Sted',
    who: 'Deltagere',
    notes: 'Noter:',
    review: {
      heading: '1. Hvad blev der af aftalerne fra sidst?',
      none: 'Der er ingen tidligere aftaler at vurdere.',
      instruction: (statuses: string) =>
        `Udfyld status for hver aftale, før I laver nye: ${statuses}. Blev den ikke til noget, så skriv hvorfor. Blev den til noget, så skriv, hvilken effekt den fik, og vurdér den fra 1 (ingen) til 5 (meget stor).`,
      columns: {
        id: 'Nr.',
        text: 'Aftale',
        review: 'Status',
        reason: 'Hvorfor',
        effect: 'Effekt',
        score: 'Effekt 1–5',
      },
    },
    topics: {
      heading: '3. Medarbejderens emner',
      columns: { topic: 'Emne', notes: 'Noter' },
      none: 'Ingen emner endnu. Spørg, når I sætter jer.',
      below: 'Emnerne står sidst i dokumentet.',
    },
    success: { heading: '2. Det, der lykkes' },
    answers: {
      none: 'Skemaet er ikke besvaret endnu.',
      below: 'Svarene står sidst i dokumentet.',
    },
    strategy: {
      heading: '4. Strategien og arbejdet',
      touch: (answer: string) => `Berører arbejdet: ${answer}`,
      manager: 'Lederen skriver:',
      /** Of what was written before another took over. */
      former: 'Den tidligere leder skriver:',
      waiting: 'Lederens forberedelse vises her på samme tid som feedbacken.',
      below: 'Lederens forberedelse står sidst i dokumentet.',
    },
    feedback: {
      heading: '5. Gensidig feedback',
      employee: 'Fra medarbejderen til lederen',
      manager: 'Fra lederen til medarbejderen',
      former: 'Fra den tidligere leder til medarbejderen',
      waiting: 'Begges feedback kommer frem her på samme tid, når både medarbejder og leder har skrevet.',
      below: 'Begges feedback står sidst i dokumentet.',
      blank: (name: string) => `${name} har valgt ikke at skrive noget her. Tag det op mundtligt.`,
      reason: (reason: string) => `Ikke skrevet. Begrundelse: ${reason}`,
    },
    agreements: {
      heading: '6. Nye aftaler',
      instruction: (types: string, areas: string) =>
        `Hver aftale skal have en ansvarlig (Medarbejder, Leder eller Begge) og en frist. Type: ${types}. Indsatsområde: ${areas} – eller »Drift: hvorfor«.`,
      columns: {
        id: 'Nr.',
        text: 'Aftale',
        type: 'Type',
        focusArea: 'Indsatsområde',
        responsible: 'Ansvarlig',
        deadline: 'Frist',
        sign: 'Tegn på succes',
      },
    },
    /** Above the lines that name a table's bad rows, under that table. */
    notTaken: 'Det her er ikke med i aftalerne endnu. Ret det i tabellen, så kommer det med inden for en time:',
    close: {
      heading: '7. Rund af',
      prompt: 'Sig hver især, hvad I tager med. Aftal, hvornår I følger op.',
    },
    /** Begins the heading of each addition. */
    addedMark: 'Tilføjet ',
    added: (date: string, heading: string) => `Tilføjet ${on(date)}: ${heading}`,
    confirmation: {
      heading: (version: number) => `Bekræftet: version ${version}`,
      manager: (name: string, date: string) => `${name} (leder), ${on(date)}`,
      form: (name: string, date: string) => `${name}, ${on(date)}, i skemaet`,
      paper: (name: string, date: string) => `${name}, ${on(date)}, på papir`,
      comment: (comment: string) => `Bemærkning: ${comment}`,
      review: (text: string, outcome: string, said: string) =>
        `Fra sidst: ${text} – ${outcome}${said === '' ? '' : `. ${said}`}`,
    },
    halfYear: {
      heading: (date: string) => `Mini-MUS – ${on(date)}`,
      line: (text: string, progress: string, note: string) => `${text} – ${progress}${note === '' ? '' : `. ${note}`}`,
      managerMust: (text: string) => `Det skal lederen gøre nu: ${text}`,
    },
    headings: { topics: 'nye emner', answers: 'svar fra skemaet', feedback: 'gensidig feedback' },
  },

  print: {
    instruction: (manager: string) =>
      `Udfyld skemaet i hånden, og aflever det til ${manager}. Sæt ét kryds, hvor der er felter. Brug gerne bagsiden.`,
    dateAndName: 'Dato og navn',
    grid: 'Sæt ét kryds i hver række',
    status: (manager: string) => `Udfyld siden i hånden, og aflever den til ${manager}. Skriv kun om det, der er nyt.`,
  },

  statusForm: {
    title: (name: string) => `Status på dine aftaler – ${name}`,
    lead: 'Her fortæller du, hvor langt du er. Du kan bruge skemaet hele året: Svar igen, når der er nyt. Det seneste svar gælder.',
    note: (text: string) => `Kort om: ${text}`,
    noteHelp: 'Hvad hjælper, og hvad står i vejen?',
    /** What may be chosen of an agreement besides how far it has come. */
    talk: 'Lad os tale om det',
  },

  agreementForm: {
    title: (year: number, name: string) => `Dine aftaler – MUS ${year} – ${name}`,
    lead: (version: number) =>
      `Her er aftalerne fra din MUS (version ${version}). Læs dem, og svar nedenfor. Bliver de ændret senere, får du en ny version at bekræfte.`,
    none: 'Der er ikke skrevet nogen aftaler.',
    line: (text: string, responsible: string, deadline: string) =>
      `${text} (ansvarlig: ${responsible}, frist: ${deadline === '' ? 'ikke sat' : on(deadline)})`,
    question: 'Kan du bekræfte aftalerne?',
    yes: 'Ja, jeg bekræfter',
    no: 'Nej, jeg har en bemærkning',
    comment: 'Din bemærkning',
    commentHelp: 'Skriv, hvad der skal rettes, og hvorfor.',
  },
};

/** What every language must say. */
export type Words = typeof da;
