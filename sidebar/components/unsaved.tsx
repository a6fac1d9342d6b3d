// Marks what is typed and not saved yet; in words, not only by colour.
import { useShell } from '../state/shell.ts';

export const Unsaved = ({ isThere }: { isThere: boolean }) => {
  const { labels } = useShell();
  return isThere ? <span class="unsaved">{labels.common.drafts.unsaved}</span> : null;
};
