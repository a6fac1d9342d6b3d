// No function is longer than one can read at a time, unless its comment says why it is one thing.
import type { Node } from 'acorn';
import { filesIn, sourceOf } from './sourceFiles.ts';
import { childrenOf, treeOf } from './syntaxTree.ts';

const LONGEST_FUNCTION = 70;
const LONGEST_COMPONENT = 120;
/** What the comment above a longer one says, followed by the reason. */
const REASON = /One thing: \S/;

interface FunctionFound {
  name: string;
  /** Lines as people count them, from 1: of the name, of the function's first and of its last. */
  named: number;
  from: number;
  to: number;
}

/** Every function of the file, with its lines in the source. */
const functionsIn = (file: string, source: string): FunctionFound[] => {
  const { root, lineOf } = treeOf(file, source);
  const found: FunctionFound[] = [];
  const visit = (node: Node, name: string, named: number): void => {
    const { loc } = node;
    if (/Function/.test(node.type) && loc)
      found.push({ name, named, from: lineOf(loc.start), to: lineOf({ ...loc.end, column: loc.end.column - 1 }) });
    for (const child of childrenOf(node)) {
      const own = nameOf(child);
      if (own && child.loc) visit(child, own, lineOf(child.loc.start));
      else visit(child, name, named);
    }
  };
  visit(root, '', 0);
  return found;
};

/** What a declaration, a property or a method calls what it holds. */
const nameOf = (node: Node): string | undefined => {
  const { id, key } = node as Node & { id?: { name?: string }; key?: { name?: string } };
  return id?.name ?? key?.name;
};

/** The comment that ends on the line above. */
const commentAbove = (lines: readonly string[], line: number): string => {
  let first = line - 1;
  while (first > 0 && /^\s*(\/\/|\/\*|\*)/.test(lines[first - 1] ?? '')) first -= 1;
  return lines.slice(first, line - 1).join('\n');
};

/** What is too long and does not say why, the outermost of functions in each other. */
const tooLongIn = (file: string): string[] => {
  const source = sourceOf(file);
  const lines = source.split('\n');
  let checkedTo = 0;
  return functionsIn(file, source).flatMap(({ name, named, from, to }) => {
    const longest = file.endsWith('.tsx') && /^[A-Z]/.test(name) ? LONGEST_COMPONENT : LONGEST_FUNCTION;
    if (to <= checkedTo || to - from < longest) return [];
    checkedTo = to;
    return REASON.test(commentAbove(lines, named)) ? [] : [`${file}:${from} ${name}: ${to - from + 1} lines`];
  });
};

test.each(['src', 'sidebar', 'scripts', 'proof', 'local', 'verify'])(
  'functions of %s can be read at a time',
  (folder) => {
    expect(filesIn(folder).flatMap(tooLongIn)).toEqual([]);
  },
);

test('the lines are those of the source', () => {
  const source = ['// a comment', '', 'interface Type {', '  a: string;', '}', 'export const long = (', '  a: Type,'];
  const text = [...source, ') => {', '  const b = a;', '  return b;', '};', ''].join('\n');
  expect(functionsIn('some.ts', text)).toEqual([{ name: 'long', named: 6, from: 6, to: 11 }]);
});
