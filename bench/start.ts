// Measures `npm start` after the build: from the command to the address that it prints, with a Workspace that is new.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldTo, inWords } from './timed.ts';

const LIMIT_MS = 5000;
const root = join(import.meta.dirname, '..');

/** @returns milliseconds until the address is printed. @throws where it never is */
const startOnce = async (): Promise<number> => {
  const directory = mkdtempSync(join(tmpdir(), 'start-'));
  const args = ['--import', 'tsx', 'scripts/start.ts', '--workspace', directory, '--port', '0'];
  const begun = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    let said = '';
    for await (const chunk of child.stdout) {
      said += chunk;
      if (said.includes('http://127.0.0.1:')) return performance.now() - begun;
    }
    throw new Error(`It ended without an address: ${said}`);
  } finally {
    child.kill('SIGINT');
    await ended;
    rmSync(directory, { recursive: true });
  }
};

const times: number[] = [];
for (let run = 0; run < 5; run += 1) times.push(await startOnce());
console.log(`start: the address is printed after ${inWords(times)}`);
heldTo(LIMIT_MS, times);
