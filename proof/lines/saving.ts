// The local Workspace killed while it works and saves: what was answered is there, whole, and no copy of it lies about.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWorkspace, WORKSPACE_FILE } from 'local-workspace';
import { Dice } from '../../scripts/year/seeded/dice.ts';
import type { Case, Line } from '../line.ts';

const SERVER = join(import.meta.dirname, 'savingServer.ts');

/** Lets it work until it has answered so many times and a little longer. @returns how often it has answered */
const killedAfter = (server: ChildProcess, answers: number, milliseconds: number): Promise<number> =>
  new Promise((resolve, reject) => {
    let answered = 0;
    server.on('message', () => {
      answered += 1;
      if (answered === answers) setTimeout(() => server.kill('SIGKILL'), milliseconds);
    });
    server.on('exit', () => resolve(answered));
    server.on('error', reject);
  });

const CASES = 50;

const killed = async (answers: number, milliseconds: number): Promise<string[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'saving-'));
  try {
    const answered = await killedAfter(fork(SERVER, [directory]), answers, milliseconds);
    const kept = loadWorkspace(directory);
    const said: string[] = [];
    const done = Number(kept?.state.properties.saving?.done ?? 0);
    if (!kept) said.push('nothing is kept');
    if (done < answered - 1) said.push(`${answered} were answered, and ${done} are kept`);
    // The next one that opens the Workspace takes away what the dead one has left.
    await killedAfter(fork(SERVER, [directory]), 1, 0);
    const rest = readdirSync(directory).filter((name) => name !== WORKSPACE_FILE && name.endsWith('.tmp'));
    if (rest.length > 1) said.push(`copies of everybody's data lie about: ${rest.join(', ')}`);
    return said;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};

export const saving: Line = {
  name: 'saving',
  title: 'The local server killed while it saves',
  atLeast: CASES,
  groups: [
    {
      name: 'kills',
      cases: (seed): Case[] =>
        Array.from({ length: CASES }, (_, position) => {
          const dice = new Dice(`${seed} ${position}`);
          const [answers, milliseconds] = [dice.between(1, 6), dice.between(0, 40)];
          return {
            id: `${position} after ${answers} answers and ${milliseconds} ms`,
            run: () => killed(answers, milliseconds),
          };
        }),
    },
  ],
};
