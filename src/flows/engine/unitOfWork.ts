// One unit of work: reads the Sheet once and keeps that copy in step with every row that a flow writes.

import { sheetUrl } from '../../domain/formats/links.ts';
import { employeeOf } from '../../domain/people/employeeOf.ts';
import { formerIds } from '../../domain/people/formerRows.ts';
import { nameShown } from '../../domain/people/tellApart.ts';
import { settingsOf, yearProblem } from '../../domain/settings/settingsList.ts';
import { blankRow } from '../../domain/unit/blankRow.ts';
import { fittingRow } from '../../domain/unit/fittingText.ts';
import { NUMBERED, type NumberedKey } from '../../domain/unit/ids.ts';
import { type Problem, ProblemError } from '../../domain/unit/problem.ts';
import { type Row, TABLES, type TableKey } from '../../domain/unit/tables.ts';
import type { LogRow, Now, Unit } from '../../domain/unit/unit.ts';
import { type LogNote, rowOf } from '../../domain/work/logEntries.ts';
import { employeeIdOf, partsOfKey } from '../../domain/work/logKeys.ts';
import { newIds } from '../../domain/work/newIds.ts';
import { type UnitIndex, unitIndexOf } from '../../domain/work/unitIndex.ts';
import { witnessProblems } from '../../domain/work/witness.ts';
import { localNow, sheetReadsMonthFirst, utcOf } from '../../google/host/clock.ts';
import { whereFree } from '../../google/host/lock.ts';
import { unitKey } from '../../google/rest/driveList.ts';
import { keepWitness, sheetMarks } from '../../google/sheet/format.ts';
import type { Rows } from '../../google/sheet/masterSheet.ts';
import * as masterSheet from '../../google/sheet/masterSheet.ts';
import * as sheetWriting from '../../google/sheet/sheetWriting.ts';
import { perExecution } from '../../google/sheet/spreadsheet.ts';
import { bringUpToDate } from './upgrade.ts';

/** Somebody waits for the page. */
const PAGE_WAIT_MS = 2_000;

const NUMBERED_KEYS = Object.keys(NUMBERED) as NumberedKey[];

/** The present instant; handed down from `main.ts`, the only place that reads the clock. */
export type Clock = () => Date;

/** Stops a step because Google refused some of its rows; the others are written. */
class RowsRefused extends ProblemError {}

export class UnitOfWork {
  private rows: Rows;
  private known: UnitIndex | undefined;

  /** When the Sheet was read, local to the unit; a run is short enough to count as one moment. */
  readonly now: Now;
  readonly utcOf = utcOf;
  readonly sheetUrl = sheetUrl(unitKey());
  /** What Google would not write, by place and person; the rest of the work has gone on. */
  readonly refusals: Problem[] = [];
  /** The entries of the log that Google would not write: their work cannot be done in this run. */
  readonly barred = new Set<string>();
  /** The people whose files this run has looked at. */
  readonly lookedAt = new Set<string>();

  /** The one that has written last in this execution; undefined where none has. */
  private static readonly written = perExecution((): { last?: UnitOfWork } => ({}));
  static lastWritten(): UnitOfWork | undefined {
    return UnitOfWork.written().last;
  }

  private constructor(
    now: Now,
    private read: masterSheet.ReadTabs,
  ) {
    this.now = now;
    this.rows = read.rows;
  }

  /** Reads all tabs. @throws ProblemError where a tab or heading is missing, or newer code has written the Sheet. */
  static open(clock: Clock): UnitOfWork {
    bringUpToDate();
    return new UnitOfWork(localNow(clock()), masterSheet.readTabs());
  }

  /**
   * Like `open`, for a page: rows that people have typed get their ids, choices and boxes at the next click. Where another
   * run is at work, or there is nothing to go by, the page does without them.
   */
  static openForPage(clock: Clock): UnitOfWork {
    const unitOfWork = UnitOfWork.open(clock);
    if (!unitOfWork.hasTyped) return unitOfWork;
    const anew = whereFree(() => {
      const locked = UnitOfWork.open(clock);
      if (!locked.hasTyped) return locked;
      locked.numberTypedRows();
      // With the ids in their rows, what stands beside them is found too.
      locked.readTabsAnew();
      return locked;
    }, PAGE_WAIT_MS);
    return anew ?? unitOfWork;
  }

  /**
   * Like `open`, for work that writes; the caller holds the document lock. Gives ids to rows that people have typed.
   * @throws ProblemError where there is no year to write for.
   */
  static openForWork(clock: Clock, options: { evenIfLost?: boolean } = {}): UnitOfWork {
    const unitOfWork = UnitOfWork.open(clock);
    unitOfWork.makeReady(options);
    return unitOfWork;
  }

  /** What `openForWork` does once the unit of work is open; `evenIfLost` is for what sends and makes nothing. */
  makeReady({ evenIfLost = false }: { evenIfLost?: boolean } = {}): void {
    // Every key begins with the year: without one, all finished work would look undone.
    const problem = yearProblem(this.rows.settings);
    if (problem) throw new ProblemError(problem);
    const lost = this.lost;
    if (lost.length > 0 && !evenIfLost) throw new ProblemError(...lost);
    this.numberTypedRows();
  }

  /** Without the year or with a log that has lost rows, an id might be given for a second time. */
  private get hasTyped(): boolean {
    return (
      NUMBERED_KEYS.some((key) => this.read.unnumbered(key).length > 0) &&
      yearProblem(this.rows.settings) === undefined &&
      this.lost.length === 0
    );
  }

  private numberTypedRows(): void {
    for (const key of NUMBERED_KEYS) this.numberTyped(key);
  }

  /** As it stands in the Sheet by now: after a fault nobody knows which of our writes do. */
  readAnew(): void {
    this.readTabsAnew();
    this.makeReady();
  }

  private readTabsAnew(): void {
    this.read = masterSheet.readTabs();
    this.rows = this.read.rows;
    this.known = undefined;
  }

  /** What the log or the year has become against what was noted outside the Sheet. */
  get lost(): Problem[] {
    return witnessProblems(sheetMarks().witness, { entries: this.index.log.length, year: this.unit.settings.year });
  }

  /** From now on the log and the year count as they stand. */
  acceptMemory(): void {
    keepWitness({ entries: this.index.log.length, years: [this.unit.settings.year] });
  }

  /** Whether the tab has rows, numbered or not. */
  hasRows(key: NumberedKey): boolean {
    return this.rows[key].length > 0 || this.read.unnumbered(key).length > 0;
  }

  /** Cells that could not be read (the rest of the row is used), and rows left out because another row has their id. */
  get problems(): Problem[] {
    return this.read.problems;
  }

  get unit(): Unit {
    return this.index.unit;
  }

  get index(): UnitIndex {
    this.known ??= unitIndexOf(unitOf(this.rows, this.read));
    return this.known;
  }

  /** `yyyy-MM-ddTHH:mm`, local to the unit. */
  get moment(): string {
    const { date, time } = this.now;
    return `${date}T${time}`;
  }

  /** The rows of a tab as last read or written. */
  table<Key extends TableKey>(key: Key): readonly Row<Key>[] {
    return this.rows[key];
  }

  /**
   * Changes the rows with the same identity and adds the others, both in the Sheet and in the copy here.
   * @throws ProblemError naming the rows that Google refused; the others are written.
   */
  write<Key extends TableKey>(key: Key, rows: readonly Partial<Row<Key>>[]): void {
    const refusals = this.writeAndKeep(key, rows);
    if (refusals.length > 0) throw new RowsRefused(...refusals.map(({ problem }) => problem));
  }

  /** As `write`, but goes on: what Google refuses is among `refusals`. @returns the rows that are not written. */
  writeWhatFits<Key extends TableKey>(key: Key, rows: readonly Partial<Row<Key>>[]): Partial<Row<Key>>[] {
    const refusals = this.writeAndKeep(key, rows);
    this.refusals.push(...refusals.map(({ problem }) => problem));
    return refusals.map(({ row }) => row);
  }

  /** Does it; what Google refuses of it is among `refusals`. @returns whether all of it is written. */
  attempt(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      this.refusals.push(...error.problems);
      return false;
    }
  }

  /** @throws ProblemError naming the place where Google refused; nothing counts as removed. */
  remove<Key extends TableKey>(key: Key, rows: readonly Partial<Row<Key>>[]): void {
    if (rows.length === 0) return;
    // The witness first: it may know of fewer entries than there are, never of more.
    if (key === 'log' && this.lost.length === 0) this.witness(this.index.log.length - rows.length);
    const refusals = sheetWriting.removeRows(key, rows);
    if (refusals.length > 0) throw new RowsRefused(...refusals.map((refusal) => this.problemOf(key, refusal)));
    const identityOf = identifierOf(key);
    const gone = new Set(rows.map(identityOf));
    this.replace(
      key,
      this.rows[key].filter((row) => !gone.has(identityOf(row))),
    );
    UnitOfWork.written().last = this;
  }

  /** Notes states of work in the log, in one write. */
  note(state: LogRow['state'], notes: readonly LogNote[]): void {
    this.write('log', this.logRows(state, notes));
  }

  /** As `note`, but goes on: what Google refuses is among `refusals`. */
  noteWhatFits(state: LogRow['state'], notes: readonly LogNote[]): void {
    this.writeWhatFits('log', this.logRows(state, notes));
  }

  /**
   * Claims work before it is done: in the log, and flushed, so that a run that dies leaves a trace.
   * @throws ProblemError where Google refuses some of the entries, which are `barred` from then on.
   */
  claim(notes: readonly LogNote[]): void {
    this.note('claimed', notes);
    this.flush();
  }

  /** As `claim`, but goes on: what is refused is `barred`, and its work must not be done. */
  claimWhatFits(notes: readonly LogNote[]): void {
    this.noteWhatFits('claimed', notes);
    this.flush();
  }

  private logRows(state: LogRow['state'], notes: readonly LogNote[]): LogRow[] {
    const at = this.moment;
    const { index } = this;
    return notes.map(({ key, details }) =>
      rowOf({ key, details: details ?? index.entry(key)?.details ?? {} }, state, at),
    );
  }

  /** What is written before it stays, however the run ends. */
  flush(): void {
    masterSheet.flush();
  }

  /** The employee of that id. @throws ProblemError naming the id where there is none. */
  employee(id: string): Unit['employees'][number] {
    return employeeOf(this.index, id);
  }

  /** The name by which that employee is shown. @throws ProblemError where there is none. */
  nameOf(id: string): string {
    return nameShown(this.unit, this.employee(id));
  }

  /** As `nameOf`, where the employee may be gone: empty then. */
  nameIfKnown(id: string): string {
    const employee = this.index.employee(id);
    return employee ? nameShown(this.unit, employee) : '';
  }

  private numberTyped<Key extends NumberedKey>(key: Key): void {
    const typed = this.read.unnumbered(key);
    if (typed.length === 0) return;
    const idFor = key === 'employees' ? this.idOfPerson() : newIds(NUMBERED[key], this.unit);
    const { numbered, refusals } = sheetWriting.numberRows(
      key,
      typed.map((row) => ({ ...row, id: idFor(row) })),
    );
    this.refusals.push(...refusals.map((refusal) => this.problemOf(key, refusal)));
    this.replace(key, [...this.rows[key], ...numbered]);
  }

  /** A person whose row is typed anew is the same person. */
  private idOfPerson(): (row: object) => string {
    const nextId = newIds(NUMBERED.employees, this.unit);
    const formerId = formerIds(this.unit);
    const given = new Set<string>();
    return (row) => {
      const { email, hasAccount }: { email?: unknown; hasAccount?: unknown } = row;
      const former = formerId({ email: String(email ?? ''), hasAccount: hasAccount !== false });
      const id = former === undefined || given.has(former) ? nextId() : former;
      given.add(id);
      return id;
    };
  }

  private writeAndKeep<Key extends TableKey>(
    key: Key,
    given: readonly Partial<Row<Key>>[],
  ): { row: Partial<Row<Key>>; problem: Problem }[] {
    if (given.length === 0) return [];
    UnitOfWork.written().last = this;
    const { language } = this.unit.settings;
    const rows = given.map((row) => fittingRow(TABLES[key], row, language));
    // Whatever people delete, what was done is not forgotten.
    const there = key === 'log' ? new Set() : new Set(this.rows[key].map(identifierOf(key)));
    const { year } = this.unit.settings;
    const next = key === 'settings' ? yearIn(rows) : undefined;
    // What has been lost counts as lost until the manager accepts it, whatever is written meanwhile.
    const isWitnessed = (key === 'log' || next !== undefined) && this.lost.length === 0;
    if (isWitnessed && next !== undefined && next !== year)
      keepWitness({ entries: this.index.log.length, years: [year, next] });
    const refusals = sheetWriting.writeRows(key, rows, (row) => there.has(identifierOf(key)(row)));
    const refused = new Set(refusals.map(({ row }) => row));
    const identityOf = identifierOf(key);
    const kept: Row<Key>[] = [...this.rows[key]];
    const positions = new Map(kept.map((row, position) => [identityOf(row), position]));
    for (const row of rows) {
      if (refused.has(row)) continue;
      const position = positions.get(identityOf(row));
      const before = position === undefined ? blankRow(key) : kept[position];
      const after = { ...before, ...row } as Row<Key>;
      if (position === undefined) positions.set(identityOf(row), kept.push(after) - 1);
      else kept[position] = after;
    }
    this.replace(key, kept);
    if (isWitnessed) this.witness(this.index.log.length);
    if (key === 'log') for (const { row } of refusals) this.barred.add(String(identityOf(row)));
    return refusals.map((refusal) => ({ ...refusal, problem: this.problemOf(key, refusal) }));
  }

  /** Notes outside the Sheet how much the log holds, where that has changed. */
  private witness(entries: number): void {
    const { year } = this.unit.settings;
    const { witness } = sheetMarks();
    if (year === 0 || (witness?.entries === entries && witness.years.length === 1 && witness.years[0] === year)) return;
    keepWitness({ entries, years: [year] });
  }

  /** With the person whom the row is about. */
  private problemOf<Key extends TableKey>(key: Key, { row, problem }: sheetWriting.Refusal<Key>): Problem {
    const identityOf = identifierOf(key);
    const about: { id?: unknown; employeeId?: unknown } = {
      ...this.rows[key].find((known) => identityOf(known) === identityOf(row)),
      ...row,
    };
    const parts = key === 'log' ? partsOfKey(String(about.id)) : undefined;
    const employeeId = parts ? employeeIdOf(parts) : String((key === 'employees' ? about.id : about.employeeId) ?? '');
    return employeeId === '' ? problem : { ...problem, values: { ...problem.values, employeeId } };
  }

  private replace<Key extends TableKey>(key: Key, rows: Row<Key>[]): void {
    (this.rows as Record<Key, Row<Key>[]>)[key] = rows;
    this.known = undefined;
  }
}

/** The year that these rows of settings give. */
const yearIn = (rows: readonly { id?: unknown; value?: unknown }[]): number | undefined => {
  const row = rows.find(({ id }) => id === 'year');
  return row && /^\d+$/.test(String(row.value)) ? Number(row.value) : undefined;
};

/** Decodes a tab only when a decision asks for it. */
const unitOf = (rows: Rows, { ownCells, rowOf }: Pick<masterSheet.ReadTabs, 'ownCells' | 'rowOf'>): Unit => {
  const unit = { settings: settingsOf(rows.settings).settings, ownCells, rowOf, readsMonthFirst: sheetReadsMonthFirst };
  for (const key of Object.keys(rows) as TableKey[]) {
    if (key !== 'settings') Object.defineProperty(unit, key, { enumerable: true, get: () => rows[key] });
  }
  return unit as Unit;
};

const identifierOf = (key: TableKey) => {
  const { identity } = TABLES[key];
  const [only = ''] = identity;
  const cellOf = (row: object, column: string): string => String((row as Record<string, unknown>)[column] ?? '');
  return (row: object): string =>
    identity.length === 1 ? cellOf(row, only) : identity.map((column) => cellOf(row, column)).join('\u0000');
};
