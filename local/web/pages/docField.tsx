// A text of a Doc that becomes a field in place: focused, it can be edited; left, it is saved; Esc restores it.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSessionInfo } from './sessionInfo.ts';

interface Props {
  text: string;
  label: string;
  /** What is shown when nobody edits it. */
  children: ComponentChildren;
  /** `was` is the text when the person began to edit. */
  save: (text: string, was: string) => void;
}

export const DocField = ({ text, label, children, save }: Props) => {
  const { words } = useSessionInfo();
  const [writing, setWriting] = useState<{ was: string; now: string }>();
  const written = writing?.now;
  const field = useRef<HTMLTextAreaElement>(null);
  const isLeft = useRef(false);
  const begin = () => {
    isLeft.current = false;
    setWriting({ was: text, now: text });
  };
  const isOpen = written !== undefined;
  useLayoutEffect(() => {
    const { current } = field;
    if (!current || !isOpen) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [isOpen]);
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    // As tall as its text.
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [written]);
  // The text may have changed meanwhile: an unchanged field is not saved over it.
  const leave = (isKept: boolean) => {
    // The field loses the focus when it is removed; that must not save again.
    if (isLeft.current) return;
    isLeft.current = true;
    setWriting(undefined);
    if (isKept && writing && writing.now !== writing.was) save(writing.now, writing.was);
  };
  if (!writing) {
    return (
      <div class="doc-text">
        {children}
        {/* Lies over the text, below its links; whoever comes to it by Tab can write at once. */}
        <button type="button" class="doc-edit" aria-label={label} onFocus={begin} />
      </div>
    );
  }
  return (
    <textarea
      ref={field}
      class="doc-field"
      aria-label={label}
      title={words.doc.keys}
      rows={1}
      value={writing.now}
      onInput={({ currentTarget }) => setWriting({ ...writing, now: currentTarget.value })}
      onBlur={() => leave(true)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave(false);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leave(true);
      }}
    />
  );
};
