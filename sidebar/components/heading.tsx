// A page's heading: where reading goes on when what one pressed is no longer there.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export const Heading = ({ children }: { children: ComponentChildren }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Never taken from the Sheet before the person has done something here, nor from a button that is still there.
    if (navigator.userActivation.hasBeenActive && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};
