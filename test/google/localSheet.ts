// A unit's empty Sheet in a local Workspace, with Google's services on this test's global object.
import { installScript } from '../../local/runtime/host.ts';
import { install } from '../../local/runtime/install.ts';
import { globalsFor } from '../../local/services/globals.ts';
import { SpreadsheetApp as SheetService } from '../../local/services/spreadsheet/spreadsheetApp.ts';
import { UrlFetchApp } from '../../local/services/urlFetch.ts';
import type { SheetRecord, SpreadsheetRecord } from '../../local/state/records.ts';
import { emptyState, Workspace } from '../../local/state/workspace.ts';

export const METTE = 'mette@solby.dk';

const MANIFEST = JSON.stringify({ timeZone: 'Europe/Copenhagen', runtimeVersion: 'V8' });

const sheet1: SheetRecord = {
  id: 0,
  name: 'Ark1',
  hidden: false,
  maxRows: 1000,
  maxColumns: 26,
  frozenRows: 0,
  frozenColumns: 0,
  cells: {},
  columnWidths: {},
  rowHeights: {},
  hiddenColumns: [],
  hiddenRows: [],
  protections: [],
  conditionalFormats: [],
  charts: [],
  metadata: [],
};

export interface LocalSheet {
  workspace: Workspace;
  spreadsheet: SpreadsheetRecord;
  /** Ends the services' hold: pending writes, locks. */
  end(): void;
}

export const localSheet = (options: { timeZone?: string; locale?: string } = {}): LocalSheet => {
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [
        { email: METTE, name: 'Mette', locale: 'da', kind: 'workspace' },
        { email: 'ali@solby.dk', name: 'Ali', locale: 'en', kind: 'workspace' },
      ],
    }),
  );
  const { id } = workspace.addFile({
    name: 'MUS på Åbakkeskolen',
    mimeType: 'application/vnd.google-apps.spreadsheet',
    owner: METTE,
  });
  const spreadsheet: SpreadsheetRecord = {
    id,
    locale: options.locale ?? 'da_DK',
    timeZone: options.timeZone ?? 'Europe/Copenhagen',
    sheets: [structuredClone(sheet1)],
    nextSheetId: 1,
    namedRanges: {},
  };
  workspace.state.spreadsheets[id] = spreadsheet;
  const script = installScript(workspace, { files: { 'appsscript.json': MANIFEST }, containerId: id, addOn: true });
  const end = install(globalThis, workspace, {
    script,
    user: METTE,
    containerId: id,
    services: (execution) => ({
      ...globalsFor(execution),
      SpreadsheetApp: new SheetService(execution),
      UrlFetchApp: new UrlFetchApp(execution),
    }),
  });
  return { workspace, spreadsheet, end };
};
