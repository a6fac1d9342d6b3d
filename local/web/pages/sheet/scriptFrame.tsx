// A sidebar or dialog of a script: its page in a sandbox, whose server calls are carried to the server and back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { destinationOf } from '../../links.ts';
import type { CallOutcome, QuestionView, ReplyGiven } from '../../sheetContract.ts';
import { Problem, post, signedIn } from '../server.ts';
import { useSessionInfo } from '../sessionInfo.ts';
import { QuestionDialog } from './questionDialog.tsx';

type FrameMessage =
  | { kind: 'call'; call: number; functionName: string; args: unknown[] }
  | { kind: 'close' }
  | { kind: 'focus' }
  | { kind: 'open'; address: string }
  | { kind: 'size'; width?: number; height?: number };

interface Open {
  question: QuestionView;
  reply: (reply: ReplyGiven) => void;
}

export const ScriptFrame = ({
  documentId,
  what,
  title,
  scriptId,
  onClose,
  onFocusEditor,
  onSize,
}: {
  documentId: string;
  what: 'sidebar' | 'dialog';
  title: string;
  scriptId: string;
  onClose: () => void;
  onFocusEditor: () => void;
  /** `google.script.host.setWidth` and `setHeight`, which a sidebar does not heed. */
  onSize?: (size: { width?: number; height?: number }) => void;
}) => {
  const { me } = useSessionInfo();
  const frame = useRef<HTMLIFrameElement>(null);
  const [asked, setAsked] = useState<Open | undefined>();

  useEffect(() => {
    const ask = (question: QuestionView): Promise<ReplyGiven> => new Promise((reply) => setAsked({ question, reply }));
    const carry = async (functionName: string, args: unknown[]): Promise<{ value: unknown } | { error: object }> => {
      const replies: ReplyGiven[] = [];
      for (;;) {
        const outcome = await post<CallOutcome>(`spreadsheets/${documentId}/call`, {
          scriptId,
          functionName,
          args,
          replies,
        });
        if (outcome.outcome === 'value') return { value: outcome.value };
        if (outcome.outcome === 'error') return { error: { name: outcome.name, message: outcome.message } };
        replies.push(await ask(outcome.question));
        setAsked(undefined);
      }
    };
    const settle = async ({ call, functionName, args }: FrameMessage & { kind: 'call' }) => {
      const settled = await carry(functionName, args).catch((error: unknown) => {
        if (!(error instanceof Problem)) throw error;
        return { error: { name: 'ScriptError', message: error.message } };
      });
      frame.current?.contentWindow?.postMessage({ call, ...settled }, '*');
    };
    const heard = ({ source, data }: MessageEvent<FrameMessage>) => {
      if (source === null || source !== frame.current?.contentWindow) return;
      if (data.kind === 'call') void settle(data);
      else if (data.kind === 'close') onClose();
      else if (data.kind === 'focus') onFocusEditor();
      else if (data.kind === 'size') onSize?.(data);
      else if (data.kind === 'open') {
        const destination = destinationOf(data.address, me.email);
        if (destination) window.open(destination.href, '_blank', destination.isElsewhere ? 'noopener' : '');
      }
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, [documentId, scriptId, me.email, onClose, onFocusEditor, onSize]);

  return (
    <>
      <iframe
        ref={frame}
        title={title}
        sandbox="allow-scripts allow-forms allow-modals allow-popups allow-downloads"
        src={`/api/as/${encodeURIComponent(signedIn())}/spreadsheets/${documentId}/frame/${what}`}
      />
      {asked && <QuestionDialog question={asked.question} onReply={asked.reply} />}
    </>
  );
};
