// Workbooks as the programs of offices write them, made of cells: with what is hidden, merged, formatted and not calculated.
import { strToU8, zipSync } from 'fflate';

/** A text, a number, a number in a style of `STYLES`, or a formula with or without its result. */
export type MadeCell =
  | string
  | number
  | { n: number; style: keyof typeof STYLES }
  | { formula: string; result?: string };

export interface MadeSheet {
  name?: string;
  rows: readonly (readonly MadeCell[])[];
  merged?: readonly string[];
  /** As people count them. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  isHidden?: boolean;
}

const STYLES = { date: 1, five: 2, time: 3, moment: 4, phone: 5 } as const;

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const cellXml = (cell: MadeCell, place: string): string => {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('n' in cell) return `<c r="${place}" s="${STYLES[cell.style]}"><v>${cell.n}</v></c>`;
  const { formula, result } = cell;
  const type = result === undefined ? '' : ' t="str"';
  return `<c r="${place}"${type}><f>${escaped(formula)}</f><v>${escaped(result ?? '')}</v></c>`;
};

const sheetXml = ({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet): string => {
  const rowXml = rows.map((cells, at) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${at + 1}`)).join('');
    return `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${inner}</row>`;
  });
  const cols = hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1"/>`).join('');
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="m">${cols && `<cols>${cols}</cols>`}<sheetData>${rowXml.join('')}</sheetData>${
    merges && `<mergeCells>${merges}</mergeCells>`
  }</worksheet>`;
};

const STYLE_XML =
  '<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="00000"/>' +
  '<numFmt numFmtId="166" formatCode="00\\ 00\\ 00\\ 00"/></numFmts><cellXfs>' +
  [0, 164, 165, 20, 22, 166].map((id) => `<xf numFmtId="${id}"/>`).join('') +
  '</cellXfs></styleSheet>';

export const workbookBytes = (
  sheets: readonly MadeSheet[],
  { active = 0, is1904 = false }: { active?: number; is1904?: boolean } = {},
): Buffer => {
  const names = sheets.map(({ name, isHidden }, at) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name ?? `Ark${at + 1}`)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state}/>`;
  });
  const relations = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="m" xmlns:r="r"><workbookPr${is1904 ? ' date1904="1"' : ''}/><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    'xl/styles.xml': STYLE_XML,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))));
};
