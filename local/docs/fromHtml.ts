// HTML → a Doc's body, as Drive's import converts an uploaded page.
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { DocBlock, DocCell, DocParagraph, DocRow, DocRun, DocTable } from '../state/records.ts';
import { emptyBody, emptyCell, emptyParagraph, HORIZONTAL_RULE, LINE_BREAK, PAGE_BREAK } from './indexes.ts';
import { joinedRuns } from './runs.ts';
import { hexOf, LINK_COLOUR, pointsOf } from './styles.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type RunStyle = Omit<DocRun, 'text'>;

/** What the elements around a piece of text determine for it. */
interface Surroundings {
  run: RunStyle;
  alignment?: DocParagraph['alignment'];
  list?: { ordered: boolean; level: number; listId: string };
  preserveSpace?: boolean;
}

const DROPPED = new Set(['head', 'style', 'script', 'template', 'noscript', 'title', 'meta', 'link']);
const HEADINGS: Record<string, string> = {
  h1: 'HEADING_1',
  h2: 'HEADING_2',
  h3: 'HEADING_3',
  h4: 'HEADING_4',
  h5: 'HEADING_5',
  h6: 'HEADING_6',
};
const INLINE = new Set(
  'a abbr b bdi cite code del em font i ins label mark s small span strike strong sub sup time u'.split(' '),
);

/** The body that the page becomes; an empty page is a Doc with one empty paragraph. */
export const docFromHtml = (html: string): DocBlock[] => {
  const document = parse(html);
  const root = document.childNodes.find((node) => node.nodeName === 'html');
  const reader = new PageReader();
  if (root && defaultTreeAdapter.isElementNode(root)) reader.readChildren(root, { run: {} });
  return withParagraphAtEnd(reader.finish());
};

/** A segment ends in a paragraph: Docs puts an empty one after a table that would end it. */
const withParagraphAtEnd = (blocks: DocBlock[]): DocBlock[] =>
  blocks.at(-1)?.type === 'paragraph' ? blocks : [...blocks, ...emptyBody()];

/** Walks one segment (the page or a table cell), collecting its blocks. */
class PageReader {
  private readonly blocks: DocBlock[] = [];
  private open: DocParagraph | undefined;
  /** The runs whose spaces count wherever they are. */
  private readonly spaced = new WeakSet<DocRun>();
  private lists = 0;

  constructor(private readonly listPrefix = 'kix.list') {}

  finish(): DocBlock[] {
    this.close();
    return this.blocks;
  }

  readChildren(element: Element, around: Surroundings): void {
    for (const child of element.childNodes) this.read(child, around);
  }

  private read(node: Node, around: Surroundings): void {
    if (defaultTreeAdapter.isTextNode(node)) this.addText(node.value, around);
    else if (defaultTreeAdapter.isElementNode(node) && !DROPPED.has(node.tagName)) this.readElement(node, around);
  }

  private readElement(node: Element, around: Surroundings): void {
    const styled = surroundingsOf(node, around);
    const tag = node.tagName;
    const style = HEADINGS[tag] ?? (attribute(node, 'class').split(/\s+/).includes('title') ? 'TITLE' : undefined);
    if (tag === 'br') this.addRun(breaksPage(node) ? PAGE_BREAK : LINE_BREAK, styled);
    else if (tag === 'hr') this.addRule(node);
    else if (tag === 'table') this.addTable(node, styled);
    else if (tag === 'ul' || tag === 'ol') this.addList(node, tag === 'ol', styled);
    else if (INLINE.has(tag)) this.readChildren(node, styled);
    else if (tag === 'p' || style) this.addParagraph(node, style ?? 'NORMAL_TEXT', styled);
    else {
      this.close();
      this.readChildren(node, styled);
      this.close();
    }
  }

  /** A `p` or heading is a paragraph even when it is empty. Inside a list item, the item's own paragraph is used. */
  private addParagraph(node: Element, style: string, around: Surroundings): void {
    if (this.open && (this.open.runs.length || !this.open.bullet)) this.close();
    this.paragraph(around).style = style;
    if (declaration(node, 'page-break-before') === 'always') this.paragraph(around).pageBreakBefore = true;
    const { list: _, ...inner } = around;
    this.readChildren(node, inner);
    this.close(true);
  }

  private addList(node: Element, ordered: boolean, around: Surroundings): void {
    this.close();
    const outer = around.list;
    const list = {
      ordered,
      level: outer ? outer.level + 1 : 0,
      listId: outer?.listId ?? exportedListId(node) ?? `${this.listPrefix}.${this.lists++}`,
    };
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      if (child.tagName === 'ul' || child.tagName === 'ol') {
        this.addList(child, child.tagName === 'ol', { ...around, list });
      } else if (child.tagName === 'li') {
        const item = surroundingsOf(child, { ...around, list });
        this.paragraph(item);
        this.readChildren(child, item);
        this.close(true);
      }
    }
  }

  private addRule(node: Element): void {
    this.close();
    this.blocks.push({ ...emptyParagraph(), runs: [{ text: breaksPage(node) ? PAGE_BREAK : HORIZONTAL_RULE }] });
  }

  private addTable(node: Element, around: Surroundings): void {
    this.close();
    const table = tableOf(
      node,
      { run: around.run, alignment: around.alignment },
      `${this.listPrefix}.${this.blocks.length}`,
    );
    if (!table) return;
    // Two tables never touch in Docs: there is a paragraph between them.
    if (this.blocks.at(-1)?.type === 'table') this.blocks.push(emptyParagraph());
    this.blocks.push(table);
  }

  private addText(value: string, around: Surroundings): void {
    if (around.preserveSpace) {
      this.addRun(value.replaceAll(/\r?\n/g, LINE_BREAK), around);
      return;
    }
    const collapsed = value.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const before = this.open?.runs.at(-1)?.text;
    const atStart = before === undefined || before.endsWith(' ') || before.endsWith(LINE_BREAK);
    const text = atStart ? collapsed.replace(/^ /, '') : collapsed;
    if (text) this.addRun(text, around);
  }

  private addRun(text: string, around: Surroundings): void {
    const runs = this.paragraph(around).runs;
    if (text === LINE_BREAK) this.trimEnd(runs);
    const run = { text, ...around.run };
    if (around.preserveSpace) this.spaced.add(run);
    runs.push(run);
  }

  private trimEnd(runs: readonly DocRun[]): void {
    const last = runs.at(-1);
    if (last && !this.spaced.has(last)) last.text = last.text.replace(/ $/, '');
  }

  private paragraph(around: Surroundings): DocParagraph {
    this.open ??= {
      ...emptyParagraph(),
      ...(around.list ? { bullet: { ...around.list } } : {}),
      ...(around.alignment ? { alignment: around.alignment } : {}),
    };
    return this.open;
  }

  /** Ends the open paragraph; one that holds nothing vanishes unless its element makes it count. */
  private close(keepEmpty = false): void {
    const paragraph = this.open;
    this.open = undefined;
    if (!paragraph) return;
    this.trimEnd(paragraph.runs);
    const last = paragraph.runs.at(-1);
    // As in a browser, a line break that nothing follows only ends its line.
    const isLine = keepEmpty || paragraph.runs.length > 0;
    if (last?.text === LINE_BREAK) paragraph.runs.pop();
    paragraph.runs = joinedRuns(paragraph.runs);
    if (isLine) this.blocks.push(paragraph);
  }
}

/** The table on its grid: each row has a cell for every column, covered ones empty. */
const tableOf = (element: Element, around: Surroundings, listPrefix: string): DocTable | undefined => {
  const rowElements = rowsWithin(element, false);
  if (!rowElements.length) return undefined;
  const grid: (DocCell | undefined)[][] = rowElements.map(() => []);
  const rows = rowElements.map(({ row, inHead }, rowIndex): DocRow => {
    const line = grid[rowIndex] ?? [];
    const cells = row.childNodes.filter(
      (node): node is Element =>
        defaultTreeAdapter.isElementNode(node) && (node.tagName === 'td' || node.tagName === 'th'),
    );
    let column = 0;
    for (const cell of cells) {
      while (line[column]) column++;
      const columnSpan = spanOf(cell, 'colspan');
      const rowSpan = Math.min(spanOf(cell, 'rowspan'), rowElements.length - rowIndex);
      const head = cellOf(cell, surroundingsOf(row, around), `${listPrefix}.${rowIndex}.${column}`);
      if (columnSpan > 1) head.columnSpan = columnSpan;
      if (rowSpan > 1) head.rowSpan = rowSpan;
      for (let down = 0; down < rowSpan; down++) {
        const target = grid[rowIndex + down];
        for (let right = 0; target && right < columnSpan; right++) {
          target[column + right] = down || right ? emptyCell() : head;
        }
      }
      column += columnSpan;
    }
    const header = inHead || (rowIndex === 0 && cells.length > 0 && cells.every((cell) => cell.tagName === 'th'));
    return { cells: [], ...(header ? { header: true } : {}) };
  });
  const width = Math.max(1, ...grid.map((line) => line.length));
  rows.forEach((row, index) => {
    row.cells = Array.from({ length: width }, (_, column) => grid[index]?.[column] ?? emptyCell());
  });
  const columnWidths = widthsOf(element, width);
  return { type: 'table', rows, ...(columnWidths.some((points) => points !== null) ? { columnWidths } : {}) };
};

const rowsWithin = (element: Element, inHead: boolean): { row: Element; inHead: boolean }[] =>
  element.childNodes.flatMap((node) => {
    if (!defaultTreeAdapter.isElementNode(node)) return [];
    if (node.tagName === 'tr') return [{ row: node, inHead }];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName) ? rowsWithin(node, node.tagName === 'thead') : [];
  });

const cellOf = (element: Element, around: Surroundings, listPrefix: string): DocCell => {
  const reader = new PageReader(listPrefix);
  const inner = surroundingsOf(element, around);
  const { background: _, ...run } = inner.run;
  const isHeading = element.tagName === 'th';
  reader.readChildren(element, { ...inner, run: isHeading ? { bold: true, ...run } : run });
  const background = backgroundOf(element);
  return { content: withParagraphAtEnd(reader.finish()), ...(background ? { background } : {}) };
};

const PAGE_WIDTH = 451;

/** Column widths in points from `col` elements or else the first row's cells; a percentage is of the page between its margins. */
const widthsOf = (table: Element, columns: number): (number | null)[] => {
  const groups = table.childNodes
    .filter(defaultTreeAdapter.isElementNode)
    .filter((node) => node.tagName === 'colgroup');
  const cols = groups.flatMap((group) => group.childNodes.filter(defaultTreeAdapter.isElementNode));
  const first = rowsWithin(table, false)[0]?.row.childNodes.filter(defaultTreeAdapter.isElementNode) ?? [];
  const sources = cols.length ? cols : first.some((cell) => spanOf(cell, 'colspan') > 1) ? [] : first;
  return Array.from({ length: columns }, (_, index) => {
    const source = sources[index];
    const written = source && (declaration(source, 'width') || attribute(source, 'width'));
    if (!written) return null;
    if (written.endsWith('%')) return Math.round((PAGE_WIDTH * Number.parseFloat(written)) / 100);
    return pointsOf(/^\d+$/.test(written) ? `${written}px` : written) ?? null;
  });
};

const surroundingsOf = (element: Element, around: Surroundings): Surroundings => {
  const run: RunStyle = { ...around.run };
  const tag = element.tagName;
  if (tag === 'b' || tag === 'strong') run.bold = true;
  if (tag === 'i' || tag === 'em' || tag === 'cite') run.italic = true;
  if (tag === 'u' || tag === 'ins') run.underline = true;
  if (tag === 's' || tag === 'del' || tag === 'strike') run.strikethrough = true;
  const href = tag === 'a' ? attribute(element, 'href') : '';
  if (href) Object.assign(run, { link: href, underline: true, color: LINK_COLOUR });

  const weight = declaration(element, 'font-weight');
  if (weight) setFlag(run, 'bold', weight === 'bold' || Number(weight) >= 600);
  const slant = declaration(element, 'font-style');
  if (slant) setFlag(run, 'italic', slant === 'italic');
  const decoration = declaration(element, 'text-decoration');
  if (decoration === 'none') delete run.underline;
  if (decoration.includes('underline')) run.underline = true;
  if (decoration.includes('line-through')) run.strikethrough = true;
  const color = hexOf(declaration(element, 'color'));
  if (color) run.color = color;
  const background = INLINE.has(tag) ? backgroundOf(element) : undefined;
  if (background) run.background = background;
  const size = pointsOf(declaration(element, 'font-size'));
  if (size) run.fontSize = size;
  // A heading has its own size; the page's does not apply.
  else if (HEADINGS[tag]) delete run.fontSize;

  const alignment = ALIGNMENTS[declaration(element, 'text-align') || attribute(element, 'align')] ?? around.alignment;
  const preserveSpace = tag === 'pre' || /^pre/.test(declaration(element, 'white-space')) || around.preserveSpace;
  return { ...around, run, ...(alignment ? { alignment } : {}), ...(preserveSpace ? { preserveSpace } : {}) };
};

const breaksPage = (element: Element): boolean =>
  [declaration(element, 'page-break-before'), declaration(element, 'page-break-after')].includes('always');

/** The list's id, if the page was exported from a Doc, where the id is a class. */
const exportedListId = (list: Element): string | undefined => /(?:^|\s)lst-(\S+)/.exec(attribute(list, 'class'))?.[1];

const setFlag = (run: RunStyle, flag: 'bold' | 'italic', on: boolean): void => {
  if (on) run[flag] = true;
  else delete run[flag];
};

const ALIGNMENTS: Record<string, DocParagraph['alignment']> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
};

const attribute = (element: Element, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value.trim() ?? '';

/** The value of one declaration in the element's `style`, lower-cased; empty when it is not there. */
const declaration = (element: Element, property: string): string => {
  for (const part of attribute(element, 'style').split(';')) {
    const [name = '', ...value] = part.split(':');
    if (name.trim().toLowerCase() === property) return value.join(':').trim().toLowerCase();
  }
  return '';
};

const backgroundOf = (element: Element): string | undefined =>
  hexOf(
    declaration(element, 'background-color') || declaration(element, 'background') || attribute(element, 'bgcolor'),
  );

const spanOf = (element: Element, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Math.min(100, Number.parseInt(attribute(element, name), 10) || 1));
