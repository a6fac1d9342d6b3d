// The one Workspace that the pages share.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadWorkspace } from '../../state/store.ts';
import { lockWorkspace } from '../../state/storeLock.ts';
import { emptyState, Workspace } from '../../state/workspace.ts';
import { Session } from '../../web/session.ts';

const root = path.join(import.meta.dirname, '../../..');
const place = () => mkdtempSync(path.join(tmpdir(), 'session-'));
const fresh = () => new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' }));

test('has saved a change when it gives the answer', () => {
  const directory = place();
  const session = new Session(directory, fresh());
  const revision = session.revision;
  const answer = session.change((workspace) => {
    workspace.state.properties.store = { key: 'å' };
    return 'done';
  });
  expect(answer).toBe('done');
  expect(loadWorkspace(directory)?.state.properties).toEqual({ store: { key: 'å' } });
  expect(session.revision).toBe(revision + 1);
});

test('goes back to what is saved where a change is thrown out of, or cannot be saved', () => {
  const directory = place();
  const session = new Session(directory, fresh());
  session.change(({ state }) => {
    state.properties.store = { key: 'first' };
  });
  const refused = () =>
    session.change(({ state }) => {
      state.properties.store = { key: 'half' };
      throw new Error('no');
    });
  expect(refused).toThrow('no');
  expect(session.read(({ state }) => state.properties)).toEqual({ store: { key: 'first' } });
  const unsavable = () => session.change(({ state }) => Reflect.set(state.properties, 'cycle', state));
  expect(unsavable).toThrow(TypeError);
  expect(session.read(({ state }) => state.properties)).toEqual({ store: { key: 'first' } });
  expect(loadWorkspace(directory)?.state.properties).toEqual({ store: { key: 'first' } });
});

test('tells both errors where what is saved cannot be read either', () => {
  const directory = place();
  const session = new Session(directory, fresh());
  const damaged = () =>
    session.change(() => {
      writeFileSync(path.join(directory, 'workspace.json'), '{"version":1');
      throw new Error('first');
    });
  expect(damaged).toThrow(/^Error: first\nThen, going back/);
});

test('has lost nothing that was answered, when its process is killed at any moment', async () => {
  const directory = place();
  const program = path.join(place(), 'changes.ts');
  writeFileSync(
    program,
    `import { emptyState, Session, Workspace } from ${JSON.stringify(path.join(root, 'local/index.ts'))};
const session = new Session(${JSON.stringify(directory)}, new Workspace(emptyState({ now: '2026-08-17T06:00:00Z' })));
for (let count = 1; ; count += 1) {
  session.change((workspace) => { workspace.state.properties.store = { count: String(count), filling: 'x'.repeat(300_000) }; });
  process.stdout.write(count + '\\n');
}`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answered = 0;
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      answered = Number(chunk.toString().trim().split('\n').at(-1) ?? answered);
      if (answered >= 25) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
  const kept = Number(loadWorkspace(directory)?.state.properties.store?.count);
  expect(answered).toBeGreaterThanOrEqual(25);
  expect(kept).toBeGreaterThanOrEqual(answered);
  lockWorkspace(directory)();
  expect(readdirSync(directory)).toEqual(['workspace.json']);
});
