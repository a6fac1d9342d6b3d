// One process at a time has a Workspace open.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOCK_FILE, lockWorkspace, WorkspaceInUse } from '../../state/storeLock.ts';

const place = () => mkdtempSync(path.join(tmpdir(), 'lock-'));

test('is refused while another process has it, and given once that has let go', () => {
  const directory = place();
  const unlock = lockWorkspace(directory);
  expect(() => lockWorkspace(directory)).toThrow(WorkspaceInUse);
  expect(() => lockWorkspace(directory)).toThrow(`in use by process ${process.pid}`);
  unlock();
  lockWorkspace(directory)();
  expect(readdirSync(directory)).toEqual([]);
});

test('is taken over from a process that died, also one of our own number, and from a lock that says nothing', () => {
  const directory = place();
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  for (const text of [String(pid), String(process.pid), '']) {
    writeFileSync(path.join(directory, LOCK_FILE), text);
    lockWorkspace(directory)();
  }
  expect(existsSync(path.join(directory, LOCK_FILE))).toBe(false);
});
