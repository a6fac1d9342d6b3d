// What the tab for people says, in Danish: the front of the Sheet.
import { dateInWords } from '../calendar/calendarDate.ts';

const on = (date: string): string => dateInWords(date, 'da');

export const frontDa = {
  tab: 'Forside',
  title: (unitName: string, year: number) => `${unitName === '' ? 'Strategisk MUS' : unitName} · MUS ${year}`,
  lead: 'Forsiden skrives af sig selv. Alt gøres i panelet: vælg Udvidelser ▸ Strategisk MUS ▸ Åbn Strategisk MUS. I samme menu kan du få vist alle faner.',
  step: 'Næste skridt',
  waiting: 'Det venter',
  wrong: (count: number) =>
    count === 1
      ? 'Én ting skal bringes i orden. Den står i panelet under Overblik.'
      : `${count} ting skal bringes i orden. De står i panelet under Overblik.`,
  more: (count: number) => `Og ${count} slags mere. Se dem i panelet under Overblik.`,
  year: 'Så langt er I',
  meeting: 'Strategimøde',
  ofAll: (done: number, all: number) => `${done} af ${all}`,
  dates: 'Datoer',
  answers: 'Svarfrist',
  window: 'Samtaler',
  period: (from: string, to: string) =>
    from === '' ? `til ${on(to)}` : to === '' ? `fra ${on(from)}` : `${on(from)} – ${on(to)}`,
  nextTalk: 'Næste samtale',
  nextHalfYear: 'Næste mini-MUS',
  links: 'Find det her',
  folder: 'Mappen med skemaer og dokumenter',
  report: 'Den seneste strategiopfølgning',
  followUp: 'Opfølgning på aftaler og forslag: vælg Opfølgning i panelet',
  strategy: 'Strategien',
  agreements: 'Nye aftaler',
  discussed: 'Samtaler om det',
  charts: { agreements: 'Nye aftaler pr. indsatsområde', discussed: 'Samtaler, hvor det var et emne' },
  strategyUnwritten: 'Indsatsområderne er ikke skrevet ind endnu.',
};

/** What every language must say. */
export type FrontWords = typeof frontDa;
