// The words of the page that shows a phase before it starts, in English.
import type { Labels } from '../labels.ts';

export const phase: Labels['phase'] = {
  titles: {
    strategyMeeting: 'Call the strategy meeting',
    forms: 'Make forms and Docs',
    invitations: 'Send invitations',
  },
  explained: {
    strategyMeeting:
      'Everyone gets a mail with the focus areas and the meeting for the calendar. Read it through first.',
    forms: 'Each employee gets a form of their own and a conversation Doc. Nobody is told yet.',
    invitations: 'Each employee gets a mail with the time of the conversation, the focus areas and the form.',
  },
  doing: {
    strategyMeeting: 'Sending invitations to the strategy meeting.',
    forms: 'Making forms and conversation Docs.',
    invitations: 'Sending invitations.',
  },
  forms: (count) => (count === 1 ? '1 form will be made' : `${count} forms will be made`),
  docs: (count) =>
    count === 1 ? '1 conversation Doc will be made too.' : `${count} conversation Docs will be made too.`,
  mails: (kind, count) => (count === 1 ? `${kind}: 1 mail` : `${kind}: ${count} mails`),
  recipients: (count) => (count === 1 ? 'See the recipient' : `See the ${count} recipients`),
  mail: (to) => `This is how the mail to ${to} looks:`,
  subject: (subject) => `Subject: ${subject}`,
  differences: (name, count) =>
    count === 0 ? `${name}: the standard form` : count === 1 ? `${name}: 1 change` : `${name}: ${count} changes`,
  noDifferences: 'The standard form, unchanged.',
  seeForm: 'See the form',
  seeFormOf: (name) => `See the form for ${name}`,
  closeForm: 'Close the form',
  waiting: 'Left out for now',
  nothing: 'There is nothing to make or send now.',
  nothingYet: 'None of it can be made or sent yet.',
  startEmpty: 'Start anyway',
  startEmptyExplained: 'What comes later is then made and sent when it is ready.',
  sendMails: (count) => (count === 1 ? 'Send 1 mail' : `Send ${count} mails`),
  makeForms: (count) => (count === 1 ? 'Make 1 form' : `Make ${count} forms`),
  start: 'Start',
  reason: 'Why should the invitations go out before the meeting?',
  reasonHint: 'The reason is kept in Settings.',
  reasonMissing: 'Write a reason, or wait until the meeting has been held.',
  startAnyway: 'Send anyway',
};
