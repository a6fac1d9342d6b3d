// An Excel workbook's sheets, from the XML parts of its zip. Pure; the reading is by hand because a DOM of services would
// cost a call for every cell (decisions/0028-own-reader-of-workbooks.md).
import { addDays } from '../calendar/calendarDate.ts';
import { timeOfPart } from '../calendar/clockTime.ts';
import { type Area, cellKey, type FileSheet } from './fileSheet.ts';

/** As large as a sheet of Excel can be: a cell further out means a damaged file, and would fill the memory. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The parts by their path in the zip; undefined where there is none. */
export type PartReader = (path: string) => string | undefined;

/** What the cells of all sheets refer to. */
interface Shared {
  strings: readonly string[];
  styles: readonly CellStyle[];
  epoch: string;
}

/** Undefined where it is no workbook, or a damaged one. */
export const sheetsOfWorkbook = (part: PartReader): FileSheet[] | undefined => {
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) return undefined;
  const relations = elements(part('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
  const shared: Shared = {
    strings: elements(part('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => plainTextIn(inner)),
    styles: cellStyles(part('xl/styles.xml') ?? ''),
    epoch: /date1904\s*=\s*["'](?:1|true)["']/.test(workbook) ? '1904-01-01' : '1899-12-30',
  };
  const active = Number(elements(workbook, 'workbookView')[0]?.attributes.activeTab ?? 0);
  const sheets: FileSheet[] = [];
  for (const [index, { attributes }] of elements(workbook, 'sheet').entries()) {
    const id = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
    const target = relations.find((relation) => relation.attributes.Id === id)?.attributes.Target;
    const xml = target === undefined ? undefined : part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    // A sheet that is only a chart has no rows.
    if (xml === undefined || !/<(?:\w+:)?worksheet[\s>]/.test(xml)) continue;
    const cells = cellsIn(xml, shared);
    if (!cells) return undefined;
    sheets.push({
      name: attributes.name ?? '',
      ...cells,
      isHidden: (attributes.state ?? 'visible') !== 'visible',
      isActive: index === active,
    });
  }
  return sheets.length > 0 ? sheets : undefined;
};

type Cells = Omit<FileSheet, 'name' | 'isHidden' | 'isActive'>;

const isSet = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';

const cellsIn = (xml: string, shared: Shared): Cells | undefined => {
  const rows: string[][] = [];
  const hiddenRows = new Set<number>();
  const uncalculated = new Set<string>();
  const areHiddenByDefault = isSet(elements(xml, 'sheetFormatPr')[0]?.attributes.zeroHeight);
  for (const row of elements(xml, 'row')) {
    const position = row.attributes.r ? Number(row.attributes.r) - 1 : rows.length;
    if (!(position >= 0 && position < ROWS)) return undefined;
    while (rows.length < position) rows.push([]);
    const { hidden, ht } = row.attributes;
    if (isSet(hidden) || ht === '0' || (hidden === undefined && areHiddenByDefault)) hiddenRows.add(position);
    const cells: string[] = [];
    for (const { attributes, inner } of elements(row.inner, 'c')) {
      const column = attributes.r ? columnOf(attributes.r) : cells.length;
      if (!(column >= 0 && column < COLUMNS)) return undefined;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(attributes, inner, shared);
      if (isUncalculated(attributes, inner)) uncalculated.add(cellKey(position, column));
    }
    rows[position] = cells;
  }
  return { rows, hiddenRows, uncalculated, merged: mergedAreas(xml), hiddenColumns: hiddenColumnsIn(xml) };
};

/** A formula of text may well have the result of no text; any other has one. */
const isUncalculated = ({ t: type }: Record<string, string>, inner: string): boolean =>
  type !== 'str' && elements(inner, 'f').length > 0 && (elements(inner, 'v')[0]?.inner ?? '') === '';

const mergedAreas = (xml: string): Area[] =>
  elements(xml, 'mergeCell').flatMap(({ attributes }) => {
    const [, from = '', top, to = '', bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributes.ref ?? '') ?? [];
    return top && bottom
      ? [{ top: Number(top) - 1, left: columnOf(from), bottom: Number(bottom) - 1, right: columnOf(to) }]
      : [];
  });

const hiddenColumnsIn = (xml: string): Set<number> => {
  const hidden = new Set<number>();
  for (const { attributes } of elements(xml, 'col')) {
    if (!isSet(attributes.hidden) && attributes.width !== '0') continue;
    // The last entry often reaches to the end of the sheet.
    const last = Math.min(Number(attributes.max), COLUMNS);
    for (let column = Number(attributes.min); column <= last; column += 1) hidden.add(column - 1);
  }
  return hidden;
};

interface Element {
  attributes: Record<string, string>;
  inner: string;
}

/** All elements of that name that do not lie within each other, whatever their prefix. */
const elements = (xml: string, name: string): Element[] => {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  return Array.from(xml.matchAll(pattern), ([, attributes = '', inner = '']) => ({
    attributes: attributesIn(attributes),
    inner,
  }));
};

const attributesIn = (text: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name] = unescaped(double ?? single ?? '');
  }
  return attributes;
};

const cellText = ({ t: type, s: style }: Record<string, string>, inner: string, shared: Shared): string => {
  if (type === 'inlineStr') return plainTextIn(inner);
  const value = unescaped(elements(inner, 'v')[0]?.inner ?? '');
  if (type === 's') return shared.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  // ISO 8601, as a few programs write dates.
  if (type === 'd') return value.replace(/T00:00(:00)?(\.0+)?$/, '');
  if (type === 'str' || type === 'e' || value === '') return value;
  const shown = shared.styles[Number(style ?? 0)] ?? 'plain';
  if (shown === 'date' || shown === 'time') return dateText(Number(value), shown, shared.epoch);
  return shown === 'plain' ? String(Number(value)) : digitsIn(shown.digits, value);
};

/** `00123`, `20 30 40 50`: the digits from the right into the places of the format. */
const digitsIn = (format: string, value: string): string => {
  if (!/^\d+$/.test(value)) return String(Number(value));
  const digits = [...value];
  const signs = [...format].reverse().map((sign) => (sign === '0' ? (digits.pop() ?? '0') : sign));
  return digits.join('') + signs.reverse().join('');
};

/** `yyyy-MM-dd`, with `HH:mm` where the format shows a time; a time alone where there is no day. */
const dateText = (serial: number, style: 'date' | 'time', epoch: string): string => {
  const minutes = Math.round((serial % 1) * 24 * 60);
  const time = timeOfPart(serial % 1);
  if (style === 'time' && serial < 1) return time;
  const date = addDays(epoch, Math.floor(serial) + Math.floor(minutes / (24 * 60)));
  return time === '00:00' ? date : `${date} ${time}`;
};

/** How a number is shown: as itself, as a day or a time of day, or in a fixed number of digits. */
type CellStyle = 'plain' | 'date' | 'time' | { digits: string };

const cellStyles = (styles: string): CellStyle[] => {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const formats = elements(elements(styles, 'cellXfs')[0]?.inner ?? '', 'xf');
  return formats.map(({ attributes }) => cellStyle(Number(attributes.numFmtId ?? 0), own));
};

const cellStyle = (id: number, own: ReadonlyMap<number, string>): CellStyle => {
  const format = own.get(id);
  if (format === undefined) {
    // The formats that every workbook has without naming them.
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'plain';
  }
  const [first = ''] = format.split(';');
  const literal = first.replace(/\\(.)/g, '$1').replace(/"([^"]*)"/g, '$1');
  if (/^0[0 \-./]*0$/.test(literal) && !/\.0/.test(first.replace(/\\./g, ''))) return { digits: literal };
  const signs = first.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '');
  if (/[dy]/i.test(signs)) return 'date';
  return /h|s|m/i.test(signs) && !/general/i.test(signs) ? (/h|s/i.test(signs) ? 'time' : 'date') : 'plain';
};

/** The text of all runs, without the readings that Japanese workbooks carry. */
const plainTextIn = (xml: string): string =>
  elements(xml.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ inner }) => unescaped(inner))
    .join('');

/** `C5` → 2. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, raw: string) => raw.replace(/&/g, '&amp;'))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    })
    // Excel's own escape for line ends and such in shared strings.
    .replace(/_x([0-9A-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
