// Words that every page of the sidebar uses, in Danish.
export const common = {
  loading: 'Henter …',
  pages: {
    overview: 'Overblik',
    prepare: 'Forbered',
    conversation: 'Samtale',
    followUp: 'Opfølgning',
    report: 'Rapport',
    year: 'Året',
  },
  navigation: 'Sider',
  tryAgain: 'Prøv igen',
  close: 'Luk',
  back: 'Tilbage',
  cancel: 'Annullér',
  save: 'Gem',
  saved: 'Gemt.',
  open: 'Åbn',
  none: 'Vælg …',
  problems: 'Det gik ikke',
  unreachable:
    'Der kom ikke svar fra Google. Se efter, om du er på nettet, og prøv igen. Det, der allerede er gemt, er gemt.',
  noPermission:
    'Google giver ikke lov. Åbn menuen Udvidelser ▸ Strategisk MUS, og sig ja, når Google spørger om adgang. Prøv så igen.',
  unexpected: 'Noget gik galt i sidepanelet. Prøv igen. Hjælper det ikke, så luk panelet, og åbn det igen fra menuen.',
  working: {
    progress: (done: number, total: number) => `${done} af ${total}`,
    starting: 'Går i gang …',
    stop: 'Stop efter dette',
    stopping: 'Stopper, når det, der er i gang, er færdigt …',
    leave: 'Du kan lukke panelet imens. Det, der er nået, er gemt, og resten kan fortsættes.',
    done: (count: number) => (count === 0 ? 'Der var ikke mere at gøre.' : `Færdig: ${count} ting er gjort.`),
    stopped: (left: number) => `Stoppet. ${left} ting venter; du kan fortsætte fra overblikket.`,
    stuck: (left: number) => `${left} ting kunne ikke gøres nu.`,
  },
};
