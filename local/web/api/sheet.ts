// The Sheet page's requests: what a spreadsheet and its tabs show; typing, sorting, filtering and sharing by hand.
import type { Context } from 'hono';
import { GoogleError } from '../../errors.ts';
import { arrangeSheet } from '../../people/arrangeSheet.ts';
import { shareFile } from '../../people/shareFile.ts';
import { type AtSheet, typeInSheet } from '../../people/typeInSheet.ts';
import { readingOf } from '../../runtime/readings.ts';
import { a1Of } from '../../services/spreadsheet/a1.ts';
import { contentSize } from '../../services/spreadsheet/grid.ts';
import type { FileRecord, SheetRecord, SpreadsheetRecord } from '../../state/records.ts';
import type { Workspace } from '../../state/workspace.ts';
import { type BookView, ROWS_MOVED } from '../sheetContract.ts';
import { tabViewOf } from '../tabView.ts';
import { type ApiEnv, BadRequest, jsonBody, NotFound, numberIn, type Part, part, textIn } from './exchange.ts';

interface Book {
  file: FileRecord;
  spreadsheet: SpreadsheetRecord;
}

/** @throws NotFound if it does not exist or is not shared with the person; the error does not say which. */
export const bookFor = (workspace: Workspace, id: string, email: string): Book => {
  const file = workspace.file(id);
  const spreadsheet = workspace.state.spreadsheets[id];
  if (!file || !spreadsheet || workspace.isTrashed(id) || !workspace.hasRole(id, email, 'reader')) {
    throw new NotFound('You need access to this spreadsheet, or it is not there.');
  }
  return { file, spreadsheet };
};

const tabIn = ({ spreadsheet }: Book, sheetId: number): SheetRecord => {
  const sheet = spreadsheet.sheets.find(({ id }) => id === sheetId);
  if (!sheet) throw new NotFound('There is no such tab.');
  return sheet;
};

const bookView = (workspace: Workspace, { file, spreadsheet }: Book, email: string): BookView => {
  const tabs = spreadsheet.sheets
    .filter(({ hidden }) => !hidden)
    .map(({ id, name, tabColor }) => ({ sheetId: id, name, ...(tabColor ? { colour: tabColor } : {}) }));
  const { activeSheetId } = workspace.state.screens[`${file.id}:${email}`] ?? {};
  return {
    id: file.id,
    name: file.name,
    version: file.version,
    canEdit: workspace.hasRole(file.id, email, 'writer'),
    tabs,
    hiddenTabs: spreadsheet.sheets.filter(({ hidden }) => hidden).map(({ id, name }) => ({ sheetId: id, name })),
    activeSheetId: tabs.find(({ sheetId }) => sheetId === activeSheetId)?.sheetId ?? null,
  };
};

/** What is pasted: rows of texts, none longer than the grid could be. */
const blockIn = (fields: Record<string, unknown>): string[][] => {
  const { values } = fields;
  const isRow = (row: unknown): row is string[] => Array.isArray(row) && row.every((text) => typeof text === 'string');
  if (!Array.isArray(values) || values.length === 0 || !values.every(isRow)) {
    throw new BadRequest('values must be rows of texts.');
  }
  return values;
};

/** The tab that the request names. */
const placeIn = (workspace: Workspace, context: Context<ApiEnv>, fields: Record<string, unknown>): AtSheet => {
  const { email: as } = context.var.me;
  const spreadsheetId = context.req.param('id') ?? '';
  const book = bookFor(workspace, spreadsheetId, as);
  const sheet = tabIn(book, numberIn(fields, 'sheetId'));
  return { spreadsheetId, as, sheet: sheet.name };
};

/**
 * The row must still begin with what the person saw there, else the text would land in another row. In column A
 * itself only the number identifies the row.
 */
const requireSameRow = (
  workspace: Workspace,
  { spreadsheetId, sheet: name }: AtSheet,
  { first }: Record<string, unknown>,
  row: number,
  column: number,
): void => {
  const spreadsheet = workspace.state.spreadsheets[spreadsheetId];
  const sheet = spreadsheet?.sheets.find((each) => each.name === name);
  if (!spreadsheet || !sheet || column === 1 || typeof first !== 'string') return;
  const stands = readingOf(workspace, spreadsheet, sheet).displayOf(sheet.cells[row]?.[1]);
  if (stands !== first) throw new GoogleError(ROWS_MOVED);
};

/** What a filter on the column can hide: every text below its header, and those that are hidden now. */
const columnValues = (workspace: Workspace, spreadsheet: SpreadsheetRecord, sheet: SheetRecord, column: number) => {
  const reading = readingOf(workspace, spreadsheet, sheet);
  const shown = new Set<string>();
  for (let row = Math.max(1, sheet.frozenRows) + 1; row <= contentSize(sheet).rows; row += 1) {
    shown.add(reading.displayOf(sheet.cells[row]?.[column]));
  }
  return { values: [...shown].toSorted(), hidden: sheet.filter?.criteria[column]?.hidden ?? [] };
};

export const sheetApi: Part = ({ session }) =>
  part()
    .get('/spreadsheets/:id', (context) => {
      const { email } = context.var.me;
      return context.json(
        session.read((workspace) => bookView(workspace, bookFor(workspace, context.req.param('id'), email), email)),
      );
    })
    .get('/spreadsheets/:id/tabs/:sheetId', (context) => {
      const { email: as } = context.var.me;
      return context.json(
        session.read((workspace) => {
          const book = bookFor(workspace, context.req.param('id'), as);
          const sheet = tabIn(book, Number(context.req.param('sheetId')));
          return tabViewOf({ ...book, reading: readingOf(workspace, book.spreadsheet, sheet), as });
        }),
      );
    })
    .get('/spreadsheets/:id/tabs/:sheetId/values/:column', (context) => {
      const { email: as } = context.var.me;
      return context.json(
        session.read((workspace) => {
          const book = bookFor(workspace, context.req.param('id'), as);
          const sheet = tabIn(book, Number(context.req.param('sheetId')));
          return columnValues(workspace, book.spreadsheet, sheet, Number(context.req.param('column')));
        }),
      );
    });

/** What a person does by hand. */
export const sheetByHandApi: Part = ({ session }) =>
  part()
    .post('/spreadsheets/:id/type', async (context) => {
      const fields = await jsonBody(context);
      const [row, column, values] = [numberIn(fields, 'row'), numberIn(fields, 'column'), blockIn(fields)];
      const written = session.change((workspace) => {
        const at = placeIn(workspace, context, fields);
        requireSameRow(workspace, at, fields, row, column);
        return typeInSheet(workspace, { ...at, a1: a1Of({ row, column, rows: 1, columns: 1 }), values });
      });
      return context.json(written);
    })
    .post('/spreadsheets/:id/sort', async (context) => {
      const fields = await jsonBody(context);
      const column = numberIn(fields, 'column');
      session.change((workspace) => {
        const at = placeIn(workspace, context, fields);
        arrangeSheet(workspace, at).sort({ column }, fields.ascending !== false);
      });
      return context.json({});
    })
    .post('/spreadsheets/:id/filter', async (context) => {
      const fields = await jsonBody(context);
      const column = numberIn(fields, 'column');
      const hidden = Array.isArray(fields.hidden) ? fields.hidden.map(String) : [];
      session.change((workspace) => {
        const at = placeIn(workspace, context, fields);
        arrangeSheet(workspace, at).hideValues({ column }, hidden);
      });
      return context.json({});
    })
    .post('/spreadsheets/:id/show', async (context) => {
      const fields = await jsonBody(context);
      session.change((workspace) => {
        arrangeSheet(workspace, placeIn(workspace, context, fields)).show();
      });
      return context.json({});
    })
    .post('/spreadsheets/:id/share', async (context) => {
      const fields = await jsonBody(context);
      const email = textIn(fields, 'email');
      session.change((workspace) => {
        const { email: as } = context.var.me;
        bookFor(workspace, context.req.param('id'), as);
        shareFile(workspace, { fileId: context.req.param('id'), as, with: email, role: 'writer' });
      });
      return context.json({});
    });
