// What each setting is called and what it does, in English; and the texts that a new Sheet begins with.
import type { SettingWords } from './settings.da.ts';

export const settingsEn: SettingWords = {
  titles: {
    language: ['Language', 'Danish or English. An employee may have another language in the Employees tab.'],
    unitName: ['Unit', 'The name of the workplace, as mails and Docs show it.'],
    organisation: ['Organisation', 'The data controller, for example the municipality.'],
    managerName: ['Manager', 'The name of the manager who holds the conversations.'],
    managerEmail: ["Manager's e-mail", 'Where the manager gets topics and reminders.'],
    triggerOwner: [
      'Who the work runs as',
      'Filled in automatically: the account that does what is waiting every hour.',
    ],
    year: ['Year', 'The year the conversations are held in.'],
    meetingDate: ['Strategy meeting: date', 'The meeting where you present the strategy before invitations are sent.'],
    meetingTime: ['Strategy meeting: time', 'For example 14:00.'],
    meetingMinutes: ['Strategy meeting: minutes', 'How long the meeting lasts.'],
    meetingPlace: ['Strategy meeting: place', 'Room or link.'],
    meetingOverrideReason: [
      'Invite before the meeting, because',
      'Leave this empty. Only with a reason here can invitations be sent before the meeting has been held.',
    ],
    answerDeadline: ['Answer deadline', 'When the forms must be filled in.'],
    reminderDays: [
      'Reminders: days before the deadline',
      'Days before the deadline on which those who have not answered get a mail. For example 3, 0: three days before and on the day itself.',
    ],
    windowFrom: ['Conversations from', 'The first day on which conversations can be held.'],
    windowTo: ['Conversations to', 'The last day on which conversations can be held.'],
    closedDays: [
      'Closed days',
      'Days without conversations or mails besides weekends and holidays. Write dates or periods: 12-10-2026..16-10-2026.',
    ],
    conversationMinutes: ['Conversation: minutes', 'How long a conversation lasts.'],
    conversationPlace: ['Conversation: place', 'Room or link.'],
    dayFrom: ['Working day from', 'The earliest a conversation can begin.'],
    dayTo: ['Working day to', 'The latest a conversation can end.'],
    remindAnswers: ['Remind about the form', 'Yes or no: mail those who have not answered.'],
    sendTopics: [
      'Send topics to the manager',
      'Yes or no: mail with the employees’ topics two working days before the conversation.',
    ],
    readAgreements: [
      'Read agreements from the Docs',
      'Yes or no: agreements written in the conversation Doc are fetched into this Sheet automatically.',
    ],
    remindAgreements: [
      'Remind about agreements',
      'Yes or no: mail 14, 3 and 0 days before a deadline. After it the employee gets three mails a week apart and three two weeks apart. You find it in the Monday digest.',
    ],
    remindConfirmation: [
      'Remind to confirm',
      'Yes or no: mail to an employee who has not answered about the agreements after 5 working days, and once more after 5 more.',
    ],
    sendDigest: [
      'Monday digest',
      'Yes or no: mail to you about your agreements and all that waits. It is not sent where there is nothing new since the last one.',
    ],
    miniMus: ['Half-year check', 'Yes or no: invitation to a short status talk in the middle of the year.'],
    miniMusMonths: ['Half-year check: months after the conversation', 'You can change the date in the Employees tab.'],
    sendReports: [
      'Strategy follow-up',
      'Yes or no: the report is made automatically, and you get a mail with the link.',
    ],
    interimReport: [
      'Report after the conversations',
      'Date. Empty: when all agreements are confirmed, at the latest about a week after the last day of conversations.',
    ],
    halfYearReport: ['Report after the half-year checks', 'Date. Empty: after the last half-year check.'],
    yearReport: ["Report before next year's MUS", 'Date. Empty: 1 June.'],
    proposeDeletions: [
      'Propose deletions',
      'Yes or no: when information has been kept long enough, you are asked whether to delete it. Nothing is deleted without your yes.',
    ],
    answersMonths: [
      'Keep answers, months',
      'At most this long. They are proposed for deletion earlier if the next MUS is closed before then.',
    ],
    agreementsMonths: ['Keep agreements, months', 'Counted from the day the agreement was reviewed.'],
    legalBasis: [
      'Legal basis',
      'Shown in the invitation. The text from the start suits public workplaces. Ask your data protection officer if in doubt.',
    ],
    recipients: ['Recipients', 'Who can see the information. Shown in the invitation.'],
    retention: [
      'Retention',
      'How long the information is kept. Shown in the invitation. Empty: as the settings of months say.',
    ],
    privacyContact: ['Privacy contact', 'E-mail or phone of whoever answers questions about personal data.'],
  },
  begin: {
    legalBasis:
      'Article 6(1)(e) of the General Data Protection Regulation (the workplace’s tasks as a public employer).',
    recipients:
      'Only you and your manager can see your answers and the conversation Doc. Suggestions are shared with others only if you say yes in the form, with or without your name.',
  },
  byDefault: { atSetUp: 'filled in when the Sheet was set up', text: 'a text that can be used', empty: 'empty' },
  yes: 'yes',
  no: 'no',
  languages: { da: 'Danish', en: 'English' },
};
