// Tasks that call the server, one at a time: whether one is running, why the last one failed, and what it announced.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangedCell } from '../../src/contract.ts';
import type { Labels } from '../text/labels.ts';
import { sentencesOf } from './refusals.ts';
import { onNotes, Refused } from './server.ts';

export interface Trouble {
  problems: string[];
  /** Cells between which the manager has to choose first. */
  changed?: readonly ChangedCell[];
  /** The task to try again; null once something has been typed, which only the page's own button sends. */
  task: (() => Promise<unknown>) | null;
}

export interface Tasks {
  isBusy: boolean;
  trouble: Trouble | null;
  setTrouble: (trouble: Trouble | null) => void;
  /** What the server remarks on the texts that the last task saved. */
  notes: readonly string[];
  announcement: string;
  announce: (text: string) => void;
  /** Runs the task after those that wait; resolves to whether it succeeded, and never rejects. */
  run: (task: () => Promise<unknown>) => Promise<boolean>;
}

/** `onStart` is called before each task, which may itself ask for the overview. */
export const useTasks = (labels: Labels['common'], onStart: () => void): Tasks => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [announcement, announce] = useState('');
  const [notes, setNotes] = useState<readonly string[]>([]);
  useEffect(() => onNotes(setNotes), []);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const run = (task: () => Promise<unknown>): Promise<boolean> => {
    const attempt = async (): Promise<boolean> => {
      setBusy(true);
      setTrouble(null);
      announce('');
      setNotes([]);
      onStart();
      try {
        await task();
        return true;
      } catch (error) {
        const changed = error instanceof Refused ? error.changed : [];
        setTrouble({ problems: sentencesOf(error, labels), changed, task });
        return false;
      } finally {
        setBusy(false);
      }
    };
    const turn = queue.current.then(attempt);
    queue.current = turn;
    return turn;
  };
  return { isBusy, trouble, setTrouble, notes, announcement, announce, run };
};
