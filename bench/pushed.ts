// Measures what is pushed to Google, beside an earlier commit's in the same run: bytes, and the CPU of a cold load, of a load
// with the overview, and of an hour without news. `--before COMMIT` names another commit; it is built in a temporary folder.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import vm from 'node:vm';
import { gzipSync } from 'node:zlib';
import { install } from 'local-workspace';
import { METTE, schoolAt } from '../test/flows/school.ts';

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

const invited = schoolAt('invited');
invited.hour('2026-09-15T11:05');
invited.jumpTo('2026-09-15T12:05');

/**
 * An execution as Google begins one: a new context with the services, and a bundle that was never compiled. Not a run of
 * the local Workspace, which parses each file to refuse what Google refuses: that is its own cost, not the bundle's.
 */
const executionOf = (code: string, call: string): (() => void) => {
  const { workspace, scriptId, spreadsheetId } = invited.copy();
  const script = workspace.state.scripts[scriptId];
  if (!script) throw new Error('The school has no script.');
  const context = vm.createContext({});
  install(context, workspace, { script, user: METTE, containerId: spreadsheetId });
  vm.runInContext(
    `{ const MachineDate = Date; Date = class extends MachineDate {
         constructor(...args) { super(...(args.length === 0 ? [${workspace.now}] : args)); }
       }; }`,
    context,
  );
  const source = anew(code);
  return () => vm.runInContext(`${source}\n${call}`, context);
};

/** What is measured: a call at the end of the bundle, or none. */
const MEASURES: Record<string, string> = {
  'a cold load': '',
  'a load and the overview': "if (!overview().ok) throw new Error('refused')",
  'an idle hour': 'everyHour()',
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
for (const [what, call] of Object.entries(MEASURES)) {
  const times = { before: [] as number[], now: [] as number[] };
  // Once each before it counts: the local Workspace's own code is warm then, the bundle's never is.
  for (let run = -1; run < RUNS; run += 1) {
    for (const which of ['before', 'now'] as const) {
      const cpu = cpuOf(executionOf(bundles[which], call));
      if (run >= 0) times[which].push(cpu);
    }
  }
  report(`CPU of ${what}`, median(times.before), median(times.now), 'ms');
}
