// What an employee's answer makes of an agreement's status and note, beside what the manager has typed.
import type { Agreement } from '../unit/unit.ts';
import type { AgreementState, CellState, Written } from '../work/detailValues.ts';
import { fingerprintOfCell, type ProgressCells } from './progress.ts';

/** One agreement: what its cells hold, and what is known of when they were written. */
export interface KnownProgress {
  readonly cells: ProgressCells;
  readonly known: AgreementState;
}

export interface ProgressAnswer {
  /** Undefined where only a note was written. */
  readonly progress: Agreement['progress'] | undefined;
  readonly note: string;
}

/**
 * The agreement after an answer of the moment `at`. A status that was surely written later stays; so does a note, and the
 * employee's is put below it. Where nobody can know which came last, the employee's status counts and the manager's is
 * kept as a conflict. Of an agreement that is no longer followed (lapsed or reviewed) only the note counts.
 */
export const mergeProgress = (before: KnownProgress, answer: ProgressAnswer, at: string): KnownProgress => {
  const { status, note } = before.known;
  const { progress } = answer;
  const isFollowed = status.lastSeen !== undefined;
  const counts = progress !== undefined && isFollowed && !isOlder(at, status.written);
  const withStatus = counts ? mergedStatus(before, progress, at) : before;
  const progressNote = mergedNote(before, answer.note, counts, at);
  const cells = { ...withStatus.cells, progressNote };
  const isNoteWritten = answer.note !== '' && isLast(at, note.written);
  const known = {
    ...withStatus.known,
    note: isNoteWritten ? { ...note, written: { by: 'employee' as const, at } } : note,
  };
  return { cells, known: isFollowed ? seenNow(known, cells) : known };
};

const mergedStatus = ({ cells, known }: KnownProgress, progress: Agreement['progress'], at: string): KnownProgress => {
  const { conflict, ...rest } = known;
  const typed = conflict ?? cells.progress;
  const isSure = isAfter(at, known.status.written);
  const status: CellState = isSure ? { ...known.status, written: { by: 'employee', at } } : known.status;
  return {
    cells: { ...cells, progress, progressOn: at.slice(0, 10) },
    known: { ...rest, status, ...(isSure || progress === typed ? {} : { conflict: typed }) },
  };
};

/** An empty note in an answer takes away only a note of the employee's own. */
const mergedNote = ({ cells, known }: KnownProgress, text: string, counts: boolean, at: string): string => {
  const { written } = known.note;
  const { progressNote } = cells;
  if (text === '') return counts && written?.by !== 'manager' && !isOlder(at, written) ? '' : progressNote;
  if (isLast(at, written)) return text;
  if (progressNote.includes(text)) return progressNote;
  return progressNote === '' ? text : `${progressNote}\n${text}`;
};

const seenNow = ({ status, note, ...rest }: AgreementState, cells: ProgressCells): AgreementState => ({
  ...rest,
  status: { ...status, lastSeen: fingerprintOfCell(cells.progress) },
  note: { ...note, lastSeen: fingerprintOfCell(cells.progressNote) },
});

/** Surely written before what the cell holds. */
const isOlder = (at: string, written: Written | undefined): boolean =>
  written !== undefined && at < (written.by === 'employee' ? written.at : written.from);

/** Surely written after what the manager typed; an answer is compared with other answers by `isOlder`. */
const isAfter = (at: string, written: Written | undefined): boolean => written?.by !== 'manager' || at > written.to;

const isLast = (at: string, written: Written | undefined): boolean => !isOlder(at, written) && isAfter(at, written);
