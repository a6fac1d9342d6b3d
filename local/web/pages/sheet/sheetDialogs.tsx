// The Sheet page's own dialogs: refusals, a warning before what is protected, filtering, sharing.
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../dialog.tsx';
import { ProblemNotice } from '../notices.tsx';
import { get, Problem } from '../server.ts';
import { useSessionInfo } from '../sessionInfo.ts';

export const MessageDialog = ({ title, text, onClose }: { title: string; text: string; onClose: () => void }) => {
  const { words } = useSessionInfo();
  return (
    <Dialog title={title} onCancel={onClose}>
      <p class="script-text">{text}</p>
      <div class="dialog-buttons">
        <button type="button" class="primary" onClick={onClose}>
          {words.common.ok}
        </button>
      </div>
    </Dialog>
  );
};

export const GuardedDialog = ({ onYes, onNo }: { onYes: () => void; onNo: () => void }) => {
  const { words } = useSessionInfo();
  return (
    <Dialog title={words.sheet.guardedTitle} onCancel={onNo}>
      <p>{words.sheet.guarded}</p>
      <div class="dialog-buttons">
        <button type="button" onClick={onNo}>
          {words.common.cancel}
        </button>
        <button type="button" class="primary" onClick={onYes}>
          {words.common.ok}
        </button>
      </div>
    </Dialog>
  );
};

export const FilterDialog = ({
  path,
  header,
  onApply,
  onCancel,
}: {
  /** The path of the column's values in the API. */
  path: string;
  header: string;
  onApply: (hidden: string[]) => void;
  onCancel: () => void;
}) => {
  const { words } = useSessionInfo();
  const [values, setValues] = useState<string[]>();
  const [problem, setProblem] = useState<Problem>();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const ask = async () => {
    try {
      const found = await get<{ values: string[]; hidden: string[] }>(path);
      setValues(found.values);
      setHidden(new Set(found.hidden));
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  useEffect(() => void ask(), [path]);
  const toggle = (value: string) => {
    const next = new Set(hidden);
    if (!next.delete(value)) next.add(value);
    setHidden(next);
  };
  return (
    <Dialog title={words.sheet.filterTitle(header)} onCancel={onCancel}>
      <button type="button" onClick={() => setHidden(new Set())}>
        {words.sheet.filterAll}
      </button>
      {problem && <ProblemNotice problem={problem} words={words} again={() => void ask()} />}
      <div class="filter-values">
        {values?.map((value) => (
          <label key={value}>
            <input type="checkbox" checked={!hidden.has(value)} onChange={() => toggle(value)} />
            <span>{value === '' ? words.sheet.filterBlank : value}</span>
          </label>
        ))}
      </div>
      <div class="dialog-buttons">
        <button type="button" onClick={onCancel}>
          {words.common.cancel}
        </button>
        {/* Before it is known what is hidden, to apply would show it all. */}
        <button type="button" class="primary" disabled={values === undefined} onClick={() => onApply([...hidden])}>
          {words.sheet.apply}
        </button>
      </div>
    </Dialog>
  );
};

export const ShareDialog = ({ onShare, onCancel }: { onShare: (email: string) => void; onCancel: () => void }) => {
  const { words, people, me } = useSessionInfo();
  const others = people.filter(({ email }) => email !== me.email);
  const [email, setEmail] = useState(others[0]?.email ?? '');
  return (
    <Dialog title={words.sheet.shareTitle} onCancel={onCancel}>
      <label class="field">
        <span>{words.sheet.shareWith}</span>
        <select value={email} onChange={({ currentTarget }) => setEmail(currentTarget.value)}>
          {others.map((person) => (
            <option key={person.email} value={person.email}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <div class="dialog-buttons">
        <button type="button" onClick={onCancel}>
          {words.common.cancel}
        </button>
        <button type="button" class="primary" onClick={() => onShare(email)}>
          {words.sheet.share}
        </button>
      </div>
    </Dialog>
  );
};
