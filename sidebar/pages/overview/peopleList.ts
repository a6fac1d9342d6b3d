// Which people the overview shows: by name and by how far they have come.
import type { PersonView } from '../../../src/contract.ts';
import { matches } from '../../text/searching.ts';

export interface StepCount {
  step: string;
  title: string;
  count: number;
}

/** The steps that somebody stands on, those furthest behind first, as the people show them. */
export const stepsOf = (people: readonly PersonView[]): StepCount[] => {
  const counts = new Map<string, StepCount>();
  for (const { step, stepText } of people) {
    const found = counts.get(step);
    counts.set(step, { step, title: stepText, count: (found?.count ?? 0) + 1 });
  }
  const reached = (step: string): number => {
    const person = people.find((each) => each.step === step);
    // Who is on leave or has left is on no track, and comes last.
    return person === undefined || person.track.length === 0 ? Number.MAX_SAFE_INTEGER : passedOf(person);
  };
  return [...counts.values()].sort((a, b) => reached(a.step) - reached(b.step));
};

/** An empty step shows everyone. */
export const peopleShown = (people: readonly PersonView[], query: string, step: string): PersonView[] =>
  people.filter((person) => (step === '' || person.step === step) && matches(query, person.name));

/** How many stations are behind the person. */
export const passedOf = ({ track }: PersonView): number => track.filter(({ state }) => state === 'done').length;
