// What a script shows beside the Sheet or over it: its title, a way to close it, and its page.
import type { ComponentProps } from 'preact';
import { ScriptFrame } from './scriptFrame.tsx';

export const ScriptPane = ({ closeLabel, ...frame }: ComponentProps<typeof ScriptFrame> & { closeLabel: string }) => (
  <>
    <div class="script-sidebar-title">
      <span>{frame.title}</span>
      <button type="button" aria-label={closeLabel} onClick={frame.onClose}>
        ✕
      </button>
    </div>
    <ScriptFrame {...frame} />
  </>
);
