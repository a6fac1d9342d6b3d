// Progress: of long work, with a button that stops it, and of a person through the year.
import type { TimelineStation } from '../../src/contract.ts';
import type { WorkState } from '../state/workInSlices.ts';
import type { Labels } from '../text/labels.ts';

interface ProgressPanelProps {
  state: WorkState;
  labels: Labels['common']['working'];
  onStop: () => void;
}

/** Its button is not disabled while the others are. */
export const ProgressPanel = ({ state: { what, done, left, isStopping }, labels, onStop }: ProgressPanelProps) => {
  const progress = left === null ? labels.starting : labels.progress(done, done + left);
  return (
    <div class="working">
      <h1>{what}</h1>
      <p role="status">{isStopping ? labels.stopping : progress}</p>
      <progress value={left === null ? undefined : done} max={Math.max(1, done + (left ?? 0))} aria-label={what} />
      <p class="quiet">{labels.leave}</p>
      <button type="button" disabled={isStopping} onClick={onStop}>
        {labels.stop}
      </button>
    </div>
  );
};

/** Seven steps; `label` names the present one in words, since colour alone must not carry it. */
export const TimelineBar = ({ timeline, label }: { timeline: readonly TimelineStation[]; label: string }) =>
  timeline.length === 0 ? null : (
    <div class="timeline" role="img" aria-label={label}>
      {timeline.map(({ key, title, state }) => (
        <span key={key} class={state} title={title} />
      ))}
    </div>
  );
