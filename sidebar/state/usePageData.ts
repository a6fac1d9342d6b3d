// The data of a page, fetched when the page opens and again after a change.
import { useLayoutEffect, useState } from 'preact/hooks';
import { useShell } from './shell.ts';

/** `data` is null until it has been fetched. `reload`, and `latest`, which resolves to the data, are called within a `run`. */
export const usePageData = <Data>(
  ask: () => Promise<Data>,
  key = '',
): { data: Data | null; reload: () => Promise<void>; latest: () => Promise<Data> } => {
  const { run } = useShell();
  const [found, setFound] = useState<{ key: string; data: Data } | null>(null);
  const latest = async (): Promise<Data> => {
    const data = await ask();
    setFound({ key, data });
    return data;
  };
  const reload = async (): Promise<void> => {
    await latest();
  };
  // Before anything is painted: the page never stands there empty and idle.
  useLayoutEffect(() => {
    void run(reload);
  }, [key]);
  return { data: found?.key === key ? found.data : null, reload, latest };
};
