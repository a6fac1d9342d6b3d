// Words that every page of the sidebar uses, in English.
import type { Labels } from '../labels.ts';

export const common: Labels['common'] = {
  loading: 'Loading …',
  pages: {
    overview: 'Overview',
    prepare: 'Prepare',
    conversation: 'Conversation',
    followUp: 'Follow-up',
    report: 'Report',
    year: 'The year',
  },
  navigation: 'Pages',
  tryAgain: 'Try again',
  close: 'Close',
  back: 'Back',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved.',
  open: 'Open',
  showTab: (title) => `Show the tab ${title}`,
  none: 'Choose …',
  chooseAll: (count: number) => `Choose all ${count}`,
  problems: 'That did not work',
  unreachable:
    'Google did not answer. See whether you are online and try again. If you are signed in to several Google accounts, open the Sheet in a private window in which you are signed in only to the account you use for the Sheet. If that does not help, choose Extensions ▸ Strategisk MUS ▸ Open Strategisk MUS and give access if Google asks. What is already saved stays saved.',
  tookTooLong:
    'Google took too long over it, and it was cut short. Try again; what has been done will not be done twice.',
  unexpected:
    'Something went wrong in the sidebar. Try again. If that does not help, close the sidebar and open it again from the menu.',
  working: {
    progress: (done, total) => `${done} of ${total}`,
    starting: 'Starting …',
    stop: 'Stop after this',
    stopping: 'Stopping when what is under way is done …',
    leave: 'You can close the sidebar meanwhile. What is done is saved, and the rest can be continued.',
    done: (count) =>
      count === 0 ? 'There was nothing more to do.' : `Done: ${count} ${count === 1 ? 'thing' : 'things'}.`,
    stopped: (left) => `Stopped. ${left} left; you can continue from the overview.`,
    stuck: (left) => `${left} could not be done now.`,
  },
  drafts: {
    unsaved: 'Not saved',
    undo: 'Undo changes',
    undoSure: 'What you have typed here without saving will be gone.',
    undoYes: 'Yes, undo',
  },
  changed: {
    title: 'Choose which to keep',
    lead: 'Somebody has changed the Sheet since you opened this page. Nothing has been saved yet.',
    sheet: 'In the Sheet now',
    page: 'What you have typed',
    empty: 'empty',
    save: 'Save what you chose',
  },
  pager: {
    shown: (from, to, all) => `${from}–${to} of ${all}`,
    earlier: 'Previous',
    later: 'Next',
  },
  form: {
    scale: (low, high) => `From ${low} to ${high}`,
    longAnswer: 'Long answer',
    required: 'required',
  },
};
