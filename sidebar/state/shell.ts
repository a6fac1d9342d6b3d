// What the frame around the pages offers each of them.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Overview, PageName, Place } from '../../src/contract.ts';
import type { Labels } from '../text/labels.ts';

export interface Shell {
  labels: Labels;
  overview: Overview;
  /** A call is under way: every button is disabled. */
  isBusy: boolean;
  /**
   * Runs one task at a time. If it fails, the problems are shown above the page with a button that tries again. The
   * promise resolves to whether it succeeded and never rejects. Tasks wait for each other, so a task must not await `run`.
   */
  run: (task: () => Promise<unknown>) => Promise<boolean>;
  /** Shows what has been done, and has screen readers read it. */
  announce: (text: string) => void;
  /** Does all work that is ready, slice by slice, with a progress bar; `what` names it. Called within a `run`. */
  work: (what: string) => Promise<void>;
  /** Fetches the overview again. Called within a `run`. */
  reload: () => Promise<void>;
  /** `about`: whose conversation, or which part of the page. */
  go: (page: PageName, about?: string) => void;
  /** The same for a place that the server names. */
  goTo: (place: Place) => void;
}

export const ShellContext = createContext<Shell | null>(null);

export const useShell = (): Shell => {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('A page is used outside the shell.');
  return shell;
};
