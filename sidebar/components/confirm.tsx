// A button that asks for confirmation, within the page, before it does anything.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useShell } from '../state/shell.ts';
import { Button } from './button.tsx';

interface ConfirmProps {
  /** On the button that opens the question. */
  label: string;
  question: string;
  /** The words on the button that confirms: a verb, not "yes". */
  yes: string;
  onYes: () => unknown;
  /** Red is the question, where something is lost by it, never the button that opens it. */
  kind?: 'primary' | 'plain';
  disabled?: boolean;
  /** Nothing is lost by it: the question only guards against pressing by accident. */
  isSafe?: boolean;
}

export const Confirm = ({ label, question, yes, onYes, kind = 'plain', disabled, isSafe }: ConfirmProps) => {
  const { labels } = useShell();
  const [isAsking, setAsking] = useState(false);
  const asked = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLSpanElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) asked.current?.focus();
    else if (wasAsking.current) opener.current?.querySelector('button')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <span ref={opener}>
        <Button kind={kind} disabled={disabled} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </span>
    );
  }
  return (
    <div
      ref={asked}
      class={isSafe ? 'confirm safe' : 'confirm'}
      role="alertdialog"
      aria-label={question}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false);
      }}
    >
      <p>{question}</p>
      <Button
        kind={isSafe ? 'primary' : 'danger'}
        onClick={async () => {
          await onYes();
          setAsking(false);
        }}
      >
        {yes}
      </Button>
      <Button onClick={() => setAsking(false)}>{labels.common.cancel}</Button>
    </div>
  );
};
