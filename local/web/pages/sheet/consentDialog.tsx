// The consent that Google asks for before an add-on's first run: each scope can be granted by itself.
import { useState } from 'preact/hooks';
import { Dialog } from '../dialog.tsx';
import { useSessionInfo } from '../sessionInfo.ts';

const AUTH = 'https://www.googleapis.com/auth/';

export const ConsentDialog = ({
  addOn,
  scopes,
  onAllow,
  onCancel,
}: {
  addOn: string;
  scopes: readonly string[];
  onAllow: (scopes: string[]) => void;
  onCancel: () => void;
}) => {
  const { words, me } = useSessionInfo();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(scopes));
  const told = new Map(Object.entries(words.sheet.scopes));
  const toggle = (scope: string) => {
    const next = new Set(chosen);
    if (!next.delete(scope)) next.add(scope);
    setChosen(next);
  };
  return (
    <Dialog title={words.sheet.consentTitle(addOn)} onCancel={onCancel}>
      <p class="quiet">{me.email}</p>
      <fieldset class="scopes">
        <legend>{words.sheet.consentIntro}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input type="checkbox" checked={chosen.has(scope)} onChange={() => toggle(scope)} />
            <span>{told.get(scope.replace(AUTH, '')) ?? scope}</span>
          </label>
        ))}
      </fieldset>
      <p class="quiet">{words.sheet.consentNote}</p>
      <div class="dialog-buttons">
        <button type="button" onClick={onCancel}>
          {words.common.cancel}
        </button>
        <button type="button" class="primary" onClick={() => onAllow([...chosen])}>
          {words.sheet.consentAllow}
        </button>
      </div>
    </Dialog>
  );
};
