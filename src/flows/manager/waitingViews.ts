// What waits, in words, and the page where one does it.
import type { PageName } from '../../contract.ts';
import { words } from '../../domain/words/words.ts';
import type { WaitingItem, WaitingKind } from '../../domain/year/waiting.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

export interface Place {
  page: PageName;
  /** The part of the page; empty where the page itself knows which comes first. */
  part: string;
}

const CONVERSATION: Place = { page: 'conversation', part: '' };

const PLACES: Record<WaitingKind, Place> = {
  uncertain: { page: 'overview', part: '' },
  objection: CONVERSATION,
  confirmation: CONVERSATION,
  talk: CONVERSATION,
  agreements: CONVERSATION,
  paper: CONVERSATION,
  preparation: CONVERSATION,
  feedback: CONVERSATION,
  file: { page: 'overview', part: '' },
  wish: CONVERSATION,
  halfYearReview: CONVERSATION,
  overdue: { page: 'followUp', part: 'agreements' },
  reply: { page: 'followUp', part: 'suggestions' },
  text: { page: 'report', part: '' },
  time: { page: 'prepare', part: 'slots' },
  answers: CONVERSATION,
  status: CONVERSATION,
};

export const placeOf = ({ kind }: WaitingItem): Place => PLACES[kind];

/** What to do, or whom the manager waits for. */
export const waitingSentence = ({ unit, index }: UnitOfWork, { kind, whose, employeeId }: WaitingItem): string => {
  const { pages } = words(unit.settings.language);
  const name = index.employee(employeeId)?.name ?? '';
  const theirs: Partial<Record<WaitingKind, (name: string) => string>> = pages.waitingOfEmployee;
  return ((whose === 'employee' ? theirs[kind] : undefined) ?? pages.waiting[kind])(name);
};
