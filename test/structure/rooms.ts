// The rooms of a folder and what they import of each other, for the tests that hold their order.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Every TypeScript file of the folder with the files of the same folder that it imports, as types too. */
export const importsWithin = (folder: string): ReadonlyMap<string, readonly string[]> => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
  return new Map(
    files.map((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const targets = [...source.matchAll(/^(?:import|export)\s[^;]*?from\s+'(\.[^']+)'/gms)].map(([, to = '']) =>
        relative(root, resolve(root, dirname(file), to)),
      );
      return [file, targets.filter((to) => to.startsWith(`${folder}/`))];
    }),
  );
};

/** Imports from a room to one that stands after it in `order`; files directly in the folder are above all rooms. */
export const againstTheOrder = (folder: string, order: readonly string[]): string[] => {
  const floorOf = (file: string): number => {
    const room = order.findIndex((name) => file.startsWith(`${folder}/${name}/`));
    if (room < 0 && relative(folder, file).includes('/')) throw new Error(`${file} is in a room without a place.`);
    return room < 0 ? order.length : room;
  };
  return [...importsWithin(folder)].flatMap(([from, targets]) =>
    targets.filter((to) => floorOf(to) > floorOf(from)).map((to) => `${from} → ${to}`),
  );
};

/** Files that import each other, directly or by way of others; each circle once, as its files in order. */
export const circlesIn = (folder: string): string[] => {
  const imports = importsWithin(folder);
  const circles = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) circles.add([...path.slice(at)].sort().join(' ↔ '));
    if (at >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return [...circles];
};
