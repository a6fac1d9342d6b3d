// What a run of the probe is as a record: the file that a person downloads, and the same of a run on the local Workspace.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProbeRecord {
  name: string;
  passed: boolean;
  /** The answer to each step, without anything that tells who or when. */
  seen: unknown[];
  times: { of: string; ms: number }[];
}

export interface VerifyRecord {
  recorded: string;
  account: 'consumer' | 'workspace';
  probes: ProbeRecord[];
}

const FOLDER = join(import.meta.dirname, 'recorded');

/** What people have recorded on live Google, by the file's name. */
export const recordings = (): { name: string; record: VerifyRecord }[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, record: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) }));
