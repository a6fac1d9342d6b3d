// Copying cells from one range to another, as pasting does.
import { NotEmulated } from '../../errors.ts';
import type { CellRecord, GridRange, SheetRecord } from '../../state/records.ts';
import { shiftedFormula } from './formulaText.ts';
import { cellAt, patchCell } from './grid.ts';
import type { Reading } from './reading.ts';

export type PasteKind = keyof typeof GoogleAppsScript.Spreadsheet.CopyPasteType;

const LOOK = [
  'format',
  'background',
  'fontColor',
  'fontWeight',
  'fontStyle',
  'fontLine',
  'fontSize',
  'fontFamily',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
  'borders',
] as const;

/** What of a cell is pasted. */
const pasted = (cell: CellRecord | undefined, kind: PasteKind, reading: Reading): Partial<CellRecord> => {
  const look = () => Object.fromEntries(LOOK.map((trait) => [trait, cell?.[trait]]));
  const content = { value: cell?.value ?? '', formula: cell?.formula, runs: cell?.runs };
  switch (kind) {
    case 'PASTE_NORMAL':
      return { ...look(), ...content, note: cell?.note, validation: cell?.validation };
    case 'PASTE_NO_BORDERS':
      return { ...look(), ...content, note: cell?.note, validation: cell?.validation, borders: undefined };
    case 'PASTE_FORMAT':
      return look();
    case 'PASTE_FORMULA':
      return content;
    case 'PASTE_VALUES':
      return { value: reading.valueOf(cell), formula: undefined, runs: cell?.runs };
    case 'PASTE_DATA_VALIDATION':
      return { validation: cell?.validation };
    default:
      throw new NotEmulated(`CopyPasteType.${kind}`);
  }
};

/** A source smaller than the target is repeated; a larger one spills over. References in formulas move along. */
export const copyCells = (
  from: Reading,
  source: GridRange,
  to: SheetRecord,
  target: GridRange,
  kind: PasteKind,
  transposed: boolean,
): void => {
  const [height, width] = transposed ? [source.columns, source.rows] : [source.rows, source.columns];
  const rows = Math.max(height, Math.floor(target.rows / height) * height);
  const columns = Math.max(width, Math.floor(target.columns / width) * width);
  const patches: [row: number, column: number, patch: Partial<CellRecord>][] = [];
  for (let down = 0; down < rows; down++)
    for (let right = 0; right < columns; right++) {
      const [row, column] = transposed ? [right % width, down % height] : [down % height, right % width];
      const cell = cellAt(from.sheet, source.row + row, source.column + column);
      const patch = structuredClone(pasted(cell, kind, from));
      const [rowsOn, columnsOn] = [
        target.row + down - source.row - row,
        target.column + right - source.column - column,
      ];
      if (patch.formula !== undefined) patch.formula = shiftedFormula(patch.formula, rowsOn, columnsOn);
      patches.push([target.row + down, target.column + right, patch]);
    }
  for (const [row, column, patch] of patches) patchCell(to, row, column, patch);
};
