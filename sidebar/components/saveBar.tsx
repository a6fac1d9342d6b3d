// The bar at the bottom of the page: a button that saves what is typed, and one that undoes it after a question.
import { useShell } from '../state/shell.ts';
import { Button } from './button.tsx';
import { Confirm } from './confirm.tsx';

interface SaveBarProps {
  save: () => Promise<void>;
  /** Something has been typed and not saved. */
  isTyped: boolean;
  /** Disables saving; by default while nothing has been typed. */
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
