// Marks what has been typed and not saved, in words and not only by colour.
import { useShell } from '../state/shell.ts';

export const Unsaved = ({ isThere }: { isThere: boolean }) => {
  const { labels } = useShell();
  return isThere ? <span class="unsaved">{labels.common.drafts.unsaved}</span> : null;
};
