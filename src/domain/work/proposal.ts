// What the rules of the year propose: a piece of work, and what it waits for before it may be done.
import type { UnitIndex } from './unitIndex.ts';
import { keyOf, type Phase, type WaitingReason, type Work } from './work.ts';

export interface Proposal {
  work: Work;
  /** Absent where nothing prevents it. */
  waitsFor?: WaitingReason;
  /** A mail that would come too late with the next morning's. */
  isUrgent?: true;
}

export const propose = (work: Work, waitsFor: WaitingReason | false = false): Proposal =>
  waitsFor ? { work, waitsFor } : { work };

export const isApproved = (index: UnitIndex, phase: Phase): boolean =>
  index.entry(keyOf.approval(index.unit.settings.year, phase)) !== undefined;

/** The reason to wait while the manager has not started the phase. */
export const unapproved = (index: UnitIndex, phase: Phase): WaitingReason | false =>
  !isApproved(index, phase) && 'notApproved';
