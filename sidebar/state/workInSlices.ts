// Long work in slices: the page calls again until nothing is left, the person stops it, or a slice does nothing.
import type { Progress } from '../../src/contract.ts';

/** The first slice is short, so that the page soon shows something; the others read the Sheet less often. */
const FIRST_SECONDS = 6;
const SECONDS = 10;

export interface WorkState {
  /** What the manager has started, in words. */
  what: string;
  done: number;
  left: number | null;
  isStopping: boolean;
  problems: string[];
}

export interface WorkEnd {
  done: number;
  left: number;
  problems: string[];
  how: 'done' | 'stopped' | 'stuck';
}

export const workInSlices = async (
  slice: (seconds: number) => Promise<Progress>,
  onProgress: (done: number, left: number, problems: string[]) => void,
  isStopped: () => boolean,
): Promise<WorkEnd> => {
  let done = 0;
  let problems: string[] = [];
  for (let seconds = FIRST_SECONDS; ; seconds = SECONDS) {
    const progress = await slice(seconds);
    done += progress.done;
    problems = [...new Set([...problems, ...progress.problems])];
    const end = (how: WorkEnd['how']): WorkEnd => ({ done, left: progress.left, problems, how });
    if (progress.left === 0) return end('done');
    if (progress.done === 0) return end('stuck');
    onProgress(done, progress.left, problems);
    if (isStopped()) return end('stopped');
  }
};
