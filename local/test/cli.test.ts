// The command line, as a process of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockWorkspace } from '../state/storeLock.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let directory = '';
beforeAll(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'cli-'));
  writeFileSync(
    path.join(directory, 'Code.gs'),
    `function count() {
  const properties = PropertiesService.getScriptProperties();
  const next = Number(properties.getProperty('count') || 0) + 1;
  properties.setProperty('count', String(next));
  console.log('counting');
  return { next, at: Utilities.formatDate(new Date(), 'Etc/UTC', 'yyyy-MM-dd') };
}
function fails() { throw new Error('Not today'); }
function swallows() {
  try { SpreadsheetApp.getActiveSheet().getRange('A1').moveTo(null); } catch (error) {}
  try { MimeType.PDF; } catch (error) {}
  return 'done';
}
function meets() { return MimeType.PDF; }`,
  );
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const local = (...args: string[]) => {
  const cli = path.join(ROOT, 'local/cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', cli, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const at = (name: string) => path.join(directory, name);

test('runs a function and keeps the workspace between runs', () => {
  const once = () =>
    local('run', at('Code.gs'), '--function', 'count', '--workspace', at('w'), '--now', '2026-09-01T08:00:00Z');
  expect(once()).toEqual({ status: 0, stdout: '[DEBUG] counting\n{"next":1,"at":"2026-09-01"}\n', stderr: '' });
  expect(once().stdout).toContain('"next":2');
});

test("ends with 1 and the script's own error", () => {
  const { status, stderr } = local('run', at('Code.gs'), '--function', 'fails', '--workspace', at('w2'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Error: Not today\n\s+at fails \(Code\.gs:8/);
});

test('ends with 1 and names what is not emulated, though the script caught it', () => {
  const run = (name: string) => local('run', at('Code.gs'), '--function', name, '--workspace', at('w6'));
  expect(run('swallows')).toEqual({
    status: 1,
    stdout: 'done\n',
    stderr:
      'The script went on as if nothing were wrong, but Google has what is not emulated here:\n  Range.moveTo\n  MimeType.PDF\n',
  });
  const { status, stderr } = run('meets');
  expect([status, stderr.match(/MimeType\.PDF/g)?.length]).toEqual([1, 1]);
  const { executions } = JSON.parse(readFileSync(at('w6/workspace.json'), 'utf8'));
  expect(executions[0].notEmulated).toEqual(['Range.moveTo', 'MimeType.PDF']);
});

test("serves the REST APIs with a token for whom it names, and Google's own requests are answered", async () => {
  const cli = path.join(ROOT, 'local/cli.ts');
  const args = ['serve-rest', '--port', '0', '--workspace', at('w7'), '--token-for', 'bo@firma.dk'];
  const server = spawn(process.execPath, ['--import', 'tsx', cli, ...args], { cwd: ROOT });
  try {
    let told = '';
    for await (const chunk of server.stdout) {
      told += chunk;
      if (/Ctrl-C/.test(told)) break;
    }
    const [, token] = /^Token for bo@firma\.dk: (\S+)$/m.exec(told) ?? [];
    const [, port] = /localhost:(\d+)/.exec(told) ?? [];
    const ask = (path: string, init?: RequestInit) =>
      fetch(`http://127.0.0.1:${port}/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
    expect((await ask('v1/documents', { method: 'POST' })).status).toBe(200);
    const { files } = (await (await ask('drive/v3/files?fields=files(owners(emailAddress))')).json()) as {
      files: { owners: object[] }[];
    };
    expect(files).toEqual([{ owners: [{ emailAddress: 'bo@firma.dk' }] }]);
    expect((await ask('drive/v3/about?fields=user')).status).toBe(501);
  } finally {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('exit', resolve));
  }
});

test('ends with 2, and writes nothing, when used wrongly', () => {
  for (const args of [
    ['walk'],
    [],
    ['run', '--function', 'x'],
    ['run', at('Code.gs')],
    ['run', at('none.gs'), '--function', 'x'],
    ['run', at('Code.gs'), '--function', 'x', '--now', 'tomorrow'],
    ['run', at('Code.gs'), '--function', 'x', '--weather', 'driveSpace=half'],
    ['run', at('Code.gs'), '--wrong'],
  ]) {
    expect(local(...args, '--workspace', at('w3'))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--help'),
    });
  }
  expect(existsSync(at('w3'))).toBe(false);
});

test('leaves a workspace alone that another program has open, and gives its own free', () => {
  const count = () => local('run', at('Code.gs'), '--function', 'count', '--workspace', at('w5'));
  expect(count().status).toBe(0);
  expect(readdirSync(at('w5'))).toEqual(['workspace.json']);
  const unlock = lockWorkspace(at('w5'));
  expect(count()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('in use by process') });
  unlock();
  expect(count().stdout).toContain('"next":2');
});

test('names a damaged workspace file and leaves it', () => {
  spawnSync('mkdir', ['-p', at('w4')]);
  writeFileSync(at('w4/workspace.json'), '{');
  const { status, stderr } = local('run', at('Code.gs'), '--function', 'count', '--workspace', at('w4'));
  expect(status).toBe(2);
  expect(stderr).toContain('workspace.json is damaged');
  expect(readFileSync(at('w4/workspace.json'), 'utf8')).toBe('{');
});

test('explains itself', () => {
  expect(local('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--function <name>') });
});
