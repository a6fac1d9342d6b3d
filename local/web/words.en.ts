// Every word of the local pages in English, by the page that says it.
import type { Words } from './words.da.ts';

export const EN: Words = {
  bar: {
    start: 'Start',
    sheet: 'Sheet',
    inbox: 'Inbox',
    drive: 'Drive',
    inboxUnread: (count: number) => `Inbox (${count} unread)`,
    signedInAs: 'Signed in as',
    pages: 'Pages',
    skip: 'Skip to the content',
  },
  common: {
    loading: 'Loading …',
    tryAgain: 'Try again',
    close: 'Close',
    ok: 'OK',
    cancel: 'Cancel',
    yes: 'Yes',
    no: 'No',
    notFound: 'There is no page here.',
    fault: 'Something went wrong in the local Workspace.',
    noAnswer: 'The server does not answer. Is npm start still running?',
  },
  start: {
    title: 'Your local Workspace',
    sheets: 'Your spreadsheets',
    noSheets: 'No spreadsheet is shared with you. What you need comes to your inbox.',
    toInbox: 'Open the inbox',
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
