// What an add-on asks for: each scope can be granted by itself.
import { useState } from 'preact/hooks';
import type { ConsentView } from '../sheetContract.ts';
import { useSessionInfo } from './sessionInfo.ts';

const AUTH = 'https://www.googleapis.com/auth/';

export const ConsentChoice = ({
  consent: { scopes, boxes },
  onAllow,
  onCancel,
}: {
  consent: ConsentView;
  onAllow: (scopes: string[]) => void;
  onCancel?: () => void;
}) => {
  const { words, me } = useSessionInfo();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(boxes === 'blank' ? [] : scopes));
  const texts = new Map(Object.entries(words.sheet.scopes));
  const told = (scope: string): string => texts.get(scope.replace(AUTH, '')) ?? scope;
  const toggle = (scope: string) => {
    const next = new Set(chosen);
    if (!next.delete(scope)) next.add(scope);
    setChosen(next);
  };
  return (
    <>
      <p class="quiet">{me.email}</p>
      <fieldset class="scopes">
        <legend>{words.sheet.consentIntro}</legend>
        {boxes !== 'none' && (
          <label class="all">
            <input
              type="checkbox"
              checked={chosen.size === scopes.length}
              onChange={({ currentTarget }) => setChosen(new Set(currentTarget.checked ? scopes : []))}
            />
            <span>{words.sheet.consentAll}</span>
          </label>
        )}
        {scopes.map((scope) =>
          boxes === 'none' ? (
            <p key={scope}>{told(scope)}</p>
          ) : (
            <label key={scope}>
              <input type="checkbox" checked={chosen.has(scope)} onChange={() => toggle(scope)} />
              <span>{told(scope)}</span>
            </label>
          ),
        )}
      </fieldset>
      <p class="quiet">{words.sheet.consentNote}</p>
      <div class="dialog-buttons">
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {words.common.cancel}
          </button>
        )}
        <button type="button" class="primary" onClick={() => onAllow([...chosen])}>
          {words.sheet.consentAllow}
        </button>
      </div>
    </>
  );
};
