// Groups of cases shared out among processes: whoever is done takes the next, the longest first.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type GroupResult, type Line, tryGroup } from './line.ts';
import { lineNamed } from './lines.ts';

export interface Job {
  line: string;
  group: string;
  seed: number;
  most: number;
}

export const jobsOf = (lines: readonly Line[], seed: number, most: number): Job[] =>
  lines.flatMap(({ name, groups }) => groups.map((group) => ({ line: name, group: group.name, seed, most })));

/** A group that breaks before its first case has failed as one. */
export const done = async ({ line, group: name, seed, most }: Job): Promise<GroupResult> => {
  const group = lineNamed(line).groups.find((each) => each.name === name);
  if (!group) throw new Error(`The line ${line} has no group ${name}.`);
  try {
    return await tryGroup(line, group, seed, most);
  } catch (error) {
    const said = [error instanceof Error ? `${error.name}: ${error.message}` : String(error)];
    return { line, group: name, tried: 1, failures: [{ id: `${line}/${name}`, said }], seconds: 0 };
  }
};

const WORKER = join(import.meta.dirname, 'worker.ts');

/** One process: is given a job whenever it has none. */
const serve = (worker: ChildProcess, jobs: Job[], onDone: (result: GroupResult) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const give = (): void => {
      const job = jobs.shift();
      if (job) worker.send(job);
      else worker.disconnect();
    };
    worker.on('message', (result: GroupResult) => {
      onDone(result);
      give();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A process ended with ${code}.`))));
    give();
  });

export const shared = async (
  jobs: readonly Job[],
  workers: number,
  onDone: (result: GroupResult) => void,
): Promise<GroupResult[]> => {
  const left = [...jobs];
  const results: GroupResult[] = [];
  const note = (result: GroupResult): void => {
    results.push(result);
    onDone(result);
  };
  const count = Math.min(workers, jobs.length);
  await Promise.all(Array.from({ length: count }, () => serve(fork(WORKER), left, note)));
  return results;
};
