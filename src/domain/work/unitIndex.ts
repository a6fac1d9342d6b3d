// The unit looked up by employee and by key, so that decisions over thousands of rows stay linear.
import { lazy } from '../text/lazy.ts';
import { activeFocusAreas } from '../unit/activeFocusAreas.ts';
import { emailProblems, isWithoutAddress, plainAddress } from '../unit/emailAddress.ts';
import type {
  Agreement,
  Answer,
  Conversation,
  Employee,
  FocusArea,
  Preparation,
  Tailoring,
  Unit,
} from '../unit/unit.ts';
import type { LogKind } from './logDetails.ts';
import { entryOf, isFile, isKind, type LogEntry } from './logEntries.ts';
import type { LogKey } from './logKeys.ts';
import { isCombined, MAILS } from './work.ts';

export interface UnitIndex {
  readonly unit: Unit;
  /** The focus areas that are active in the cycle's year. */
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
  /** When the conversation of that cycle was held; empty where it was not. */
  readonly heldOn: (employeeId: string, year: number) => string;
  /** The person's latest conversation that was held, in this cycle or an earlier one. */
  readonly lastHeld: (employeeId: string) => Held | undefined;
  /** Mail can reach the person, and no one else at that address. */
  readonly isReachable: (employeeId: string) => boolean;
  /**
   * Where a reader's mail lands: `manager` also for the employee who has the manager's address, and for those who have
   * none, to whom the manager passes it on; else the reader's own.
   */
  readonly inboxOf: (reader: string) => string;
  /** The last day on which a combined mail went to that reader's inbox; empty where none did. */
  readonly combinedOn: (reader: string) => string;
  /** The last day of any mail to that reader that carries the link to the status form. */
  readonly mailedOn: (reader: string) => string;
  /** The log's entry of the key, with the details of its kind. */
  readonly entry: FindEntry;
  /** The log's entries that have one of our keys. */
  readonly log: readonly LogEntry[];
  /** The log says that the work of this key is finished. */
  readonly isDone: (key: string) => boolean;
  /** Like `isDone` for a file, whose id must be noted too: a run may have died between the two. */
  readonly isMade: (key: string) => boolean;
}

interface FindEntry {
  <Kind extends LogKind>(key: LogKey<Kind>): LogEntry<Kind> | undefined;
  (key: string): LogEntry | undefined;
}

export type Held = Conversation & { year: number };

/** Each look-up is built when it is first used: most decisions need few of them. */
export const unitIndexOf = (unit: Unit): UnitIndex => {
  const { year } = unit.settings;
  const thisYears = <T extends { year: number | null }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.year === year);
  const employees = lazy(() => new Map(unit.employees.map((employee) => [employee.id, employee])));
  const tailoring = lazy(() => groupBy(unit.tailoring));
  const preparation = lazy(() => groupBy(thisYears(unit.preparation)));
  const answers = lazy(() => groupBy(thisYears(unit.answers)));
  const agreements = lazy(() => groupBy(unit.agreements));
  const conversations = lazy(() => new Map(thisYears(unit.conversations).map((row) => [row.employeeId, row])));
  const held = lazy(() => heldIn(unit.conversations));
  const rowsByKey = lazy(() => new Map(unit.log.map((row) => [row.id, row])));
  const log = lazy(() => unit.log.flatMap((row) => entryOf(row) ?? []));
  const entry: FindEntry = (key: string) => {
    const row = rowsByKey().get(key);
    return row && (entryOf(row) as LogEntry<never> | undefined);
  };
  const unreachable = lazy(() => emailProblems(unit.employees));
  const managersOwn = lazy(() => {
    const manager = plainAddress(unit.settings.managerEmail);
    return unit.employees.find(({ state, email }) => state === 'active' && plainAddress(email) === manager)?.id;
  });
  const inboxOf = (reader: string): string => {
    const employee = employees().get(reader);
    return reader === managersOwn() || (employee && isWithoutAddress(employee)) ? 'manager' : reader;
  };
  const mailed = lazy(() => lastMails(log(), inboxOf));
  return {
    unit,
    activeFocusAreas: activeFocusAreas(unit),
    employee: (id) => employees().get(id),
    tailoring: (id) => tailoring().get(id) ?? [],
    preparation: (id) => preparation().get(id) ?? [],
    answers: (id) => answers().get(id) ?? [],
    agreements: (id) => agreements().get(id) ?? [],
    conversation: (id) => conversations().get(id),
    heldOn: (id, of) => held().byYear.get(`${of}/${id}`) ?? '',
    lastHeld: (id) => held().last.get(id),
    isReachable: (id) => !unreachable().has(id),
    inboxOf,
    combinedOn: (reader) => mailed().combined.get(inboxOf(reader)) ?? '',
    mailedOn: (reader) => mailed().any.get(reader) ?? '',
    entry,
    get log() {
      return log();
    },
    isDone: (key) => rowsByKey().get(key)?.state === 'done',
    isMade: (key) => {
      const made = entry(key);
      return made?.state === 'done' && isFile(made);
    },
  };
};

const heldIn = (conversations: readonly Conversation[]) => {
  const byYear = new Map<string, string>();
  const last = new Map<string, Held>();
  for (const row of conversations) {
    const { year, employeeId, heldOn } = row;
    if (year === null || heldOn === '') continue;
    byYear.set(`${year}/${employeeId}`, heldOn);
    if (year >= (last.get(employeeId)?.year ?? 0)) last.set(employeeId, { ...row, year });
  }
  return { byYear, last };
};

/** A mail that has been claimed may have left, so it counts; one that was surely refused does not. */
const lastMails = (log: readonly LogEntry[], inboxOf: (reader: string) => string) => {
  const combined = new Map<string, string>();
  const any = new Map<string, string>();
  for (const entry of log) {
    if (!isKind(entry, ...MAILS)) continue;
    const { kind, state, details } = entry;
    const { to, on } = details;
    if (!to || !on || state === 'failed') continue;
    if (on > (any.get(to) ?? '')) any.set(to, on);
    const inbox = inboxOf(to);
    if (isCombined(kind) && on > (combined.get(inbox) ?? '')) combined.set(inbox, on);
  }
  return { combined, any };
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
