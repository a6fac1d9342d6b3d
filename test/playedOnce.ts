// What takes long to reach is reached once a run of the tests: the first who needs it plays there, the others read what was kept.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a run keeps what it has played, for all its workers; jest-setup-run.cjs makes it. */
const folder = process.env.PLAYED_ONCE;
const kept = new Map<string, string>();

/**
 * A copy of its own for each who asks.
 * @param name Of the file in which it is kept: one thing has one name, in whichever test.
 * @param play Gives what JSON can hold.
 */
export const playedOnce = <Reached>(name: string, play: () => Reached): Reached => {
  const text = kept.get(name) ?? (folder ? inFolder(folder, name, play) : JSON.stringify(play()));
  kept.set(name, text);
  return JSON.parse(text);
};

const inFolder = (within: string, name: string, play: () => unknown): string => {
  const path = join(within, `${name}.json`);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const text = JSON.stringify(play());
  // Two workers that come here at the same time both play; a file is there whole or not at all.
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return text;
};
