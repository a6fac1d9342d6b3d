// A text of a Doc that becomes a field where it stands: focused, it can be written in; left, it is saved; Esc leaves it as it was.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useHere } from './here.ts';

interface Props {
  text: string;
  label: string;
  /** How it looks when nobody writes in it. */
  children: ComponentChildren;
  save: (text: string) => void;
}

export const DocField = ({ text, label, children, save }: Props) => {
  const { words } = useHere();
  const [written, setWritten] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
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
    // As tall as what stands in it.
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [written]);
  const finish = () => {
    setWritten(undefined);
    if (written !== undefined && written !== text) save(written);
  };
  if (written === undefined) {
    return (
      <div class="doc-text">
        {children}
        {/* Lies over the text, below its links; whoever comes to it by Tab can write at once. */}
        <button type="button" class="doc-edit" aria-label={label} onFocus={() => setWritten(text)} />
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
      value={written}
      onInput={({ currentTarget }) => setWritten(currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setWritten(undefined);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
      }}
    />
  );
};
