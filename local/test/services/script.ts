// A little script run by the real machinery, for the tests of the services.
import type { Fault } from '../../core/faults.ts';
import { authorize, installScript, runFunction } from '../../runtime/host.ts';
import type { Services } from '../../runtime/run.ts';
import { globalsFor } from '../../services/globals.ts';
import { HtmlService } from '../../services/html.ts';
import { UrlFetchApp } from '../../services/urlFetch.ts';
import { XmlService } from '../../services/xml.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';

export const USER = 'mette@skole.dk';

export const newWorkspace = (kind: 'consumer' | 'workspace' = 'workspace'): Workspace =>
  new Workspace(
    emptyState({
      now: '2026-08-17T06:00:00Z',
      accounts: [{ email: USER, name: 'Mette Holm', locale: 'da', kind }],
    }),
  );

const services: Services = (execution) => ({
  ...globalsFor(execution),
  HtmlService: new HtmlService(execution),
  UrlFetchApp: new UrlFetchApp(execution),
  XmlService: new XmlService(execution),
});

export interface Tried {
  workspace?: Workspace;
  files?: Record<string, string>;
  manifest?: Record<string, unknown>;
  addOn?: boolean;
  containerId?: string;
  faults?: readonly Fault[];
}

/** Runs the body of a function with Google's services about it; gives what it returns, throws what it throws. */
export const tried = (
  body: string,
  { workspace = newWorkspace(), files = {}, manifest = {}, faults = [], ...rest }: Tried = {},
): unknown => {
  const script = installScript(workspace, {
    id: 'script',
    enabledApis: ['forms', 'docs', 'drive'],
    ...rest,
    files: {
      'Code.js': `function main() { ${body} }`,
      'appsscript.json': JSON.stringify({ timeZone: 'Europe/Copenhagen', runtimeVersion: 'V8', ...manifest }),
      ...files,
    },
  });
  authorize(workspace, script.id, USER);
  const asked = { scriptId: script.id, user: USER, functionName: 'main', services, faults };
  const { value, error } = runFunction(workspace, asked);
  if (error) throw new Error(error.message);
  return value;
};
