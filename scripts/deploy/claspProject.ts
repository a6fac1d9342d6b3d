// A temporary clasp project: the repository's own .clasp.json is neither read nor changed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Step } from './plan.ts';

/** clasp's or Google's own words, and the step at which they came. */
export class Refused extends Error {
  constructor(
    readonly step: Step,
    readonly said: string,
  ) {
    super(said);
  }
}

const CLASP = createRequire(import.meta.url).resolve('@google/clasp');

export class ClaspProject {
  private readonly directory = mkdtempSync(join(tmpdir(), 'strategisk-mus-'));

  /**
   * What clasp prints, read as JSON. `-P` keeps clasp from finding another project's file in a folder above; it takes `.`
   * for an attack, so the folder is given in full.
   * @throws Refused in clasp's own words.
   */
  run(step: Step): unknown {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLASP, '-P', this.directory, ...step.args], {
      cwd: this.directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = (stderr || stdout || error?.message || '').trim();
    if (status !== 0) throw new Refused(step, said);
    // A spinner may come before the JSON.
    const from = stdout.search(/[[{]/);
    try {
      return JSON.parse(stdout.slice(Math.max(from, 0)));
    } catch {
      throw new Refused(step, said || 'clasp said nothing.');
    }
  }

  /** Lets the person sign in, in the browser. */
  logIn(): boolean {
    return spawnSync(process.execPath, [CLASP, 'login'], { cwd: this.directory, stdio: 'inherit' }).status === 0;
  }

  /** Replaces whatever clasp has fetched by these files, texts by their names. */
  fill(files: Readonly<Record<string, string>>, scriptId: string): void {
    for (const name of readdirSync(this.directory)) rmSync(join(this.directory, name), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.directory, name), text);
    writeFileSync(
      join(this.directory, '.clasp.json'),
      `${JSON.stringify({ scriptId, rootDir: '.', scriptExtensions: ['.js'], htmlExtensions: ['.html'] }, null, 2)}\n`,
    );
  }

  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
