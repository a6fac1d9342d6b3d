// The package can be taken out: packed, and put into an empty folder elsewhere as npm does it, it runs a script by its
// command and by the README's six lines.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LOCAL = path.resolve(import.meta.dirname, '..');

let folder = '';
const inFolder = (...names: string[]): string => path.join(folder, ...names);

interface Manifest {
  bin: Record<string, string>;
  dependencies: Record<string, string>;
}
const manifest = (): Manifest =>
  JSON.parse(readFileSync(inFolder('node_modules/local-workspace/package.json'), 'utf8')) as Manifest;

/** A package as it lies where this project has it. */
const placeOf = (name: string): string => {
  const places = createRequire(path.join(LOCAL, 'index.ts')).resolve.paths(name) ?? [];
  const place = places.map((each) => path.join(each, name)).find(existsSync);
  if (!place) throw new Error(`${name} is not installed.`);
  return place;
};

const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

/**
 * As `npm install` leaves it: the tarball unpacked, and beside it the packages that it depends on and no others. npm
 * itself is not asked. It works (218 packages; the command and the six lines ran), but took 12 to 35 s on two busy cores,
 * and it asks the registry for lists of versions, which `npm ci` leaves in no cache: the tests would need the network.
 */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'taken-out-'));
  // The pages are built already; to build them anew would take them from under the browser tests.
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: LOCAL,
    shell: process.platform === 'win32',
  });
  const [tarball = ''] = readdirSync(folder);
  mkdirSync(inFolder('node_modules'));
  execFileSync('tar', ['-xzf', tarball, '-C', 'node_modules'], { cwd: folder });
  renameSync(inFolder('node_modules/package'), inFolder('node_modules/local-workspace'));
  for (const name of Object.keys(manifest().dependencies)) {
    mkdirSync(path.dirname(inFolder('node_modules', name)), { recursive: true });
    symlinkSync(placeOf(name), inFolder('node_modules', name), 'junction');
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('its command runs an Apps Script file', () => {
  writeFileSync(inFolder('Code.gs'), 'function main() { return SpreadsheetApp.getActive().getName(); }');
  const command = inFolder('node_modules/local-workspace', manifest().bin['local-workspace'] ?? '');
  expect(node(command, 'run', 'Code.gs', '--function', 'main')).toBe('Local spreadsheet\n');
  expect(readdirSync(inFolder('.workspace'))).toEqual(['workspace.json']);
});

test('the first lines of its README work', () => {
  const readme = readFileSync(inFolder('node_modules/local-workspace/README.md'), 'utf8');
  const [, lines = ''] = /^```ts\n(.*?)^```/ms.exec(readme) ?? [];
  expect(lines.trim().split('\n').slice(2)).toHaveLength(6);
  writeFileSync(inFolder('six.mts'), lines);
  expect(node('--import', 'tsx', 'six.mts')).toBe('42\n');
});

test('it brings the pages, built, and nothing of its tests', () => {
  const place = inFolder('node_modules/local-workspace');
  writeFileSync(
    inFolder('pages.mts'),
    "import { readBundle } from 'local-workspace';\nconsole.log([...readBundle().keys()].sort().join());",
  );
  expect(node('--import', 'tsx', 'pages.mts')).toBe('main.css,main.js,shim.js\n');
  expect(readdirSync(place)).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md', 'index.ts']));
  expect(existsSync(path.join(place, 'test'))).toBe(false);
  expect(existsSync(path.join(place, 'web/pages'))).toBe(false);
});
