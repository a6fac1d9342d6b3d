// The sidebar's own words, in both languages; the server's sentences come ready.
export const LABELS = {
  da: {
    loading: 'Henter …',
    nextStep: 'Næste skridt',
    preview: 'Se, hvad der bliver lavet og sendt',
    start: 'Sæt i gang',
    cancel: 'Tilbage',
    workOn: (count: number) => `Udfør det, der er klar (${count})`,
    working: (done: number, total: number) => `${done} af ${total} er klar …`,
    noDifferences: 'Standardskemaet uden ændringer.',
    uncertain: (text: string) => `Det er uvist, om denne mail blev sendt: ${text}. Se efter under Sendt i Gmail.`,
    wasSent: 'Den er sendt',
    sendAgain: 'Send igen',
    people: (count: number) => `Medarbejdere (${count})`,
    doc: 'Åbn samtaledokumentet',
    quota: (left: number) => `Mails, du kan sende i dag: ${left}.`,
    tryAgain: 'Prøv igen',
  },
  en: {
    loading: 'Loading …',
    nextStep: 'Next step',
    preview: 'See what will be made and sent',
    start: 'Start',
    cancel: 'Back',
    workOn: (count: number) => `Do what is ready (${count})`,
    working: (done: number, total: number) => `${done} of ${total} done …`,
    noDifferences: 'The standard form, unchanged.',
    uncertain: (text: string) => `It is uncertain whether this mail was sent: ${text}. Look under Sent in Gmail.`,
    wasSent: 'It was sent',
    sendAgain: 'Send again',
    people: (count: number) => `Employees (${count})`,
    doc: 'Open the conversation Doc',
    quota: (left: number) => `Mails you can send today: ${left}.`,
    tryAgain: 'Try again',
  },
};

export type Labels = typeof LABELS.da;
