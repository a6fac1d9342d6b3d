// A local Workspace for the tests of its pages: Anna's spreadsheet with a script, and Bo, who has nothing yet.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { installScript } from '../../runtime/host.ts';
import { createSpreadsheet } from '../../state/createSpreadsheet.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import { appOf } from '../../web/app.ts';
import { Session } from '../../web/session.ts';

export const ANNA = 'anna@skolen.example';
export const BO = 'bo@skolen.example';
export const HOST = '127.0.0.1:4780';

export interface WebOffice {
  app: Hono;
  directory: string;
  session: Session;
  spreadsheetId: string;
  get(path: string, as?: string): Promise<{ status: number; body: unknown }>;
  post(path: string, body?: object, as?: string): Promise<{ status: number; body: unknown }>;
}

export const webOffice = (code = ''): WebOffice => {
  const directory = mkdtempSync(path.join(tmpdir(), 'web-office-'));
  const workspace = new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [
        { email: ANNA, name: 'Anna Å', locale: 'da', kind: 'workspace' },
        { email: BO, name: 'Bo', locale: 'en', kind: 'workspace' },
      ],
    }),
  );
  const spreadsheetId = createSpreadsheet(workspace, {
    name: 'Ark',
    owner: ANNA,
    locale: 'da_DK',
    timeZone: 'Europe/Copenhagen',
  });
  if (code) {
    const manifest = JSON.stringify({
      timeZone: 'Europe/Copenhagen',
      oauthScopes: ['spreadsheets.currentonly', 'script.container.ui'].map(
        (scope) => `https://www.googleapis.com/auth/${scope}`,
      ),
    });
    installScript(workspace, {
      id: 'script',
      containerId: spreadsheetId,
      addOn: true,
      files: { 'Code.js': code, 'Page.html': '<!doctype html><p>Page</p>', 'appsscript.json': manifest },
    });
  }
  const session = new Session(directory, workspace);
  const bundle = new Map([['shim.js', { type: 'text/javascript', text: '/* shim </script */' }]]);
  const app = appOf({ session, bundle });
  const answered = async (response: Response) => {
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
  };
  const headers = { host: HOST, 'content-type': 'application/json', origin: `http://${HOST}` };
  return {
    app,
    directory,
    session,
    spreadsheetId,
    get: async (to, as = ANNA) => answered(await app.request(`/api/as/${as}/${to}`, { headers: { host: HOST } })),
    post: async (to, body = {}, as = ANNA) =>
      answered(await app.request(`/api/as/${as}/${to}`, { method: 'POST', headers, body: JSON.stringify(body) })),
  };
};
