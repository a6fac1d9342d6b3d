// The spreadsheet's tabs below the grid, and before them the list of all tabs, in which one finds the hidden ones.
import { useRef } from 'preact/hooks';
import type { BookView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';

export const TabBar = ({
  tabs,
  hiddenTabs,
  current,
  onChoose,
  onShow,
}: Pick<BookView, 'tabs' | 'hiddenTabs'> & {
  current: number | undefined;
  onChoose: (sheetId: number) => void;
  onShow: (sheetId: number) => void;
}) => {
  const { words } = useSessionInfo();
  const list = useRef<HTMLDetailsElement>(null);
  return (
    <nav class="sheet-tabs" aria-label={words.sheet.tabs}>
      {hiddenTabs.length > 0 ? (
        <details ref={list} class="sheet-hidden-tabs">
          <summary>{words.sheet.hiddenTabs(hiddenTabs.length)}</summary>
          <div class="sheet-hidden-list">
            {hiddenTabs.map(({ sheetId, name }) => (
              <button
                key={sheetId}
                type="button"
                onClick={() => {
                  list.current?.removeAttribute('open');
                  onShow(sheetId);
                }}
              >
                {name}
              </button>
            ))}
          </div>
        </details>
      ) : null}
      <div class="sheet-shown-tabs">
        {tabs.map(({ sheetId, name, colour }) => (
          <button
            key={sheetId}
            type="button"
            aria-current={sheetId === current ? 'true' : undefined}
            style={colour ? { borderBottomColor: colour } : {}}
            onClick={() => onChoose(sheetId)}
          >
            {name}
          </button>
        ))}
      </div>
    </nav>
  );
};
