// The bar above the grid: the spreadsheet's name, the scripts' menus, buttons to sort, filter and share, and the status.
import type { BookView, ScreenView, TabView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';
import type { Chosen } from './gridPane.tsx';
import { MenuBar } from './menuBar.tsx';

interface ToolbarProps {
  book: BookView;
  tab: TabView | undefined;
  chosen: Chosen | undefined;
  menus: ScreenView['menus'];
  /** The add-on that is running; empty where none is. */
  running: string;
  onChoose: (scriptId: string, functionName: string) => void;
  onSort: (column: number, ascending: boolean) => void;
  onFilter: (column: number, header: string) => void;
  onShare: () => void;
}

export const Toolbar = ({ book, tab, chosen, menus, running, ...on }: ToolbarProps) => {
  const { words } = useSessionInfo();
  const at = chosen?.selection.active.column ?? 0;
  const column = chosen === undefined ? undefined : tab?.columns[at]?.column;
  const header = (): string => {
    const cell = tab?.rows[Math.max(0, tab.frozenRows - 1)]?.cells[at];
    return (typeof cell === 'object' ? cell.text : cell) ?? '';
  };
  const withColumn = (act: (column: number) => void) => () => {
    if (column !== undefined) act(column);
  };
  return (
    <div class="sheet-head">
      <h1>{book.name}</h1>
      <MenuBar menus={menus} isBusy={running !== ''} onChoose={on.onChoose} />
      <div class="sheet-tools">
        <button type="button" disabled={column === undefined} onClick={withColumn((each) => on.onSort(each, true))}>
          {words.sheet.sortUp}
        </button>
        <button type="button" disabled={column === undefined} onClick={withColumn((each) => on.onSort(each, false))}>
          {words.sheet.sortDown}
        </button>
        <button
          type="button"
          disabled={column === undefined}
          aria-pressed={tab?.filter?.columns.includes(column ?? 0) ?? false}
          onClick={withColumn((each) => on.onFilter(each, header()))}
        >
          {words.sheet.filter}
        </button>
        {book.canEdit && (
          <button type="button" onClick={on.onShare}>
            {words.sheet.share}
          </button>
        )}
      </div>
      <p class="sheet-status" role="status">
        {running === '' ? (book.canEdit ? '' : words.sheet.readOnly) : words.sheet.running(running)}
      </p>
    </div>
  );
};
