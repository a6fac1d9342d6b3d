// A small spreadsheet and an execution in it, for the tests of the Spreadsheet service.
import type { Execution } from '../../../core/emulatedObject.ts';
import { SpreadsheetApp } from '../../../services/spreadsheet/spreadsheetApp.ts';
import { createSpreadsheet } from '../../../state/createSpreadsheet.ts';
import { emptyState, Workspace } from '../../../state/workspace.ts';

export const METTE = 'mette@skole.example';
export const BENT = 'bent@skole.example';

export const world = (locale = 'da_DK', user = METTE) => {
  const workspace = new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));
  const id = createSpreadsheet(workspace, { name: 'MUS', owner: METTE, locale, timeZone: 'Europe/Copenhagen' });
  workspace.file(id)?.permissions.push({ id: 'p', type: 'user', role: 'writer', emailAddress: BENT });
  const executionOf = (person: string): Execution =>
    ({
      workspace,
      script: { id: 'script', files: {}, addOn: true, grants: {}, enabledApis: [] },
      user: person,
      authMode: 'FULL',
      containerId: id,
      scopes: [],
      timeZone: 'Europe/Copenhagen',
      now: () => workspace.now,
      spend: () => {},
      requireScope: () => {},
      requireAuth: () => {},
      evaluate: () => undefined,
      customFunctions: () => ({ has: () => false, call: () => undefined }),
      log: () => {},
      willWrite: () => {},
      flush: () => {},
      onEnd: () => {},
    }) as unknown as Execution;
  const app = new SpreadsheetApp(executionOf(user));
  const spreadsheet = app.getActive();
  const sheet = spreadsheet?.getSheets()[0];
  if (!spreadsheet || !sheet) throw new Error('no spreadsheet');
  return {
    workspace,
    id,
    app,
    spreadsheet,
    sheet,
    appFor: (person: string) => new SpreadsheetApp(executionOf(person)),
  };
};
