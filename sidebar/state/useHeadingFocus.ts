// Moves the focus to a heading when the element that had it is gone.
import { useEffect, useRef } from 'preact/hooks';

/** @returns the ref of a heading with tabIndex -1, which is focused when `when` has changed and nothing else has the focus. */
export const useHeadingFocus = (when: unknown) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, [when]);
  return heading;
};
