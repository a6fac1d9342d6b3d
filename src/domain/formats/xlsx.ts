// An Excel workbook's first visible sheet as rows of text, from the XML parts of its zip. Pure; the reading is by hand because
// a DOM of services would cost a call for every cell.
import { addDays } from '../calendar/calendarDate.ts';
import { timeOfPart } from '../calendar/clockTime.ts';

/** As large as a sheet of Excel can be: a cell further out means a damaged file, and would fill the memory. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** The parts by their path in the zip; undefined where there is none. */
export type PartReader = (path: string) => string | undefined;

/** Every row from the first, so that a row's position is its number in the file. Undefined where it is no workbook. */
export const rowsOfWorkbook = (part: PartReader): string[][] | undefined => {
  const workbook = part('xl/workbook.xml');
  if (workbook === undefined) return undefined;
  const path = firstVisibleSheet(workbook, part('xl/_rels/workbook.xml.rels') ?? '');
  const sheet = path === undefined ? undefined : part(path);
  if (sheet === undefined) return undefined;
  const strings = elements(part('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => plainTextIn(inner));
  const styles = dateStyles(part('xl/styles.xml') ?? '');
  const epoch = /date1904="(?:1|true)"/.test(workbook) ? '1904-01-01' : '1899-12-30';
  const rows: string[][] = [];
  for (const row of elements(sheet, 'row')) {
    const position = row.attributes.r ? Number(row.attributes.r) - 1 : rows.length;
    if (!(position >= 0 && position < ROWS)) return undefined;
    while (rows.length < position) rows.push([]);
    const cells = cellsOf(row.inner, strings, styles, epoch);
    if (!cells) return undefined;
    rows[position] = cells;
  }
  return rows;
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

const firstVisibleSheet = (workbook: string, relations: string): string | undefined => {
  const sheet = elements(workbook, 'sheet').find(({ attributes }) => (attributes.state ?? 'visible') === 'visible');
  const id = Object.entries(sheet?.attributes ?? {}).find(([name]) => /:id$/.test(name))?.[1];
  const target = elements(relations, 'Relationship').find(({ attributes }) => attributes.Id === id)?.attributes.Target;
  if (!sheet || !target) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
};

const cellsOf = (
  row: string,
  strings: readonly string[],
  styles: readonly DateStyle[],
  epoch: string,
): string[] | undefined => {
  const cells: string[] = [];
  for (const { attributes, inner } of elements(row, 'c')) {
    const column = attributes.r ? columnOf(attributes.r) : cells.length;
    if (!(column >= 0 && column < COLUMNS)) return undefined;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(attributes, inner, strings, styles, epoch);
  }
  return cells;
};

const cellText = (
  { t: type, s: style }: Record<string, string>,
  inner: string,
  strings: readonly string[],
  styles: readonly DateStyle[],
  epoch: string,
): string => {
  if (type === 'inlineStr') return plainTextIn(inner);
  const value = unescaped(elements(inner, 'v')[0]?.inner ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  // ISO 8601, as a few programs write dates.
  if (type === 'd') return value.replace(/T00:00(:00)?(\.0+)?Z?$/, '');
  if (type === 'str' || type === 'e' || value === '') return value;
  const dated = styles[Number(style ?? 0)] ?? 'none';
  return dated === 'none' ? String(Number(value)) : dateText(Number(value), dated, epoch);
};

/** `yyyy-MM-dd`, with `HH:mm` where the format shows a time; a time alone where there is no day. */
const dateText = (serial: number, style: DateStyle, epoch: string): string => {
  const minutes = Math.round((serial % 1) * 24 * 60);
  const time = timeOfPart(serial % 1);
  if (style === 'time' && serial < 1) return time;
  const date = addDays(epoch, Math.floor(serial) + Math.floor(minutes / (24 * 60)));
  return time === '00:00' ? date : `${date} ${time}`;
};

type DateStyle = 'none' | 'date' | 'time';

/** For each cell style, whether its number format shows a day or only a time of day. */
const dateStyles = (styles: string): DateStyle[] => {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const formats = elements(elements(styles, 'cellXfs')[0]?.inner ?? '', 'xf');
  return formats.map(({ attributes }) => dateStyle(Number(attributes.numFmtId ?? 0), own));
};

const dateStyle = (id: number, own: ReadonlyMap<number, string>): DateStyle => {
  const format = own.get(id);
  if (format === undefined) {
    // The formats that every workbook has without naming them.
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'none';
  }
  const signs = format.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|_.|\*./gi, '').split(';')[0] ?? '';
  if (/[dy]/i.test(signs)) return 'date';
  return /h|s|m/i.test(signs) && !/general/i.test(signs) ? (/h|s/i.test(signs) ? 'time' : 'date') : 'none';
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
