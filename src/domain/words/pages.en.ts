// The words of the manager's pages, apart from those that other files of words have, in English.
import { dateInWords } from '../calendar/calendarDate.ts';
import type { PageWords } from './pages.da.ts';

const on = (date: string): string => dateInWords(date, 'en');
const has = (count: number): string => (count === 1 ? 'has' : 'have');
const moreMails = (count: number): string => (count === 1 ? '1 more mail' : `${count} more mails`);

export const pagesEn: PageWords = {
  stations: {
    formMade: 'Form',
    invited: 'Invited',
    answered: 'Answered',
    talked: 'Conversation',
    agreed: 'Agreed',
    confirmed: 'Confirmed',
    halfYear: 'Half-year',
  },
  deadline: (date) => `Deadline ${on(date)}`,

  next: {
    install: 'Set up this Sheet.',
    times: 'Set times for the conversations.',
  },

  waiting: {
    uncertain: (_who, count) =>
      count === 1
        ? 'Find out whether the doubtful mail was sent.'
        : `Find out whether the ${count} doubtful mails were sent.`,
    objection: (who, count) => `${who} ${has(count)} a remark on the agreements. Talk about it, and change them.`,
    refused: (who, count) =>
      count === 1
        ? `Mend the agreements with ${who}: one thing could not be taken as it was written.`
        : `Mend the agreements with ${who}: ${count} things could not be taken as they were written.`,
    confirmation: (who) => `Read the agreements with ${who} through, and confirm them.`,
    talk: (who) => `Hold the conversation with ${who}, and write down the agreements.`,
    agreements: (who) => `Write down the agreements with ${who}.`,
    paper: (who) => `Key the answers of ${who} into the form.`,
    preparation: (who) => `Prepare your conversation with ${who}.`,
    feedback: (who) => `Write your feedback to ${who}, or why you do not.`,
    file: (who) => `Google would not make the form or the Doc for ${who}. The reason stands under Overview.`,
    date: (who) => `Say which day is meant for ${who}, under “Is everything working?”. Nobody is told that day before.`,
    wish: (who) => `${who} would like something from you. Take it up, and write down what you agree.`,
    halfYearReview: (who) => `Hold the half-year check with ${who}, and register it.`,
    overdue: (_who, count) =>
      count === 1
        ? 'Look at your agreement that is past its deadline.'
        : `Look at your ${count} agreements that are past their deadline.`,
    conflict: (who) => `${who} and you have written different things about how far you have come. Choose what counts.`,
    reply: (_who, count) => (count === 1 ? 'Answer a suggestion.' : `Answer ${count} suggestions.`),
    text: (_who, count) =>
      count === 1
        ? 'Look at a text that waits to come into the report.'
        : `Look at ${count} texts that wait to come into the report.`,
    adjust: (_who, count) =>
      count === 1
        ? 'Rewrite a focus area that you have decided to adjust.'
        : `Rewrite ${count} focus areas that you have decided to adjust.`,
    time: (who) => `Set a time for the conversation with ${who}.`,
    deletion: (_who, count) =>
      count === 1 ? 'Look at something that can be deleted.' : `Look at ${count} things that can be deleted.`,
    answers: (who, count) => `${who} ${has(count)} not answered the form.`,
    status: (who) => `Key in the status on paper from ${who} in the status form.`,
  },
  calledOff: (who, times) =>
    times.length === 1
      ? `The conversation with ${who} on ${times[0]} was called off. Set a new time.`
      : `The conversations with ${who} were called off. Set new times.`,
  waitingOfEmployee: {
    confirmation: (who, count) => `${who} ${has(count)} not confirmed the agreements.`,
    feedback: (who, count) => `${who} ${has(count)} not written their half of the feedback.`,
    status: (who, count) => `${who} ${has(count)} not written how the agreements are going.`,
    overdue: (who, count) =>
      count === 1
        ? `${who} has an agreement past its deadline.`
        : `There are ${count} agreements past their deadline with ${who}.`,
  },
  statuses: {
    uncertain: 'Doubtful mail',
    objection: 'Remark on the agreements',
    refused: 'Agreements to mend',
    confirmation: 'Agreements not confirmed yet',
    talk: 'Conversation to hold',
    agreements: 'No agreements yet',
    calledOff: 'Conversation called off',
    preparation: 'Conversation to prepare',
    file: 'Form or Doc missing',
    date: 'Doubtful day',
    wish: 'A wish to you',
    halfYearReview: 'Half-year check to hold',
    overdue: 'Past a deadline',
    conflict: 'Two answers on an agreement',
    feedback: 'Feedback missing',
    paper: 'Answers to key in',
    reply: 'Suggestion not answered',
    time: 'No time set',
    answers: 'Has not answered',
    status: 'Status missing',
  },
  waitingActions: {
    objection: 'See the remark',
    refused: 'Mend the agreements',
    confirmation: 'To the confirmation',
    talk: 'To the conversation',
    agreements: 'To the agreements',
    paper: 'To the answers',
    preparation: 'To the preparation',
    feedback: 'To the feedback',
    wish: 'See the wish',
    halfYearReview: 'To the half-year check',
    status: 'To the half-year check',
    overdue: 'To the agreements',
    conflict: 'To the agreements',
    reply: 'To the suggestions',
    text: 'To the texts',
    adjust: 'To the focus areas',
    time: 'To the times',
    calledOff: 'To the times',
    deletion: 'To what can be deleted',
    look: 'Look',
  },
  since: (date, isFirstOfSeveral) => `${isFirstOfSeveral ? 'The first since' : 'Since'} ${on(date)}`,
  talkOn: (date) => `The conversation is on ${on(date)}`,
  and: 'and',
  others: (count) => (count === 1 ? '1 other' : `${count} others`),
  quoted: (text) => `“${text}”`,
  mend: 'Put right what stands below.',

  personYear: {
    day: (date) => on(date),
    titles: {
      invited: 'Invited',
      answered: 'Answered the form',
      planned: 'The conversation is on',
      calledOff: 'Conversation called off',
      held: 'The conversation was held',
      managerConfirmed: 'You confirmed the agreements',
      employeeConfirmed: 'The employee confirmed',
      halfYearPlanned: 'The half-year check is on',
      halfYearHeld: 'The half-year check was held',
    },
    effect: (effect) => `Effect: ${effect}`,
    score: (score) => `Effect ${score} of 5`,
    papers: {
      doc: (year) => `Conversation Doc ${year}`,
      pdf: (year) => `Confirmed agreements ${year} (PDF)`,
    },
  },

  health: {
    tabs: 'This Sheet has not been set up yet.',
    tabsRepair: 'Set up this Sheet',
    quota: (left) => `You can send ${moreMails(left)} today.`,
    quotaShort: (left, wanted) =>
      `You can only send ${moreMails(left)} today, and ${wanted} are ready. The rest will be sent when there is room again.`,
    trigger: 'The work runs by itself every hour, in your name.',
    triggerOther: (owner) => `The work runs every hour as ${owner}.`,
    triggerOtherDead: (owner) =>
      `The work that should run every hour as ${owner} has stopped. Ask ${owner} to open this Sheet, or choose Take over this Sheet in the menu.`,
    triggerDead: 'What should happen by itself every hour has stopped. Nothing is sent or collected.',
    triggerRepair: 'Start it again',
    morning: (date, isMadeUp) =>
      `Google did not finish the work between 08:00 and 16:00 on ${date}, so not all of that day’s mails went out. ${isMadeUp ? 'What still mattered has been sent since.' : 'What still matters will be sent on the next working day.'}`,
    permission: 'You have given the permissions that are needed.',
    services: 'Google’s three services, Forms, Docs and Drive, answered when they were last asked.',
    servicesRepair: 'Ask again',
    layout: 'The tabs have the lists, formats and warnings that they need.',
    layoutBroken: 'The set-up of this Sheet was cut short: some tabs lack lists, formats or warnings.',
    memoryBroken:
      'The log has lost rows, or the year has been changed by hand. Until that is settled, nothing is sent or made.',
    memoryAccept: 'Go on with what is there now',
    layoutRepair: 'Check the tabs',
    region: {
      well: (zone, locale) => `The Sheet keeps Danish time (${zone}) and reads dates with the day first (${locale}).`,
      away: (zone, locale) =>
        `The Sheet keeps the time of ${zone.startsWith('Atlantic/') ? 'the Faroes' : 'Greenland'}, and so do mails and calendar events. Dates are read with the day first (${locale}). If the workplace is in Denmark, set the time zone to Copenhagen under File ▸ Settings.`,
      zone: (zone) =>
        `The Sheet does not keep Danish time (${zone}). Times that you type count as Danish time, but those that the Sheet shows by itself, as in the version history, are shifted. If the workplace is in Greenland or the Faroes, choose the time zone there under File ▸ Settings.`,
      locale: (_zone, locale) => `The Sheet reads dates with the month first (${locale}), so 5/9 becomes 9 May.`,
      doubts: (count, shown) =>
        count === 1
          ? 'Look at the date above first. It stays as it is unless you correct it.'
          : `Look first at the ${count} dates that may have been misread. ${shown < count ? `The first ${shown} are above; the rest come once you have answered these. ` : ''}Those that you do not correct stay as they are.`,
      doubt: (name, column, date, other) => `${name}, ${column}: the Sheet reads ${date}. Did you mean ${other}?`,
      doubtRepair: (other) => `Change to ${other}`,
      doubtKeep: 'Right as it stands',
      repair: 'Set the Sheet right',
    },
    forms: (count) =>
      count === 0
        ? 'No forms are out yet.'
        : `${count === 1 ? 'One form is' : `${count} forms are`} out to be answered.`,
    formsClosed: (names) => `The form is not open for ${names}.`,
    formsRepair: 'Check the forms',
    files: {
      form: 'The preparation form for',
      doc: 'The conversation Doc for',
      agreementForm: 'The form to confirm agreements for',
      statusForm: 'The status form for',
    },
    filesRepair: {
      gone: 'Make a new one',
      trashed: 'Take it out of the bin',
      closed: 'Open it again',
      questionGone: 'Put the question in again',
      unshared: 'Share it again',
      moved: 'Put it back',
    },
  },

  answers: {
    notInvited: 'The invitation has not been sent yet.',
    notAnswered: 'Has not answered the form yet.',
    paper: 'Answers on paper. Type the answers into the form when you get them.',
    deleted: 'This year’s answers have been deleted.',
  },

  paperStep: {
    answers: (name, isMailed) =>
      isMailed
        ? `${name} answers on paper and got the form with the invitation. Key in the answers exactly as they stand when you get them.`
        : `${name} answers on paper. The form is attached to the invitation in your own inbox: print it, give it to ${name}, and key in the answers exactly as they stand.`,
    sign: (name) => `Print the agreements from the conversation Doc, let ${name} sign, and record it under Confirm.`,
    confirmed: (name) => `The agreements are confirmed. Print them, and give ${name} the paper.`,
    status: (name, isMailed) =>
      isMailed
        ? `${name} got the status form with the invitation to the half-year check. Key in the answers when you get them.`
        : `The status form is attached to the invitation to the half-year check in your own inbox: print it, give it to ${name}, and key in the answers.`,
  },
  paperStepActions: {
    answers: 'Key in the answers',
    sign: 'Open the conversation Doc',
    confirmed: 'Open the agreements (PDF)',
    status: 'Key in the status',
  },

  slot: {
    weekend: 'It is a weekend.',
    holiday: 'It is a public holiday, or a day that most people have off.',
    closed: 'It is a closed day.',
    past: 'The day is over.',
    window: 'It is outside the period of the conversations.',
    hours: 'It is outside the working day.',
    noTime: 'The time is missing.',
    clash: (names) => `Clashes with the conversation with ${names}.`,
  },

  test: {
    subject: (subject) => `[Test] ${subject}`,
    lead: (name) =>
      `This is a test to yourself. The mail will look like this for ${name}. Calendar file and attachments are left out.`,
  },
  agreements: (count) => (count === 1 ? '1 agreement' : `${count} agreements`),
  undecided: 'Not decided',
};
