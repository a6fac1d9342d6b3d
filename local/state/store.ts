// A Workspace on disk: one file, which is replaced whole or not at all.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { emptyState, Workspace } from './workspace.ts';

export const WORKSPACE_FILE = 'workspace.json';

/** The file cannot be used as it is; it has been left untouched. */
export class DamagedWorkspace extends Error {
  override name = 'DamagedWorkspace';
}

/** What is written of the next one; a process that is killed leaves it, and whoever has the Workspace next removes it. */
const UNFINISHED = `${WORKSPACE_FILE}.tmp`;

/** Written beside the old file, synced to disk, then renamed over it: a crash leaves the old one or the new one. */
export const saveWorkspace = (directory: string, workspace: Workspace): void => {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, WORKSPACE_FILE);
  const fresh = path.join(directory, UNFINISHED);
  try {
    const descriptor = openSync(fresh, 'w');
    try {
      // On a disk that fills up, writeSync stops half way and says so only in what it returns.
      writeFileSync(descriptor, JSON.stringify(workspace.state));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  syncDirectory(directory);
};

/**
 * Removes what killed processes have left half written: it holds everybody's data, and no deletion would reach it. Only
 * for whoever holds the lock.
 */
export const removeUnfinished = (directory: string): void => {
  // Earlier versions named it by their process, so that there could be several.
  for (const name of readdirSync(directory))
    if (name.startsWith(`${WORKSPACE_FILE}.`) && name.endsWith('.tmp'))
      rmSync(path.join(directory, name), { force: true });
};

/** Undefined where the directory holds no Workspace yet. @throws DamagedWorkspace naming the file and what to do */
export const loadWorkspace = (directory: string): Workspace | undefined => {
  const file = path.join(directory, WORKSPACE_FILE);
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    throw new DamagedWorkspace(`${file} is damaged: it is not whole JSON. ${WHAT_TO_DO}`);
  }
  const expected = emptyState({ now: '2000-01-01T00:00:00Z' });
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    throw new DamagedWorkspace(`${file} is damaged: it holds no Workspace. ${WHAT_TO_DO}`);
  }
  const version: unknown = Reflect.get(state, 'version');
  if (version !== expected.version) {
    throw new DamagedWorkspace(
      `${file} is of another version (${JSON.stringify(version)}; this program reads ${expected.version}). ${WHAT_TO_DO}`,
    );
  }
  const wrong = Object.entries(expected).find(([key, value]) => shape(Reflect.get(state, key)) !== shape(value));
  if (wrong) throw new DamagedWorkspace(`${file} is damaged: its "${wrong[0]}" is missing or wrong. ${WHAT_TO_DO}`);
  return new Workspace(state as Workspace['state']);
};

const WHAT_TO_DO =
  'It has been left as it is. Put back a copy of it, or move it away (or name another directory) to begin with an empty Workspace.';

const shape = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** So that the rename itself survives a power cut; not every file system lets a directory be synced. */
const syncDirectory = (directory: string): void => {
  try {
    const descriptor = openSync(directory, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch {
    // The data are on disk; only the moment of the rename is not certain.
  }
};
