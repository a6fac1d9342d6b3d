// Every word of the local pages in Danish, by the page that says it.
export const DA = {
  bar: {
    start: 'Start',
    sheet: 'Regneark',
    inbox: 'Indbakke',
    drive: 'Drev',
    inboxUnread: (count: number) => `Indbakke (${count} ulæste)`,
    signedInAs: 'Logget ind som',
    pages: 'Sider',
    skip: 'Gå til indholdet',
  },
  common: {
    loading: 'Henter …',
    tryAgain: 'Prøv igen',
    close: 'Luk',
    ok: 'OK',
    cancel: 'Annuller',
    yes: 'Ja',
    no: 'Nej',
    notFound: 'Der er ingen side her.',
    fault: 'Der gik noget galt i det lokale Workspace.',
    noAnswer: 'Serveren svarer ikke. Kører npm start stadig?',
  },
  start: {
    title: 'Dit lokale Workspace',
    sheets: 'Dine regneark',
    noSheets: 'Der er ikke delt noget regneark med dig. Det, du skal bruge, kommer i din indbakke.',
    toInbox: 'Åbn indbakken',
  },
  sheet: {},
  form: {},
  doc: {},
  inbox: {},
  drive: {},
  clock: {},
  happened: {},
  tour: {},
};

export type Words = typeof DA;
