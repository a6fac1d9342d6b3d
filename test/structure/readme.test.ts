// What the README tells people to type, click and open is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { words } from '../../src/domain/words/words.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/\s+/g, ' ');

describe('the README', () => {
  test('names only npm scripts that there are', () => {
    const named = [...readme.matchAll(/npm (?:run (\w+)|(test|start)\b)/g)].map(([, run, bare]) => run ?? bare ?? '');
    expect(named).toEqual(expect.arrayContaining(['start', 'year', 'test', 'build', 'local', 'bench']));
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  test('names the menu entry as people see it', () => {
    for (const language of ['da', 'en'] as const) expect(readme).toContain(`_${words(language).menu.install}_`);
  });

  test('links to files, and tells of folders, that there are', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path]) => path ?? '');
    const folders = [...readme.matchAll(/\| `([\w/.]+)`/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(1);
    expect([...links, ...folders].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('gives the placeholder that .clasp.json holds', () => {
    const { scriptId } = JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8')) as { scriptId: string };
    expect(readme).toContain(`\`${scriptId}\``);
  });
});
