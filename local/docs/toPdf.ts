// A Doc as an A4 PDF: headings, lists, tables that repeat their header rows, page numbers. The same Doc gives the same bytes.
import type { jsPDF } from 'jspdf';
import type { RowInput, Styles } from 'jspdf-autotable';
import { lazyPackage } from '../core/lazyPackage.ts';
import type { DocBlock, DocCell, DocParagraph, DocRecord, DocRun, DocTable } from '../state/records.ts';
import { coveredCells, HORIZONTAL_RULE, LINE_BREAK, PAGE_BREAK, placedContent, placedParagraphs } from './indexes.ts';
import { fontFile } from './pdfFonts.ts';
import { partsOfHex } from './styles.ts';
import { textOfCell, textOfDoc } from './toText.ts';

const pdfLibrary = lazyPackage<typeof import('jspdf')>('jspdf');
const tableLibrary = lazyPackage<typeof import('jspdf-autotable')>('jspdf-autotable');

const PAGE = { width: 595.28, height: 841.89, margin: 56 };
const BODY_WIDTH = PAGE.width - 2 * PAGE.margin;
const LINE_HEIGHT = 1.35;
const CELL_SIZE = 9;
/** Where a table has so many columns that long words would not fit. */
const NARROW = { columns: 7, size: 7.5, padding: 3 };
const FONT = 'DejaVu';
const FONT_FILES = {
  normal: 'DejaVuSans.ttf',
  bold: 'DejaVuSans-Bold.ttf',
  italic: 'DejaVuSans-Oblique.ttf',
  bolditalic: 'DejaVuSans-BoldOblique.ttf',
} as const;

/** By named style: size in points, room above it, and whether it is bold. */
const LOOKS: Record<string, { size: number; above: number; bold?: boolean }> = {
  TITLE: { size: 22, above: 0 },
  SUBTITLE: { size: 14, above: 2 },
  HEADING_1: { size: 17, above: 14, bold: true },
  HEADING_2: { size: 14, above: 12, bold: true },
  HEADING_3: { size: 12, above: 10, bold: true },
  HEADING_4: { size: 11, above: 8, bold: true },
  HEADING_5: { size: 10, above: 8, bold: true },
  HEADING_6: { size: 10, above: 8 },
};
const NORMAL_LOOK = { size: 10, above: 2 };

export const pdfOfDoc = (doc: DocRecord): Uint8Array => {
  const pdf = new (pdfLibrary().jsPDF)({ unit: 'pt', format: 'a4', compress: true });
  const text = `${doc.title}${textOfDoc(doc)}`;
  for (const [style, file] of Object.entries(FONT_FILES)) {
    // Reading a font is what takes time, and most Docs have no italics.
    if (style.includes('italic') && !hasItalics(doc.body)) continue;
    pdf.addFileToVFS(file, fontFile(file, text));
    pdf.addFont(file, FONT, style);
  }
  // The bytes depend neither on the clock nor on chance.
  pdf.setCreationDate(new Date(0)).setFileId('0'.repeat(32)).setProperties({ title: doc.title });
  new PdfPages(pdf).write(doc.body);
  numberPages(pdf);
  return new Uint8Array(pdf.output('arraybuffer'));
};

const hasItalics = (body: DocBlock[]): boolean =>
  placedParagraphs(placedContent(body)).some(({ block }) => block.runs.some((run) => run.italic));

const numberPages = (pdf: jsPDF): void => {
  const pages = pdf.getNumberOfPages();
  pdf.setFont(FONT, 'normal').setFontSize(8).setTextColor(110);
  for (let page = 1; page <= pages; page++) {
    pdf.setPage(page);
    pdf.text(`${page} / ${pages}`, PAGE.width / 2, PAGE.height - 28, { align: 'center' });
  }
};

/** Writes blocks down the pages. */
class PdfPages {
  private y = PAGE.margin;
  private readonly counters = new Map<string, number>();

  constructor(private readonly pdf: jsPDF) {}

  write(blocks: readonly DocBlock[]): void {
    for (const block of blocks) {
      if (block.type === 'table') this.writeTable(block);
      else this.writeParagraph(block);
    }
  }

  private writeParagraph(paragraph: DocParagraph): void {
    const look = LOOKS[paragraph.style] ?? NORMAL_LOOK;
    if (paragraph.pageBreakBefore) this.nextPage();
    if (this.y > PAGE.margin) this.y += look.above;
    const indent = paragraph.bullet ? 18 * (paragraph.bullet.level + 1) : 0;
    const lines = wrappedLines(this.pdf, paragraph.runs, look, BODY_WIDTH - indent);
    // A heading is not left alone at the foot of a page.
    if (look.above > NORMAL_LOOK.above) this.ensure(look.size * LINE_HEIGHT * lines.length + 40);
    lines.forEach((line, index) => {
      const height = Math.max(look.size, ...line.pieces.map((piece) => piece.run.fontSize ?? look.size)) * LINE_HEIGHT;
      this.ensure(height);
      this.y += height;
      const slack = BODY_WIDTH - indent - line.width;
      const shift = paragraph.alignment === 'CENTER' ? slack / 2 : paragraph.alignment === 'END' ? slack : 0;
      if (index === 0 && paragraph.bullet) this.writeGlyph(paragraph.bullet, look.size, indent);
      this.writeLine(line, look, PAGE.margin + indent + shift, height);
    });
  }

  private writeGlyph(
    { ordered, level, listId }: NonNullable<DocParagraph['bullet']>,
    size: number,
    indent: number,
  ): void {
    const key = `${listId}:${level}`;
    const number = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, number);
    for (let deeper = level + 1; deeper < 9; deeper++) this.counters.delete(`${listId}:${deeper}`);
    this.pdf.setFont(FONT, 'normal').setFontSize(size).setTextColor(0);
    const glyph = ordered ? `${number}.` : (['•', '◦', '▪'][level % 3] ?? '•');
    this.pdf.text(glyph, PAGE.margin + indent - 6, this.baseline(size), { align: 'right' });
  }

  private baseline(size: number): number {
    return this.y - size * 0.3;
  }

  private writeLine(line: Line, look: { size: number; bold?: boolean }, left: number, height: number): void {
    let x = left;
    const y = this.baseline(height / LINE_HEIGHT);
    for (const { run, text, width } of line.pieces) {
      if (text === PAGE_BREAK) this.nextPage();
      else if (text === HORIZONTAL_RULE) {
        this.pdf
          .setDrawColor(160)
          .setLineWidth(0.7)
          .line(PAGE.margin, y - 3, PAGE.width - PAGE.margin, y - 3);
      } else {
        if (run.background) this.pdf.setFillColor(run.background).rect(x, this.y - height, width, height, 'F');
        useStyle(this.pdf, run, look);
        this.pdf.text(text, x, y);
        this.pdf.setDrawColor(run.link ? LINK_COLOR : (run.color ?? '#000000')).setLineWidth(0.5);
        if (run.underline || run.link) this.pdf.line(x, y + 1.5, x + width, y + 1.5);
        if (run.strikethrough) this.pdf.line(x, y - look.size * 0.3, x + width, y - look.size * 0.3);
        if (run.link) this.pdf.link(x, this.y - height, width, height, { url: run.link });
      }
      x += width;
    }
  }

  private writeTable(table: DocTable): void {
    const covered = coveredCells(table);
    const rowOf = (cells: readonly DocCell[], header: boolean): RowInput =>
      cells
        .filter((cell) => !covered.has(cell))
        .map((cell) => ({
          content: cell.content.map((block) => textOfCell({ content: [block] })).join('\n'),
          colSpan: cell.columnSpan ?? 1,
          rowSpan: cell.rowSpan ?? 1,
          styles: cellStyles(cell, header),
        }));
    const firstPlain = table.rows.findIndex((row) => !row.header);
    const heads = Math.max(0, firstPlain);
    const widths = table.columnWidths ?? [];
    const known = widths.reduce((sum: number, width) => sum + (width ?? 0), 0);
    const isNarrow = Math.max(0, ...table.rows.map(({ cells }) => cells.length)) >= NARROW.columns;
    const scale = known > BODY_WIDTH ? BODY_WIDTH / known : 1;
    const allKnown = known > 0 && widths.every((width) => width);
    tableLibrary().autoTable(this.pdf, {
      startY: this.y + 6,
      margin: PAGE.margin,
      // A table whose columns are all of known width is no wider than they are.
      ...(allKnown ? { tableWidth: known * scale } : {}),
      theme: 'grid',
      rowPageBreak: 'avoid',
      showHead: 'everyPage',
      styles: {
        font: FONT,
        fontSize: isNarrow ? NARROW.size : CELL_SIZE,
        cellPadding: isNarrow ? NARROW.padding : 4,
        textColor: 0,
        lineColor: 140,
        lineWidth: 0.5,
      },
      head: table.rows.slice(0, heads).map((row) => rowOf(row.cells, true)),
      body: table.rows.slice(heads).map((row) => rowOf(row.cells, Boolean(row.header))),
      columnStyles: Object.fromEntries(
        widths.flatMap((width, column) => (width ? [[column, { cellWidth: width * scale }]] : [])),
      ),
      didDrawPage: ({ cursor }) => {
        this.y = cursor?.y ?? this.y;
      },
    });
    this.y += 6;
  }

  private ensure(height: number): void {
    if (this.y + height > PAGE.height - PAGE.margin) this.nextPage();
  }

  private nextPage(): void {
    this.pdf.addPage();
    this.y = PAGE.margin;
  }
}

/** autoTable styles whole cells: a cell is bold or italic where all of its text is, and otherwise looks as its first does. */
const cellStyles = (cell: DocCell, header: boolean): Partial<Styles> => {
  const first = cell.content.find((block) => block.type === 'paragraph' && block.runs.length);
  const paragraph = first?.type === 'paragraph' ? first : undefined;
  const runs = cell.content.flatMap((block) => (block.type === 'paragraph' ? block.runs : []));
  const written = runs.filter(({ text }) => text.trim());
  const [run] = written;
  const emphasis = { bold: written.every(({ bold }) => bold), italic: written.every(({ italic }) => italic) };
  const background = cell.background ?? (header ? '#f3f3f3' : undefined);
  return {
    fontStyle: fontStyleOf(run ? emphasis : {}, header),
    ...(background ? { fillColor: partsOfHex(background) } : { fillColor: false }),
    ...(run?.color ? { textColor: partsOfHex(run.color) } : {}),
    ...(paragraph?.alignment === 'CENTER' ? { halign: 'center' } : {}),
    ...(paragraph?.alignment === 'END' ? { halign: 'right' } : {}),
  };
};

const LINK_COLOR = '#1155cc';

const fontStyleOf = (run: Omit<DocRun, 'text'>, alwaysBold = false): keyof typeof FONT_FILES => {
  const bold = run.bold || alwaysBold;
  if (bold && run.italic) return 'bolditalic';
  if (bold) return 'bold';
  return run.italic ? 'italic' : 'normal';
};

const useStyle = (pdf: jsPDF, run: DocRun, look: { size: number; bold?: boolean }): void => {
  pdf.setFont(FONT, fontStyleOf(run, look.bold)).setFontSize(run.fontSize ?? look.size);
  pdf.setTextColor(run.link ? LINK_COLOR : (run.color ?? '#000000'));
};

interface Line {
  pieces: { run: DocRun; text: string; width: number }[];
  width: number;
}

const isWords = (text: string): boolean => text !== PAGE_BREAK && text !== HORIZONTAL_RULE;

/** Breaks runs into lines between words; a word wider than the line is cut. */
const wrappedLines = (
  pdf: jsPDF,
  runs: readonly DocRun[],
  look: { size: number; bold?: boolean },
  room: number,
): Line[] => {
  let line: Line = { pieces: [], width: 0 };
  const lines = [line];
  const startLine = (): void => {
    line = { pieces: [], width: 0 };
    lines.push(line);
  };
  for (const run of runs) {
    useStyle(pdf, run, look);
    const add = (text: string): void => {
      const width = text === PAGE_BREAK || text === HORIZONTAL_RULE ? 0 : pdf.getTextWidth(text);
      if (line.width && line.width + pdf.getTextWidth(text.trimEnd()) > room) startLine();
      const [head, ...tail] = [...text];
      if (width > room && head && tail.length && pdf.getTextWidth(text.trimEnd()) > room) {
        const fitting = Math.max(1, Math.floor((text.length * room) / width) - 1);
        add(text.slice(0, fitting));
        add(text.slice(fitting));
        return;
      }
      const last = line.pieces.at(-1);
      // All words of a run are written at once: writing takes time, measuring does not.
      if (last?.run === run && isWords(last.text) && isWords(text)) {
        last.text += text;
        last.width += width;
      } else line.pieces.push({ run, text, width });
      line.width += width;
    };
    for (const word of run.text.replaceAll('\t', '    ').match(/[\v\f\ufffc]|[^\s\f\ufffc]+ *| +|[^\S\v\f]/g) ?? []) {
      if (word === LINE_BREAK) startLine();
      else add(word);
    }
  }
  return lines;
};
