// Progress comes from two sides: the employee's status form and the manager's Sheet. The later of the two counts.
import { fingerprint } from '../text/fingerprint.ts';
import type { Agreement } from '../unit/unit.ts';
import type { AgreementState, CellState, ProgressRecord } from '../work/detailValues.ts';
import { statusYear } from '../work/statusYear.ts';
import type { UnitIndex } from '../work/unitIndex.ts';
import { keyOf } from '../work/work.ts';

/** The cells of an agreement that both sides write. */
export type ProgressCells = Pick<Agreement, 'progress' | 'progressNote' | 'progressOn'>;

export const UNKNOWN: AgreementState = { status: {}, note: {} };

/** Under the latest conversation; what was noted under an earlier one holds until something is. */
export const progressKey = (index: UnitIndex, employeeId: string) =>
  keyOf.progress(statusYear(index, employeeId), employeeId);

export const NO_RECORD: ProgressRecord = new Map();

const YEARS_BACK = 5;

/** What the log knows of one person's agreements. */
export const progressRecordOf = (index: UnitIndex, employeeId: string): ProgressRecord => {
  const last = statusYear(index, employeeId);
  for (let year = last; year > last - YEARS_BACK; year -= 1) {
    const record = index.entry(keyOf.progress(year, employeeId))?.details.record;
    if (record) return record;
  }
  return NO_RECORD;
};

/** They say the same, in whatever order. */
export const sameRecord = (a: ProgressRecord, b: ProgressRecord): boolean =>
  a.size === b.size && [...a].every(([id, state]) => isSame(state, b.get(id)));

const isSame = (a: AgreementState, b: AgreementState | undefined): boolean =>
  b !== undefined && a.conflict === b.conflict && sameCell(a.status, b.status) && sameCell(a.note, b.note);

const sameCell = (a: CellState, b: CellState): boolean =>
  a.lastSeen === b.lastSeen && a.replaced === b.replaced && writtenAs(a.written) === writtenAs(b.written);

const writtenAs = (written: CellState['written']): string => Object.values(written ?? {}).join(' ');

/** Whether a run has read the cells of any of the agreements. */
export const hasBeenRead = (state: ProgressRecord): boolean =>
  [...state.values()].some(({ status }) => status.lastSeen !== undefined);

/** Of one that has lapsed or been reviewed nobody asks how far it is. */
export const isFollowed = ({ progress, review }: Agreement): boolean => progress !== 'lapsed' && review === '';

/**
 * What is known after the cells were read at `to`, and the agreements that were changed by hand since the reading at
 * `from` (both moments; `from` empty where it is unknown). A cell says nothing of when it was typed, but one that
 * differs from the last reading was changed by hand since.
 */
export const afterReading = (
  before: ProgressRecord,
  agreements: readonly Agreement[],
  from: string,
  to: string,
): { state: ProgressRecord; changed: Agreement[] } => {
  const state = new Map<string, AgreementState>();
  const changed: Agreement[] = [];
  for (const agreement of agreements.filter(isFollowed)) {
    const { id, progress } = agreement;
    const { status, note, conflict } = before.get(id) ?? UNKNOWN;
    const statusNow = readCell(status, progress, from, to);
    const noteNow = readCell(note, agreement.progressNote, from, to);
    const isChanged = statusNow.isChanged || noteNow.isChanged;
    if (isChanged) changed.push(agreement);
    const keepsConflict = conflict !== undefined && !isChanged;
    state.set(id, { status: statusNow.cell, note: noteNow.cell, ...(keepsConflict ? { conflict } : {}) });
  }
  // Of the others only the times stay known.
  for (const [id, { status, note }] of before) {
    if (!state.has(id) && (status.written || note.written))
      state.set(id, { status: unread(status), note: unread(note) });
  }
  return { state, changed };
};

const readCell = (
  { lastSeen, replaced, written }: CellState,
  text: string,
  from: string,
  to: string,
): { cell: CellState; isChanged: boolean } => {
  const seen = fingerprintOfCell(text);
  const isChanged = lastSeen !== undefined && lastSeen !== seen && replaced !== seen;
  const writtenNow = isChanged ? { by: 'manager' as const, from, to } : written;
  return { cell: { lastSeen: seen, ...(writtenNow ? { written: writtenNow } : {}) }, isChanged };
};

const unread = ({ written }: CellState): CellState => (written ? { written } : {});

export const fingerprintOfCell = (text: string): string => fingerprint(text.trim());

/**
 * What is to be known while the cells are being written: a run may die before they are, or before that is noted, and
 * nobody has changed them by hand then.
 */
export const whileWriting = (before: ProgressRecord, after: ProgressRecord): ProgressRecord =>
  new Map(
    [...after].map(([id, { status, note, ...rest }]) => {
      const known = before.get(id) ?? UNKNOWN;
      return [id, { ...rest, status: replacing(known.status, status), note: replacing(known.note, note) }];
    }),
  );

const replacing = ({ lastSeen }: CellState, after: CellState): CellState =>
  lastSeen === undefined || lastSeen === after.lastSeen ? after : { ...after, replaced: lastSeen };

/** The same of one person's agreements as the unit has them. */
export const readProgress = (
  index: UnitIndex,
  employeeId: string,
  from: string,
  to: string,
): { state: ProgressRecord; changed: Agreement[] } =>
  afterReading(progressRecordOf(index, employeeId), index.agreements(employeeId), from, to);

/**
 * The manager has saved these agreements at the moment, also where nothing changed: an older answer must not undo it.
 */
export const afterSaving = (before: ProgressRecord, ids: readonly string[], at: string): ProgressRecord => {
  const state = new Map(before);
  const written = { by: 'manager', from: at, to: at } as const;
  for (const id of ids) {
    const { status, note } = state.get(id) ?? UNKNOWN;
    state.set(id, { status: { ...status, written }, note: { ...note, written } });
  }
  return state;
};
