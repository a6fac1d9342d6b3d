// Work that takes many calls: how far it has come, how it is stopped, and what is announced at its end.
import { useRef, useState } from 'preact/hooks';
import type { Labels } from '../text/labels.ts';
import { call } from './server.ts';
import type { Tasks } from './useTasks.ts';
import { type WorkEnd, type WorkState, workInSlices } from './workInSlices.ts';

export interface LongWork {
  /** Null while none is under way. */
  state: WorkState | null;
  /** Does all that is ready, within a task; `what` names it meanwhile. */
  start: (what: string) => Promise<void>;
  /** Ends the work after the slice that is under way. */
  stop: () => void;
}

export const useLongWork = (
  { announce, setTrouble }: Tasks,
  { labels, reload, onStart }: { labels: Labels; reload: () => Promise<void>; onStart: () => void },
): LongWork => {
  const [state, setState] = useState<WorkState | null>(null);
  const isStopped = useRef(false);
  const start = async (what: string): Promise<void> => {
    isStopped.current = false;
    onStart();
    setState({ what, done: 0, left: null, isStopping: false, problems: [] });
    try {
      const end = await workInSlices(
        (seconds) => call('workOn', seconds),
        (done, left, problems) => setState({ what, done, left, problems, isStopping: isStopped.current }),
        () => isStopped.current,
      );
      await reload();
      announce(endInWords(end, labels));
      if (end.problems.length > 0) setTrouble({ problems: end.problems, task: () => start(what) });
    } finally {
      setState(null);
    }
  };
  const stop = (): void => {
    isStopped.current = true;
    setState((now) => now && { ...now, isStopping: true });
  };
  return { state, start, stop };
};

const endInWords = ({ how, done, left }: WorkEnd, { common: { working } }: Labels): string => {
  if (how === 'done') return working.done(done);
  return how === 'stopped' ? working.stopped(left) : working.stuck(left);
};
