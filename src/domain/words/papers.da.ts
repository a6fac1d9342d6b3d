// The words of the papers for the data protection officer, in Danish. What the organisation fills in is in [brackets].
import { dateInWords } from '../calendar/calendarDate.ts';
import type { AccessRow, Flow, RecordRow, RetentionRow, Risk, Scope } from './codes.ts';

const on = (date: string): string => dateInWords(date, 'da');
const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

export const papersDa = {
  title: (unitName: string, date: string) => `Papirer om databeskyttelse – ${unitName} – ${on(date)}`,
  done: 'Papirerne er klar. Udfyld det, der står i [kantede parenteser], og del dokumentet med jeres databeskyttelsesrådgiver.',
  lead: [
    'Det her er udkast, lavet ud fra indstillingerne i arket og de tilladelser, Strategisk MUS beder om. De beskriver, hvad Strategisk MUS gør. De er ikke juridisk rådgivning.',
    'Jeres databeskyttelsesrådgiver (DPO) afgør, om udkastene kan bruges, og hvad der skal rettes. Ansvaret for behandlingen ligger hos organisationen som dataansvarlig.',
    'Det, der står i [kantede parenteser], skal I selv udfylde. Retter du indstillingerne i arket, så lav papirerne igen. Du får et nyt dokument, og det gamle bliver liggende, som I har rettet det.',
  ],

  record: {
    heading: 'Fortegnelse over behandlingsaktiviteter (artikel 30)',
    columns: ['Emne', 'Beskrivelse'],
    titles: {
      activity: 'Behandling',
      controller: 'Dataansvarlig',
      jointControllers: 'Fælles dataansvarlige',
      unit: 'Enhed',
      manager: 'Leder',
      officer: 'Databeskyttelsesrådgiver (DPO)',
      contact: 'Medarbejdernes kontakt om persondata',
      purpose: 'Formål',
      legalBasis: 'Retsgrundlag',
      people: 'Registrerede',
      data: 'Oplysninger',
      special: 'Følsomme oplysninger og CPR-numre',
      recipients: 'Modtagere',
      processor: 'Databehandler',
      transfers: 'Overførsel til tredjelande',
      retention: 'Slettefrister',
      security: 'Sikkerhed',
    } satisfies Record<RecordRow, string>,
    activity: 'Medarbejderudviklingssamtaler (MUS) og opfølgning på dem hele året',
    controllerDetails: '[CVR-nummer og adresse]',
    noController: '[organisationens navn, CVR-nummer og adresse]',
    jointControllers: '[ingen, eller hvem]',
    noUnit: '[enhedens navn]',
    noManager: '[lederens navn og e-mail]',
    officer: '[navn og kontakt]',
    noContact: '[e-mail eller telefon; skriv det også i arkets indstillinger]',
    purpose:
      'At forberede og holde samtalerne, følge op på det, der er aftalt, behandle forslag og se, om arbejdspladsens strategi skal justeres. [Bekræft, at oplysningerne ikke bruges til andet.]',
    /** What the settings tell employees, who are spoken to in it. */
    inInvitation: (text: string) => `Invitationen siger: »${text}«`,
    noLegalBasis: '[retsgrundlag]',
    legalBasisCheck:
      '[Bekræft, også i forhold til databeskyttelseslovens § 12 om ansættelsesforhold og lokale aftaler.] Medarbejderen vælger i skemaet, om et forslag må deles. Valget beskytter medarbejderen, men er ikke retsgrundlaget.',
    people:
      'Medarbejdere i enheden, også dem på orlov og dem, der er fratrådt og endnu ikke slettet, og lederen selv. Desuden andre, som nogen nævner i fritekst.',
    data: 'Almindelige personoplysninger om arbejde, samarbejde og udvikling. Se tabellen nedenfor.',
    special:
      'Skemaet spørger ikke om følsomme oplysninger eller CPR-numre, og det beder alle om at lade være med at skrive dem. Fritekst kan alligevel rumme dem. [Vurdér, hvad I gør, når det sker.]',
    noRecipients: '[modtagere]',
    recipientsCheck: 'Se også »Hvem kan se hvad«. [Andre modtagere hos jer.]',
    processor:
      'Google er organisationens databehandler og behandler oplysningerne i organisationens Google Workspace. [Henvisning til databehandleraftalen med Google og til tilsynet med den.] Strategisk MUS kører inde i Google Workspace og har ingen server. De, der har lavet det, modtager ingen oplysninger og er ikke databehandlere.',
    transfers:
      'Strategisk MUS henter og gemmer kun i organisationens Google Workspace. Mails sendes til de adresser, der står i arket. [Organisationens vurdering af, hvor Google og Googles underdatabehandlere behandler oplysninger.]',
    retention: 'Se tabellen over slettefrister.',
    security: 'Se risici og foranstaltninger, adgang og tilladelser. [Organisationens egne foranstaltninger.]',
  },

  data: {
    heading: 'Oplysninger, fane for fane',
    columns: ['Fane i arket', 'Kolonner'],
    files:
      'I lederens Google Drev ligger desuden hver medarbejders skema, samtaledokument, statusskema, skema til bekræftelse og bekræftede aftaler (PDF) samt rapporter, udleverede oplysninger, kvitteringer for sletning og disse papirer.',
  },

  assessment: {
    heading: 'Konsekvensanalyse (udkast, artikel 35)',
    needHeading: 'Skal den laves?',
    need: [
      'DPO’en rådgiver, og organisationen beslutter. [Beslutning og begrundelse.]',
      'Det taler for: Medarbejdere er i et afhængighedsforhold til deres leder, oplysningerne handler om den enkeltes arbejde og udvikling, og fritekst kan rumme følsomme oplysninger.',
      'Det taler imod: Strategisk MUS træffer ingen afgørelser om personer og rangordner ingen. Der samles kun det, medarbejder og leder selv skriver, og det, der skal til for at holde samtalerne.',
    ],
    flowsHeading: 'Sådan bevæger oplysningerne sig',
    flowColumns: ['Hvad der sker', 'Hvor det ligger, og hvem der ser det'],
    flows: {
      roster: [
        'Lederen henter medarbejdere, indsatsområder og gamle aftaler ind fra filer eller skriver dem',
        'I arket, som kun lederen skal have adgang til.',
      ],
      form: [
        'Hver medarbejder får et skema og et samtaledokument',
        'I lederens Google Drev, delt med den ene medarbejder.',
      ],
      answers: [
        'Medarbejderen svarer, og svarene hentes ind hver time',
        'I Google Forms og i arket. Lederen kan se svarene.',
      ],
      feedback: [
        'Leder og medarbejder skriver feedback til hinanden',
        'Kommer frem i ark og samtaledokument på samme tid, når begge har skrevet. Lederen kan dog åbne svarene i Google Forms inden.',
      ],
      conversation: [
        'Samtalen holdes, og aftalerne bekræftes af begge',
        'I samtaledokumentet, i arket og som PDF til begge.',
      ],
      mails: [
        'Invitationer, emner, bekræftelser og påmindelser sendes som mail',
        'Sendes fra lederens konto til den, de handler om, og til lederen. Ligger derefter i jeres postkasser.',
      ],
      halfYear: ['Midt i året holdes mini-MUS', 'I statusskemaet, i arket og i samtaledokumentet.'],
      report: [
        'Der laves en rapport om strategien',
        'I lederens Google Drev og i arket. Forslag er kun med, hvis forfatteren har sagt ja.',
      ],
      figures: [
        'Lederen laver en fil med tal til ledelsen',
        'Uden navne. Lederen bestemmer, om og til hvem filen sendes.',
      ],
      rights: [
        'En medarbejder beder om sine oplysninger',
        'Lederen laver to filer med alt om den ene person og udleverer dem.',
      ],
    } satisfies Record<Flow, readonly [string, string]>,
    agreementsRead: 'Aftaler, der er skrevet i dokumentet, hentes automatisk ind i arket.',
    agreementsNotRead: 'Lederen henter selv aftalerne ind i arket.',
    reminders: (days: string) => `Mangler et skema, sendes en påmindelse så mange dage før svarfristen: ${days}.`,
    noReminders: 'Der sendes ingen påmindelser om skemaet.',
    halfYearAfter: (count: number) => `Indkaldes ${months(count)} efter samtalen.`,
    noHalfYear: 'Er slået fra i arket.',
    smallGroups: (people: number) => `Svar og vurderinger fra færre end ${people} personer er skjult.`,
    necessityHeading: 'Nødvendighed og proportionalitet',
    necessity: [
      'Spørgsmålene handler om arbejdet. Lederen kan skjule spørgsmål og skrive egne. [Vurdér jeres egne spørgsmål.]',
      'Medarbejderen kan springe spørgsmål over, kan svare igen og sætter selv emner på dagsordenen.',
      'Strategisk MUS ser kun det ark, det bruges i, og de filer, det selv laver. Det læser ingen postkasse.',
      'Medarbejderen får oplysning efter artikel 13 i invitationen og i brevet nedenfor. Alt om en person kan udleveres, rettes og slettes.',
    ],
    risksHeading: 'Risici og foranstaltninger',
    riskColumns: ['Risiko for medarbejderen', 'Det gør Strategisk MUS', 'Sandsynlighed, alvor, restrisiko'],
    risks: {
      outsiders: [
        'Uvedkommende åbner svar eller samtaledokument',
        'Hver fil deles kun med den medarbejder, den handler om. Svar fra andre adresser kommer ikke med i arket. Arket deles ikke af Strategisk MUS.',
      ],
      sensitive: [
        'Følsomme oplysninger havner i fritekst',
        'Skemaet advarer. En tekst, der ligner et CPR-nummer eller ser ud til at handle om helbred, kommer først med i en rapport, når lederen har læst og godkendt den. Ingen løsning finder alt.',
      ],
      pressure: [
        'Medarbejderen tør ikke svare frit',
        'Man kan springe spørgsmål over. Feedback kommer frem for begge på samme tid. Brevet siger åbent, at lederen kan åbne svarene i Google Forms inden.',
      ],
      recognised: [
        'En medarbejder kan genkendes i en rapport',
        'Små grupper skjules, også når rapporter lægges ved siden af hinanden. Feedback og private forslag er aldrig med.',
      ],
      tooLong: [
        'Oplysninger gemmes for længe',
        'Slettefristerne er indstillinger. Sletning er endelig og giver en kvittering uden navne.',
      ],
      misdirected: [
        'En mail kommer til den forkerte eller kommer to gange',
        'Adresserne kommer fra arket. Lederen kan se mailene på forhånd. Er det uvist, om en mail er sendt, bliver den ikke sendt igen, før lederen har svaret.',
      ],
      successor: [
        'Den forkerte får adgang, når lederen skifter',
        'Den nye leder skal selv overtage arket, og den tidligere leders kørsler stopper. Filer, som den tidligere leder ejer, bliver hos ham eller hende, til de slettes. Medarbejdernes feedback til den tidligere leder tages ud af arket og vises kun, hvis medarbejderen siger ja. Den kan dog stadig ses i arkets versionshistorik.',
      ],
      otherUse: [
        'Oplysningerne bruges til andet, for eksempel løn eller advarsler',
        'Skema og brev siger, hvad formålet er. [Organisationens regel om, at MUS ikke bruges til andet.]',
      ],
      programme: [
        'En fejl eller et angreb giver adgang til mere',
        'Færrest mulige tilladelser, ingen server, ingen andre adresser end Googles egne, læsbar kode under en åben licens.',
      ],
      platform: [
        'Google Workspace svigter eller bruges forkert',
        'Kan ikke løses af Strategisk MUS. [Organisationens risikovurdering af Google Workspace.]',
      ],
    } satisfies Record<Risk, readonly [string, string]>,
    riskBlank: '[udfyld]',
    decideHeading: 'Det mangler organisationen at beslutte',
    decide: [
      '[DPO’ens råd og dato]',
      '[Hvordan medarbejderne eller deres repræsentanter er hørt, for eksempel i MED- eller samarbejdsudvalget]',
      '[Om retsgrundlag og slettefrister er rigtige hos jer]',
      '[Om noget skal journaliseres på personalesagen, og hvad der gælder for arkivering]',
      '[Hvor længe mails og rapporter gemmes]',
      '[Krav til Google Workspace: totrinsbekræftelse, deling uden for organisationen, dataregion, logning og administratorers adgang]',
      '[Om restrisikoen er så høj, at Datatilsynet skal høres efter artikel 36]',
      '[Hvem der godkender, og hvornår analysen gennemgås igen]',
    ],
  },

  letter: {
    heading: 'Brev til medarbejderne (artikel 13)',
    greeting: 'Kære kollega',
    why: (unitName: string) =>
      unitName === ''
        ? 'Vi bruger Strategisk MUS til at forberede og følge op på din medarbejderudviklingssamtale. Her kan du læse, hvad der sker med det, du skriver.'
        : `Hos ${unitName} bruger vi Strategisk MUS til at forberede og følge op på din medarbejderudviklingssamtale. Her kan du læse, hvad der sker med det, du skriver.`,
    what: 'Vi gemmer dit navn, din arbejdsmail, dit sprog, om du er på orlov, dine svar i skemaet, det, vi skriver i samtaledokumentet, vores aftaler, og hvordan det går med dem. Navn, mail og orlov har vi fra arbejdspladsen. Resten kommer fra dig og fra mig.',
    free: 'Du bestemmer selv, hvad du svarer på, og du kan springe spørgsmål over. Har du et forslag, vælger du, om det må deles, og om dit navn må stå på det.',
    feedback:
      'Det, vi skriver om vores samarbejde, kommer frem for os begge på samme tid. Du skal dog vide, at jeg kan åbne dine svar i Google Forms, så snart du har sendt dem.',
    others:
      'Får du en ny leder, kan han eller hun læse alt om dig i arket og de dokumenter, jeg giver adgang til. Det, du har skrevet om mig, bliver taget ud og kun vist, hvis du siger ja. Ledelsen over os kan få tal uden navne.',
    where:
      'Oplysningerne ligger i vores Google Workspace. Google er databehandler for os. [Om oplysninger kan blive behandlet uden for EU/EØS, og på hvilket grundlag.]',
    automatic: 'Ingen beslutninger om dig bliver truffet automatisk.',
    duty: '[Om det er en pligt at deltage i MUS, og hvad der sker, hvis man lader være]',
    restriction: 'Du kan også bede om, at behandlingen af dine oplysninger bliver begrænset.',
    officer: 'Vores databeskyttelsesrådgiver: [navn og kontakt]',
    closing: 'Venlig hilsen',
  },

  retention: {
    heading: 'Slettefrister',
    columns: ['Hvad', 'Hvor længe', 'Besluttes hvor'],
    asked:
      'Når tiden er gået, foreslår arket sletning. Intet slettes, før lederen siger ja. Derefter slettes det helt og lægges ikke i papirkurven.',
    notAsked: (setting: string) =>
      `Indstillingen »${setting}« er nej. Arket foreslår derfor ikke sletning. [Hvem der sletter, og hvornår.]`,
    saidElsewhere: (text: string) =>
      `I invitationen står der om opbevaring: »${text}« [Tjek, at det passer med tabellen.]`,
    titles: {
      answers: 'Svar, forberedelse, forslag, skema og samtaledokument',
      agreements: 'Aftaler, bekræftelser, bekræftet PDF og status',
      leftFiles: 'Skemaer og dokumenter om en, der er fratrådt',
      leftPerson: 'Alt om en, der er fratrådt',
      log: 'Loggen: numre, datoer og tal, ingen navne eller tekster',
      reports: 'Rapporter',
      receipts: 'Kvitteringer for sletning, uden navne',
      mails: 'Mails i lederens og medarbejderens postkasse',
      papers: 'Disse papirer',
    } satisfies Record<RetentionRow, string>,
    answers: (count: number) =>
      count === 0 ? 'Foreslås slettet straks' : `Til næste MUS er bekræftet af begge, dog højst ${months(count)}`,
    agreements: (count: number) =>
      count === 0 ? 'Foreslås slettet, når de er vurderet' : `${months(count)} efter, at de er vurderet`,
    leftFiles: 'Foreslås slettet ved fratrædelsen',
    leftPerson: (count: number) =>
      count === 0
        ? 'Foreslås slettet ved fratrædelsen'
        : `${months(count)} efter fratrædelsen, eller før, hvis lederen vælger det`,
    log: 'Slettes sammen med det, rækkerne handler om. Rækker om selve sletningen bliver, så numre ikke bruges igen',
    reports: 'Ingen frist i arket. Navnet på en, der slettes, fjernes [frist]',
    receipts: 'Slettes ikke af Strategisk MUS [frist]',
    mails: 'Slettes ikke af Strategisk MUS [frist]',
    papers: 'Slettes ikke af Strategisk MUS [frist]',
    inSetting: (setting: string) => `Indstillingen »${setting}«`,
    byRule: 'Fast regel i Strategisk MUS',
    byOrganisation: 'Organisationen',
  },

  access: {
    heading: 'Hvem kan se hvad',
    columns: ['Hvem', 'Kan se', 'Kan ikke se'],
    rows: {
      employee: [
        'Medarbejderen',
        'Eget skema, samtaledokument (kan også skrive i det), statusskema, egne bekræftede aftaler og egne mails',
        'Arket og alt om andre',
      ],
      manager: ['Lederen', 'Arket og alle filer om enhedens medarbejdere', 'Andre enheders ark'],
      sheetReaders: [
        'Den, lederen deler arket med',
        'Alt i arket. Del det derfor ikke med nogen, der ikke må læse det hele',
        'Filerne, medmindre de også deles',
      ],
      successor: [
        'En ny leder, der overtager arket',
        'Arket, og de filer, den tidligere leder giver adgang til',
        'Den tidligere leders andre filer. Feedback til den tidligere leder, medmindre medarbejderen siger ja',
      ],
      colleagues: ['Kolleger', 'Forslag, som forfatteren vil dele, hvis lederen viser rapporten', 'Alt andet'],
      leadership: [
        'Ledelsen over enheden',
        'Tal uden navne, hvis lederen sender filen',
        'Svar, samtaledokumenter og aftaler',
      ],
      administrator: [
        'Organisationens administratorer af Google Workspace',
        '[Hvad de kan åbne med Googles værktøjer, og hvordan det logges]',
        '[udfyld]',
      ],
      processor: ['Google', 'Behandler oplysningerne som databehandler efter aftalen', '[Efter aftalen]'],
      makers: ['De, der har lavet Strategisk MUS', 'Intet', 'Alt'],
    } satisfies Record<AccessRow, readonly [string, string, string]>,
  },

  scopes: {
    heading: 'Tilladelser',
    lead: 'Strategisk MUS beder om disse tilladelser og ingen andre. De står i filen appsscript.json, som følger med koden.',
    columns: ['Tilladelse', 'Bruges til'],
    reasons: {
      'spreadsheets.currentonly': 'At læse og skrive i det ark, det er åbnet i. Ingen andre ark.',
      'drive.file':
        'At lave, dele, læse og slette de filer, det selv har lavet: skemaer, dokumenter, PDF’er og mappen. Ingen andre filer i Drev.',
      'script.external_request':
        'At kalde Googles egne tjenester for skemaer, dokumenter og Drev. Ingen andre adresser.',
      'script.container.ui': 'At vise panelet og menuen i arket.',
      'script.scriptapp': 'At køre af sig selv hver time.',
      'script.send_mail': 'At sende mails fra lederens konto. Det kan ikke læse mails.',
      'userinfo.email': 'At vide, hvilken leder arbejdet kører for.',
    } satisfies Record<Scope, string>,
    addresses: (addresses: string) => `Adresser, Strategisk MUS kan kalde: ${addresses}`,
  },

  settings: {
    heading: 'Indstillinger, papirerne er lavet ud fra',
    columns: ['Indstilling', 'Værdi'],
    empty: '(tom)',
  },
};

/** What every language must say. */
export type PaperWords = typeof papersDa;
