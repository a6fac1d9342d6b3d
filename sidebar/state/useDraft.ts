// Drafts in components, which are drawn again when one changes; and the warning before the sidebar is closed.
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

/** The browser then asks, in its own words, before it closes a page with unsaved drafts. */
export const warnBeforeLeaving = (): void => {
  window.addEventListener('beforeunload', (event) => {
    if (isAnythingUnsaved()) event.preventDefault();
  });
};
