// What a task was refused with, above the page, and the ways out of it.
import { useEffect, useRef } from 'preact/hooks';
import type { Chosen } from '../state/shown.ts';
import type { Trouble } from '../state/useTasks.ts';
import type { Labels } from '../text/labels.ts';
import { ChangedBox } from './changedBox.tsx';
import { Sentence } from './texts.tsx';

interface TroubleBoxProps {
  trouble: Trouble;
  labels: Labels['common'];
  isBusy: boolean;
  /** Null where there is nothing to try again. */
  onAgain: ((chosen: readonly Chosen[]) => void) | null;
  onClose: () => void;
}

export const TroubleBox = ({ trouble, labels, isBusy, onAgain, onClose }: TroubleBoxProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble.problems]);
  const { changed = [] } = trouble;
  if (changed.length > 0)
    return <ChangedBox changed={changed} labels={labels} isBusy={isBusy} onSave={onAgain} onClose={onClose} />;
  return (
    <div ref={box} role="alert" class="problems">
      <strong>{labels.problems}</strong>
      {trouble.problems.map((problem) => (
        <p key={problem}>
          <Sentence text={problem} />
        </p>
      ))}
      {onAgain ? (
        <button type="button" disabled={isBusy} onClick={() => onAgain([])}>
          {labels.tryAgain}
        </button>
      ) : null}
      <button type="button" disabled={isBusy} onClick={onClose}>
        {labels.close}
      </button>
    </div>
  );
};
