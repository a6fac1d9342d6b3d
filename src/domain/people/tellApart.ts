// People of one name, told apart by what the Sheet has of them: the first of title, department and the like in which they
// differ, or else their address.
import { plain, tidy } from '../text/plainText.ts';
import type { Employee } from '../unit/unit.ts';

/** What is known of a person beside our columns, by heading. */
export type OwnCells = Readonly<Record<string, string>>;

type Person = Pick<Employee, 'id' | 'name' | 'email'>;

const namesakesIn = <P extends Person>(people: readonly P[]): P[][] => {
  const byName = new Map<string, P[]>();
  for (const person of people) {
    const name = plain(person.name);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  return [...byName.values()].filter((same) => same.length > 1);
};

/** Headings by which people are called rather than counted, the best first. */
const TELLING = [
  /stilling|titel|title|position|job/iu,
  /afdeling|department|enhed|unit|team|hold|sted|group|gruppe/iu,
  /fag|rolle|role|subject/iu,
];

/** By id, what stands behind the name of each who shares it with another. */
export const tellingApart = (people: readonly Person[], ownCells: (id: string) => OwnCells): Map<string, string> => {
  const apart = new Map<string, string>();
  for (const same of namesakesIn(people)) {
    const headings = [...new Set(same.flatMap(({ id }) => Object.keys(ownCells(id))))];
    const inOrder = [...TELLING.flatMap((pattern) => headings.filter((heading) => pattern.test(heading)))];
    const differs = (heading: string): boolean => {
      const texts = same.map(({ id }) => plain(ownCells(id)[heading] ?? ''));
      return new Set(texts).size === same.length && !texts.includes('');
    };
    const heading = inOrder.find(differs);
    for (const { id, email } of same) apart.set(id, tidy(heading ? (ownCells(id)[heading] ?? '') : email.trim()) || id);
  }
  return apart;
};
