// How far something has come: long work with a stop button, and a person's way through the year.
import type { TrackStep } from '../../src/contract.ts';
import type { WorkState } from '../state/workInSlices.ts';
import type { Labels } from '../text/labels.ts';

interface ProgressPanelProps {
  state: WorkState;
  labels: Labels['common']['working'];
  onStop: () => void;
}

/** Its button stays alive while all others rest. */
export const ProgressPanel = ({ state: { what, done, left, isStopping }, labels, onStop }: ProgressPanelProps) => {
  const told = left === null ? labels.starting : labels.progress(done, done + left);
  return (
    <div class="working">
      <h1>{what}</h1>
      <p role="status">{isStopping ? labels.stopping : told}</p>
      <progress value={left === null ? undefined : done} max={Math.max(1, done + (left ?? 0))} aria-label={what} />
      <p class="quiet">{labels.leave}</p>
      <button type="button" disabled={isStopping} onClick={onStop}>
        {labels.stop}
      </button>
    </div>
  );
};

/** Seven stations, the present one told in words as well: never by colour alone. */
export const TrackBar = ({ track, label }: { track: readonly TrackStep[]; label: string }) =>
  track.length === 0 ? null : (
    <div class="track" role="img" aria-label={label}>
      {track.map(({ key, title, state }) => (
        <span key={key} class={state} title={title} />
      ))}
    </div>
  );
