// `npm run deploy` without a login: every command shown, both ways, and the real ones run up to clasp's own refusal.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENABLE_APIS, leftToDo, NEW_CLOUD_PROJECT } from '../../scripts/deploy/byHand.ts';
import { ClaspProject } from '../../scripts/deploy/claspProject.ts';
import { DEPLOYED_FILE, keepDeployed, readDeployed } from '../../scripts/deploy/deployed.ts';
import { optionsOf, scriptIdFrom, WAYS } from '../../scripts/deploy/options.ts';
import { PUSHED, stepsOf } from '../../scripts/deploy/plan.ts';
import { Unusable } from '../../scripts/unusable.ts';

const ROOT = join(import.meta.dirname, '../..');
const TSX = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
const SCRIPT = 'AKfycbx-123456789012345678901234567890';

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'deploy-test-'));

/** Nobody's home, so that neither the login nor the scripts of whoever runs the tests are ever used. */
const NOBODY = emptyFolder();
afterAll(() => rmSync(NOBODY, { recursive: true }));

const run = (...args: string[]) => {
  const env = { ...process.env, HOME: NOBODY, USERPROFILE: NOBODY, clasp_config_auth: join(NOBODY, 'none.json') };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TSX, join(ROOT, 'scripts/deploy.ts'), ...args],
    { cwd: NOBODY, env, encoding: 'utf8', input: '' },
  );
  return { status, stdout, stderr };
};

test('the dry run shows the commands of both ways, and what is left to people with its links', () => {
  const { status, stdout } = run('--dry-run');
  expect(status).toBe(0);
  expect(stdout).toContain("create-script --type sheets --title 'Strategisk MUS' --json");
  expect(stdout).toContain("create-script --type standalone --title 'Strategisk MUS' --json");
  expect(stdout.match(/push -f --json/g)).toHaveLength(2);
  expect(stdout.match(/create-version/g)).toHaveLength(1);
  expect(stdout.split(ENABLE_APIS)).toHaveLength(3);
  expect(stdout).toContain('Nothing was run.');
});

test.each([
  ['a new Sheet', ['--to', 'sheet'], 'create-script'],
  ['a new add-on', ['--to', 'addon'], 'create-script'],
  ['a script that there is', ['--to', 'sheet', '--script', SCRIPT, '--yes'], 'push'],
])(
  'without a login, %s comes as far as clasp’s refusal, with the way out and the way without clasp',
  (_, args, step) => {
    const claspBefore = readFileSync(join(ROOT, '.clasp.json'), 'utf8');
    const { status, stdout, stderr } = run(...args);
    expect(stdout).toContain('Signed in: nobody');
    expect(stderr).toMatch(new RegExp(`${step}.*\nwas refused: No credentials found\\.`));
    expect(stderr).toContain('npx clasp login');
    for (const name of PUSHED) expect(stderr).toContain(`dist/${name}`);
    expect(status).toBe(1);
    expect(readFileSync(join(ROOT, '.clasp.json'), 'utf8')).toBe(claspBefore);
  },
);

test('somebody else’s script is replaced only after a yes', () => {
  expect(run('--to', 'sheet', '--script', SCRIPT)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--yes'),
  });
});

test('with nobody to ask, it says which answer is missing', () => {
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('--to sheet') });
});

test('clasp would push the three built files and nothing else', () => {
  const project = new ClaspProject();
  try {
    project.fill(Object.fromEntries(PUSHED.map((name) => [name, '{}'])), SCRIPT);
    const status = project.run({ name: 'push', args: ['show-file-status', '--json'], why: '' });
    expect(status).toMatchObject({ filesToPush: expect.any(Array) });
    expect([...(status as { filesToPush: string[] }).filesToPush].sort()).toEqual([...PUSHED].sort());
  } finally {
    project.remove();
  }
});

test.each(WAYS)('%s: a known script is not made again', (way) => {
  const order = { way, title: 'T', version: '1.0.0' };
  const names = (scriptId: string | undefined) => stepsOf({ ...order, scriptId }).map(({ name }) => name);
  expect(names(undefined)).toEqual(['user', 'create', ...names(SCRIPT).slice(1)]);
});

test('what is left names the script, its Sheet or its version', () => {
  const deployed = { scriptId: SCRIPT, sheetId: 'sheet-1' };
  expect(leftToDo('sheet', deployed, undefined)).toContain('spreadsheets/d/sheet-1/edit');
  expect(leftToDo('addon', deployed, 7)).toContain(`script id ${SCRIPT}, version 7`);
  for (const way of WAYS) expect(leftToDo(way, deployed, 7)).toContain(NEW_CLOUD_PROJECT);
});

test('ids are kept for the next time, each way its own, in a file that git ignores', () => {
  const folder = emptyFolder();
  const file = join(folder, DEPLOYED_FILE);
  expect(readDeployed(file)).toEqual({});
  keepDeployed(file, 'sheet', { scriptId: SCRIPT, sheetId: 's' });
  keepDeployed(file, 'addon', { scriptId: `${SCRIPT}-2`, sheetId: '' });
  expect(readDeployed(file)).toEqual({
    sheet: { scriptId: SCRIPT, sheetId: 's' },
    addon: { scriptId: `${SCRIPT}-2`, sheetId: '' },
  });
  rmSync(folder, { recursive: true });
  expect(existsSync(folder)).toBe(false);
  expect(readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n')).toContain(DEPLOYED_FILE);
});

test.each([
  [SCRIPT, SCRIPT],
  [` ${SCRIPT}\n`, SCRIPT],
  [`https://script.google.com/d/${SCRIPT}/edit`, SCRIPT],
  [`https://script.google.com/home/projects/${SCRIPT}/settings`, SCRIPT],
])('a script id is taken as people paste it: %j', (pasted, id) => expect(scriptIdFrom(pasted)).toBe(id));

test.each([['../../x'], ['short'], ['a b c d e f g h i j k l m'], ['']])('%j is no script id', (pasted) =>
  expect(() => scriptIdFrom(pasted)).toThrow(Unusable),
);

test.each([[['--to', 'doc']], [['--script', SCRIPT]], [['--title', ' ']], [['--unknown']]])('%j is refused', (args) =>
  expect(() => optionsOf(args)).toThrow(Unusable),
);
