// An alert or prompt of a script, as Google shows it: its text and its buttons.
import { useState } from 'preact/hooks';
import type { QuestionView, ReplyGiven } from '../../sheetContract.ts';
import { Dialog } from '../dialog.tsx';
import { useSessionInfo } from '../sessionInfo.ts';

export const QuestionDialog = ({
  question: { kind, title, text, buttons },
  onReply,
}: {
  question: QuestionView;
  onReply: (reply: ReplyGiven) => void;
}) => {
  const { words } = useSessionInfo();
  const [typed, setTyped] = useState('');
  const captions: Record<string, string> = {
    OK: words.common.ok,
    CANCEL: words.common.cancel,
    YES: words.common.yes,
    NO: words.common.no,
  };
  const reply = (button: string) => onReply(kind === 'prompt' ? { button, text: typed } : { button });
  const [first = 'OK', ...others] = buttons.split('_');
  return (
    <Dialog title={title} onCancel={() => reply('CLOSE')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reply(first);
        }}
      >
        {kind === 'prompt' ? (
          <label class="field">
            <span class="script-text">{text}</span>
            <input value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
          </label>
        ) : (
          <p class="script-text">{text}</p>
        )}
        <div class="dialog-buttons">
          {others.map((button) => (
            <button key={button} type="button" onClick={() => reply(button)}>
              {captions[button] ?? button}
            </button>
          ))}
          <button type="submit" class="primary">
            {captions[first] ?? first}
          </button>
        </div>
      </form>
    </Dialog>
  );
};
