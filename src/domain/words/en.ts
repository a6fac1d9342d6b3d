// Everything people read, in English.
import { dateInWords } from '../calendar/calendarDate.ts';
import { timeInWords } from '../calendar/clockTime.ts';
import type { Words } from './da.ts';
import { frontEn } from './front.en.ts';
import { pagesEn } from './pages.en.ts';
import { papersEn } from './papers.en.ts';
import { peopleEn } from './people.en.ts';
import { reportEn } from './report.en.ts';
import { settingsEn } from './settings.en.ts';

const on = (date: string): string => dateInWords(date, 'en');
const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

export const en: Words = {
  listAnd: 'and',

  settings: settingsEn,
  report: reportEn,
  pages: pagesEn,
  front: frontEn,
  papers: papersEn,
  people: peopleEn,

  menu: {
    install: 'Set up this Sheet',
    open: 'Open Strategisk MUS',
    takeOver: 'Take over this Sheet',
    makePapers: 'Make the data protection papers',
    showAllTabs: 'Show all tabs',
    showFewTabs: 'Show only the tabs you use',
  },
  tabs: {
    called: (title) => [`${title} tab`, `tab ${title}`, `“${title}” tab`, `tab “${title}”`],
    wayThere: 'If you cannot see the tab, choose Show all tabs in the menu Extensions ▸ Strategisk MUS.',
  },
  steps: {
    none: 'Not started',
    formReady: 'Form ready',
    invited: 'Invited',
    answered: 'Has answered',
    topicsSent: 'Topics gathered',
    held: 'Conversation held',
    awaitingConfirmation: 'Waiting for confirmation',
    confirmed: 'Confirmed',
    halfYearReviewInvited: 'Invited to half-year check',
    halfYearReviewHeld: 'Half-year check held',
    onLeave: 'On leave',
    left: 'Left',
  },

  mails: {
    strategyMeeting: 'Invitation to the strategy meeting',
    invitation: 'Invitation to MUS',
    moved: 'Notice of a new time',
    reminder: 'Reminder about the form',
    topics: 'The employees’ topics',
    confirmationRequest: 'Agreements to confirm',
    confirmationReminder: 'Reminder to confirm agreements',
    confirmation: 'Confirmed agreements',
    deadline: 'Reminder of deadlines',
    overdue: 'Reminder of overdue agreements',
    digest: 'Monday digest',
    miniMus: 'Invitation to the half-year check',
    reportReady: 'The strategy follow-up is ready',
    suggestionReply: 'Reply to a suggestion',
    newManager: 'Notice of a new manager',
    newLink: 'Notice of a new link',
    calendar: 'MUS appointments for your calendar',
  },
  phases: {
    strategyMeeting: 'Call the strategy meeting',
    forms: 'Make forms and conversation Docs',
    invitations: 'Send invitations',
  },
  waiting: {
    notApproved: 'Waiting for you to start it.',
    meetingNotSet: 'The strategy meeting lacks a date or a time. Write it in Settings.',
    meetingNotHeld: 'The strategy meeting has not been held yet.',
    noFocusAreas: 'There are no active focus areas. Write them in the Strategy tab.',
    fileInTrouble: 'Something is wrong with a file. See “Is everything working?”.',
    noConversationTime: 'A conversation time is missing. Write it in the Employees tab.',
    dateInDoubt: 'It is not certain which day is meant. Answer under “Is everything working?”.',
    formNotReady: 'The form or the conversation Doc is not ready yet.',
    notMorning: 'Sent on the next working morning.',
    mailedToday: 'The reader has had today’s mail. The rest is sent on the next working day.',
    otherOwner:
      'Only whoever made the file, such as the previous manager, can delete it. Ask that person to open this Sheet and press “Do what is ready”.',
    uncertain: 'It is uncertain whether this was sent. Check before you send it again.',
  },

  nothingWaits: 'Nothing is waiting for you.',

  nextSteps: {
    importEmployees: 'Import the employees, or write them in the Employees tab.',
    writeStrategy: 'Import or write the focus areas.',
    nextCycle: 'The year is over. Begin the next cycle.',
    setMeeting: 'Write the date and time of the strategy meeting.',
    holdMeeting: 'Hold the strategy meeting first.',
  },
  fault: (code) =>
    `Something went wrong on our side (${code}). Try again. What has already been done will not be done twice.`,

  differences: {
    marked: (question) => `Marked with ★: ${question}`,
    note: (note) => `Note: ${note}`,
    own: (question) => `Added: ${question}`,
    hidden: (question) => `Hidden: ${question}`,
  },

  greeting: (firstName) => `Dear ${firstName}`,
  closing: 'Kind regards',
  yourManager: 'your manager',
  yourWorkplace: 'your workplace',
  at: (date, time) => (time === '' ? on(date) : `${on(date)} at ${time}`),
  time: (time) => timeInWords(time, 'en'),
  date: on,
  placeUnknown: 'to be agreed',
  timeUnknown: 'to be agreed',

  focus: {
    heading: 'What we are working on in the coming years',
    none: 'The focus areas have not been written yet.',
    why: (text) => `Why: ${text}`,
    sign: (text) => `Sign of success: ${text}`,
    years: (from, to) =>
      from !== null && to !== null && from !== to
        ? `${from}–${to}`
        : from !== null && to === null
          ? `from ${from}`
          : from === null && to !== null
            ? `until ${to}`
            : `${to ?? ''}`,
    operations: 'Daily operations',
    notOne: 'None in particular',
  },

  importFields: {
    leader: 'Leader',
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name',
    period: 'Period',
    employee: 'Employee',
    email: 'The employee’s e-mail',
    focusArea: 'Focus area',
  },

  passOn: (name, subject) => `For ${name}, on paper: ${subject}`,
  passOnLead: (name) => `${name} has no e-mail address. Please tell ${name}, or print it. This is the message:`,
  keyIn: { answers: 'Key in the answers', status: 'Key in the status' },

  importShown: {
    onPaper: 'on paper, without an e-mail address',
    noAccount: 'without a Google account',
    inRow: (row) => `row ${row}`,
    oneOf: (number, count) => `no. ${number} of ${count} with that name`,
  },

  sensitivities: {
    cpr: 'a CPR number',
    health: 'health',
    union: 'a trade union',
    family: 'family matters',
  },
  sensitiveNote: (about: string, text: string) =>
    `“${text}” may be about ${about}. It is saved, and others can read it wherever it is shown. Change it if it should not stand there.`,
  sensitiveNamed: (about: string) => `a text (perhaps about ${about})`,
  sensitiveInMail: (about: string) =>
    `(This text may be about ${about}, so it is only in the conversation Doc and the Sheet.)`,

  sensitive:
    'Please do not write about health, union membership or family matters, and write no CPR numbers. This goes for yourself and for others. If there is something of that kind you want to talk about, raise it in person.',

  privacy: {
    heading: 'How your information is used',
    controller: (organisation) => `Data controller: ${organisation}.`,
    purpose:
      'Purpose: to prepare and hold your yearly development conversation (MUS), follow up on the agreements, and use the suggestions you have agreed to share.',
    legalBasis: (text) => `Legal basis: ${text}`,
    recipients: (text) => `Who can see it: ${text}`,
    retention: (text) => `How long it is kept: ${text}`,
    kept: (answers, agreements) =>
      [
        answers === 0
          ? 'Your answers are deleted as soon as possible.'
          : `Your answers are kept until next year’s MUS is closed, at most for ${months(answers)}.`,
        agreements === 0
          ? 'Agreements are deleted when they have been reviewed.'
          : `Agreements are kept for ${months(agreements)} after they have been reviewed.`,
      ].join(' '),
    rights: (contact) =>
      contact === ''
        ? 'You have the right to see your information, to have it corrected, in some cases to have it deleted, and to object. Ask your manager. You can also complain to the Danish Data Protection Agency (Datatilsynet).'
        : `You have the right to see your information, to have it corrected, in some cases to have it deleted, and to object. Write to ${contact}. You can also complain to the Danish Data Protection Agency (Datatilsynet).`,
  },

  form: {
    title: (year, name) => `MUS ${year} – preparation for ${name}`,
    purpose: (unitName, year) =>
      `Here you prepare your yearly development conversation, MUS ${year} (${unitName}). Your answers are the starting point for the conversation, and only you and your manager can see them.`,
    duration:
      'It takes about 20 minutes. Write briefly, and feel free to skip questions. You can answer again if you think of more; the latest answer counts.',
    focus: (areas) => `We are working especially on: ${areas}.`,
    marks: 'Your manager would especially like to talk about the questions with ★.',
    markHelp: 'Your manager would especially like to talk about this.',
    noteHelp: (note) => `Your manager writes: ${note}`,
    sections: {
      since: 'We look at the agreements from last time before we make new ones.',
      success: 'Start with what goes well. A concrete example says the most.',
      strategy: 'How your work and the strategy connect – and what you suggest.',
      feedback:
        'Your manager writes to you too. The conversation Doc shows the words of both at the same moment. Your manager can, however, open your answers in the form before then.',
      wellbeing: 'This is only about work and cooperation, not about health or private life.',
      development: 'Where you want to go, and what it takes.',
      own: 'Questions your manager has written for you.',
      agenda: 'The conversation is as much yours as your manager’s.',
    },
    consentHelp:
      'Covers all the suggestions you have written in this form. If you say no or leave the question open, they stay between you and your manager.',
  },

  mail: {
    addToCalendar: 'Add to Google Calendar',
    calledOff:
      'The attached calendar file removes it from your calendar. If there is to be a new time, you will be told.',
    consent: {
      subject: 'Strategisk MUS lacks a permission from you',
      lead: 'Strategisk MUS should work every hour in your name, but it lacks a permission from you and stands still: nothing is sent or collected. Press the button, and tick all permissions when Google asks. Then the work goes on. Nothing is lost. If you have moved or called off anything that is today or tomorrow, ring those concerned.',
      button: 'Give the permission',
      otherwise:
        'You can also open the Sheet and choose Extensions ▸ Strategisk MUS ▸ Open Strategisk MUS. You get this mail at most once a day.',
    },
    strategyMeeting: {
      subject: (unitName) => `Strategy meeting – ${unitName}`,
      changedSubject: (unitName) => `Strategy meeting – new time or place – ${unitName}`,
      changed:
        'The strategy meeting has changed. Below is when and where it is now. The attached calendar file corrects it in your calendar.',
      offSubject: (unitName) => `Strategy meeting – called off – ${unitName}`,
      off: (when) => `The strategy meeting on ${when} is called off.`,
      lead: 'Before this year’s MUS begins, we all meet to talk about where we are heading. That gives you time to think about what it means for you before you prepare your own conversation.',
      attached: 'The meeting is in the attached calendar file. Open it to add it to your calendar.',
    },
    invitation: {
      subject: (year) => `Invitation to your MUS ${year}`,
      lead: 'It will soon be time for your MUS: our yearly conversation about your work, your development and what we want to achieve together.',
      prepareHeading: 'Your preparation',
      agenda:
        'You help set the agenda: write the topics you want to talk about at the end of the form. They go on the agenda exactly as you write them.',
      prepare: (deadline) =>
        deadline === ''
          ? 'Please fill in the form well before the conversation.'
          : `Please fill in the form by ${on(deadline)}. It takes about 20 minutes.`,
      button: 'Fill in your form',
      doc: 'During the conversation we write together in the conversation Doc. You can open it now',
      docButton: 'Open the conversation Doc',
      paper: (deadline) =>
        `You answer on paper: the form is attached for you to print. You need no Google account. Fill it in by hand and give it to me${deadline === '' ? ' well before the conversation' : ` by ${on(deadline)}`}. I type your answers in exactly as you have written them.`,
      attached: 'The conversation is in the attached calendar file. If the time does not suit you, let me know.',
    },
    onPaper: {
      meeting: 'The strategy meeting has changed. Here is when and where it now takes place.',
      moved: 'Your conversation has a new time.',
      other: 'Your conversation has another place or another length. The time is the same.',
      calledOff: 'If there is a new time, you will be told.',
      hour: 'We will agree on the hour.',
      status:
        'Write on the attached status form how far you have come, and give it to me in good time before the talk. It takes five minutes.',
    },
    moved: {
      subject: 'New time for your MUS',
      otherSubject: 'Your MUS has changed',
      other:
        'Your conversation has another place or another length. The time is the same. The attached calendar file corrects it in your calendar.',
      offSubject: 'Your MUS is called off',
      off: (when) => `Your conversation on ${when} is called off.`,
      lead: 'Your conversation has a new time. The attached calendar file updates your calendar.',
      trouble: 'If the time does not suit you, let me know.',
    },
    reminder: {
      subject: (year) => `Remember to prepare your MUS ${year}`,
      lead: (deadline) =>
        deadline === ''
          ? 'I have not received your form yet.'
          : `I have not received your form yet. It is due ${on(deadline)}.`,
      short: 'If you only have five minutes, start with what works and your own agenda.',
      paper: 'Give the paper form to your manager, or ask for one if you do not have it.',
      button: 'Fill in your form',
    },
    topics: {
      subject: (date) => `Topics for MUS ${on(date)}`,
      lead: (date) => `Here is what your employees themselves want to talk about on ${on(date)}.`,
      none: 'No topics yet. Ask when you sit down.',
      notAnswered: 'Has not answered the form yet.',
      notPrepared:
        'You have not written your own preparation. The conversation Doc shows the feedback only when you have both written.',
      doc: 'Conversation Doc',
    },
    confirmationRequest: {
      subject: (year) => `Confirm your agreements from MUS ${year}`,
      lead: 'Thank you for the conversation. Please read the agreements and confirm that they are right – or write what needs to change.',
      again: (version) =>
        `The agreements have changed since you last received them. This is version ${version}, and an earlier confirmation no longer counts. Please read the agreements and confirm that they are right – or write what needs to change.`,
      button: 'See and confirm your agreements',
      paper: 'I will give you the agreements on paper. Sign them if they are right, or write what needs to change.',
    },
    confirmationReminder: {
      subject: (year) => `Remember to confirm your agreements from MUS ${year}`,
      lead: 'I have not received your answer on the agreements yet. If they are right, please confirm them. If something should be changed, write it.',
    },
    confirmed: {
      subject: (year) => `Our agreements from MUS ${year}`,
      lead: (version) =>
        `The agreements from your MUS have now been confirmed by both of us (version ${version}). They are attached as a PDF.`,
      keep: 'Keep the file. We will need it when we follow up and at the next MUS.',
    },
    followUp: {
      subject: (overdue, deadline) =>
        `Remember your agreements from MUS: ${[...(overdue > 0 ? [`${overdue} overdue`] : []), ...(deadline > 0 ? [`${deadline} due soon`] : [])].join(' and ')}`,
      heading: 'Your agreements from MUS',
      deadline: 'The deadline is near',
      overdue: 'The deadline has passed',
      line: (text, deadline) => `${text} (deadline: ${on(deadline)})`,
      isDone: 'Done.',
      isManagers: 'I will see to it.',
      ask: 'Tell me how far you have come. If something gets in the way, write it – and we will find a solution.',
      button: 'Give an update',
      links: { done: 'Done', inProgress: 'In progress', talk: 'Let us talk about it' },
      send: 'Choose what fits, and send the form that opens.',
      paper: 'Tell me how far you have come. I will note it.',
      manager: 'You are the one to get this going. Write in the Sheet how far you have come.',
    },
    digest: {
      subject: (agreements, waiting, reviews) =>
        `This week’s overview of MUS: ${[
          ...(agreements > 0 ? [agreements === 1 ? '1 agreement' : `${agreements} agreements`] : []),
          ...(waiting > 0 ? [`${waiting} waiting`] : []),
          ...(reviews > 0 ? [reviews === 1 ? '1 half-year check' : `${reviews} half-year checks`] : []),
        ].join(', ')}`,
      own: 'Your own agreements',
      employees: 'The employees’ agreements',
      overdue: 'overdue',
      waitingTitle: 'Waiting',
      more: (left) => (left === 1 ? 'And one more line in the sidebar.' : `And ${left} more lines in the sidebar.`),
      halfYearReviews: 'Half-year checks',
      answered: 'has given an update',
      notAnswered: 'has not given an update yet',
    },
    sheet: {
      pages: { overview: 'Overview', conversation: 'Conversation', followUp: 'Follow-up', report: 'Report' },
      where: (page) =>
        `You settle it in the Sheet: choose Extensions ▸ Strategisk MUS ▸ Open Strategisk MUS, and go to the page ${page}.`,
      button: 'Open the Sheet',
    },
    miniMus: {
      subject: 'Half-year check: your agreements',
      lead: 'It is time for a short look at what we agreed at your MUS: what is going well, what gets in the way, and what should I do to help?',
      changedSubject: 'Half-year check: new day or place',
      moved: 'Your half-year check has a new day or a new place.',
      offSubject: 'Half-year check: called off',
      off: (when) => `Your half-year check on ${when} is called off.`,
      ask: 'Please give an update on your agreements in good time before we talk. It takes five minutes.',
      attached: 'Open the attached calendar file to add the day to your calendar. We will agree on the time.',
    },
    calendar: {
      subject: 'MUS appointments for your calendar',
      lead: 'Here is what the employees have been called to, so that you have it in your calendar too. All of it is in the attached file.',
      changed:
        'Some of what the employees have been called to is new or has changed. The attached file has all of it as it is now.',
      howTo:
        'Import the file into Google Calendar on a computer: Settings ▸ Import & export. What you have already is corrected. You can also add the times one by one with the links here.',
      off: 'Called off – delete it from your calendar if it is still there:',
      miniMus: (name) => `Half-year check – ${name}`,
    },
    details: { when: 'When', where: 'Where', duration: 'Duration', topics: 'Topics', agreements: 'Agreements' },
    minutes: (minutes) => `${minutes} minutes`,
    automatic: (unitName) => `Sent with Strategisk MUS for ${unitName}.`,
  },

  doc: {
    title: (year, name) => `MUS ${year} – ${name}`,
    when: 'Time',
    where: 'Place',
    who: 'Participants',
    notes: 'Notes:',
    review: {
      heading: '1. What became of the agreements from last time?',
      none: 'There are no earlier agreements to review.',
      instruction: (statuses) =>
        `Fill in the status of each agreement before you make new ones: ${statuses}. If it was not done, write why. If it was, write what effect it had, and rate it from 1 (none) to 5 (very large).`,
      columns: {
        id: 'No.',
        text: 'Agreement',
        review: 'Status',
        reason: 'Why',
        effect: 'Effect',
        score: 'Effect 1–5',
      },
    },
    topics: {
      heading: '3. The employee’s topics',
      columns: { topic: 'Topic', notes: 'Notes' },
      none: 'No topics yet. Ask when you sit down.',
      below: 'The topics are at the end of the document.',
    },
    success: { heading: '2. What succeeds' },
    answers: {
      none: 'The form has not been answered yet.',
      below: 'The answers are at the end of the document.',
    },
    strategy: {
      heading: '4. The strategy and the work',
      touch: (answer) => `Touches the work: ${answer}`,
      manager: 'Your manager writes:',
      former: 'Your previous manager writes:',
      waiting: 'The manager’s preparation appears here at the same moment as the feedback.',
      below: 'The manager’s preparation is at the end of the document.',
    },
    feedback: {
      heading: '5. Mutual feedback',
      employee: 'From the employee to the manager',
      manager: 'From the manager to the employee',
      former: 'From the previous manager to the employee',
      waiting: 'Feedback from both appears here at the same moment, when both employee and manager have written.',
      below: 'Feedback from both is at the end of the document.',
      blank: (name) => `${name} chose not to write anything here. Talk about it in person.`,
      reason: (reason) => `Not written. Reason: ${reason}`,
    },
    agreements: {
      heading: '6. New agreements',
      instruction: (types, areas) =>
        `Every agreement needs someone responsible (Employee, Manager or Both) and a deadline. Type: ${types}. Focus area: ${areas} – or “Daily operations: why”.`,
      columns: {
        id: 'No.',
        text: 'Agreement',
        type: 'Type',
        focusArea: 'Focus area',
        responsible: 'Responsible',
        deadline: 'Deadline',
        sign: 'Sign of success',
      },
    },
    notTaken:
      'The following is not among the agreements yet. Put it right in the table, and it will be within an hour:',
    close: {
      heading: '7. Close',
      prompt: 'Say, each of you, what you take with you. Agree when you will follow up.',
    },
    addedMark: 'Added ',
    added: (date, heading) => `Added ${on(date)}: ${heading}`,
    confirmation: {
      heading: (version) => `Confirmed: version ${version}`,
      manager: (name, date) => `${name} (manager), ${on(date)}`,
      form: (name, date) => `${name}, ${on(date)}, in the form`,
      paper: (name, date) => `${name}, ${on(date)}, on paper`,
      comment: (comment) => `Comment: ${comment}`,
      review: (text, outcome, said) => `From last time: ${text} – ${outcome}${said === '' ? '' : `. ${said}`}`,
    },
    halfYear: {
      heading: (date) => `Half-year check – ${on(date)}`,
      line: (text, progress, note) => `${text} – ${progress}${note === '' ? '' : `. ${note}`}`,
      managerMust: (text) => `What the manager must do now: ${text}`,
    },
    headings: { topics: 'new topics', answers: 'answers from the form', feedback: 'mutual feedback' },
  },

  print: {
    instruction: (manager) =>
      `Fill in the form by hand and give it to ${manager}. Tick one box where there are boxes. Feel free to use the back.`,
    dateAndName: 'Date and name',
    grid: 'Tick one box in each row',
    status: (manager) => `Fill in the page by hand and give it to ${manager}. Write only about what is new.`,
  },

  statusForm: {
    title: (name) => `Status of your agreements – ${name}`,
    lead: 'Here you say how far you have come. You can use the form all year: answer again when there is news. The latest answer counts.',
    note: (text) => `Briefly about: ${text}`,
    noteHelp: 'What helps, and what gets in the way?',
    talk: 'Let us talk about it',
  },

  agreementForm: {
    title: (year, name) => `Your agreements – MUS ${year} – ${name}`,
    lead: (version) =>
      `Here are the agreements from your MUS (version ${version}). Read them and answer below. If they change later, you will get a new version to confirm.`,
    none: 'No agreements have been written.',
    line: (text, responsible, deadline) =>
      `${text} (responsible: ${responsible}, deadline: ${deadline === '' ? 'not set' : on(deadline)})`,
    question: 'Can you confirm the agreements?',
    yes: 'Yes, I confirm',
    no: 'No, I have a comment',
    comment: 'Your comment',
    commentHelp: 'Write what needs to change, and why.',
  },
};
