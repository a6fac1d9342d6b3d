// Cells that have changed in the Sheet since the page showed them: both texts side by side, and the manager chooses.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChangedCell } from '../../src/contract.ts';
import type { Chosen } from '../state/shown.ts';
import type { Labels } from '../text/labels.ts';

interface ChangedBoxProps {
  changed: readonly ChangedCell[];
  labels: Labels['common'];
  isBusy: boolean;
  /** Null once something else has been typed on the page. */
  onSave: ((chosen: readonly Chosen[]) => void) | null;
  onClose: () => void;
}

const nameOf = ({ row, field }: ChangedCell): string => `${row}/${field}`;

export const ChangedBox = ({ changed, labels, isBusy, onSave, onClose }: ChangedBoxProps) => {
  const words = labels.changed;
  const box = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<Readonly<Record<string, boolean>>>({});
  useEffect(() => {
    setKept({});
    box.current?.focus();
  }, [changed]);
  const chosen = changed.flatMap((cell): Chosen[] => {
    const isKept = kept[nameOf(cell)];
    return isKept === undefined ? [] : [{ cell, isKept }];
  });
  return (
    <div ref={box} role="alertdialog" aria-label={words.title} class="warning changed" tabIndex={-1}>
      <strong>{words.title}</strong>
      <p>{words.lead}</p>
      {changed.map((cell) => (
        <fieldset key={nameOf(cell)} class="sides">
          <legend>{cell.title}</legend>
          {[true, false].map((isKept) => {
            const text = isKept ? cell.nowText : cell.givenText;
            return (
              <label key={String(isKept)} class="side">
                <span>
                  <input
                    type="radio"
                    name={nameOf(cell)}
                    checked={kept[nameOf(cell)] === isKept}
                    onChange={() => setKept((now) => ({ ...now, [nameOf(cell)]: isKept }))}
                  />{' '}
                  <strong>{isKept ? words.sheet : words.page}</strong>
                </span>
                <span class="lines">{text === '' ? <em>{words.empty}</em> : text}</span>
              </label>
            );
          })}
        </fieldset>
      ))}
      {onSave ? (
        <button
          type="button"
          class="primary"
          disabled={isBusy || chosen.length < changed.length}
          onClick={() => onSave(chosen)}
        >
          {words.save}
        </button>
      ) : null}
      <button type="button" disabled={isBusy} onClick={onClose}>
        {labels.close}
      </button>
    </div>
  );
};
