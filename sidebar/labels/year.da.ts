// The words of the page for what belongs to the year as a whole, in Danish.
export const year = {
  title: 'Året',
  nextCycle: 'Næste runde',
  nextCycleExplained: (year: number) =>
    `Runde ${year} lukkes, og næste begynder: vurderede aftaler kommer med i de nye skemaer, og datoerne flyttes et år.`,
  notYet: 'Det kan først gøres, når året er omme. Overblikket siger til.',
  startNext: 'Begynd næste runde',
  startNextQuestion: (year: number) => `Vil du lukke runde ${year} og begynde den næste? Det kan ikke fortrydes.`,
  startNextYes: 'Begynd',
  startedNext: (year: number) => `Runde ${year} er begyndt.`,
  deletions: 'Det, der kan slettes',
  noDeletions: 'Der er ikke noget, der skal slettes nu. Du får besked, når der er.',
  deletionsExplained:
    'Slet det, I ikke længere har brug for. Rækker, skemaer og dokumenter slettes; der bliver en kvittering uden navne.',
  deletionCount: (text: string, count: number) => `${text} (${count})`,
  delete: 'Slet de valgte',
  deleteQuestion: (count: number) =>
    count === 1
      ? 'Vil du slette det valgte? Det kan ikke hentes tilbage.'
      : `Vil du slette de ${count} valgte? De kan ikke hentes tilbage.`,
  deleteYes: 'Slet',
  deleting: 'Sletter det, du har sagt god for.',
  personalData: 'Udlevér en medarbejders data',
  personalDataExplained: 'Alt, hvad arket ved om én person, samles i to filer i dit Drev, som kun du kan åbne.',
  person: 'Medarbejder',
  choosePerson: 'Vælg en medarbejder',
  export: 'Lav filerne',
  exported: 'Filerne er klar.',
  readable: 'Åbn til at læse',
  machine: 'Åbn til en computer (JSON)',
  handOver: 'Giv arket videre til en ny leder',
  handOverExplained:
    'Del selv arket med den nye leder først. Her får den nye leder lov at åbne skemaer og dokumenter. Bagefter overtager den nye leder arket fra sin egen menu.',
  email: 'Den nye leders e-mail',
  share: 'Giv adgang',
  shareQuestion: (email: string) => `Skal ${email} kunne åbne alle skemaer, svar og samtaledokumenter?`,
  shared: (files: number) =>
    files === 1 ? 'Den nye leder kan nu åbne 1 fil.' : `Den nye leder kan nu åbne ${files} filer.`,
  takeOver: 'Overtag arket',
  takeOverExplained:
    'Fra nu af er det dig, der leder arket: arbejdet kører i dit navn, og den tidligere leders stopper.',
  yourName: 'Dit navn',
  takeOverYes: 'Overtag',
  takeOverQuestion: 'Er du den nye leder for alle i arket?',
  tookOver: 'Arket er dit.',
  figures: 'Tal til ledelsen',
  figuresExplained:
    'Tallene er uden navne, og grupper under fem er skjult. Send filen til den, der samler tal fra flere enheder.',
  makeFigures: 'Lav filen med tal',
  figuresMade: 'Tallene er klar. Filen ligger også i dit Drev.',
  download: (name: string) => `Hent ${name}`,
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
