// The tour's words in English: `{who}` and `{day}` as in the Danish ones.
import type { TourWords } from './tourWords.da.ts';

export const tourEn: TourWords = {
  title: 'Through the year',
  sidebarClosed: 'The sidebar is closed. Choose Extensions ▸ Strategisk MUS ▸ Open Strategisk MUS.',
  install: {
    title: 'Set up the Sheet',
    text: 'Here you try a whole year with MUS, the yearly development conversation between manager and employee. You are the manager and have an empty spreadsheet. Choose Extensions ▸ Strategisk MUS ▸ Set up this Sheet. Google first asks whether the add-on may have access; select all and press Allow. Then the tabs and the sidebar appear.',
  },
  people: {
    title: 'Bring in your people',
    text: 'Choose Prepare ▸ Import from a file in the sidebar and choose the file with the staff. It is in the folder examples, and in your Drive, from where you can download it. You see how the file is understood before anything is written.',
  },
  strategy: {
    title: 'Bring in the strategy',
    text: 'Import the file with the strategy in the same place, or write the focus areas yourself under Prepare ▸ Focus areas. You meet them again all through the year: in the invitation, the form, the agreements and the report.',
  },
  oldAgreements: {
    title: 'Bring in last year’s agreements',
    text: 'Import the file with last year’s agreements in the same place too. Then the conversations begin with what became of them.',
  },
  settings: {
    title: 'Fill in the settings',
    text: 'Choose Prepare ▸ Settings. Write the name of the workplace under Unit, the data controller, the municipality for instance, under Organisation and your own name under Manager. Press Propose dates to get the answer deadline and the period of the conversations. Look at the rest when you have time, and save.',
  },
  meeting: {
    title: 'Call the strategy meeting',
    text: 'Write the date, time and place under Prepare ▸ Strategy meeting, and save; the date can be proposed to you. Then press the blue button in Overview and send the invitations to it. Everybody gets a mail and a calendar invitation.',
  },
  tailor: {
    title: 'Tailor a form',
    text: 'Choose Prepare ▸ Tailor the forms, and choose a person, {who} for instance. Put ★ at three to five questions that you especially want to talk about, hide those that do not fit, add a question of your own if you like, and save.',
  },
  slots: {
    title: 'Set time aside for the conversations',
    text: 'Choose Prepare ▸ Conversation times and press Propose times. Everybody gets a time in the period, and the times are saved. If you want some of them to be different, change them and save.',
  },
  forms: {
    title: 'Make forms and Docs',
    text: 'Press the blue button in Overview. You first see what will be made, and then set it going. Each person gets a form and a conversation Doc of their own. It can be broken off and continued without anything being made twice.',
  },
  clockMeeting: {
    title: 'Move the clock past the strategy meeting',
    text: 'Invitations can only be sent once you have told about the strategy at the meeting. Move the clock to the day after the meeting{day}. Here you decide yourself how fast the days pass.',
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
    text: 'Move the clock to two working days before the conversation with {who}{day}. Then a mail in your inbox tells which topics the employee wants to talk about.',
  },
  prepare: {
    title: 'Prepare yourself',
    text: 'Choose Conversation ▸ {who} ▸ Your preparation in the sidebar. Write briefly what you want to recognise, what you will contribute yourself and what you would like to see more of, and save. What the employee has written is under Answers, with ★ at the top.',
  },
  talk: {
    title: 'Hold the conversation',
    text: 'Move the clock to the day of the conversation{day}. Choose Conversation in the sidebar and then {who}. Talk about the answers, and about what became of the agreements from last time where there are any. Write under The talk when it was held and which focus areas you talked about, and save. Your own notes belong in the conversation Doc.',
  },
  agree: {
    title: 'Make agreements',
    text: 'Where there are agreements from last time, first write under Last time what became of them, and save. Then write the new ones under Agreements and save, or write them in the table of the conversation Doc. Each has a type, a focus area, someone responsible and a deadline. If something is missing, you are told what, and in which row.',
  },
  confirmManager: {
    title: 'Confirm as the manager',
    text: 'Choose Conversation ▸ {who} ▸ Confirm. If feedback is missing, write why. Press Confirm the agreements, and press again when you are asked. Within the hour {who} gets a mail with the agreements.',
  },
  confirmEmployee: {
    title: 'Confirm as the employee',
    text: 'Press Next run: the add-on does what it does every hour by itself, and {who} gets a mail. Open it as {who} and answer the small form. Press Next run again: now the agreements are confirmed by both.',
  },
  followUp: {
    title: 'Follow up',
    text: 'The agreements are confirmed by both and frozen as a PDF. Choose Conversation ▸ {who}; the link Open the confirmed agreements (PDF) is at the top. The employee gets it by mail on the next working day at the latest. Under Follow-up you see all agreements in order of deadline. Choose with one click how one of them is going, or reply to a suggestion. The reminders come by themselves.',
  },
  halfYearReview: {
    title: 'The half-year check',
    text: 'It is a short check halfway through the year. Move the clock a good six months on from the conversation{day}. The employee is invited and gets a short status form.',
  },
  halfYearReviewHeld: {
    title: 'Hold the half-year check',
    text: 'See under Follow-up how the agreements are going. Then choose Conversation ▸ {who} ▸ Half-year check, write when it was held, and save.',
  },
  report: {
    title: 'See how the strategy is doing',
    text: 'Choose Report in the sidebar and press Make the report now. It tells how much the strategy is talked about, what the employees suggest, what the agreements led to, and whether anything should be adjusted. Every figure can be traced to the rows of the Sheet. Groups under five are not shown.',
  },
  decide: {
    title: 'Decide what will happen',
    text: 'Choose under Report for each focus area whether you keep it, adjust it or start a special initiative. Write briefly why, and press Save the decisions.',
  },
  nextCycle: {
    title: 'Begin the next cycle',
    text: 'Move the clock forward until the year is over{day}. Choose The year in the sidebar and press Begin the next cycle. Next year’s form begins by asking about the agreements that still hold.',
  },
};
