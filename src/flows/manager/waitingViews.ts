// What waits, as the pages show it: in words, and with the place where one does it.
import type { WaitingView } from '../../contract.ts';
import { problemLines } from '../../domain/agreements/conversationProblems.ts';
import { problemOfConflict } from '../../domain/agreements/progressConflicts.ts';
import { problemOfAdjusting } from '../../domain/strategy/focusDecisions.ts';
import { lazy } from '../../domain/text/lazy.ts';
import { tidy } from '../../domain/text/plainText.ts';
import { problemSentence } from '../../domain/words/problemSentence.ts';
import { words } from '../../domain/words/words.ts';
import type { UnitIndex } from '../../domain/work/unitIndex.ts';
import { isToMend, type WaitingItem, type WaitingKind } from '../../domain/year/waiting.ts';
import {
  sinceInWords,
  timeOfCalledOff,
  type WaitingGroup,
  waitingGroups,
  waitingSentence,
} from '../../domain/year/waitingGroups.ts';
import { placeOf } from '../../domain/year/waitingPlaces.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

/** These say it all in one sentence with a number, and are looked at together: nobody is named. */
const UNNAMED: readonly WaitingKind[] = ['uncertain', 'reply', 'text', 'adjust', 'deletion'];

/** What to read of an item, what people wrote in quotation marks; empty where the sentence says enough. */
export type TextOfWaiting = (item: WaitingItem) => string;

/** Grouped: the manager's moves first, then whom the manager waits for. */
export const waitingViews = (
  unitOfWork: UnitOfWork,
  items: readonly WaitingItem[],
  textOf: TextOfWaiting = textsIn(unitOfWork),
): WaitingView[] => waitingGroups(items).map((group) => waitingView(unitOfWork, group, textOf));

const waitingView = (unitOfWork: UnitOfWork, group: WaitingGroup, textOf: TextOfWaiting): WaitingView => {
  const { unit, index, now } = unitOfWork;
  const { kind, whose, items } = group;
  const { waitingActions } = words(unit.settings.language).pages;
  const actions: Partial<Record<WaitingKind, string>> = waitingActions;
  const places = new Map(items.map((item) => [JSON.stringify(placeOf(item)), placeOf(item)]));
  const [place] = [...places.values()];
  const onlyOne = items.length === 1;
  return {
    kind,
    isOurs: whose === 'manager',
    isToMend: isToMend(kind),
    text: waitingSentence(index, group),
    count: items.length,
    since: sinceInWords(index, group, now),
    action: (whose === 'manager' ? actions[kind] : undefined) ?? waitingActions.look,
    place: place && places.size === 1 ? place : null,
    items: items
      .map((item) => ({
        key: `${item.employeeId}/${item.about}`,
        name: onlyOne || UNNAMED.includes(kind) ? '' : unitOfWork.nameIfKnown(item.employeeId),
        // Of one alone the sentence says when it was to be.
        text: kind === 'calledOff' && !onlyOne ? timeOfCalledOff(index, item) : textOf(item),
        since: onlyOne ? '' : sinceInWords(index, { kind, whose, items: [item] }, now),
        place: placeOf(item),
      }))
      .filter(({ name, text }) => name !== '' || text !== ''),
  };
};

/** What is to be mended, or the agreement; a text that may be sensitive is shown only where it is approved. */
const textsIn = ({ unit, index }: UnitOfWork): TextOfWaiting => {
  const { quoted } = words(unit.settings.language).pages;
  const agreements = lazy(() => new Map(unit.agreements.map(({ id, text }) => [id, quoted(tidy(text))])));
  return (item) => toMendOf(index, item) || (item.kind === 'overdue' ? (agreements().get(item.about) ?? '') : '');
};

/** The sentence that says what is to be mended or decided, and how; empty for all other kinds. */
export const toMendOf = (index: UnitIndex, { kind, about, employeeId }: WaitingItem): string => {
  const { language } = index.unit.settings;
  if (kind === 'refused') return problemLines(index.conversation(employeeId))[Number(about)] ?? '';
  if (kind === 'conflict') {
    const employee = index.employee(employeeId);
    const agreement = index.agreements(employeeId).find(({ id }) => id === about);
    return employee && agreement ? problemSentence(problemOfConflict(index, employee, agreement), language) : '';
  }
  const area = kind === 'adjust' ? index.unit.focusAreas.find(({ id }) => id === about) : undefined;
  return area ? problemSentence(problemOfAdjusting(area), language) : '';
};
