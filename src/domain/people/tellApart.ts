// People of one name, told apart by what the Sheet has of them: the first of title, department and the like in which they
// differ, or else their address.
import { plain, tidy } from '../text/plainText.ts';
import type { Employee, OwnCells, Unit } from '../unit/unit.ts';
import { words } from '../words/words.ts';

type Person = Pick<Employee, 'id' | 'name' | 'email'>;

const namesakesIn = <P extends Person>(people: readonly P[]): P[][] => {
  const byName = new Map<string, P[]>();
  for (const person of people) {
    const name = plain(person.name);
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  return [...byName.values()].filter((same) => same.length > 1);
};

/** A whole word of a heading: a trade union, family matters or a blood group are in nobody's name. */
const word = (...words: string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');

/** Headings by which people are called rather than counted, the best first. */
const TELLING = [
  word('stilling(?:sbetegnelse)?', '(?:stillings|job)?(?:titel|title)', 'position', 'job'),
  word(
    '(?:under)?afdeling(?:snavn)?',
    'department',
    'enhed(?:snavn)?',
    'unit',
    '(?:arbejds)?team',
    'hold',
    '(?:arbejds|tjeneste)sted',
    '(?:work)?group',
    '(?:arbejds|fag)?gruppe',
  ),
  word('(?:linje|undervisnings|hoved)?fag', 'fagområde', 'rolle', 'role', 'subject'),
];

/** By id, what stands behind the name of each who shares it with another; `onPaper` is said of one without an address. */
export const tellingApart = (
  people: readonly Person[],
  ownCells: (id: string) => OwnCells,
  onPaper = '',
): Map<string, string> => {
  const apart = new Map<string, string>();
  for (const same of namesakesIn(people)) {
    const headings = [...new Set(same.flatMap(({ id }) => Object.keys(ownCells(id))))];
    const inOrder = [...TELLING.flatMap((pattern) => headings.filter((heading) => pattern.test(heading)))];
    const differs = (heading: string): boolean => {
      const texts = same.map(({ id }) => plain(ownCells(id)[heading] ?? ''));
      return new Set(texts).size === same.length && !texts.includes('');
    };
    const heading = inOrder.find(differs);
    const isOnlyOne = same.filter(({ email }) => email.trim() === '').length === 1;
    for (const { id, email } of same) {
      const address = email.trim() || (isOnlyOne ? onPaper : '');
      apart.set(id, tidy(heading ? (ownCells(id)[heading] ?? '') : address) || id);
    }
  }
  return apart;
};

/** Asked for once a unit, since most names are shown by the hundred. */
const apartIn = new WeakMap<Unit['employees'], Map<string, string>>();

/**
 * The name by which an employee is shown to others: the name alone, and with a namesake in the unit also what tells them
 * apart. Only in a greeting to the person is the name itself enough.
 */
export const nameShown = (
  { employees, ownCells = () => ({}), settings }: Pick<Unit, 'employees' | 'ownCells' | 'settings'>,
  { id, name }: Pick<Employee, 'id' | 'name'>,
): string => {
  const known =
    apartIn.get(employees) ?? tellingApart(employees, ownCells, words(settings.language).importShown.onPaper);
  apartIn.set(employees, known);
  const apart = known.get(id);
  return apart === undefined ? name : `${tidy(name)} (${apart})`;
};
