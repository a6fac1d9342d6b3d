// A Workspace kept on disk.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DamagedWorkspace, loadWorkspace, saveWorkspace, WORKSPACE_FILE } from '../../state/store.ts';
import { lockWorkspace } from '../../state/storeLock.ts';
import { testWorkspace } from '../testServices.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('comes back as it was, and leaves one file', () => {
  const workspace = testWorkspace();
  workspace.addFile({ name: 'Årshjul', mimeType: 'text/plain', owner: 'anna@skolen.example' });
  saveWorkspace(directory, workspace);
  saveWorkspace(directory, workspace);
  expect(loadWorkspace(directory)?.state).toEqual(workspace.state);
  expect(readdirSync(directory)).toEqual([WORKSPACE_FILE]);
});

test('what a killed process has left half written is gone once another has the Workspace', () => {
  const workspace = testWorkspace();
  saveWorkspace(directory, workspace);
  const left = [`${WORKSPACE_FILE}.tmp`, `${WORKSPACE_FILE}.4711.tmp`];
  for (const name of left) writeFileSync(path.join(directory, name), '{"version":1,"names":"Anna Sø');
  // Nobody but the holder of the lock may: it may be what a living process is writing.
  expect(loadWorkspace(directory)?.state).toEqual(workspace.state);
  expect(readdirSync(directory).sort()).toEqual([WORKSPACE_FILE, ...left].sort());
  lockWorkspace(directory)();
  expect(readdirSync(directory)).toEqual([WORKSPACE_FILE]);
});

test('a killed process leaves at most one file half written, whose place the next save takes', () => {
  writeFileSync(path.join(directory, `${WORKSPACE_FILE}.tmp`), '{"version":1,"names":"Anna Sø');
  saveWorkspace(directory, testWorkspace());
  expect(readdirSync(directory)).toEqual([WORKSPACE_FILE]);
});

test('is absent where none was saved', () => {
  expect(loadWorkspace(path.join(directory, 'none'))).toBeUndefined();
});

test('the old one stays whole when saving fails', () => {
  const workspace = testWorkspace();
  saveWorkspace(directory, workspace);
  const before = readFileSync(path.join(directory, WORKSPACE_FILE), 'utf8');
  Reflect.set(workspace.state.properties, 'cycle', workspace.state);
  expect(() => saveWorkspace(directory, workspace)).toThrow(TypeError);
  expect(readFileSync(path.join(directory, WORKSPACE_FILE), 'utf8')).toBe(before);
  expect(readdirSync(directory)).toEqual([WORKSPACE_FILE]);
});

test('the old one stays whole when the disk takes only a part of the new one', () => {
  const workspace = testWorkspace();
  saveWorkspace(directory, workspace);
  const before = readFileSync(path.join(directory, WORKSPACE_FILE), 'utf8');
  const script = `
    import { loadWorkspace, saveWorkspace } from './local/state/store.ts';
    const workspace = loadWorkspace(process.argv[1]);
    workspace.addFile({ name: 'x'.repeat(300_000), mimeType: 'text/plain', owner: 'anna@skolen.example' });
    saveWorkspace(process.argv[1], workspace);`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script, directory];
  const { status, stderr } = spawnSync('bash', ['-c', 'ulimit -f 64; exec "$@"', 'bash', ...node], {
    cwd: path.join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, expect.stringContaining('EFBIG')]);
  expect(readFileSync(path.join(directory, WORKSPACE_FILE), 'utf8')).toBe(before);
});

test.each([
  ['cut off', '{"version":1,"now":', 'not whole JSON'],
  ['no Workspace', '[]', 'holds no Workspace'],
  ['of another version', '{"version":2}', 'another version (2'],
  ['incomplete', '{"version":1,"now":5}', '"nextId" is missing or wrong'],
])('a file that is %s is named and left as it is', (_what, text, message) => {
  const file = path.join(directory, WORKSPACE_FILE);
  writeFileSync(file, text);
  expect(() => loadWorkspace(directory)).toThrow(DamagedWorkspace);
  expect(() => loadWorkspace(directory)).toThrow(message);
  expect(() => loadWorkspace(directory)).toThrow(file);
  expect(readFileSync(file, 'utf8')).toBe(text);
});
