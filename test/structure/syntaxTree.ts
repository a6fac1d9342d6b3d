// The syntax tree of a file, with the lines of its source: the compiled text is parsed and mapped back.
import { SourceMap } from 'node:module';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';

export interface SyntaxTree {
  root: Node;
  /** The line in the source, as people count it from 1. */
  lineOf: (place: { line: number; column: number }) => number;
}

export const treeOf = (file: string, source: string): SyntaxTree => {
  const { code, map } = transformSync(source, {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    sourcemap: 'external',
    sourcefile: file,
    target: 'esnext',
  });
  const lines = new SourceMap(JSON.parse(map));
  return {
    root: parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }),
    lineOf: ({ line, column }) => {
      const entry = lines.findEntry(line - 1, column);
      return 'originalLine' in entry ? entry.originalLine + 1 : 0;
    },
  };
};

export const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
