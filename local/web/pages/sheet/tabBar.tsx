// The spreadsheet's tabs below the grid.
import type { BookView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';

export const TabBar = ({
  tabs,
  current,
  onChoose,
}: {
  tabs: BookView['tabs'];
  current: number | undefined;
  onChoose: (sheetId: number) => void;
}) => {
  const { words } = useSessionInfo();
  return (
    <nav class="sheet-tabs" aria-label={words.sheet.tabs}>
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
    </nav>
  );
};
