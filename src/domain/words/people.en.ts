// What people read when others come and go: replies to suggestions, a new manager, deletions, their own data. In English.
import { dateInWords } from '../calendar/calendarDate.ts';
import type { Words } from './da.ts';

const on = (date: string): string => dateInWords(date, 'en');

export const peopleEn: Words['people'] = {
  formsElsewhere:
    'Former forms with the previous manager still take answers. The answers arrive here when the work runs with the previous manager for the last time, or when he or she opens this Sheet and presses “Do what is ready” in the sidebar.',
  filesElsewhere:
    'Files from before you took over. They belong to the previous manager, and Google does not let Strategisk MUS touch them for you. You can open those that are shared with you. To have them deleted, approve it here, and ask the previous manager to open this Sheet and press “Do what is ready” in the sidebar.',

  takeOver: {
    question: 'Write your name. From now on you are the manager in this Sheet, and the work runs in your name.',
    done: 'The Sheet is yours. Forms and Docs that are still needed are made again in your Drive.',
  },

  deletions: {
    answers: (year, people) =>
      `Answers, preparation, suggestions, forms and conversation Doc of MUS ${year} (${people} ${people === 1 ? 'employee' : 'employees'})`,
    agreements: (year, people) =>
      `Reviewed agreements of MUS ${year} (${people} ${people === 1 ? 'employee' : 'employees'})`,
    files: (name) => `Forms and Docs about ${name}, who has left`,
    person: (name) => `Everything about ${name}, who has left`,
    left: (whom, files) =>
      `${files === 1 ? '1 file' : `${files} files`} about ${whom} can be deleted only by whoever made ${files === 1 ? 'it' : 'them'}`,
    someone: '(deleted)',
    mentions: (ids) => `The name is also in ${ids}. Correct it there yourself.`,
    receipt: {
      title: (date) => `Receipt of deletion ${on(date)}`,
      lead: 'This has been deleted. The receipt gives numbers only, no names.',
      columns: { what: 'What', employee: 'Employee id', year: 'Year', rows: 'Rows', files: 'Files', at: 'Deleted' },
      kinds: { answers: 'Answers', agreements: 'Agreements', files: 'Files', person: 'Everything' },
      missing:
        'These files could not be found. Either they had been deleted before, or somebody else has taken them over; then only whoever owns them now can delete them or take the name out of them.',
      others: {
        lead: 'Strategisk MUS could not delete these files or take the name out of them, since Google lets only whoever made them do so. The manager has reported that it is done.',
        former: 'only whoever was the manager when the file was made, or owns it now',
        maker: 'only whoever made the file; it was not noted who that was',
      },
    },
  },

  personalData: {
    title: (name) => `Information about ${name}`,
    lead: (name, unitName, moment) => `Everything that Strategisk MUS for ${unitName} keeps about ${name} (${moment}).`,
    none: 'Nothing.',
    mails: 'Mails sent, and to whom',
    files: 'Files',
    note: 'A note of how far the year has come',
    kept: (count) =>
      `${count === 1 ? 'One answer' : `${count} answers`} from you about your former manager ${count === 1 ? 'is' : 'are'} stored and not in this copy, which was made by your present manager, who may not read them. Say yes in your status form and ask for a new copy, or ask your former manager, in whose form your answers stand.`,
  },
  suggestionReply: {
    subject: 'A reply to your suggestion',
    lead: 'Thank you for your suggestion. Here is my reply.',
    changed: 'I have changed my reply. This replaces the one you were sent before.',
    yours: 'You suggested',
    decision: 'Decision',
    reply: 'Reply',
    private: 'This is between you and me only.',
  },
  untold: {
    appointments: { strategyMeeting: 'strategy meeting', invitation: 'MUS', miniMus: 'half-year check' },
    off: (when) => `${when}, is called off`,
  },
  keptFeedback: {
    heading: 'Your feedback to your former manager',
    ask: (name) =>
      `What you have written about your former manager is shown to ${name} only if you say yes. Without an answer it is not shown.`,
    button: 'Say yes or no',
    paper: 'You can say yes or no to me on paper. I will key in your answer.',
    question: (name) => `May ${name} see the feedback that you wrote to your former manager?`,
    help: 'Without an answer it is not shown, and it is deleted when the next MUS year begins. If you say yes, it stands in the conversation Doc and in the Sheet.',
    yes: 'Yes, show it',
    no: 'No, do not show it',
    noRoom:
      'What you have written about your former manager is not shown, since there was no room to take it along. It stands in your answers in your former manager’s form. If you want it shown, ask your former manager for it.',
    noRoomFor: (name) =>
      `There was no room to take along the feedback from ${name} to the former manager. It stands in the former manager’s form only.`,
    notShown: (name) =>
      `The feedback to the former manager is shown only if ${name} says yes, and that has not happened.`,
  },
  newLink: {
    subject: 'A new link for your MUS',
    lead: (count) =>
      count === 1
        ? 'The link that you were given before no longer works. Please use this one instead:'
        : 'The links that you were given before no longer work. Please use these instead:',
    answered: 'I still have what you have answered already. You need not write it again.',
  },
  newManager: {
    subject: 'A new manager for your MUS',
    lead: (name) =>
      `${name} is your manager from now on and has taken over your MUS. What you have answered and agreed still holds, and ${name} can read it.`,
    links: 'Here are the new links; they replace those you have. You can still open your earlier conversation Doc.',
  },
};
