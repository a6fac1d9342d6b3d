// Measures what is pushed to Google, beside an earlier commit's in the same run: bytes, and the CPU of a cold load, of a load
// with the overview, and of an hour without news. `--before COMMIT` names another commit; it is built in a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { type School, schoolAt } from '../test/flows/school.ts';

/** The last commit whose bundle was packed and minified. */
const PACKED = 'a055b81';
const RUNS = 15;
const root = join(import.meta.dirname, '..');
const { values: given } = parseArgs({ options: { before: { type: 'string', default: PACKED } } });

/** dist/Code.js as the commit builds it. @throws where the commit is not in this clone or cannot be built */
const builtAt = (commit: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'before-'));
  try {
    const archive = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1 << 29 });
    execFileSync('tar', ['-x'], { cwd: folder, input: archive });
    execFileSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: folder, stdio: 'inherit' });
    return readFileSync(join(folder, 'dist/Code.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Milliseconds of CPU, all threads. */
const cpuOf = (work: () => unknown): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

let differently = 0;
/** The same code as a text that no cache has seen: on Google, too, each execution begins with nothing. */
const anew = (code: string): string => `${code}\n// ${++differently}`;

const withBundle = (school: School, code: string): School => {
  const copy = school.copy();
  const script = copy.workspace.state.scripts[copy.scriptId];
  if (!script) throw new Error('The school has no script.');
  script.files['Code.js'] = anew(code);
  return copy;
};

const invited = schoolAt('invited');
invited.hour('2026-09-15T11:05');
invited.jumpTo('2026-09-15T12:05');

/** What is measured, each in milliseconds of CPU. */
const MEASURES: Record<string, (code: string) => number> = {
  'a cold load': (code) => {
    const context = vm.createContext({});
    const source = anew(code);
    return cpuOf(() => vm.runInContext(source, context));
  },
  'a load and the overview': (code) => {
    const school = withBundle(invited, code);
    return cpuOf(() => school.call('overview'));
  },
  'an idle hour': (code) => {
    const school = withBundle(invited, code);
    return cpuOf(() => school.hour());
  },
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const bundles = { before: builtAt(given.before), now: readFileSync(join(root, 'dist/Code.js'), 'utf8') };

const report = (what: string, before: number, now: number, unit: string): void => {
  console.log(
    `pushed: ${what}: ${now.toFixed(unit === 'ms' ? 1 : 0)} ${unit}; at ${given.before} ` +
      `${before.toFixed(unit === 'ms' ? 1 : 0)} ${unit}; ratio ${(now / before).toFixed(2)}`,
  );
};

const bytes = (code: string): number => Buffer.byteLength(code);
report('bytes', bytes(bundles.before), bytes(bundles.now), 'bytes');
report('gzip bytes', gzipSync(bundles.before).length, gzipSync(bundles.now).length, 'bytes');
for (const [what, measure] of Object.entries(MEASURES)) {
  const times = { before: [] as number[], now: [] as number[] };
  // Once each before it counts: the local Workspace's own code is warm then, the bundle's never is.
  for (let run = -1; run < RUNS; run += 1) {
    for (const which of ['before', 'now'] as const) {
      const cpu = measure(bundles[which]);
      if (run >= 0) times[which].push(cpu);
    }
  }
  report(`CPU of ${what}`, median(times.before), median(times.now), 'ms');
}
