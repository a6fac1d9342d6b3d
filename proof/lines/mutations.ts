// Mutations: in a copy of the checkout the code is changed a little; the test that is named must fail.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Case, Group, Line } from '../line.ts';
import { ENGINE, type Mutation, RULES } from './mutationList.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What a test needs; the rest is linked. */
const COPIED = ['src', 'test', 'scripts', 'sidebar', 'dist', 'local'];
const FILES = ['package.json', 'jest.config.js', 'tsconfig.json', 'appsscript.json', 'README.md'];

const JEST = 'node_modules/jest/bin/jest.js';

/** A test that fails may show a whole Workspace. */
const MOST_SAID = 256 * 1024 * 1024;

class Checkout {
  readonly path = mkdtempSync(join(tmpdir(), 'mutated-'));

  constructor() {
    for (const name of [...COPIED, ...FILES]) cpSync(join(ROOT, name), join(this.path, name), { recursive: true });
    const packages = join(this.path, 'node_modules');
    mkdirSync(packages);
    for (const name of readdirSync(join(ROOT, 'node_modules')))
      symlinkSync(
        name === 'local-workspace' ? join(this.path, 'local') : join(ROOT, 'node_modules', name),
        join(packages, name),
      );
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.path, file), text);
  }

  /** @returns whether it ended well, and what it said */
  run(args: string[]): { isWell: boolean; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.path,
      encoding: 'utf8',
      maxBuffer: MOST_SAID,
    });
    return { isWell: status === 0, said: `${stdout}\n${stderr}` };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Some of its tests have failed, and the file could be run at all. */
const hasFailed = (said: string): boolean => /Tests: +\d+ failed/.test(said);

const caught = (checkout: Checkout, { file, find, replace, test, named }: Mutation, builds: boolean): string[] => {
  const before = checkout.read(file);
  if (before.split(find).length !== 2) return [`${file} does not hold once: ${find}`];
  checkout.write(
    file,
    before.replace(find, () => replace),
  );
  try {
    if (builds) {
      const built = checkout.run(['--import', 'tsx', 'scripts/build.ts']);
      if (!built.isWell) return [`The change does not build: ${built.said.slice(0, 400)}`];
    }
    const { isWell, said } = checkout.run([
      JEST,
      '--maxWorkers=1',
      '--bail=1',
      ...(named === undefined ? [] : ['-t', named]),
      test,
    ]);
    if (isWell) return [`${test} notices nothing`];
    return hasFailed(said) ? [] : [`${test} could not run: ${said.slice(-400)}`];
  } finally {
    checkout.write(file, before);
  }
};

const groupOf = (name: string, list: readonly Mutation[], builds: boolean): Group => {
  let checkout: Checkout | undefined;
  return {
    name,
    cases: () =>
      list.map(
        (mutation): Case => ({
          id: mutation.name,
          run: () => {
            checkout ??= new Checkout();
            return caught(checkout, mutation, builds);
          },
        }),
      ),
    end: async () => checkout?.remove(),
  };
};

export const mutations: Line = {
  name: 'mutations',
  title: 'Small changes of the code, each caught by a named test',
  atLeast: 30,
  groups: [groupOf('engine', ENGINE, true), groupOf('rules', RULES, false)],
};
