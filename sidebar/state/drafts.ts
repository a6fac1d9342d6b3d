// What is typed and not saved, kept in memory while the sidebar is open: neither an error nor another page takes it away.

/** Drafts of one kind, by what they are about: a person's id, or the page itself. */
export interface Drafts<Draft> {
  of: (about: string) => Draft;
  /** Changes what stands now, not what stood when the screen was drawn. */
  change: (about: string, next: (now: Draft) => Draft) => void;
  clear: (about: string) => void;
  /** Forgets what has been saved; what was typed while it was on its way stays. */
  saved: (about: string, sent: Draft) => void;
  has: (about: string) => boolean;
  /** Everything that has a draft of this kind. */
  all: () => string[];
}

const listeners = new Set<() => void>();
const hasSome: (() => boolean)[] = [];

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** @returns what ends the listening. */
export const whenDraftsChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** `isNothing` tells a draft that says nothing, which is not kept. */
export const draftsOf = <Draft>(nothing: Draft, isNothing: (draft: Draft) => boolean): Drafts<Draft> => {
  const kept = new Map<string, Draft>();
  const drafts: Drafts<Draft> = {
    of: (about) => kept.get(about) ?? nothing,
    change: (about, next) => {
      const draft = next(kept.get(about) ?? nothing);
      if (isNothing(draft)) kept.delete(about);
      else kept.set(about, draft);
      tell();
    },
    clear: (about) => {
      kept.delete(about);
      tell();
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

/** Something is typed that closing the sidebar would lose. */
export const isAnythingUnsaved = (): boolean => hasSome.some((has) => has());
