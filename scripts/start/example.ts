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
import type { FileRequest, ImportView, Reply } from '../../src/contract.ts';
import { Unusable } from '../unusable.ts';
import { employeeIn } from '../year/office/employees.ts';
import { readTab } from '../year/office/sheetTabs.ts';
import type { OwnFile, OwnUnit } from './options.ts';

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
  const { workspace, containerId } = workspaceOf({ manager, sheetName, locale, paths, language }, project);
  const [roster = ''] = paths;
  addPeople(workspace, containerId, [{ kind: 'employees', path: roster, place: {} }], manager, () => {});
  return workspace;
};

/**
 * A unit of the person's own, with the same empty Sheet.
 * @param tell each sentence of the reader about the files, as the manager will see them.
 */
export const ownWorkspace = (
  { manager, files }: OwnUnit,
  language: 'da' | 'en',
  project: Project,
  tell: (sentence: string) => void,
): Workspace => {
  const { locale } = EXAMPLES[language];
  const paths = files.map(({ path }) => path);
  const { workspace, containerId } = workspaceOf({ manager, sheetName: 'MUS', locale, paths, language }, project);
  addPeople(workspace, containerId, files, manager, tell);
  return workspace;
};

interface Given {
  manager: { name: string; email: string };
  sheetName: string;
  locale: string;
  /** The roster first. */
  paths: readonly string[];
  language: 'da' | 'en';
}

const workspaceOf = (
  { manager, sheetName, locale, paths, language }: Given,
  project: Project,
): { workspace: Workspace; containerId: string } => {
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
  return { workspace, containerId };
};

/**
 * The files as the add-on itself reads them, in a Workspace that is thrown away: each person of the roster gets an account
 * or a mailbox, and what the reader has to say is told.
 */
const addPeople = (
  workspace: Workspace,
  containerId: string,
  files: readonly OwnFile[],
  { email: user, name: managerName }: Given['manager'],
  tell: (sentence: string) => void,
): void => {
  const trial = new Workspace(workspace.snapshot());
  const script = { scriptId: ADD_ON.id, user };
  openDocument(trial, script);
  authorize(trial, ADD_ON.id, user);
  clickMenu(trial, { ...script, functionName: 'installFromMenu' });
  const call = <T>(functionName: string, ...args: unknown[]): Reply<T> => {
    const { value, error } = callServer(trial, { ...script, functionName, args });
    if (error) throw new Unusable(error.message);
    return value as Reply<T>;
  };
  const saved = call('saveSettings', { unitName: 'MUS', organisation: 'MUS', managerName });
  if (!saved.ok) throw new Unusable(saved.problems.join(' '));
  for (const { kind, path, place } of files) {
    const name = basename(path);
    const request: FileRequest = { kind, name, base64: readFileSync(path).toString('base64'), ...place };
    const reply = call<ImportView>('importFile', request);
    // Without its people there is no unit to open.
    if (!reply.ok && kind === 'employees') throw new Unusable(`${name}: ${reply.problems.join(' ')}`);
    for (const said of reply.ok ? [...reply.data.problems, ...reply.data.notes] : reply.problems) {
      tell(`${name}: ${said}`);
    }
  }
  for (const row of readTab(trial, containerId, 'employees').rows) {
    const { email, name, hasAccount, reads } = employeeIn(row);
    if (email === '') continue;
    if (hasAccount) workspace.state.accounts.push({ email, name, locale: reads, kind: 'workspace' });
    else workspace.state.mailboxes = [...(workspace.state.mailboxes ?? []), email];
  }
};
