// The stage that a year is played on: who plays, what they gave, and what happens at which moment.
import type { OpenDoc } from '../../local/people/editDoc.ts';
import type { Office } from './office.ts';
import { YearStopped } from './office.ts';
import { type Wordings, wordingsOf } from './people.ts';
import type { Moment, Told, YearPlan } from './plan.ts';
import type { TabRow } from './sheetTabs.ts';

/** What people gave, to be found again in the Sheet at the end. */
export interface Given {
  answers: { name: string; texts: string[] }[];
  agreements: { name: string; texts: string[] }[];
  /** What was told last of each agreement, by the person and how the agreement's words begin. */
  progress: Map<string, Told & { name: string }>;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  hasAccount: boolean;
  reads: 'da' | 'en';
}

export const personIn = (row: TabRow): Person => ({
  id: row.cell('Id'),
  name: row.cell('Navn', 'Name'),
  email: row.cell('E-mail'),
  hasAccount: /^(true|ja|yes)$/i.test(row.cell('Google-konto', 'Google account')),
  reads: ['Engelsk', 'English'].includes(row.cell('Sprog', 'Language')) ? 'en' : 'da',
});

export const activePeople = (office: Office): Person[] =>
  office
    .tab('employees')
    .rows.filter((row) => ['Aktiv', 'Active', ''].includes(row.cell('Status', 'State')))
    .map(personIn);

interface Event {
  at: Moment;
  happens: () => void;
}

export class Stage {
  readonly given: Given = { answers: [], agreements: [], progress: new Map() };
  readonly wordings: Wordings;
  #people: ReadonlyMap<string, Person>;
  /** In the order in which they happen; those of one moment in the order in which they were planned. */
  readonly #events: Event[] = [];

  constructor(
    readonly office: Office,
    readonly plan: YearPlan,
  ) {
    this.#people = this.#active();
    this.wordings = wordingsOf(office);
  }

  /** Whoever is not known yet may have come since. @throws where nobody active has the name. */
  person(name: string): Person {
    const known = this.#people.get(name);
    if (known) return known;
    this.#people = new Map([...this.#people, ...this.#active()]);
    const person = this.#people.get(name);
    if (!person) throw new YearStopped(`${name} is not among the active employees.`);
    return person;
  }

  /** What lies in the past happens next. */
  at(at: Moment, happens: () => void): void {
    const events = this.#events;
    let [low, high] = [0, events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.at ?? '') <= at) low = middle + 1;
      else high = middle;
    }
    events.splice(low, 0, { at, happens });
  }

  /** Lets the clock run, and everything happen at its moment. */
  playTo(end: Moment): void {
    for (let next = this.#events[0]; next && next.at < end; next = this.#events[0]) {
      this.#events.shift();
      this.office.advance(next.at);
      next.happens();
    }
    this.office.advance(end);
  }

  keepProgress(name: string, told: readonly Told[]): void {
    for (const each of told) this.given.progress.set(`${name}/${each.agreement}`, { name, ...each });
  }

  /** The file of that kind that the add-on made for the person in the cycle that is played. */
  fileOf({ id }: Person, kind: string): string | undefined {
    return this.office.fileWithKey(`${this.office.year}/${kind}/${id}`)?.id;
  }

  /** The conversation's Doc, opened by the employee; by the manager for one who has no account. */
  docOf(person: Person): OpenDoc | undefined {
    const docId = this.fileOf(person, 'doc');
    if (docId) return this.office.doc(docId, person.hasAccount ? person.email : this.office.managerEmail);
    this.office.faults.push(`${person.name} has no conversation Doc.`);
    return undefined;
  }

  #active(): Map<string, Person> {
    return new Map(activePeople(this.office).map((person) => [person.name, person]));
  }
}
