// The files of the house as the tests of its structure see them: which there are, what they say, what each imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const root = join(import.meta.dirname, '../..');

export const isThere = (path: string): boolean => existsSync(join(root, path));

/** The text of a file, by its path from the root. */
export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The names of what is directly in a folder. */
export const namesIn = (folder: string): string[] => readdirSync(join(root, folder)).sort();

/**
 * The files of a folder and its folders whose names end so, by their paths from the root; without packages and what is
 * built. None where there is no such folder.
 */
export const filesEnding = (ending: RegExp, folder: string): string[] =>
  isThere(folder)
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => slashed(join(folder, name)))
        .filter((file) => ending.test(file) && !/(^|\/)(node_modules|built|dist)\//.test(file))
        .sort()
    : [];

/** The TypeScript files of a folder and its folders, without tests and declarations. */
export const filesIn = (folder: string): string[] =>
  filesEnding(/\.tsx?$/, folder).filter((file) => !file.endsWith('.d.ts') && !/(^|\/)test\//.test(file));

const slashed = (path: string): string => path.split(sep).join('/');

export interface Import {
  from: string;
  /** A path from the root, or a package. */
  to: string;
  typeOnly: boolean;
}

/** `import … from`, `export … from`, `import '…'`, `import('…')` and `require('…')`. */
const IMPORT =
  /^(?:import|export)\s+(?<type>type\s)?[^;]*?from\s+'(?<named>[^']+)'|^import\s+'(?<whole>[^']+)'|\b(?:import|require)\(\s*'(?<called>[^']+)'\s*\)/gm;

export const importsOf = (from: string): Import[] =>
  [...sourceOf(from).matchAll(IMPORT)].map(({ groups: { type, named, whole, called } = {} }) => {
    const to = named ?? whole ?? called ?? '';
    return {
      from,
      to: to.startsWith('.') ? slashed(relative(root, resolve(root, dirname(from), to))) : to,
      typeOnly: type !== undefined,
    };
  });

export const described = ({ from, to }: Import): string => `${from} → ${to}`;

/** Each circle of files that import each other, types too; empty where there is none. */
export const circlesIn = (imports: readonly Import[]): string[][] => {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  // Tarjan's strongly connected components.
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    lowest.set(file, order.size - 1);
    open.push(file);
    for (const to of targets.get(file) ?? []) {
      if (order.has(to) && !open.includes(to)) continue;
      const reached = order.has(to) ? (order.get(to) ?? 0) : visit(to);
      lowest.set(file, Math.min(lowest.get(file) ?? 0, reached));
    }
    if (lowest.get(file) === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest.get(file) ?? 0;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles;
};
