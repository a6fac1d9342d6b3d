// A person's status in the list of people: the worst of what waits, or how far the person has come.
import { stepOf } from '../people/steps.ts';
import type { Employee } from '../unit/unit.ts';
import type { Step } from '../words/codes.ts';
import { words } from '../words/words.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import type { WaitingItem, WaitingKind } from './waiting.ts';

export interface PersonStatus {
  /** The kind of what waits, or the step. */
  key: string;
  text: string;
}

/** Those that are about nobody in particular are no one's status. */
type PersonalKind = Exclude<WaitingKind, 'text' | 'adjust' | 'deletion'>;

/** At these steps the step's own words say what is waited for. */
const SAID_BY_STEP: Partial<Record<WaitingKind, readonly Step[]>> = {
  time: ['none', 'formReady'],
  answers: ['invited'],
  confirmation: ['awaitingConfirmation'],
  status: ['halfYearReviewInvited'],
};

/** `items`: what waits about the person, the worst first; a later step hides none of it. */
export const statusOf = (index: UnitIndex, employee: Employee, items: readonly WaitingItem[]): PersonStatus => {
  const { steps, pages } = words(index.unit.settings.language);
  const titles: Record<PersonalKind, string> = pages.statuses;
  const step = stepOf(index, employee);
  const [worst] = items;
  if (!worst || employee.state !== 'active' || !isPersonal(worst.kind) || SAID_BY_STEP[worst.kind]?.includes(step))
    return { key: step, text: steps[step] };
  return { key: worst.kind, text: titles[worst.kind] };
};

const isPersonal = (kind: WaitingKind): kind is PersonalKind =>
  kind !== 'text' && kind !== 'adjust' && kind !== 'deletion';
