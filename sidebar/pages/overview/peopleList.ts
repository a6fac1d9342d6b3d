// Which people the overview lists, by name and by step.
import type { PersonView } from '../../../src/contract.ts';
import { matches } from '../../text/searching.ts';

export interface StepCount {
  step: string;
  title: string;
  count: number;
}

/** The steps that people are at, with how many are at each; the earliest step first. */
export const stepsOf = (people: readonly PersonView[]): StepCount[] => {
  const counts = new Map<string, StepCount>();
  for (const { step, stepText } of people) {
    const found = counts.get(step);
    counts.set(step, { step, title: stepText, count: (found?.count ?? 0) + 1 });
  }
  const reached = (step: string): number => {
    const person = people.find((each) => each.step === step);
    // People on leave, and those who have left, have no timeline and come last.
    return person === undefined || person.timeline.length === 0 ? Number.MAX_SAFE_INTEGER : passedOf(person);
  };
  return [...counts.values()].sort((a, b) => reached(a.step) - reached(b.step));
};

/** An empty `step` stands for every step. */
export const peopleShown = (people: readonly PersonView[], query: string, step: string): PersonView[] =>
  people.filter((person) => (step === '' || person.step === step) && matches(query, person.name));

/** How many steps the person has completed. */
export const passedOf = ({ timeline }: PersonView): number => timeline.filter(({ state }) => state === 'done').length;
