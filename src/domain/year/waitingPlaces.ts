// Where in the sidebar each thing that waits is done, and which of them the manager does next.
import type { UnitIndex } from '../work/unitIndex.ts';
import type { WaitingItem, WaitingKind } from './waiting.ts';
import { waitingSentence } from './waitingGroups.ts';

/** A page of the sidebar, its part (empty where it has none), and on the conversation page whose it is. */
export interface WaitingPlace {
  page: 'overview' | 'prepare' | 'conversation' | 'followUp' | 'report' | 'year';
  part: string;
  employeeId: string;
}

type PageAndPart = Omit<WaitingPlace, 'employeeId'>;

const conversation = (part: string): PageAndPart => ({ page: 'conversation', part });
const OVERVIEW: PageAndPart = { page: 'overview', part: '' };

const PLACES: Record<WaitingKind, PageAndPart> = {
  calledOff: { page: 'prepare', part: 'slots' },
  date: OVERVIEW,
  uncertain: OVERVIEW,
  objection: conversation('confirm'),
  refused: conversation('agreements'),
  confirmation: conversation('confirm'),
  talk: conversation('held'),
  agreements: conversation('agreements'),
  paper: conversation('answers'),
  preparation: conversation('preparation'),
  feedback: conversation('preparation'),
  file: OVERVIEW,
  wish: conversation('halfYearReview'),
  halfYearReview: conversation('halfYearReview'),
  overdue: { page: 'followUp', part: 'agreements' },
  conflict: { page: 'followUp', part: 'agreements' },
  adjust: { page: 'prepare', part: 'focusAreas' },
  reply: { page: 'followUp', part: 'suggestions' },
  text: { page: 'report', part: '' },
  time: { page: 'prepare', part: 'slots' },
  deletion: { page: 'year', part: '' },
  answers: conversation('answers'),
  status: conversation('halfYearReview'),
};

export const placeOf = ({ kind, employeeId }: WaitingItem): WaitingPlace => {
  const { page, part } = PLACES[kind];
  return { page, part, employeeId: page === 'conversation' ? employeeId : '' };
};

/** The one thing that the manager does next; those that are looked at together are counted together. */
export const nextWaiting = (index: UnitIndex, next: WaitingItem, items: readonly WaitingItem[]): string => {
  const isAlone = PLACES[next.kind].page === 'conversation';
  const same = isAlone ? [next] : items.filter(({ kind, whose }) => kind === next.kind && whose === next.whose);
  return waitingSentence(index, { kind: next.kind, whose: next.whose, items: same });
};
