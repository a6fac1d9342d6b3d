// The licence notices that a built file owes to the packages whose code is in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Each package once, with its version and the text of its licence; empty where no package's code is in it. `inputs` are
 * the files that were bundled, from the working directory.
 */
export const noticesOf = (inputs: readonly string[], workingDirectory: string): string => {
  const folders = new Set(
    inputs.flatMap((input) => {
      const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.resolve(workingDirectory, input)) ?? [];
      return folder === undefined ? [] : [folder];
    }),
  );
  return [...folders].sort().map(noticeOf).join('\n\n');
};

/** @throws where a package has no text of its licence: then nobody may pass its code on. */
const noticeOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} ${version} (${license ?? 'no licence named'}) has no text of its licence.`);
  const text = readFileSync(path.join(folder, file), 'utf8').trim();
  // Neither end of a comment may be within it.
  return `${name} ${version}\n\n${text}`.replaceAll('*/', '* /').replaceAll('--', '- -');
};
