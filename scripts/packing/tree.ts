// Reads acorn's tree without knowing each of its types.
import { type Node, parse } from 'acorn';

/** Any node of the tree. */
export interface Part extends Node {
  readonly [key: string]: unknown;
}

/** The tree of a script or module. */
export const treeOf = (code: string, sourceType: 'script' | 'module'): Part => {
  const program: unknown = parse(code, { ecmaVersion: 2021, sourceType });
  if (!isPart(program)) throw new Error('acorn gave no tree.');
  return program;
};

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

export const child = (node: Part, key: string): Part => {
  const found = node[key];
  if (!isPart(found)) throw new Error(`${node.type} has no ${key}.`);
  return found;
};

/** A list of nodes; null for a hole in an array. */
export const children = (node: Part, key: string): (Part | null)[] => {
  const found = node[key];
  return Array.isArray(found) ? found.map((each: unknown) => (isPart(each) ? each : null)) : [];
};

/** In the order of the source. */
export const allChildren = (node: Part): Part[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isPart)
    .sort((a, b) => a.start - b.start);
