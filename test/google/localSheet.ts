// A unit's empty Sheet in a local Workspace, with Google's services on this test's global object.

import {
  emptyState,
  install,
  installScript,
  type SheetRecord,
  type SpreadsheetRecord,
  Workspace,
} from 'local-workspace';
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
  /** The members of Google's services that were called, in their order. */
  calls: readonly string[];
  /** Ends the services' hold: pending writes, locks. */
  end(): void;
}

export const localSheet = (options: { timeZone?: string; locale?: string; onCall?: () => void } = {}): LocalSheet => {
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
  const script = installScript(workspace, {
    files: { 'appsscript.json': MANIFEST },
    containerId: id,
    addOn: true,
    enabledApis: ['forms', 'docs', 'drive'],
  });
  const calls: string[] = [];
  const end = install(globalThis, workspace, {
    script,
    user: METTE,
    containerId: id,
    onCall: (member) => {
      calls.push(member);
      options.onCall?.();
    },
  });
  return { workspace, spreadsheet, calls, end };
};
