// Drafts in components, which are drawn again when one changes; and the warning before the sidebar is closed.
import { useEffect, useState } from 'preact/hooks';
import type { ShownCells } from '../../src/contract.ts';
import { type Drafts, isAnythingUnsaved, whenDraftsChange } from './drafts.ts';
import { type Cells, shownToServer } from './shown.ts';

/** Draws the component again when any draft changes. */
export const useDrafts = (): void => {
  const [, setCount] = useState(0);
  useEffect(() => whenDraftsChange(() => setCount((count) => count + 1)), []);
};

/** `cells`: what the page shows of the rows that the draft changes; `shown` gives it as it was when it was begun. */
export const useDraft = <Draft>(
  drafts: Drafts<Draft>,
  about: string,
  cells: Cells = {},
): { draft: Draft; change: (next: (now: Draft) => Draft) => void; isThere: boolean; shown: () => ShownCells } => {
  useDrafts();
  return {
    draft: drafts.of(about),
    change: (next) => drafts.change(about, next, cells),
    isThere: drafts.has(about),
    shown: () => shownToServer(drafts.shownWith(about) ?? cells),
  };
};

/** The browser then asks, in its own words, before it closes a page with unsaved drafts. */
export const warnBeforeLeaving = (): void => {
  window.addEventListener('beforeunload', (event) => {
    if (isAnythingUnsaved()) event.preventDefault();
  });
};
