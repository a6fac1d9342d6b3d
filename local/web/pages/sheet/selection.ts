// Which cells are selected in a grid, and how keys move the selection. Places count from 0 among the rows and columns shown. Pure.

export interface Place {
  row: number;
  column: number;
}

/** From the active cell, which typing fills, to the opposite corner. */
export interface Selection {
  active: Place;
  corner: Place;
}

export interface Extent {
  rows: number;
  columns: number;
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const single = (place: Place): Selection => ({ active: place, corner: place });

export const blockOf = ({ active, corner }: Selection): Block => ({
  top: Math.min(active.row, corner.row),
  left: Math.min(active.column, corner.column),
  bottom: Math.max(active.row, corner.row),
  right: Math.max(active.column, corner.column),
});

export const holds = (block: Block, { row, column }: Place): boolean =>
  row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;

const within = ({ row, column }: Place, { rows, columns }: Extent): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

export const fitted = ({ active, corner }: Selection, extent: Extent): Selection => ({
  active: within(active, extent),
  corner: within(corner, extent),
});

const PAGE = 20;
const STEPS: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
  PageUp: { row: -PAGE, column: 0 },
  PageDown: { row: PAGE, column: 0 },
};

/** Undefined where the key moves nothing. */
export const moved = (
  selection: Selection,
  { key, ctrlKey, shiftKey }: { key: string; ctrlKey: boolean; shiftKey: boolean },
  extent: Extent,
): Selection | undefined => {
  const from = shiftKey ? selection.corner : selection.active;
  const target = targetOf(from, key, ctrlKey, extent);
  if (!target) return undefined;
  const place = within(target, extent);
  return shiftKey ? { ...selection, corner: place } : single(place);
};

const targetOf = (from: Place, key: string, far: boolean, { rows, columns }: Extent): Place | undefined => {
  if (key === 'Home') return far ? { row: 0, column: 0 } : { ...from, column: 0 };
  if (key === 'End') return far ? { row: rows - 1, column: columns - 1 } : { ...from, column: columns - 1 };
  const step = STEPS[key];
  if (!step) return undefined;
  const length = far ? Math.max(rows, columns) : 1;
  return { row: from.row + step.row * length, column: from.column + step.column * length };
};
