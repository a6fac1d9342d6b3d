// The source files as the tests of the house's structure see them: which there are, and what each imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The text of a file, by its path from the root. */
export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The TypeScript files of a folder and its folders, without tests and declarations; none where there is no such folder. */
export const filesIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !/(^|\/)(test|node_modules)\//.test(name))
        .map((name) => join(folder, name))
        .sort()
    : [];

export interface Import {
  from: string;
  /** A path from the root, or a package. */
  to: string;
  typeOnly: boolean;
}

export const importsOf = (file: string): Import[] => {
  const found = [
    ...sourceOf(file).matchAll(/^(import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gms),
    ...sourceOf(file).matchAll(/()()\bimport\(\s*'([^']+)'\s*\)/g),
  ];
  return found.map(([, , type, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to,
    typeOnly: type !== undefined && type !== '',
  }));
};

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
