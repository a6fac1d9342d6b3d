// The example unit on the first day of its year, or the person's own: people's accounts, a Sheet with the add-on, files in the
// manager's Drive; one's own are imported.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import type { ImportView, Reply } from '../../src/contract.ts';
import { type GivenFile, requestFor } from '../givenFiles.ts';
import { Unusable } from '../unusable.ts';
import { employeeIn } from '../year/office/employees.ts';
import { readTab, type TabRow } from '../year/office/sheetTabs.ts';
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
  const given = files.map((name): GivenFile => {
    const path = join(import.meta.dirname, '../../examples', folder, name);
    return { name, bytes: readFileSync(path) };
  });
  const { workspace, containerId } = workspaceOf({ manager, sheetName, locale, files: given, language }, project);
  const [roster] = given;
  if (!roster) return workspace;
  // Whoever tries it out imports the files by hand: only who is in the roster is needed beforehand.
  const trial = new Workspace(workspace.snapshot());
  takeFiles(trial, { manager, files: [['roster', roster]] }, language, () => {});
  addPeople(workspace, readTab(trial, containerId, 'employees').rows);
  return workspace;
};

/**
 * A unit of the person's own: the add-on is installed, and its files are imported as they were named.
 * @param tell each sentence of the reader about the files, as the manager would see them.
 */
export const ownWorkspace = (
  own: OwnUnit,
  language: 'da' | 'en',
  project: Project,
  tell: (sentence: string) => void,
): Workspace => {
  const { locale } = EXAMPLES[language];
  const files = own.files.map(([, file]) => file);
  const { workspace, containerId } = workspaceOf(
    { manager: own.manager, sheetName: 'MUS', locale, files, language },
    project,
  );
  takeFiles(workspace, own, language, tell);
  addPeople(workspace, readTab(workspace, containerId, 'employees').rows);
  return workspace;
};

interface Given {
  manager: { name: string; email: string };
  sheetName: string;
  locale: string;
  files: readonly GivenFile[];
  language: 'da' | 'en';
}

const workspaceOf = (
  { manager, sheetName, locale, files, language }: Given,
  project: Project,
): { workspace: Workspace; containerId: string } => {
  const workspace = new Workspace(
    emptyState({ now: FIRST_MORNING, accounts: [{ ...manager, locale: language, kind: 'workspace' }] }),
  );
  const owner = manager.email;
  const containerId = createSpreadsheet(workspace, { name: sheetName, owner, locale, timeZone: 'Europe/Copenhagen' });
  for (const { name, bytes } of files) {
    const content = Buffer.from(bytes).toString('base64');
    workspace.addFile({ name, mimeType: TYPES[name.split('.').at(-1) ?? ''] ?? '', owner, content });
  }
  workspace.addFile({ ...ADD_ON, mimeType: 'application/vnd.google-apps.script', owner });
  installScript(workspace, { ...project, id: ADD_ON.id, containerId, addOn: true });
  return { workspace, containerId };
};

const importedIn = {
  da: (rows: number): string => `${rows} ${rows === 1 ? 'række' : 'rækker'} hentet ind i arket.`,
  en: (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'} imported into the Sheet.`,
};

/** Installs the add-on as the manager would, and lets it import the files. */
const takeFiles = (
  workspace: Workspace,
  { manager: { email: user, name: managerName }, files }: OwnUnit,
  language: 'da' | 'en',
  tell: (sentence: string) => void,
): void => {
  const script = { scriptId: ADD_ON.id, user };
  openDocument(workspace, script);
  authorize(workspace, ADD_ON.id, user);
  clickMenu(workspace, { ...script, functionName: 'installFromMenu' });
  const call = <T>(functionName: string, ...args: unknown[]): Reply<T> => {
    const { value, error } = callServer(workspace, { ...script, functionName, args });
    if (error) throw new Unusable(error.message);
    return value as Reply<T>;
  };
  // By the name, the reader knows the manager in her own list.
  const saved = call('saveSettings', { managerName });
  if (!saved.ok) throw new Unusable(saved.problems.join(' '));
  for (const [option, file] of files) {
    const reply = call<ImportView>('importFile', requestFor(option, file));
    // Without its people there is no unit to open.
    if (!reply.ok && option === 'roster') throw new Unusable(`${file.name}: ${reply.problems.join(' ')}`);
    if (reply.ok) tell(`${file.name}: ${importedIn[language](reply.data.additions)}`);
    for (const said of reply.ok ? [...reply.data.problems, ...reply.data.notes] : reply.problems) {
      tell(`${file.name}: ${said}`);
    }
  }
};

/** Each person of the roster gets an account or a mailbox. */
const addPeople = (workspace: Workspace, rows: readonly TabRow[]): void => {
  for (const row of rows) {
    const { email, name, hasAccount, reads } = employeeIn(row);
    if (email === '') continue;
    if (hasAccount) workspace.state.accounts.push({ email, name, locale: reads, kind: 'workspace' });
    else workspace.state.mailboxes = [...(workspace.state.mailboxes ?? []), email];
  }
};
