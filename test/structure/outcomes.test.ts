// No answer is ignored: what a function says has become of its work is taken by whoever asked for it.
import { dirname, join } from 'node:path/posix';
import type { Node } from 'acorn';
import { filesIn, sourceOf } from './sourceFiles.ts';
import { childrenOf, treeOf } from './syntaxTree.ts';

/** What a function returns that can tell of something that went wrong. */
const TELLS = /\b(\w*Outcome|\w*Failure|\w*Refusal|RefusedRow|Problem)\b/;

/** Functions by name, with the type that they declare to return. */
const DECLARED = /^(?:export )?const (\w+) = (?:<[^=]*>)?\([\s\S]*?\): ([^=]*?) =>/gm;

/** The functions of a file whose results tell what became of the work. */
const tellingIn = (source: string): Set<string> =>
  new Set(
    [...source.matchAll(DECLARED)].flatMap(([, name = '', returned = '']) => (TELLS.test(returned) ? [name] : [])),
  );

type Named = Node & { name?: string; value?: string };
type Call = Node & { callee: Named & { object?: Named; property?: Named } };
type Import = Node & { source: Named; specifiers: (Node & { local: Named; imported?: Named })[] };

/** The calls whose values go nowhere, however they are dressed: `f()`, `void f()`, `a && f()`, `a ? f() : g()`. */
const dropped = (node: Node): Call[] => {
  if (node.type === 'ExpressionStatement') return childrenOf(node).flatMap(calledIn);
  return childrenOf(node).flatMap(dropped);
};

const calledIn = (node: Node): Call[] => {
  if (node.type === 'CallExpression') return [node as Call, ...childrenOf(node).flatMap(dropped)];
  const { test, left, right, consequent, alternate, argument, expression } = node as unknown as Record<string, Node>;
  const valued: Record<string, (Node | undefined)[]> = {
    LogicalExpression: [right],
    ConditionalExpression: [consequent, alternate],
    UnaryExpression: [argument],
    ChainExpression: [expression],
    AwaitExpression: [argument],
    SequenceExpression: childrenOf(node),
  };
  const inside = valued[node.type];
  return inside
    ? [
        ...inside.flatMap((part) => (part ? calledIn(part) : [])),
        ...[test, left].flatMap((part) => (part ? dropped(part) : [])),
      ]
    : childrenOf(node).flatMap(dropped);
};

/** `file:line name` of each call in the file that drops what it is told. */
const ignoredIn = (file: string, source: string, telling: (file: string) => ReadonlySet<string>): string[] => {
  const { root, lineOf } = treeOf(file, source);
  const imports = childrenOf(root).filter(({ type }) => type === 'ImportDeclaration') as Import[];
  const known = new Map<string, string>();
  const spaces = new Map<string, ReadonlySet<string>>();
  for (const name of tellingIn(source)) known.set(name, name);
  for (const { source: from, specifiers } of imports) {
    if (!from.value?.startsWith('.')) continue;
    const theirs = telling(join(dirname(file), from.value));
    for (const { type, local, imported } of specifiers) {
      if (type === 'ImportNamespaceSpecifier') spaces.set(local.name ?? '', theirs);
      else if (theirs.has(imported?.name ?? '')) known.set(local.name ?? '', imported?.name ?? '');
    }
  }
  return dropped(root).flatMap(({ callee, loc }) => {
    const { name = '', object, property } = callee;
    const isTelling =
      callee.type === 'MemberExpression' ? spaces.get(object?.name ?? '')?.has(property?.name ?? '') : known.has(name);
    return isTelling && loc ? [`${file}:${lineOf(loc.start)} ${property?.name ?? name}`] : [];
  });
};

describe('what became of the work', () => {
  const files = filesIn('src');
  const byFile = new Map(files.map((file) => [file, tellingIn(sourceOf(file))]));
  const telling = (file: string): ReadonlySet<string> => byFile.get(file) ?? new Set();

  test('is told by many functions', () => {
    expect([...telling('src/google/rest/drive.ts')]).toEqual(
      expect.arrayContaining(['createForms', 'remove', 'madeIn']),
    );
    expect(telling('src/google/host/mail.ts').has('sendMail')).toBe(true);
    expect([...byFile.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(60);
  });

  test.each(['src/google', 'src/flows'])('is ignored nowhere in %s', (room) => {
    const own = files.filter((file) => file.startsWith(`${room}/`));
    expect(own.flatMap((file) => ignoredIn(file, sourceOf(file), telling))).toEqual([]);
  });

  test.each([
    ['docs.write(ids);', ['x.ts:4 write']],
    ['void docs.write(ids);', ['x.ts:4 write']],
    ['ids.length > 0 && docs.write(ids);', ['x.ts:4 write']],
    ['ids ? docs.write(ids) : own(ids);', ['x.ts:4 write', 'x.ts:4 own']],
    ['ids.forEach((id) => { renamed([id]); });', ['x.ts:4 renamed']],
    ['const written = docs.write(ids);', []],
    ['ids.write(ids);', []],
    ['if (own(ids).length > 0) quiet(ids);', []],
  ])('%s', (statement, ignored) => {
    const source = `import * as docs from './docs.ts';\nimport { write as renamed, quiet } from './docs.ts';\nconst own = (ids: string[]): Problem[] => [];\n${statement}`;
    expect(ignoredIn('x.ts', source, () => new Set(['write']))).toEqual(ignored);
  });
});
