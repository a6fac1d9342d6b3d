// The words of the page The year, in Danish.
export const year = {
  title: 'Året',
  nextCycle: 'Næste runde',
  nextCycleExplained: (year: number) =>
    `Runde ${year} lukkes, og den næste begynder: De nye skemaer spørger til aftalerne herfra, og årets datoer ryddes, så du kan sætte nye.`,
  notYet: 'Det kan først gøres, når året er omme. Overblikket siger til.',
  startNext: 'Begynd næste runde',
  left: (year: number, count: number) =>
    count === 0 ? `Der er ikke noget tilbage fra runde ${year}.` : `Det her er tilbage fra runde ${year}:`,
  startNextQuestion: (year: number, left: number) =>
    `Vil du lukke runde ${year} og begynde den næste? ${left === 0 ? '' : left === 1 ? 'Én ting er ikke gjort færdig. ' : `${left} ting er ikke gjort færdige. `}Det kan ikke fortrydes.`,
  startNextYes: 'Begynd',
  startAnyway: 'Begynd alligevel',
  startAnywayQuestion: (year: number) => `Vil du begynde, selv om noget fra ${year} så ikke bliver gjort færdigt?`,
  startedNext: (year: number) => `Runde ${year} er begyndt.`,
  deletions: 'Det, der kan slettes',
  noDeletions: 'Der er ikke noget, der kan slettes nu. Du får besked, når der er noget.',
  deletionsExplained:
    'Slet det, I ikke længere har brug for. Rækker, skemaer og dokumenter slettes. Tilbage bliver en kvittering uden navne.',
  deletionCount: (text: string, count: number) => `${text} (${count})`,
  delete: 'Slet de valgte',
  deleteQuestion: (count: number) =>
    count === 1
      ? 'Vil du slette det valgte? Det kan ikke hentes tilbage.'
      : `Vil du slette de ${count} valgte? De kan ikke hentes tilbage.`,
  deleteYes: 'Slet',
  filesElsewhere: 'Filer hos den tidligere leder',
  deletionsLeft: 'Det, kun andre kan slette',
  deletionsLeftExplained:
    'Google lader kun den, der har lavet en fil, slette den. Bed vedkommende åbne arket og trykke på »Udfør det, der er klar« i panelet. Kan det ikke lade sig gøre, så få filen slettet på anden vis, fx af jeres Google-administrator, og tryk derefter på »Det er slettet«. Det kommer til at stå i kvitteringen.',
  isDeleted: 'Det er slettet',
  isDeletedQuestion: 'Er du sikker på, at alt er slettet, og at navnet ikke længere står i nogen rapport?',
  deletionSettled: 'Det er noteret. Kvitteringen bliver skrevet, når arbejdet kører næste gang.',
  deleting: 'Sletter det, du har godkendt.',
  personalData: 'Udlevér en medarbejders oplysninger',
  personalDataExplained: 'Alt, hvad arket ved om én person, samles i to filer i dit Drev, som kun du kan åbne.',
  person: 'Medarbejder',
  choosePerson: 'Vælg en medarbejder',
  export: 'Lav filerne',
  exported: 'Filerne er klar.',
  readable: 'Åbn dokumentet',
  machine: 'Åbn filen til computere (JSON)',
  papers: 'Papirer om databeskyttelse',
  papersExplained:
    'Et dokument med udkast til fortegnelse, konsekvensanalyse og brev til medarbejderne, lavet ud fra indstillingerne her i arket. Udfyld det, der står i [kantede parenteser], og del dokumentet med jeres databeskyttelsesrådgiver. Indtil da kan kun du åbne det.',
  makePapers: 'Lav papirer om databeskyttelse',
  papersMade: 'Papirerne er klar.',
  openPapers: 'Åbn papirerne',
  handOver: 'Giv arket videre til en ny leder',
  handOverExplained:
    'Del selv arket med den nye leder først. Her får den nye leder lov til at åbne rapporter og de andre filer. Det, medarbejderne kan have skrevet om dig, er ikke med: hverken skemaer eller samtaledokumenter. Bagefter overtager den nye leder arket fra sin egen menu.',
  email: 'Den nye leders e-mail',
  share: 'Giv adgang',
  shareQuestion: (email: string) => `Skal ${email} kunne åbne rapporter og de andre filer?`,
  shared: (files: number) =>
    files === 1 ? 'Den nye leder kan nu åbne 1 fil.' : `Den nye leder kan nu åbne ${files} filer.`,
  takeOver: 'Overtag arket',
  takeOverExplained:
    'Fra nu af er det dig, der er leder i arket: Arbejdet kører i dit navn, og den tidligere leders arbejde stopper.',
  yourName: 'Dit navn',
  takeOverYes: 'Overtag',
  takeOverQuestion: 'Er du den nye leder for alle i arket?',
  tookOver: 'Arket er dit.',
  figures: 'Tal til ledelsen',
  figuresExplained:
    'Tallene er uden navne, og grupper under fem er skjult. Send filen til den, der samler tal fra flere enheder.',
  makeFigures: 'Lav filen med tal',
  figuresMade: 'Tallene er klar. Filen ligger også i dit Drev.',
  download: (name: string) => `Download ${name}`,
  rollUp: 'Saml tal fra flere enheder',
  rollUpExplained: 'Vælg de filer, du har fået fra enhederne. Du får et dokument med tallene samlet, uden navne.',
  files: 'Filer fra enhederne (.json)',
  filesChosen: (count: number) => (count === 1 ? '1 fil er valgt.' : `${count} filer er valgt.`),
  units: 'Enheder, der skal være med',
  unitsHint: 'Én på hver linje. Mangler en, står det i dokumentet.',
  makeRollUp: 'Saml tallene',
  rolledUp: 'Dokumentet er klar.',
  openRollUp: 'Åbn dokumentet',
  missing: (units: string) => `Mangler: ${units}`,
};
