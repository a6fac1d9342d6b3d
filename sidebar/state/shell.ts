// What every page of the sidebar may ask of the frame around it.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Overview, PageName } from '../../src/contract.ts';
import type { Labels } from '../text/labels.ts';

export interface Shell {
  labels: Labels;
  overview: Overview;
  /** A call is under way: every button is disabled. */
  isBusy: boolean;
  /**
   * Runs one thing at a time. What it refuses is shown above the page with a way out; the promise says whether it went
   * well, and never fails. Runs wait for each other: none is awaited within another.
   */
  run: (task: () => Promise<unknown>) => Promise<boolean>;
  /** Tells that something has been done, for eyes and screen readers. */
  announce: (text: string) => void;
  /** Does all that is ready, slice by slice, and shows how far it is; `what` is told while it runs. */
  work: (what: string) => Promise<void>;
  /** Asks the server for the overview again, within a `run`. */
  reload: () => Promise<void>;
  /** `about`: whose conversation, or which part of the page. */
  go: (page: PageName, about?: string) => void;
}

export const ShellContext = createContext<Shell | null>(null);

export const useShell = (): Shell => {
  const shell = useContext(ShellContext);
  if (shell === null) throw new Error('A page stands outside the shell.');
  return shell;
};
