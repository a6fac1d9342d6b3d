// The stage of a year: its people, the events still to come, and what people have written.
import type { OpenDoc } from 'local-workspace';
import { type Employee, employeeIn } from '../office/employees.ts';
import { type Wordings, wordingsOf } from '../office/fillIn.ts';
import type { Office } from '../office/office.ts';
import { YearStopped } from '../office/office.ts';
import type { AgreementStatus, EmployeeKey, Moment, ReviewRow, YearPlan } from '../plan/plan.ts';

interface Entry {
  at: Moment;
  /** The employee's id. */
  id: string;
}

/** What people have written, by their ids, to be looked for in the Sheet at the end. */
export interface Given {
  /** The newest answers of each employee: feedback apart, and the suggestions by question. */
  answers: Map<
    string,
    Entry & { texts: readonly string[]; feedback: readonly string[]; suggestions: Record<string, string> }
  >;
  reviews: (Entry & ReviewRow)[];
  agreements: Map<string, Entry & { texts: readonly string[] }>;
  /** The status last reported of each agreement, by the person and how the agreement's words begin. */
  progress: Map<string, Entry & AgreementStatus>;
  /** The last reply to each suggestion, by the person and the question. */
  replies: Map<string, Entry & { questionId: string; reply: string }>;
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
  /** In order of time; events of the same moment in the order in which they were planned. */
  readonly #events: Event[] = [];

  constructor(
    readonly office: Office,
    readonly plan: YearPlan,
  ) {
    this.#people = this.#known();
    this.wordings = wordingsOf(office);
  }

  /** Reads the Sheet again where the person is not known yet. @throws YearStopped where it is nobody, or a name of several. */
  person(who: EmployeeKey): Employee {
    const known = this.#people.get(who);
    if (known) return known;
    this.#people = this.#known();
    const person = this.#people.get(who);
    if (!person) throw new YearStopped(`${who} is not one of the employees.`);
    return person;
  }

  /** Plans an event; one in the past happens next. */
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

  /** Moves the clock to `end`, with each event at its moment. */
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

  /** The id of the file of that kind that the add-on made for the person in the present cycle. */
  fileOf({ id }: Employee, kind: string): string | undefined {
    return this.office.fileWithKey(`${this.office.year}/${kind}/${id}`)?.id;
  }

  /** The conversation's Doc, opened by the employee, or by the manager for an employee without an account. */
  docOf(person: Employee): OpenDoc | undefined {
    const docId = this.fileOf(person, 'doc');
    if (docId) return this.office.doc(docId, person.hasAccount ? person.email : this.office.managerEmail);
    this.office.faults.push(`${person.name} has no conversation Doc.`);
    return undefined;
  }

  /** Everyone by id, by e-mail, and by name where only one person has it. */
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
