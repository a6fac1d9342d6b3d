// What waits, as the pages show it: in words, and with the place where one does it.
import type { Place, WaitingView } from '../../contract.ts';
import { lazy } from '../../domain/text/lazy.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { words } from '../../domain/words/words.ts';
import type { WaitingItem, WaitingKind } from '../../domain/year/waiting.ts';
import { sinceInWords, type WaitingGroup, waitingGroups, waitingSentence } from '../../domain/year/waitingGroups.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

type PageAndPart = Omit<Place, 'employeeId'>;

const conversation = (part: string): PageAndPart => ({ page: 'conversation', part });
const OVERVIEW: PageAndPart = { page: 'overview', part: '' };

const PLACES: Record<WaitingKind, PageAndPart> = {
  uncertain: OVERVIEW,
  objection: conversation('confirm'),
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
  reply: { page: 'followUp', part: 'suggestions' },
  text: { page: 'report', part: '' },
  time: { page: 'prepare', part: 'slots' },
  deletion: { page: 'year', part: '' },
  answers: conversation('answers'),
  status: conversation('halfYearReview'),
};

/** These say it all in one sentence with a number, and are looked at together: nobody is named. */
const UNNAMED: readonly WaitingKind[] = ['uncertain', 'reply', 'text', 'deletion'];

/** The text that an item is about; empty where the sentence says enough. */
export type TextOfWaiting = (item: WaitingItem) => string;

export const placeOf = ({ kind, employeeId }: WaitingItem): Place => {
  const { page, part } = PLACES[kind];
  return { page, part, employeeId: page === 'conversation' ? employeeId : '' };
};

/** Grouped: the manager's moves first, then whom the manager waits for. */
export const waitingViews = (
  unitOfWork: UnitOfWork,
  items: readonly WaitingItem[],
  textOf: TextOfWaiting = agreementsIn(unitOfWork),
): WaitingView[] => waitingGroups(items).map((group) => waitingView(unitOfWork, group, textOf));

const waitingView = ({ unit, index, now }: UnitOfWork, group: WaitingGroup, textOf: TextOfWaiting): WaitingView => {
  const { kind, whose, items } = group;
  const { waitingActions } = words(unit.settings.language).pages;
  const actions: Partial<Record<WaitingKind, string>> = waitingActions;
  const places = new Map(items.map((item) => [JSON.stringify(placeOf(item)), placeOf(item)]));
  const [place] = [...places.values()];
  const onlyOne = items.length === 1;
  return {
    kind,
    isOurs: whose === 'manager',
    text: waitingSentence(index, group),
    count: items.length,
    since: sinceInWords(index, group, now),
    action: (whose === 'manager' ? actions[kind] : undefined) ?? waitingActions.look,
    place: place && places.size === 1 ? place : null,
    items: items
      .map((item) => ({
        key: `${item.employeeId}/${item.about}`,
        name: onlyOne || UNNAMED.includes(kind) ? '' : (index.employee(item.employeeId)?.name ?? ''),
        text: textOf(item),
        since: onlyOne ? '' : sinceInWords(index, { kind, whose, items: [item] }, now),
        place: placeOf(item),
      }))
      .filter(({ name, text }) => name !== '' || text !== ''),
  };
};

/** The agreement that an item is about; a text that may be sensitive is shown only where it is approved. */
const agreementsIn = ({ unit }: UnitOfWork): TextOfWaiting => {
  const agreements = lazy(() => new Map(unit.agreements.map(({ id, text }) => [id, tidy(text)])));
  return ({ kind, about }) => (kind === 'overdue' ? (agreements().get(about) ?? '') : '');
};

/** The one thing that the manager does next; those that are looked at together are counted together. */
export const nextWaiting = (unitOfWork: UnitOfWork, next: WaitingItem, items: readonly WaitingItem[]): string => {
  const isAlone = PLACES[next.kind].page === 'conversation';
  const same = isAlone ? [next] : items.filter(({ kind, whose }) => kind === next.kind && whose === next.whose);
  return waitingSentence(unitOfWork.index, { kind: next.kind, whose: next.whose, items: same });
};
