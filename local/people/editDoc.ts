// What a person does in a Doc by hand. Every action is saved at once, as Docs does.
import { changeBetween } from '../docs/changeBetween.ts';
import { insertText, movedNamedRanges } from '../docs/edit.ts';
import { emptyParagraph, paragraphText, placedContent, placedTables } from '../docs/indexes.ts';
import { joinedRuns, slicedRuns, styleAt } from '../docs/runs.ts';
import { deleteRow, headCell, insertColumn, insertRow, mergeCells, removeTable } from '../docs/tables.ts';
import { textOfCell, textOfDoc } from '../docs/toText.ts';
import type { DocBlock, DocParagraph, DocRecord, DocTable } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** A Doc open in a person's browser. Tables, rows and columns count from 0. */
export interface OpenDoc {
  readonly title: string;
  text(): string;
  /** Every table as its cells' text. A cell that a merged one covers is empty. */
  tables(): string[][][];
  setCell(table: number, row: number, column: number, text: string): void;
  /** Adds a row below the given one; `-1` is the top, and the default is the end. Gives the new row's number. */
  addRow(table: number, after?: number): number;
  deleteRow(table: number, row: number): void;
  /** Adds a column right of the given one; the default is the right edge. Gives the new column's number. */
  addColumn(table: number, after?: number): number;
  mergeCells(table: number, row: number, column: number, rowSpan: number, columnSpan: number): void;
  /** Types a paragraph right below the first heading (or paragraph) with that text. */
  typeAfter(headingText: string, text: string): void;
  appendParagraph(text: string): void;
  /** Retypes the body's block at the position; what stays of the text keeps its look. A newline begins a new paragraph. */
  setParagraph(at: number, text: string): void;
  /** Types a paragraph below the block at the position, `-1` at the top, in the style that Enter gives there. */
  insertParagraph(after: number, text: string): void;
  deleteParagraph(at: number): void;
}

/** @throws unless the person may edit the Doc. */
export const openDoc = (workspace: Workspace, docId: string, email: string): OpenDoc => {
  const found = workspace.state.docs[docId];
  if (!found || !workspace.file(docId)) throw new Error(`There is no Doc ${docId}.`);
  if (!workspace.hasRole(docId, email, 'writer')) {
    throw new Error(`${email} may not edit “${found.title}”: the Doc is not shared with edit rights.`);
  }
  if (workspace.isTrashed(docId)) throw new Error(`“${found.title}” is in the bin: nobody can edit it there.`);
  workspace.opened(docId);
  return new DocEditor(workspace, found, email);
};

class DocEditor implements OpenDoc {
  readonly title: string;
  readonly #workspace: Workspace;
  readonly #docId: string;
  readonly #email: string;

  constructor(workspace: Workspace, { id, title }: DocRecord, email: string) {
    this.#workspace = workspace;
    this.#docId = id;
    this.#email = email;
    this.title = title;
  }

  text(): string {
    return textOfDoc(this.#doc);
  }

  tables(): string[][][] {
    return placedTables(placedContent(this.#doc.body)).map(({ block }) =>
      block.rows.map((row) => row.cells.map(textOfCell)),
    );
  }

  setCell(table: number, row: number, column: number, text: string): void {
    this.#editTable(table, (block) => {
      const { cell } = headCell(block, row, column);
      const first = cell.content[0];
      const model = first?.type === 'paragraph' ? first : emptyParagraph();
      cell.content = text.split('\n').map((line) => retyped(model, line));
    });
  }

  addRow(table: number, after?: number): number {
    return this.#editTable(table, (block) => {
      const above = after ?? block.rows.length - 1;
      insertRow(block, above + 1, Math.max(0, above));
      return above + 1;
    });
  }

  deleteRow(table: number, row: number): void {
    this.#editTable(table, (block, body) => {
      if (!deleteRow(block, row)) removeTable(body, block);
    });
  }

  addColumn(table: number, after?: number): number {
    return this.#editTable(table, (block) => {
      const at = (after ?? (block.rows[0]?.cells.length ?? 0) - 1) + 1;
      insertColumn(block, at);
      return at;
    });
  }

  mergeCells(table: number, row: number, column: number, rowSpan: number, columnSpan: number): void {
    this.#editTable(table, (block) => mergeCells(block, row, column, rowSpan, columnSpan));
  }

  typeAfter(headingText: string, text: string): void {
    this.#edit((body) => {
      const at = body.findIndex((block) => block.type === 'paragraph' && paragraphText(block).trim() === headingText);
      if (at < 0) throw new Error(`“${this.#doc.title}” has no line “${headingText}”.`);
      body.splice(at + 1, 0, ...text.split('\n').map((line) => retyped(emptyParagraph(), line)));
    });
  }

  appendParagraph(text: string): void {
    this.#edit((body) => {
      const last = body.at(-1);
      const isBlank = last?.type === 'paragraph' && !paragraphText(last);
      const end = placedContent(body).end - 1;
      insertText(body, end, isBlank ? text : `\n${text}`);
    });
  }

  setParagraph(at: number, text: string): void {
    this.#edit((body) => {
      const [first = '', ...rest] = text.split('\n');
      const paragraph = paragraphAt(body, at);
      const { pageBreakBefore: _, ...style } = paragraph;
      body.splice(at, 1, withText(paragraph, first), ...rest.map((line) => retyped(style, line)));
    });
  }

  insertParagraph(after: number, text: string): void {
    this.#edit((body) => {
      const above = body[after];
      // Enter below a heading gives ordinary text; in a list, the next item.
      const goesOn = above?.type === 'paragraph' && above.style === 'NORMAL_TEXT';
      const { pageBreakBefore: _, ...model } = goesOn ? { ...above, runs: [] } : emptyParagraph();
      body.splice(after + 1, 0, ...text.split('\n').map((line) => retyped(model, line)));
    });
  }

  deleteParagraph(at: number): void {
    this.#edit((body) => {
      const paragraph = paragraphAt(body, at);
      // A table keeps the paragraph after it, and a Doc its last one: it is emptied.
      const mustStay = at === body.length - 1 || body[at - 1]?.type === 'table';
      if (mustStay) body[at] = { ...paragraph, runs: [] };
      else body.splice(at, 1);
    });
  }

  get #doc(): DocRecord {
    const doc = this.#workspace.state.docs[this.#docId];
    if (!doc) throw new Error(`There is no Doc ${this.#docId}.`);
    return doc;
  }

  /** Does the edit on a copy and saves it, so that a refused one leaves nothing behind. */
  #edit<Result>(change: (body: DocBlock[]) => Result): Result {
    const doc = this.#doc;
    const body = structuredClone(doc.body);
    const result = change(body);
    const moved = changeBetween(doc.body, body);
    if (moved && doc.namedRanges) doc.namedRanges = movedNamedRanges(doc.namedRanges, [moved]);
    doc.body = body;
    doc.revision += 1;
    this.#workspace.touch(this.#docId, this.#email);
    return result;
  }

  #editTable<Result>(index: number, change: (table: DocTable, body: DocBlock[]) => Result): Result {
    return this.#edit((body) => {
      const table = placedTables(placedContent(body))[index]?.block;
      if (!table) throw new Error(`“${this.#doc.title}” has no table ${index}.`);
      return change(table, body);
    });
  }
}

const paragraphAt = (body: readonly DocBlock[], at: number): DocParagraph => {
  const block = body[at];
  if (block?.type !== 'paragraph') throw new Error(`No paragraph stands at ${at}.`);
  return block;
};

/** The paragraph with a new text: what is the same at both ends keeps its look, and what is between takes the look before it. */
const withText = (paragraph: DocParagraph, text: string): DocParagraph => {
  const before = paragraphText(paragraph);
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  const typed = { text: text.slice(start, text.length - end), ...styleAt(paragraph.runs, start) };
  const runs = [...slicedRuns(paragraph.runs, 0, start), typed, ...slicedRuns(paragraph.runs, before.length - end)];
  return { ...paragraph, runs: joinedRuns(runs) };
};

/** The paragraph with other text in the style its text began with. */
const retyped = (model: DocParagraph, text: string): DocParagraph => {
  const { text: _, ...style } = model.runs[0] ?? { text: '' };
  return { ...model, runs: text ? [{ text, ...style }] : [] };
};
