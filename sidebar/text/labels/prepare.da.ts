// The words of the page where the manager prepares the year, in Danish.
import type { FocusAreaProblem } from '../../pages/prepare/focusAreaDraft.ts';
import type { SlotProblem } from '../../pages/prepare/slotDays.ts';

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const areaProblems: Record<FocusAreaProblem, string> = {
  titleMissing: 'Skriv en titel.',
  titleTwice: 'Et andet område hedder det samme.',
  years: 'Skriv årstal med fire cifre. Det sidste må ikke ligge før det første.',
};

const slotProblems: Record<SlotProblem, string> = {
  dateMissing: 'Vælg en dag.',
  timeMissing: 'Vælg et klokkeslæt.',
  closed: 'Dagen ligger i en weekend eller er en lukkedag.',
  window: 'Uden for samtaleperioden.',
  hours: 'Uden for arbejdsdagen.',
  clash: 'Falder sammen med en anden samtale.',
};

export const prepare = {
  title: 'Forbered',
  lead: 'Ovenfra og ned er en god rækkefølge. Intet sendes, før du sætter det i gang under Overblik.',
  parts: {
    import: 'Hent fra fil',
    settings: 'Indstillinger',
    focusAreas: 'Indsatsområder',
    meeting: 'Strategimøde',
    tailoring: 'Tilpas skemaer',
    slots: 'Samtaletider',
    previews: 'Se, hvad medarbejderen ser',
  },
  states: {
    people: (number: number) => counted(number, 'medarbejder', 'medarbejdere'),
    missing: (number: number) => (number === 0 ? 'Udfyldt' : `${counted(number, 'felt', 'felter')} mangler`),
    focusAreas: (number: number) => counted(number, 'område', 'områder'),
    noDate: 'Ingen dato endnu',
    tailoring: 'Markér, skjul og tilføj spørgsmål',
    slots: (placed: number, all: number) => `${placed} af ${all} har en tid`,
    previews: 'Skema og mails',
  },
  unsaved: 'Ikke gemt',
  undo: 'Fortryd ændringer',
  undoSure: 'Det, du har skrevet her uden at gemme, forsvinder.',
  undoYes: 'Ja, fortryd',
  nobody: 'Der er ingen medarbejdere endnu.',
  person: 'Medarbejder',
  import: {
    lead: 'Du ser, hvad der vil ske, før noget skrives.',
    what: 'Hvad er der i filen?',
    kinds: { employees: 'Medarbejdere', focusAreas: 'Strategi', agreements: 'Sidste års aftaler' },
    help: {
      employees: 'En række for hver medarbejder: navn og e-mail.',
      focusAreas: 'En række for hvert indsatsområde: titel, hvorfor, tegn på succes og årstal.',
      agreements: 'En række for hver aftale: e-mail eller navn, aftale, ansvarlig og frist.',
    },
    file: 'Fil (.csv eller .xlsx)',
    another: 'Vælg en anden fil',
    tooLarge: 'Filen er større end 5 MB.',
    unreadable: 'Filen kunne ikke læses. Luk den i andre programmer, og vælg den igen.',
    counts: (additions: number, updates: number, unchanged: number) =>
      `${counted(additions, 'ny', 'nye')}, ${updates} ændres, ${counted(unchanged, 'uændret', 'uændrede')}.`,
    bad: (number: number) => `${counted(number, 'række', 'rækker')} bliver ikke hentet. Ret filen, eller hent resten.`,
    columns: 'Kolonner',
    columnsLead: 'Sådan er filens kolonner forstået. Vælg en anden, hvis det er forkert.',
    notFound: 'ikke i filen',
    unknown: (headings: string) => `Følger med som jeres egne kolonner: ${headings}`,
    again: 'Se efter igen',
    write: (number: number) => `Hent ${counted(number, 'række', 'rækker')}`,
    nothing: 'Der er intet nyt at hente.',
    done: (additions: number, updates: number) =>
      `Hentet: ${counted(additions, 'ny', 'nye')}, ${counted(updates, 'ændret', 'ændrede')}.`,
  },
  settings: {
    groups: {
      unit: 'Arbejdspladsen',
      dates: 'Frister og periode',
      talks: 'Samtalerne',
      automatic: 'Det, der sker af sig selv',
      privacy: 'Persondata',
    },
    missing: 'Mangler.',
    propose: (dates: number): string => (dates === 1 ? 'Foreslå en dato' : 'Foreslå datoer'),
    proposeHelp: (dates: number): string =>
      dates === 1 ? 'Ret den, hvis du vil have en anden, og gem.' : 'Ret dem, du vil have anderledes, og gem.',
    proposed: (found: number, missing: number): string =>
      missing === 0
        ? 'Alle datoerne er udfyldt.'
        : found < missing
          ? 'Der er ikke plads til det hele. Ret de datoer, du selv har valgt, og prøv igen.'
          : found === 1
            ? 'Datoen er foreslået. Den er ikke gemt endnu.'
            : 'Datoerne er foreslået. De er ikke gemt endnu.',
  },
  focusAreas: {
    lead: 'Et til seks områder, som I vil arbejde med i mere end et år. De står i invitationen, skemaet og aftalerne.',
    one: (number: number) => `Indsatsområde ${number}`,
    title: 'Titel',
    why: 'Hvorfor',
    sign: 'Tegn på succes',
    from: 'Fra år',
    to: 'Til år',
    add: 'Tilføj indsatsområde',
    remove: 'Fjern',
    problems: areaProblems,
  },
  meeting: {
    lead: 'Fortæl om strategien på et møde, før du inviterer til MUS. Når tidspunktet er passeret, tæller mødet som holdt. Blev det udsat, så ret datoen.',
    isHeld: 'Mødet er holdt.',
    isAhead: 'Mødet er ikke holdt endnu.',
    override: 'Kan mødet ikke holdes først?',
  },
  tailoring: {
    lead: 'Sæt ★ ved det, du især vil tale om, skjul det, der ikke passer, og stil dine egne spørgsmål.',
    locked: 'Skemaet er ude. Det, du ændrer nu, kommer ikke med i det.',
    mark: '★ Tal om det',
    hide: 'Skjul',
    note: 'Note, som medarbejderen ser',
    own: 'Egne spørgsmål',
    ownLabel: (number: number) => `Eget spørgsmål ${number}`,
    addOwn: 'Tilføj spørgsmål',
    removeOwn: 'Fjern',
    ownEmpty: 'Skriv spørgsmålet.',
    differences: 'Ændringer af standardskemaet (gemt)',
    noDifferences: 'Ingen ændringer er gemt.',
    others: 'Gør det samme for andre',
    othersHelp: 'Kun det, du har ændret nu, kommer med.',
    all: 'Alle',
    saveFor: (number: number) => (number === 1 ? 'Gem' : `Gem for ${number} medarbejdere`),
    lockedOthers: (names: string) => `Skemaet er allerede ude hos: ${names}.`,
  },
  slots: {
    lead: 'Få et forslag, og ret det: Skriv, brug pilene, eller træk.',
    noWindow: 'Vælg først samtaleperioden under Indstillinger.',
    propose: 'Foreslå tider',
    proposeHelp: 'Til dem, der ikke har en tid. Gem først, hvis du har flyttet nogen.',
    placed: (number: number) => `${counted(number, 'tid', 'tider')} foreslået og gemt.`,
    unplaced: (names: string) => `Der var ikke plads til: ${names}. Gør perioden eller arbejdsdagen længere.`,
    waiting: 'Uden tid',
    week: (number: number) => `Uge ${number}`,
    closed: 'Lukket',
    drag: 'Træk til en anden dag',
    date: (name: string) => `Dag for ${name}`,
    time: (name: string) => `Klokkeslæt for ${name}`,
    earlier: (name: string) => `Flyt ${name} en dag tidligere`,
    later: (name: string) => `Flyt ${name} en dag senere`,
    moved: (name: string, day: string, time: string) => `${name}: ${day} kl. ${time}`,
    problems: slotProblems,
    allDays: 'Vis også dage uden samtaler',
  },
  previews: {
    lead: 'Sådan ser det ud hos medarbejderen. Herfra kan du kun sende en testmail til dig selv.',
    form: 'Skema',
    mail: 'Mail',
    kind: 'Hvilken mail?',
    showForm: 'Se skemaet',
    showMail: 'Se mailen',
    to: 'Til',
    subject: 'Emne',
    test: 'Send mig en testmail',
    tested: 'Testmailen er sendt til dig og kun til dig.',
  },
};
