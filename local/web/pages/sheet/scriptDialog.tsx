// A dialog of a script over the Sheet: a modal one lets nothing else be reached; it is never larger than the window.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DialogView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';
import { ScriptPane } from './scriptPane.tsx';

interface ScriptDialogProps {
  documentId: string;
  dialog: DialogView;
  onClose: () => void;
  onFocusEditor: () => void;
}

export const ScriptDialog = ({ documentId, dialog, onClose, onFocusEditor }: ScriptDialogProps) => {
  const { words } = useSessionInfo();
  const element = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  const resize = useCallback(
    ({ width, height }: { width?: number; height?: number }) =>
      setSize((now) => ({ width: width ?? now.width, height: height ?? now.height })),
    [],
  );
  useEffect(() => {
    const opened = element.current;
    if (dialog.modal) opened?.showModal();
    else opened?.show();
    // Who opens a dialog goes on in it, as on Google.
    opened?.querySelector('iframe')?.focus();
    return () => opened?.close();
  }, [dialog.modal]);
  return (
    <dialog
      ref={element}
      class="script-dialog"
      aria-label={dialog.title}
      data-opening={dialog.opening}
      style={{ '--width': `${size.width}px`, '--height': `${size.height}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <ScriptPane
        documentId={documentId}
        what="dialog"
        title={dialog.title}
        scriptId={dialog.scriptId}
        closeLabel={words.common.close}
        onClose={onClose}
        onFocusEditor={onFocusEditor}
        onSize={resize}
      />
    </dialog>
  );
};
