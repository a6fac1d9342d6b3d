// A Doc as a page of HTML, like Drive's export: styles are inline, and each paragraph is one element.
import type { DocBlock, DocParagraph, DocRecord, DocRun, DocTable } from '../state/records.ts';
import { coveredCells, HORIZONTAL_RULE, LINE_BREAK, PAGE_BREAK, paragraphText } from './indexes.ts';

export const htmlOfDoc = (doc: DocRecord): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(doc.title)}</title>${STYLE}</head><body>${htmlOfBlocks(doc.body)}</body></html>`;

const STYLE =
  '<style>body{font-family:Arial,sans-serif;font-size:11pt;max-width:451pt;margin:72pt auto}' +
  'table{border-collapse:collapse;width:100%}td,th{border:1pt solid #000;padding:5pt;vertical-align:top;text-align:left}' +
  'p{margin:0;min-height:1em}.title{font-size:26pt}</style>';

/** The blocks as HTML; it reads back through `docFromHtml` as the same blocks. */
export const htmlOfBlocks = (blocks: readonly DocBlock[]): string => {
  let html = '';
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block?.type === 'paragraph' && block.bullet) {
      const { listId } = block.bullet;
      const items: ListItem[] = [];
      for (
        let next = blocks[index];
        next?.type === 'paragraph' && next.bullet?.listId === listId;
        next = blocks[index]
      ) {
        items.push({ paragraph: next, ...next.bullet });
        index++;
      }
      html += htmlOfList(listId, items);
    } else {
      if (block) html += block.type === 'table' ? htmlOfTable(block) : htmlOfParagraph(block);
      index++;
    }
  }
  return html;
};

interface ListItem {
  paragraph: DocParagraph;
  ordered: boolean;
  level: number;
}

/** Nested lists, each deeper one within the outer. The class names the list, for one that continues further down. */
const htmlOfList = (listId: string, items: readonly ListItem[]): string => {
  const open: string[] = [];
  let html = '';
  for (const { paragraph, ordered, level } of items) {
    const tag = ordered ? 'ol' : 'ul';
    while (open.length > level + 1) html += `</${open.pop()}>`;
    if (open.length === level + 1 && open.at(-1) !== tag) html += `</${open.pop()}>`;
    while (open.length < level + 1) {
      html += `<${tag} class="lst-${escaped(listId)}">`;
      open.push(tag);
    }
    const heading = HEADING_TAGS[paragraph.style];
    const inner = htmlOfRuns(paragraph.runs);
    html += `<li${styleAttribute(paragraphStyle(paragraph))}>${heading ? `<${heading}>${inner}</${heading}>` : inner}</li>`;
  }
  while (open.length) html += `</${open.pop()}>`;
  return html;
};

const HEADING_TAGS: Record<string, string> = {
  HEADING_1: 'h1',
  HEADING_2: 'h2',
  HEADING_3: 'h3',
  HEADING_4: 'h4',
  HEADING_5: 'h5',
  HEADING_6: 'h6',
};

const htmlOfParagraph = (paragraph: DocParagraph): string => {
  const [only, ...more] = paragraph.runs;
  if (only && !more.length && paragraph.style === 'NORMAL_TEXT') {
    if (only.text === HORIZONTAL_RULE) return '<hr>';
    if (only.text === PAGE_BREAK) return '<hr style="page-break-before:always;display:none">';
  }
  const tag = HEADING_TAGS[paragraph.style] ?? 'p';
  const named = paragraph.style === 'TITLE' ? ' class="title"' : '';
  return `<${tag}${named}${styleAttribute(paragraphStyle(paragraph))}>${htmlOfRuns(paragraph.runs)}</${tag}>`;
};

const CSS_ALIGN = { START: 'left', CENTER: 'center', END: 'right' } as const;

const paragraphStyle = (paragraph: DocParagraph): string[] => [
  // HTML would collapse tabs and the spaces at a line's edge or after another.
  ...(/^ | $|\s\s|\t/.test(paragraphText(paragraph)) ? ['white-space:pre-wrap'] : []),
  ...(paragraph.alignment ? [`text-align:${CSS_ALIGN[paragraph.alignment]}`] : []),
  ...(paragraph.pageBreakBefore ? ['page-break-before:always'] : []),
];

const htmlOfRuns = (runs: readonly DocRun[]): string => {
  const html = runs.map(htmlOfRun).join('');
  // A browser ignores a line break at the end of a paragraph: a second one keeps it.
  return runs.at(-1)?.text.endsWith(LINE_BREAK) ? `${html}<br>` : html;
};

const htmlOfRun = (run: DocRun): string => {
  const styles = [
    ...(run.bold ? ['font-weight:700'] : []),
    ...(run.italic ? ['font-style:italic'] : []),
    ...decorations(run),
    ...(run.color ? [`color:${run.color}`] : []),
    ...(run.background ? [`background-color:${run.background}`] : []),
    ...(run.fontSize ? [`font-size:${run.fontSize}pt`] : []),
  ];
  const text = escapedText(run.text);
  const styled = styles.length ? `<span${styleAttribute(styles)}>${text}</span>` : text;
  return run.link ? `<a href="${escaped(run.link)}">${styled}</a>` : styled;
};

const decorations = (run: DocRun): string[] => {
  const lines = [...(run.underline ? ['underline'] : []), ...(run.strikethrough ? ['line-through'] : [])];
  return lines.length ? [`text-decoration:${lines.join(' ')}`] : [];
};

const htmlOfTable = (table: DocTable): string => {
  const covered = coveredCells(table);
  const widths = table.columnWidths ?? [];
  const columns = widths.length
    ? `<colgroup>${widths.map((points) => (points === null ? '<col>' : `<col style="width:${points}pt">`)).join('')}</colgroup>`
    : '';
  const headed = table.rows.findIndex((row) => !row.header);
  const heads = headed < 0 ? table.rows.length : headed;
  const rows = table.rows.map((row) => {
    const cells = row.cells
      .filter((cell) => !covered.has(cell))
      .map((cell) => {
        const spans =
          ((cell.columnSpan ?? 1) > 1 ? ` colspan="${cell.columnSpan}"` : '') +
          ((cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : '');
        const background = cell.background ? styleAttribute([`background-color:${cell.background}`]) : '';
        return `<td${spans}${background}>${htmlOfBlocks(cell.content)}</td>`;
      });
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = heads ? `<thead>${rows.slice(0, heads).join('')}</thead>` : '';
  const body = heads < rows.length ? `<tbody>${rows.slice(heads).join('')}</tbody>` : '';
  return `<table>${columns}${head}${body}</table>`;
};

const styleAttribute = (styles: readonly string[]): string => (styles.length ? ` style="${styles.join(';')}"` : '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const escapedText = (text: string): string =>
  escaped(text)
    .replaceAll(LINE_BREAK, '<br>')
    .replaceAll(HORIZONTAL_RULE, '')
    .replaceAll(PAGE_BREAK, '<br style="page-break-before:always">');
