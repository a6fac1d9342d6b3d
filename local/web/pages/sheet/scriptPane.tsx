// A script's sidebar or dialog: its title, a button to close it, and its page.
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
