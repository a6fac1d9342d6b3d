// The grid with the line above it: the active cell's address, its content and its note.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CellView, ShownPlace, TabView } from '../../sheetContract.ts';
import { useSessionInfo } from '../sessionInfo.ts';
import { Grid, type GridEvents } from './grid.ts';
import { blockOf, type Place, type Selection } from './selection.ts';

export interface Chosen {
  selection: Selection;
  cell: CellView;
  seen: ShownPlace;
}

export const GridPane = ({
  tab,
  onType,
  onLink,
  onChosen,
}: {
  tab: TabView;
  onType: GridEvents['onType'];
  onLink: GridEvents['onLink'];
  onChosen: (chosen: Chosen) => void;
}) => {
  const { words } = useSessionInfo();
  const element = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | undefined>(undefined);
  const [chosen, setChosen] = useState<Chosen>();
  // The newest handlers, without drawing the grid again for them.
  const handlers = useRef({ onType, onLink, onChosen, rowsCaption: words.sheet.row });
  handlers.current = { onType, onLink, onChosen, rowsCaption: words.sheet.row };

  useEffect(() => {
    if (grid.current) {
      grid.current.show(tab);
      return;
    }
    if (!element.current) return;
    grid.current = new Grid(element.current, tab, {
      onType: (at, values, seen) => handlers.current.onType(at, values, seen),
      onLink: (address) => handlers.current.onLink(address),
      rowsCaption: handlers.current.rowsCaption,
      onSelect: (selection) => {
        const cell = grid.current?.cellAt(selection.active) ?? { text: '' };
        const seen = grid.current?.shownAt(selection.active) ?? { sheetId: tab.sheetId, row: 0, column: 0 };
        setChosen({ selection, cell, seen });
        handlers.current.onChosen({ selection, cell, seen });
      },
    });
  }, [tab]);
  useEffect(() => () => grid.current?.destroy(), []);

  const address = chosen ? addressOf(tab, chosen.selection) : '';
  return (
    <>
      <div class="cell-line">
        <output class="cell-address" aria-label={words.sheet.cell}>
          {address}
        </output>
        <ContentField
          key={`${address}:${chosen?.cell.input ?? chosen?.cell.text}`}
          cell={chosen?.cell ?? { text: '' }}
          onDone={(text) => {
            if (chosen) void onType(chosen.selection.active, [[text]], chosen.seen);
          }}
          onLeave={() => grid.current?.focus()}
        />
        {chosen?.cell.note && (
          <span class="cell-note" title={chosen.cell.note}>
            {words.sheet.note}: {chosen.cell.note}
          </span>
        )}
        <span class="hiddenMembers" role="status">
          {chosen ? `${address} ${chosen.cell.text}` : ''}
        </span>
      </div>
      <div ref={element} class="sheet-grid" role="application" aria-label={words.sheet.grid(tab.name)} />
    </>
  );
};

const ContentField = ({
  cell,
  onDone,
  onLeave,
}: {
  cell: CellView;
  onDone: (text: string) => void;
  onLeave: () => void;
}) => {
  const { words } = useSessionInfo();
  const shown = cell.input ?? cell.text;
  const [text, setText] = useState(shown);
  return (
    <input
      class="cell-content"
      aria-label={words.sheet.content}
      value={text}
      onInput={({ currentTarget }) => setText(currentTarget.value)}
      onKeyDown={({ key }) => {
        // The text is written when the field is left, and only if it has changed.
        if (key === 'Enter') onLeave();
        if (key === 'Escape') setText(shown);
      }}
      onBlur={() => {
        if (text !== shown) onDone(text);
      }}
    />
  );
};

const addressOf = (tab: TabView, selection: Selection): string => {
  const name = ({ row, column }: Place) => `${tab.columns[column]?.letters ?? ''}${tab.rows[row]?.row ?? ''}`;
  const { top, left, bottom, right } = blockOf(selection);
  const [start, end] = [name({ row: top, column: left }), name({ row: bottom, column: right })];
  return start === end ? start : `${start}:${end}`;
};
