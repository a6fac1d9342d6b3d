// What the tab for people says, in English: the front of the Sheet.
import { dateInWords } from '../calendar/calendarDate.ts';
import type { FrontWords } from './front.da.ts';

const on = (date: string): string => dateInWords(date, 'en');

export const frontEn: FrontWords = {
  tab: 'Front page',
  title: (unitName, year) => `${unitName === '' ? 'Strategisk MUS' : unitName} · MUS ${year}`,
  lead: 'This page is written for you. Everything is done in the sidebar: choose Extensions ▸ Strategisk MUS ▸ Open Strategisk MUS. The same menu shows all tabs.',
  step: 'Next step',
  waiting: 'Waiting',
  wrong: (count) =>
    count === 1
      ? 'One thing is to be put right. It stands in the sidebar under Overview.'
      : `${count} things are to be put right. They stand in the sidebar under Overview.`,
  more: (count) => `And ${count} more kinds. See them in the sidebar under Overview.`,
  year: 'How far you have come',
  meeting: 'Strategy meeting',
  ofAll: (done, all) => `${done} of ${all}`,
  dates: 'Dates',
  answers: 'Answers by',
  window: 'Conversations',
  period: (from, to) => (from === '' ? `until ${on(to)}` : to === '' ? `from ${on(from)}` : `${on(from)} – ${on(to)}`),
  nextTalk: 'Next conversation',
  nextHalfYear: 'Next half-year check',
  links: 'Find it here',
  folder: 'The folder with forms and Docs',
  report: 'The latest strategy follow-up',
  followUp: 'Follow-up on agreements and suggestions: choose Follow-up in the sidebar',
  strategy: 'The strategy',
  agreements: 'New agreements',
  discussed: 'Conversations about it',
  charts: { agreements: 'New agreements by focus area', discussed: 'Conversations in which it was a topic' },
  strategyUnwritten: 'The focus areas have not been written yet.',
};
