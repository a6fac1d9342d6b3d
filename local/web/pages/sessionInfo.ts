// What every page of the local Workspace knows: who is signed in, the texts in their language, and data that follow changes.
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { SessionInfo } from '../contract.ts';
import type { Words } from '../words.da.ts';
import { CHANGED, get, Problem } from './server.ts';

export interface PageSession extends SessionInfo {
  words: Words;
}

export const SessionInfoContext = createContext<PageSession | undefined>(undefined);

/** @throws outside the shell */
export const useSessionInfo = (): PageSession => {
  const session = useContext(SessionInfoContext);
  if (!session) throw new Error('Only pages in the shell know where they are.');
  return session;
};

export interface Fetched<Data> {
  data: Data | undefined;
  problem: Problem | undefined;
  /** Fetches again now. */
  refresh: () => Promise<void>;
}

/** What the server answers to a path: fetched at once, and again whenever the Workspace has changed. */
export const useFetched = <Data>(path: string): Fetched<Data> => {
  const [state, setState] = useState<{ path: string; data?: Data; problem?: Problem }>({ path });
  const refresh = useCallback(async () => {
    try {
      const data = await get<Data>(path);
      setState({ path, data });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setState((before) => ({ path, data: before.path === path ? before.data : undefined, problem: error }));
    }
  }, [path]);
  useEffect(() => {
    void refresh();
    const again = () => void refresh();
    window.addEventListener(CHANGED, again);
    return () => window.removeEventListener(CHANGED, again);
  }, [refresh]);
  const current = state.path === path;
  return { data: current ? state.data : undefined, problem: current ? state.problem : undefined, refresh };
};
