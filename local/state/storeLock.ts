// One process at a time has a Workspace open: two would each overwrite what the other saved.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeUnfinished } from './store.ts';

export const LOCK_FILE = 'in-use';

/** Locks that this process holds: one with its number that is not among them is from a process that died. */
const held = new Set<string>();

/** Another process has it open. */
export class WorkspaceInUse extends Error {
  override name = 'WorkspaceInUse';
  constructor(
    directory: string,
    readonly processId: number,
  ) {
    super(
      `The workspace ${directory} is in use by process ${processId}. Use that one, stop it first, or name another directory. ` +
        `(If no such program runs, delete ${path.join(directory, LOCK_FILE)}.)`,
    );
  }
}

/** @returns what releases it. @throws WorkspaceInUse; a lock that a dead process left is taken over. */
export const lockWorkspace = (directory: string): (() => void) => {
  mkdirSync(directory, { recursive: true });
  const lock = path.resolve(directory, LOCK_FILE);
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    // Linked, not written in place, so that the lock never exists without the number in it.
    while (!linked(own, lock)) {
      const owner = ownerOf(lock);
      if (owner !== undefined && isHolding(owner, lock)) throw new WorkspaceInUse(directory, owner);
      rmSync(lock, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
  held.add(lock);
  removeUnfinished(directory);
  return () => {
    if (held.delete(lock) && ownerOf(lock) === process.pid) rmSync(lock, { force: true });
  };
};

const linked = (own: string, lock: string): boolean => {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Undefined where there is no lock, or none that a process wrote. */
const ownerOf = (lock: string): number | undefined => {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** In a container the next process may have the number of the last one, so the number alone does not show that a lock is ours. */
const isHolding = (processId: number, lock: string): boolean => {
  if (processId === process.pid) return held.has(lock);
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it exists.
    return codeOf(error) === 'EPERM';
  }
};

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
