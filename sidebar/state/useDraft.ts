// A draft on the screen: drawn again when it changes, and a warning before the page with it is closed.
import { useEffect, useState } from 'preact/hooks';
import { type Drafts, isAnythingUnsaved, whenDraftsChange } from './drafts.ts';

/** Draws the component again when any draft changes. */
export const useDrafts = (): void => {
  const [, setCount] = useState(0);
  useEffect(() => whenDraftsChange(() => setCount((count) => count + 1)), []);
};

export const useDraft = <Draft>(
  drafts: Drafts<Draft>,
  about: string,
): { draft: Draft; change: (next: (now: Draft) => Draft) => void; isThere: boolean } => {
  useDrafts();
  return { draft: drafts.of(about), change: (next) => drafts.change(about, next), isThere: drafts.has(about) };
};

/** The browser's own question before a page with unsaved words is closed; its wording is the browser's. */
export const warnBeforeLeaving = (): void => {
  window.addEventListener('beforeunload', (event) => {
    if (isAnythingUnsaved()) event.preventDefault();
  });
};
