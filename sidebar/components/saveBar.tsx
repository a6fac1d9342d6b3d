// Saving what is typed, and undoing it, asked about once: always in sight at the bottom.
import { useShell } from '../state/shell.ts';
import { Button } from './button.tsx';
import { Confirm } from './confirm.tsx';

interface SaveBarProps {
  save: () => Promise<void>;
  /** Something is typed that is not saved. */
  isTyped: boolean;
  /** Saving makes no sense now; without it, where nothing is typed. */
  isUnready?: boolean;
  label?: string;
  onUndo: () => void;
}

export const SaveBar = ({ save, isTyped, isUnready = !isTyped, label, onUndo }: SaveBarProps) => {
  const { labels, run } = useShell();
  const { undo, undoSure, undoYes } = labels.common.drafts;
  return (
    <div class="actions">
      <Button kind="primary" onClick={() => run(save)} disabled={isUnready}>
        {label ?? labels.common.save}
      </Button>
      {isTyped ? <Confirm label={undo} question={undoSure} yes={undoYes} onYes={onUndo} /> : null}
    </div>
  );
};
