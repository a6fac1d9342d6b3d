// The unit looked up by employee and by key, so that decisions over thousands of rows stay linear.
import { activeFocusAreas } from './focusText.ts';
import type {
  Agreement,
  Answer,
  Conversation,
  Employee,
  FocusArea,
  LogEntry,
  Preparation,
  Tailoring,
  Unit,
} from './unit.ts';

export interface Register {
  readonly unit: Unit;
  /** Of the focus areas, those that hold in the cycle's year. */
  readonly activeFocusAreas: FocusArea[];
  readonly employee: (id: string) => Employee | undefined;
  readonly tailoring: (employeeId: string) => readonly Tailoring[];
  readonly preparation: (employeeId: string) => readonly Preparation[];
  /** This cycle's answers. */
  readonly answers: (employeeId: string) => readonly Answer[];
  /** All of the person's agreements, old and new. */
  readonly agreements: (employeeId: string) => readonly Agreement[];
  /** This cycle's conversation. */
  readonly conversation: (employeeId: string) => Conversation | undefined;
  readonly entry: (key: string) => LogEntry | undefined;
  /** The log says that the work of this key is finished. */
  readonly isDone: (key: string) => boolean;
  /** The same of a file: its id is noted too. A run that died between the two has not finished. */
  readonly isMade: (key: string) => boolean;
}

/** Each look-up is made when it is first asked for: most decisions need few of them. */
export const registerOf = (unit: Unit): Register => {
  const { year } = unit.settings;
  const thisYears = <T extends { year: number | null }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.year === year);
  const employees = once(() => new Map(unit.employees.map((employee) => [employee.id, employee])));
  const tailoring = once(() => groupBy(unit.tailoring));
  const preparation = once(() => groupBy(thisYears(unit.preparation)));
  const answers = once(() => groupBy(thisYears(unit.answers)));
  const agreements = once(() => groupBy(unit.agreements));
  const conversations = once(() => new Map(thisYears(unit.conversations).map((row) => [row.employeeId, row])));
  const log = once(() => new Map(unit.log.map((entry) => [entry.id, entry])));
  return {
    unit,
    activeFocusAreas: activeFocusAreas(unit),
    employee: (id) => employees().get(id),
    tailoring: (id) => tailoring().get(id) ?? [],
    preparation: (id) => preparation().get(id) ?? [],
    answers: (id) => answers().get(id) ?? [],
    agreements: (id) => agreements().get(id) ?? [],
    conversation: (id) => conversations().get(id),
    entry: (key) => log().get(key),
    isDone: (key) => log().get(key)?.state === 'done',
    isMade: (key) => log().get(key)?.state === 'done' && (log().get(key)?.facts.file ?? '') !== '',
  };
};

/** Made when first asked for, and kept. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const groupBy = <T extends { employeeId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.employeeId);
    if (group) group.push(row);
    else groups.set(row.employeeId, [row]);
  }
  return groups;
};
