// The words of the page that shows a phase before it starts, in Danish.
export const phase = {
  titles: {
    strategyMeeting: 'Indkald til strategimøde',
    forms: 'Lav skemaer og dokumenter',
    invitations: 'Send invitationer',
  },
  explained: {
    strategyMeeting: 'Alle får en mail med indsatsområderne og mødet til kalenderen. Se den igennem først.',
    forms: 'Hver medarbejder får sit eget skema og et samtaledokument. Ingen får noget at vide endnu.',
    invitations: 'Hver medarbejder får en mail med samtalens tid, indsatsområderne og sit skema.',
  },
  doing: {
    strategyMeeting: 'Sender indkaldelser til strategimødet.',
    forms: 'Laver skemaer og samtaledokumenter.',
    invitations: 'Sender invitationer.',
  },
  forms: (count: number) => (count === 1 ? '1 skema bliver lavet' : `${count} skemaer bliver lavet`),
  docs: (count: number) =>
    count === 1 ? 'Der bliver også lavet 1 samtaledokument.' : `Der bliver også lavet ${count} samtaledokumenter.`,
  mails: (kind: string, count: number) => (count === 1 ? `${kind}: 1 mail` : `${kind}: ${count} mails`),
  recipients: (count: number) => (count === 1 ? 'Se modtageren' : `Se de ${count} modtagere`),
  mail: (to: string) => `Sådan ser mailen til ${to} ud:`,
  subject: (subject: string) => `Emne: ${subject}`,
  differences: (name: string, count: number) =>
    count === 0 ? `${name}: standardskemaet` : count === 1 ? `${name}: 1 ændring` : `${name}: ${count} ændringer`,
  noDifferences: 'Standardskemaet uden ændringer.',
  seeForm: 'Se skemaet',
  seeFormOf: (name: string) => `Se skemaet til ${name}`,
  closeForm: 'Luk skemaet',
  waiting: 'Kommer ikke med nu',
  nothing: 'Der er ikke noget at lave eller sende nu.',
  nothingYet: 'Intet af det kan laves eller sendes endnu.',
  startEmpty: 'Sæt i gang alligevel',
  startEmptyExplained: 'Det, der kommer til, bliver så lavet og sendt, når det er klar.',
  sendMails: (count: number) => (count === 1 ? 'Send 1 mail' : `Send ${count} mails`),
  makeForms: (count: number) => (count === 1 ? 'Lav 1 skema' : `Lav ${count} skemaer`),
  start: 'Sæt i gang',
  reason: 'Hvorfor skal invitationerne ud før mødet?',
  reasonHint: 'Begrundelsen gemmes i Indstillinger.',
  reasonMissing: 'Skriv en begrundelse, eller vent, til mødet er holdt.',
  startAnyway: 'Send alligevel',
};
