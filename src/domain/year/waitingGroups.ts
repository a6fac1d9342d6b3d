// What waits, in words for a page or a mail: those who have the same to do are named in one sentence.
import { nameShown } from '../people/tellApart.ts';
import { tidy } from '../text/plainText.ts';
import type { Now } from '../unit/unit.ts';
import { fewNamed } from '../words/fewNamed.ts';
import { words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { WaitingItem, WaitingKind } from './waiting.ts';

/** What is of one kind and waits for the same party; the one that has waited longest comes first. */
export interface WaitingGroup {
  kind: WaitingKind;
  whose: WaitingItem['whose'];
  items: WaitingItem[];
}

/** The manager's moves first, then what the manager waits for. */
export const waitingGroups = (items: readonly WaitingItem[]): WaitingGroup[] => {
  const groups = new Map<string, WaitingGroup>();
  for (const item of items) {
    const { kind, whose } = item;
    const known = groups.get(`${whose}/${kind}`);
    if (known) known.items.push(item);
    else groups.set(`${whose}/${kind}`, { kind, whose, items: [item] });
  }
  const all = [...groups.values()];
  return [...all.filter(({ whose }) => whose === 'manager'), ...all.filter(({ whose }) => whose === 'employee')];
};

/** What to do, or whom the manager waits for. */
export const waitingSentence = (index: UnitIndex, { kind, whose, items }: WaitingGroup): string => {
  const { unit, employee } = index;
  const { pages } = words(unit.settings.language);
  const names = [...new Set(items.map(({ employeeId }) => employeeId))].flatMap((id) => {
    const about = employee(id);
    return about ? [tidy(nameShown(unit, about))] : [];
  });
  if (kind === 'calledOff')
    return pages.calledOff(
      fewNamed(names, pages),
      items.map((item) => timeOfCalledOff(index, item)),
    );
  const theirs: Partial<Record<WaitingKind, (who: string, count: number) => string>> = pages.waitingOfEmployee;
  const sentence = (whose === 'employee' ? theirs[kind] : undefined) ?? pages.waiting[kind];
  return sentence(fewNamed(names, pages), items.length);
};

/** When the conversation was to be that has been called off. */
export const timeOfCalledOff = ({ unit }: UnitIndex, { about }: WaitingItem): string =>
  words(unit.settings.language).at(about.slice(0, 10), about.slice(11));

/** The same and since when, as a mail says it in one line. */
export const waitingLine = (index: UnitIndex, group: WaitingGroup, now: Now): string => {
  const since = sinceInWords(index, group, now);
  return since === '' ? waitingSentence(index, group) : `${waitingSentence(index, group)} ${since}.`;
};

/** Since when it has waited, or by when it is to be done; empty where nobody knows. */
export const sinceInWords = ({ unit }: UnitIndex, { kind, items }: WaitingGroup, now: Now): string => {
  const { pages } = words(unit.settings.language);
  const known = items.filter(({ since }) => since !== '');
  const [first] = known;
  if (!first) return '';
  if (kind === 'overdue' && items.length === 1) return pages.deadline(first.since);
  return first.since > now.date ? pages.talkOn(first.since) : pages.since(first.since, items.length > 1);
};
