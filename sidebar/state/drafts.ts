// Drafts: what has been typed and not saved, kept in memory while the sidebar is open, across errors and other pages.

import type { Cells } from './shown.ts';

/** Drafts of one kind, by subject: an employee's id, or `page`. */
export interface Drafts<Draft> {
  of: (about: string) => Draft;
  /**
   * Changes the draft as it is now, not as it was when the screen was drawn. `shown` is what the page shows; what it
   * showed when the draft was begun is kept with it.
   */
  change: (about: string, next: (now: Draft) => Draft, shown?: Cells) => void;
  /** What the page showed when the draft was begun; undefined where there is none. */
  shownWith: (about: string) => Cells | undefined;
  /** After a save: what is left of the draft is typed over what the page shows now. */
  showAnew: (about: string, shown: Cells) => void;
  clear: (about: string) => void;
  /** Drops the draft that was saved; keeps it where it has been changed since it was sent. */
  saved: (about: string, sent: Draft) => void;
  has: (about: string) => boolean;
  /** The subjects that have a draft of this kind. */
  all: () => string[];
}

const listeners = new Set<() => void>();
const hasSome: (() => boolean)[] = [];

const notify = (): void => {
  for (const listener of listeners) listener();
};

/** @returns a function that removes the listener. */
export const whenDraftsChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** `isNothing` recognises an empty draft, which is not kept. */
export const draftsOf = <Draft>(nothing: Draft, isNothing: (draft: Draft) => boolean): Drafts<Draft> => {
  const kept = new Map<string, Draft>();
  const shownBy = new Map<string, Cells>();
  const drafts: Drafts<Draft> = {
    of: (about) => kept.get(about) ?? nothing,
    change: (about, next, shown) => {
      const draft = next(kept.get(about) ?? nothing);
      if (shown && !kept.has(about)) shownBy.set(about, shown);
      if (isNothing(draft)) kept.delete(about);
      else kept.set(about, draft);
      notify();
    },
    shownWith: (about) => (kept.has(about) ? shownBy.get(about) : undefined),
    showAnew: (about, shown) => {
      shownBy.set(about, shown);
    },
    clear: (about) => {
      kept.delete(about);
      notify();
    },
    saved: (about, sent) => {
      if (drafts.of(about) === sent) drafts.clear(about);
    },
    has: (about) => kept.has(about),
    all: () => [...kept.keys()],
  };
  hasSome.push(() => kept.size > 0);
  return drafts;
};

/** Whether closing the sidebar would lose anything typed. */
export const isAnythingUnsaved = (): boolean => hasSome.some((has) => has());
