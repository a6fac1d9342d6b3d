// The buttons: one blue one to a page, the others quiet; all rest while a call is under way.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useShell } from '../state/shell.ts';

interface ButtonProps {
  children: ComponentChildren;
  /** What it does; while a promise is open the button says that it is at work. */
  onClick: () => unknown;
  /** `primary`: the page's one next thing. `danger`: what cannot be undone. `link`: looks like a link. */
  kind?: 'primary' | 'danger' | 'link' | 'chip' | 'plain';
  disabled?: boolean;
  /** A fuller name where the words on the button do not say it all. */
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
      // The one that was pressed keeps the focus, so that the keyboard does not lose its place.
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
