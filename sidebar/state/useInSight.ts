// Brings into sight what has just been opened, since a button may stand at the lower edge.
import { useEffect, useRef } from 'preact/hooks';

/** @returns the ref of an element whose beginning is scrolled into sight when `shown` has changed. */
export const useInSight = (shown: unknown) => {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) element.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  return element;
};
