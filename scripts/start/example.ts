// The example unit on the first day of its year, or the person's own: people's accounts, an empty Sheet with the add-on, files in the manager's Drive.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  authorize,
  callServer,
  clickMenu,
  createSpreadsheet,
  emptyState,
  installScript,
  openDocument,
  type Project,
  Workspace,
} from 'local-workspace';
import type { Reply } from '../../src/contract.ts';
import { Unusable } from '../unusable.ts';
import { employeeIn } from '../year/office/employees.ts';
import { readTab } from '../year/office/sheetTabs.ts';
import type { OwnUnit } from './options.ts';

interface Example {
  folder: string;
  manager: { name: string; email: string };
  sheetName: string;
  locale: string;
  /** The files in the manager's Drive, the roster first. */
  files: readonly string[];
}

export const EXAMPLES: Readonly<Record<'da' | 'en', Example>> = {
  da: {
    folder: 'aabakkeskolen',
    manager: { name: 'Mette Holm', email: 'mette.holm@aabakkeskolen.solby.example' },
    sheetName: 'MUS på Åbakkeskolen',
    locale: 'da_DK',
    files: ['medarbejdere.csv', 'strategi.csv', 'aftaler-2025.csv'],
  },
  en: {
    folder: 'small-unit-en',
    manager: { name: 'Kirsten Dahl', email: 'kirsten@harbourlibrary.example' },
    sheetName: 'Development conversations at Harbour Library',
    locale: 'en_GB',
    files: ['staff.xlsx', 'strategy.csv', 'agreements-2025.csv'],
  },
};

/** The folder of an example's files, relative to the project. */
export const folderOf = (language: 'da' | 'en'): string => join('examples', EXAMPLES[language].folder);

/** The add-on's name in the menu, and the id under which every start installs its newest version. */
export const ADD_ON = { id: 'strategisk-mus', name: 'Strategisk MUS' };

const FIRST_MORNING = '2026-08-17T06:00:00Z';
const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const exampleWorkspace = (language: 'da' | 'en', project: Project): Workspace => {
  const { manager, sheetName, locale, files, folder } = EXAMPLES[language];
  const paths = files.map((name) => join(import.meta.dirname, '../../examples', folder, name));
  return workspaceOf({ manager, sheetName, locale, paths, language }, project);
};

/** A unit of the person's own, with the same empty Sheet. */
export const ownWorkspace = ({ manager, files }: OwnUnit, language: 'da' | 'en', project: Project): Workspace => {
  const { locale } = EXAMPLES[language];
  return workspaceOf({ manager, sheetName: 'MUS', locale, paths: files, language }, project);
};

interface Given {
  manager: { name: string; email: string };
  sheetName: string;
  locale: string;
  /** The roster first. */
  paths: readonly string[];
  language: 'da' | 'en';
}

const workspaceOf = ({ manager, sheetName, locale, paths, language }: Given, project: Project): Workspace => {
  const workspace = new Workspace(
    emptyState({ now: FIRST_MORNING, accounts: [{ ...manager, locale: language, kind: 'workspace' }] }),
  );
  const owner = manager.email;
  const containerId = createSpreadsheet(workspace, { name: sheetName, owner, locale, timeZone: 'Europe/Copenhagen' });
  const contents = paths.map((path) => ({ name: basename(path), content: readFileSync(path).toString('base64') }));
  for (const { name, content } of contents) {
    workspace.addFile({ name, mimeType: TYPES[name.split('.').at(-1) ?? ''] ?? '', owner, content });
  }
  workspace.addFile({ ...ADD_ON, mimeType: 'application/vnd.google-apps.script', owner });
  installScript(workspace, { ...project, id: ADD_ON.id, containerId, addOn: true });
  const [roster] = contents;
  if (roster) addPeople(workspace, containerId, roster, manager);
  return workspace;
};

/** The people of the roster as the add-on itself reads it, in a Workspace that is thrown away: each gets an account or a mailbox. */
const addPeople = (
  workspace: Workspace,
  containerId: string,
  roster: { name: string; content: string },
  { email: user, name: managerName }: Given['manager'],
): void => {
  const trial = new Workspace(workspace.snapshot());
  const script = { scriptId: ADD_ON.id, user };
  openDocument(trial, script);
  authorize(trial, ADD_ON.id, user);
  clickMenu(trial, { ...script, functionName: 'installFromMenu' });
  const call = (functionName: string, ...args: unknown[]): void => {
    const { value, error } = callServer(trial, { ...script, functionName, args });
    const reply = value as Reply<unknown> | undefined;
    if (error) throw new Unusable(`${roster.name}: ${error.message}`);
    if (reply && !reply.ok) throw new Unusable(`${roster.name}: ${reply.problems.join(' ')}`);
  };
  call('saveSettings', { unitName: 'MUS', organisation: 'MUS', managerName });
  call('importFile', { kind: 'employees', name: roster.name, base64: roster.content });
  for (const row of readTab(trial, containerId, 'employees').rows) {
    const { email, name, hasAccount, reads } = employeeIn(row);
    if (email === '') continue;
    if (hasAccount) workspace.state.accounts.push({ email, name, locale: reads, kind: 'workspace' });
    else workspace.state.mailboxes = [...(workspace.state.mailboxes ?? []), email];
  }
};
