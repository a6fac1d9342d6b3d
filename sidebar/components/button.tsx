// The buttons: at most one of a page is blue; all are disabled while a call is under way.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useShell } from '../state/shell.ts';

interface ButtonProps {
  children: ComponentChildren;
  /** While the promise it returns is pending, the button shows that it is busy. */
  onClick: () => unknown;
  /** `primary`: the next step on the page. `danger`: what cannot be undone. `link`: looks like a link. */
  kind?: 'primary' | 'danger' | 'link' | 'chip' | 'plain';
  disabled?: boolean;
  /** The accessible name, where the words on the button are not enough. */
  label?: string;
  pressed?: boolean;
  expanded?: boolean;
}

export const Button = ({ children, onClick, kind = 'plain', disabled, label, pressed, expanded }: ButtonProps) => {
  const { isBusy } = useShell();
  const [isOwn, setOwn] = useState(false);
  const press = async () => {
    if (isBusy || isOwn) return;
    setOwn(true);
    try {
      await onClick();
    } finally {
      setOwn(false);
    }
  };
  const isAtWork = isOwn && isBusy;
  return (
    <button
      type="button"
      class={kind === 'plain' ? undefined : kind}
      // The button that was pressed keeps the focus, so that keyboard users do not lose their place.
      disabled={disabled === true || (isBusy && !isOwn)}
      aria-disabled={isAtWork || undefined}
      aria-busy={isAtWork || undefined}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={() => void press()}
    >
      {isAtWork ? <span class="spinner" aria-hidden="true" /> : null}
      {children}
    </button>
  );
};
