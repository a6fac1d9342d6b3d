// Measures `npm start` after the build: from the command to the address that it prints, with a Workspace that is new.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldTo, inWords, timesOf } from './timed.ts';

const LIMIT_MS = 5000;
const root = join(import.meta.dirname, '..');

const startOnce = async (): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'start-'));
  const args = ['--import', 'tsx', 'scripts/start.ts', '--workspace', directory, '--port', '0'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('http://127.0.0.1:')) break;
  }
  child.kill('SIGINT');
  await ended;
  rmSync(directory, { recursive: true });
};

const times = await timesOf(startOnce, 5);
console.log(`start: the address is printed and the server stopped again after ${inWords(times)}`);
heldTo(LIMIT_MS, times);
