// People of one name, told apart by what the Sheet has of them: the first of title, department, leader and the like in which
// they differ, two of these together, their address, their row. An id says nothing to people, and is in nobody's name.
import type { Language } from '../text/language.ts';
import { plain, tidy } from '../text/plainText.ts';
import type { Employee, Unit } from '../unit/unit.ts';
import { words } from '../words/words.ts';

type Person = Pick<Employee, 'id' | 'name' | 'email'>;

/** What is known of people beside their names and addresses. */
export type KnownOfPeople = Pick<Unit, 'ownCells' | 'rowOf'>;

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
const CALLED = [
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
  word('(?:personale|afdelings)?leder', 'chef', '(?:line )?manager', 'supervisor'),
  word(
    'startdato',
    'ansættelsesdato',
    'ansat (?:den|siden|pr)',
    'tiltrådt',
    'tiltrædelse(?:sdato)?',
    'start date',
    'hire date',
  ),
];

/** By these they are counted: better than a row, which moves. */
const COUNTED = [
  word(
    '(?:medarbejder|tjeneste|løn)-?(?:nummer|nr)',
    'medarb\\.? ?nr',
    'initialer',
    'initials',
    'employee (?:id|number|no)',
  ),
];

type Telling = (person: Person) => string;

/** Each has something, and no two the same. */
const tellsAll = (same: readonly Person[], telling: Telling): boolean => {
  const texts = same.map((person) => plain(telling(person)));
  return new Set(texts).size === same.length && !texts.includes('');
};

const pairsOf = (tellings: readonly Telling[]): Telling[] =>
  tellings.flatMap((one, at) =>
    tellings.slice(at + 1).map(
      (other): Telling =>
        (person) =>
          [one(person), other(person)].filter(Boolean).join(', '),
    ),
  );

/** By id, what stands behind the name of each who shares it with another. */
export const tellingApart = (
  people: readonly Person[],
  { ownCells = () => ({}), rowOf = () => undefined }: KnownOfPeople,
  language: Language = 'da',
): Map<string, string> => {
  const { onPaper, inRow, oneOf } = words(language).importShown;
  const apart = new Map<string, string>();
  for (const same of namesakesIn(people)) {
    const headings = [...new Set(same.flatMap(({ id }) => Object.keys(ownCells(id))))];
    const under = (patterns: readonly RegExp[]): Telling[] =>
      patterns
        .flatMap((pattern) => headings.filter((heading) => pattern.test(heading)))
        .map(
          (heading) =>
            ({ id }) =>
              tidy(ownCells(id)[heading] ?? ''),
        );
    const [called, counted] = [under(CALLED), under(COUNTED)];
    const isOnlyOne = same.filter(({ email }) => email.trim() === '').length === 1;
    const address: Telling = ({ email }) => email.trim() || (isOnlyOne ? onPaper : '');
    const inOrder = [...same].sort((a, b) => (a.id < b.id ? -1 : 1));
    /** Of one without an address whom nothing else tells from the others. */
    const atLast: Telling = (person) => {
      const row = rowOf(person.id);
      if (row === undefined) return oneOf(inOrder.indexOf(person) + 1, same.length);
      return [called[0]?.(person), inRow(row)].filter(Boolean).join(', ');
    };
    const telling =
      [...called, ...pairsOf(called), address, ...counted].find((one) => tellsAll(same, one)) ??
      ((person: Person) => address(person) || atLast(person));
    for (const person of same) apart.set(person.id, telling(person));
  }
  return apart;
};

/** Asked for once a unit, since most names are shown by the hundred. */
const apartIn = new WeakMap<Unit['employees'], Map<string, string>>();

/**
 * The name by which an employee is shown to others: the name alone, and with a namesake in the unit also what tells them
 * apart; without a name, the address or the row. Only in a greeting to the person is the name itself enough.
 */
export const nameShown = (
  { employees, ownCells, rowOf, settings }: Pick<Unit, 'employees' | 'settings'> & KnownOfPeople,
  { id, name }: Pick<Employee, 'id' | 'name'>,
): string => {
  const known = apartIn.get(employees) ?? tellingApart(employees, { ownCells, rowOf }, settings.language);
  apartIn.set(employees, known);
  if (plain(name) === '') {
    const row = rowOf?.(id);
    const address = employees.find((employee) => employee.id === id)?.email.trim();
    return address || (row === undefined ? name : words(settings.language).importShown.inRow(row));
  }
  const apart = known.get(id);
  return apart === undefined ? name : `${tidy(name)} (${apart})`;
};
