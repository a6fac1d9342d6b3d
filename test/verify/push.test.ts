// `npm run verify:push`: what would be done, and where clasp ends without a login.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyFiles } from '../../verify/files.ts';

const root = join(import.meta.dirname, '../..');
/** In a folder of its own, with a home in which nobody is signed in. */
const pushed = (...args: string[]) => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const command = ['--import', pathToFileURL(require.resolve('tsx')).href, join(root, 'verify/push.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: home,
    env: { ...process.env, HOME: home, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  const kept = existsSync(join(home, '.clasp.verify.json'));
  rmSync(home, { recursive: true });
  return { status, output: stdout + stderr, kept };
};

const ofTheRepository = () => ['.clasp.json', 'appsscript.json'].map((file) => readFileSync(join(root, file), 'utf8'));

test('--dry-run says the commands and does nothing', () => {
  expect(pushed('--dry-run')).toEqual({
    status: 0,
    kept: false,
    output: expect.stringMatching(/create-script --type sheets --title 'Kontrollér Google' --json\n.*push -f --json/),
  });
  const { output } = pushed('--script', 'ID-OF-A-SCRIPT', '--dry-run');
  expect(output).toContain('Verify.js, appsscript.json to ID-OF-A-SCRIPT');
  expect(output).not.toContain('create-script');
});

test("without a login it ends with clasp's refusal and what to do, and leaves the repository as it was", () => {
  const before = ofTheRepository();
  for (const args of [[], ['--script', 'ID-OF-A-SCRIPT']])
    expect(pushed(...args)).toEqual({
      status: 1,
      kept: false,
      output: expect.stringMatching(/No credentials[\s\S]*clasp login/),
    });
  expect(ofTheRepository()).toEqual(before);
});

test('what it does not understand it refuses with its help', () => {
  for (const args of [['--nonsense'], ['--script']])
    expect(pushed(...args)).toMatchObject({ status: 2, output: expect.stringContaining('npm run verify:push') });
});

test("the manifest is the product's own", () => {
  expect(verifyFiles()['appsscript.json']).toBe(readFileSync(join(root, 'dist/appsscript.json'), 'utf8'));
});
