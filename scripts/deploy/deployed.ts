// What has been deployed before, in a file that git ignores: ids of an owner's own scripts belong in no repository.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Unusable } from '../unusable.ts';
import { scriptIdFrom, type Way } from './options.ts';

export const DEPLOYED_FILE = '.deployed.json';

export interface Deployed {
  scriptId: string;
  /** The Sheet that the script is in; empty where it is in none, or nobody has said which. */
  sheetId: string;
}

type Kept = Partial<Record<Way, Deployed>>;

export const readDeployed = (file: string): Kept => {
  if (!existsSync(file)) return {};
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    for (const deployed of Object.values(kept)) scriptIdFrom(deployed.scriptId);
    return kept;
  } catch {
    throw new Unusable(`${DEPLOYED_FILE} cannot be read. Delete it, and name the script with --script.`);
  }
};

export const keepDeployed = (file: string, way: Way, deployed: Deployed): void =>
  writeFileSync(file, `${JSON.stringify({ ...readDeployed(file), [way]: deployed }, null, 2)}\n`);
