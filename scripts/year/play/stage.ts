// The stage that a year is played on: who plays, what they gave, and what happens at which moment.
import type { OpenDoc } from '../../../local/people/editDoc.ts';
import { type Employee, employeeIn } from '../office/employees.ts';
import { type Wordings, wordingsOf } from '../office/fillIn.ts';
import type { Office } from '../office/office.ts';
import { YearStopped } from '../office/office.ts';
import type { AgreementStatus, EmployeeKey, Moment, ReviewRow, YearPlan } from '../plan/plan.ts';

interface Gift {
  at: Moment;
  /** Whose it is. */
  id: string;
}

/** What people gave, by their ids, to be found again in the Sheet at the end. */
export interface Given {
  /** The newest answers count. Suggestions are kept by the question too. */
  answers: Map<string, Gift & { texts: readonly string[]; suggestions: Record<string, string> }>;
  reviews: (Gift & ReviewRow)[];
  agreements: Map<string, Gift & { texts: readonly string[] }>;
  /** The status last reported of each agreement, by the person and how the agreement's words begin. */
  progress: Map<string, Gift & AgreementStatus>;
  /** What was replied last to each suggestion, by the person and the question. */
  replies: Map<string, Gift & { questionId: string; reply: string }>;
}

interface Event {
  at: Moment;
  happens: () => void;
}

export class Stage {
  readonly given: Given = {
    answers: new Map(),
    reviews: [],
    agreements: new Map(),
    progress: new Map(),
    replies: new Map(),
  };
  readonly wordings: Wordings;
  #people: ReadonlyMap<string, Employee>;
  /** In the order in which they happen; those of one moment in the order in which they were planned. */
  readonly #events: Event[] = [];

  constructor(
    readonly office: Office,
    readonly plan: YearPlan,
  ) {
    this.#people = this.#known();
    this.wordings = wordingsOf(office);
  }

  /** Whoever is not known yet may have come since. @throws where it is nobody, or one of several. */
  person(who: EmployeeKey): Employee {
    const known = this.#people.get(who);
    if (known) return known;
    this.#people = this.#known();
    const person = this.#people.get(who);
    if (!person) throw new YearStopped(`${who} is not one of the employees.`);
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

  keepProgress({ id }: Employee, statuses: readonly AgreementStatus[]): void {
    for (const each of statuses)
      this.given.progress.set(`${id}/${each.agreement}`, { at: this.office.now, id, ...each });
  }

  /** The file of that kind that the add-on made for the person in the cycle that is played. */
  fileOf({ id }: Employee, kind: string): string | undefined {
    return this.office.fileWithKey(`${this.office.year}/${kind}/${id}`)?.id;
  }

  /** The conversation's Doc, opened by the employee; by the manager for one who has no account. */
  docOf(person: Employee): OpenDoc | undefined {
    const docId = this.fileOf(person, 'doc');
    if (docId) return this.office.doc(docId, person.hasAccount ? person.email : this.office.managerEmail);
    this.office.faults.push(`${person.name} has no conversation Doc.`);
    return undefined;
  }

  /** By id and e-mail, and by a name that only one has. */
  #known(): Map<EmployeeKey, Employee> {
    const people = this.office.tab('employees').rows.map(employeeIn);
    const bearers = new Map<string, number>();
    for (const { name } of people) bearers.set(name, (bearers.get(name) ?? 0) + 1);
    return new Map(
      people.flatMap((person): [EmployeeKey, Employee][] => [
        [person.id, person],
        [person.email, person],
        ...(bearers.get(person.name) === 1 ? [[person.name, person] satisfies [EmployeeKey, Employee]] : []),
      ]),
    );
  }
}
