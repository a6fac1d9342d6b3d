// Where the keyboard goes on when what it was on is no longer there: to the heading of what came instead.
import { useEffect, useRef } from 'preact/hooks';

/** For the heading, with tabIndex -1. `when` tells that something else has come. */
export const useHeadingFocus = (when: unknown) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, [when]);
  return heading;
};
