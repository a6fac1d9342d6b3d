// The tour's words in English: `{who}` and `{day}` as in the Danish ones.
import type { TourWords } from './tourWords.da.ts';

export const tourEn: TourWords = {
  title: 'Through the year',
  install: {
    title: 'Set up the Sheet',
    text: 'Here you go through a year with MUS, the yearly development conversation between manager and employee. You are the manager and have an empty spreadsheet. Choose the menu Extensions ▸ Strategisk MUS ▸ Set up this Sheet. Google first asks whether the add-on may do what it needs; say yes. Then the tabs and the sidebar come.',
  },
  people: {
    title: 'Bring in your people',
    text: 'Choose Prepare ▸ Import from a file in the sidebar and choose the file with the staff. It is in the folder examples, and in your Drive, from where you can download it. You see how the file is understood before anything is written.',
  },
  strategy: {
    title: 'Bring in the strategy',
    text: 'Import the file with the strategy in the same place, or write the focus areas yourself under Prepare ▸ Focus areas. They follow the year all the way: in the invitation, the form, the agreements and the report.',
  },
  oldAgreements: {
    title: 'Bring in last year’s agreements',
    text: 'Import the file with last year’s agreements in the same place too. Then the conversations begin with what became of them.',
  },
  settings: {
    title: 'Fill in the settings',
    text: 'Choose Prepare ▸ Settings and write the name of the workplace under Unit and your own under Manager. The answer deadline and the period of the conversations can be proposed to you. The rest is filled in with something that you can begin with.',
  },
  meeting: {
    title: 'Invite to the strategy meeting',
    text: 'Write the date, time and place under Prepare ▸ Strategy meeting, and save; the date can be proposed to you. Then press the blue button in Overview and send the invitations to it. Everybody gets a mail and a calendar invitation.',
  },
  tailor: {
    title: 'Tailor a form',
    text: 'Choose Prepare ▸ Tailor the forms, and choose a person, {who} for instance. Put ★ at three to five questions that you especially want to talk about, hide those that do not fit, and add a question of your own.',
  },
  slots: {
    title: 'Set time aside for the conversations',
    text: 'Let Prepare ▸ Conversation times propose a time for each person in the period. The times are saved; where you want some of them otherwise, change them and save again.',
  },
  forms: {
    title: 'Make forms and Docs',
    text: 'Press the blue button in Overview. You first see what will be made, and then set it going. Each person gets a form and a conversation Doc of their own. It can be broken off and continued without anything being made twice.',
  },
  clockMeeting: {
    title: 'Move the clock past the strategy meeting',
    text: 'Invitations to the conversations can only be sent once the strategy has been told at the meeting. Move the clock to the day after the meeting{day}. Here the days pass as soon as you want.',
  },
  invite: {
    title: 'Send the invitations',
    text: 'Press the blue button in Overview again, look at what will be sent, and send it. The invitation tells of the strategy, of personal data, and of time and place, and it has a link to the form.',
  },
  answer: {
    title: 'Answer as an employee',
    text: 'Open the inbox as {who}, read the invitation, and follow the link to the form. Answer it, and write a topic for the agenda. Only the two of you can see the answers.',
  },
  topics: {
    title: 'Read the topics before the conversation',
    text: 'Move the clock to two working days before the conversation with {who}{day}. In the morning you get a mail with the topics that the employee wants to talk about. It is in your inbox.',
  },
  prepare: {
    title: 'Prepare yourself',
    text: 'Choose Conversation ▸ {who} ▸ Your preparation in the sidebar and write briefly what you want to acknowledge, give feedback on and talk about. Under Answers stands what the employee has written, ★ first.',
  },
  talk: {
    title: 'Hold the conversation',
    text: 'Move the clock to the day of the conversation{day}. Choose Conversation in the sidebar and then {who}. Talk about the answers, and about what became of the agreements from last time where there are any. Write under The talk when it was held and which focus areas you talked about. Notes you write in the conversation document.',
  },
  agree: {
    title: 'Make agreements',
    text: 'Write new agreements under Agreements or in the document’s table. Where there are old ones, first write under Last time what became of them. Each has a type, a focus area, someone responsible and a deadline. Where something is missing you are told what, and in which row.',
  },
  confirmManager: {
    title: 'Confirm as the manager',
    text: 'Press Confirm in the conversation with {who}, who gets a mail with the agreements within the hour.',
  },
  confirmEmployee: {
    title: 'Confirm as the employee',
    text: 'Press Next run: the add-on does what it does every hour by itself, and {who} gets a mail. Open it as {who} and answer the small form. Press Next run again: now the agreements are confirmed by both.',
  },
  followUp: {
    title: 'Follow up',
    text: 'The agreements are confirmed by both and frozen as a PDF: it stands under Conversation ▸ {who} ▸ Confirm, and the employee gets it by mail, on the next working day at the latest. Under Follow-up you see all agreements in order of deadline. Choose with one click how one of them goes, or answer a suggestion. The reminders come by themselves.',
  },
  miniMus: {
    title: 'The half-year check',
    text: 'It is a short status midway. Move the clock a good six months on from the conversation{day}. The employee is invited and gets a short status form.',
  },
  miniMusHeld: {
    title: 'Hold the half-year check',
    text: 'Choose Conversation in the sidebar again, see how the agreements go, and write that the half-year check has been held.',
  },
  report: {
    title: 'See how the strategy is doing',
    text: 'Choose Report in the sidebar and press Make the report now. With figures that you can trace to the rows, the strategy follow-up tells how much the strategy is talked about, what the employees suggest, what the agreements led to, and whether anything should be adjusted. Groups under five are not shown.',
  },
  decide: {
    title: 'Decide',
    text: 'Write under Report for each focus area whether you keep it, adjust it or start a special initiative.',
  },
  nextCycle: {
    title: 'Begin the next cycle',
    text: 'Move the clock until the year is over{day}. Begin the next cycle under The year in the sidebar: the agreements that still hold are the first thing that next year’s form asks about.',
  },
};
