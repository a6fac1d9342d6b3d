// A Doc as a Word document.
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  type IBaseParagraphStyleOptions,
  type IRunOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  coveredCells,
  HORIZONTAL_RULE,
  LINE_BREAK,
  PAGE_BREAK,
  placedContent,
  placedParagraphs,
} from '../docs/indexes.ts';
import type { DocBlock, DocParagraph, DocRecord, DocRun, DocTable } from '../state/records.ts';

/** @param savedAt the date the file bears, epoch milliseconds: the Doc's `modifiedTime`. */
export const docxOf = async (doc: DocRecord, savedAt = DEFAULT_DATE): Promise<Buffer> => {
  const document = new Document({
    title: doc.title,
    creator: '',
    styles: { default: STYLES },
    numbering: { config: listsOf(doc.body) },
    sections: [{ properties: { page: { size: A4 } }, children: doc.body.map(wordBlock) }],
  });
  return Buffer.from(settled(await Packer.toBuffer(document), savedAt));
};

/** Used when no date is given; a zip archive cannot date its files earlier. */
const DEFAULT_DATE = Date.UTC(2000, 0, 1);
const TWIPS = 20;

/** A named style: its size, and the space before and after it, in points, as Docs has them by default. */
const style = (size: number, before: number, after: number, color?: string): IBaseParagraphStyleOptions => ({
  run: { size: size * 2, color },
  paragraph: { spacing: { before: before * TWIPS, after: after * TWIPS }, keepNext: true },
});
const STYLES: IStylesOptions['default'] = {
  document: { run: { font: 'Arial', size: 22 }, paragraph: { spacing: { line: 276, after: 4 * TWIPS } } },
  title: style(26, 0, 3),
  heading1: style(20, 20, 6),
  heading2: style(16, 18, 6),
  heading3: style(14, 16, 4, '434343'),
  heading4: style(12, 14, 4, '666666'),
  heading5: style(11, 12, 4, '666666'),
  heading6: style(11, 12, 4, '666666'),
};
const A4 = { width: 11906, height: 16838 };

const HEADINGS: Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]> = {
  TITLE: HeadingLevel.TITLE,
  HEADING_1: HeadingLevel.HEADING_1,
  HEADING_2: HeadingLevel.HEADING_2,
  HEADING_3: HeadingLevel.HEADING_3,
  HEADING_4: HeadingLevel.HEADING_4,
  HEADING_5: HeadingLevel.HEADING_5,
  HEADING_6: HeadingLevel.HEADING_6,
};

const ALIGNMENTS = { START: AlignmentType.LEFT, CENTER: AlignmentType.CENTER, END: AlignmentType.RIGHT } as const;

const wordBlock = (block: DocBlock): Paragraph | Table =>
  block.type === 'table' ? wordTable(block) : wordParagraph(block);

const wordParagraph = (paragraph: DocParagraph): Paragraph =>
  new Paragraph({
    heading: HEADINGS[paragraph.style],
    alignment: paragraph.alignment && ALIGNMENTS[paragraph.alignment],
    pageBreakBefore: paragraph.pageBreakBefore,
    thematicBreak: paragraph.runs.some((run) => run.text.includes(HORIZONTAL_RULE)) || undefined,
    numbering: paragraph.bullet && { reference: paragraph.bullet.listId, level: paragraph.bullet.level },
    children: paragraph.runs.flatMap(wordRuns),
  });

const wordRuns = (run: DocRun): ParagraphChild[] => {
  const runs = (run.text.match(/[\v\f]|[^\v\f]+/g) ?? []).map((text) => {
    if (text === PAGE_BREAK) return new PageBreak();
    if (text === LINE_BREAK) return new TextRun({ break: 1 });
    return new TextRun({ ...runOptions(run), text: text.replaceAll(HORIZONTAL_RULE, '') });
  });
  return run.link ? [new ExternalHyperlink({ link: run.link, children: runs })] : runs;
};

const runOptions = (run: DocRun): IRunOptions => ({
  bold: run.bold,
  italics: run.italic,
  strike: run.strikethrough,
  underline: run.underline || run.link ? {} : undefined,
  color: run.color?.slice(1) ?? (run.link ? '1155cc' : undefined),
  shading: run.background ? { type: ShadingType.CLEAR, color: 'auto', fill: run.background.slice(1) } : undefined,
  size: run.fontSize && run.fontSize * 2,
});

const wordTable = (table: DocTable): Table => {
  const covered = coveredCells(table);
  const columns = Math.max(1, ...table.rows.map((row) => row.cells.length));
  const evenly = Math.floor((451 * TWIPS) / columns);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: columns }, (_, column) => {
      const width = table.columnWidths?.[column];
      return width ? Math.round(width * TWIPS) : evenly;
    }),
    rows: table.rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.header,
          cantSplit: true,
          children: row.cells
            .filter((cell) => !covered.has(cell))
            .map(
              (cell) =>
                new TableCell({
                  children: cell.content.map(wordBlock),
                  columnSpan: cell.columnSpan,
                  rowSpan: cell.rowSpan,
                  margins: { top: 60, bottom: 60, left: 100, right: 100 },
                  shading: cell.background
                    ? { type: ShadingType.CLEAR, color: 'auto', fill: cell.background.slice(1) }
                    : undefined,
                }),
            ),
        }),
    ),
  });
};

/** Each list with the glyphs of its nine levels. */
const listsOf = (body: DocBlock[]) => {
  const ordered = new Map<string, boolean[]>();
  for (const { block } of placedParagraphs(placedContent(body))) {
    if (!block.bullet) continue;
    const levels = ordered.get(block.bullet.listId) ?? [];
    levels[block.bullet.level] ??= block.bullet.ordered;
    ordered.set(block.bullet.listId, levels);
  }
  return [...ordered].map(([reference, levels]) => ({
    reference,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format: levels[level] ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: levels[level] ? `%${level + 1}.` : (['●', '○', '■'][level % 3] ?? '●'),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
    })),
  }));
};

/** The library dates the file by the clock and draws random ids: here both follow from the Doc. */
const settled = (archive: Uint8Array, savedAt: number): Uint8Array => {
  const date = new Date(savedAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const ids = new Map<string, string>();
  const settledId = (id: string): string => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  const files = Object.entries(unzipSync(archive)).map(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes] as const;
    const xml = strFromU8(bytes)
      .replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`)
      .replaceAll(/"rId([a-z0-9_-]{21})"/g, (_, id: string) => `"${settledId(id)}"`);
    return [name, strToU8(xml)] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: Math.max(savedAt, DEFAULT_DATE) });
};
