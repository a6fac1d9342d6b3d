// What the text of a script's file shows: syntax that Apps Script refuses, and the functions that it declares.
import { type Node, type Program, parse } from 'acorn';

/**
 * Private names and static fields of classes: https://developers.google.com/apps-script/guides/v8-runtime
 * @throws SyntaxError as a script's file that does not parse
 */
export const assertSyntax = (fileName: string, source: string): void => {
  const line = refusedLine(source);
  if (line !== undefined) throw new SyntaxError(`Invalid or unexpected token line: ${line} file: ${fileName}`);
};

/** What is asked of a source is asked for every context that is made for it, and a bundle is long: each is kept. */
const keptBySource = <Result>(find: (source: string) => Result): ((source: string) => Result) => {
  const known = new Map<string, { found: Result }>();
  return (source) => {
    const kept = known.get(source) ?? { found: find(source) };
    if (known.size >= SOURCES_KEPT) known.clear();
    known.set(source, kept);
    return kept.found;
  };
};

const SOURCES_KEPT = 100;

let last: { source: string; tree: Program | undefined } | undefined;

/**
 * Undefined where the engine will say better what is wrong. Only the last one is kept, for a tree takes much room and all
 * that is asked of a source is asked when it is first run.
 */
const parsed = (source: string): Program | undefined => {
  if (last?.source !== source) last = { source, tree: treeOf(source) };
  return last.tree;
};

const treeOf = (source: string): Program | undefined => {
  try {
    return parse(source, { ecmaVersion: 'latest', locations: true });
  } catch {
    return undefined;
  }
};

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const isRefused = (node: Node): boolean =>
  node.type === 'PrivateIdentifier' ||
  node.type === 'StaticBlock' ||
  (node.type === 'PropertyDefinition' && 'static' in node && node.static === true);

const refusedIn = (node: Node): Node | undefined => {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isRefused(next)) return next;
    for (const part of Object.values(next).flat()) if (isNode(part)) waiting.push(part);
  }
  return undefined;
};

/** The line of the first syntax that Apps Script refuses. */
const refusedLine = keptBySource((source): number | undefined => {
  // Most files contain neither, and need no second parsing.
  if (!/#|\bstatic\b/.test(source)) return undefined;
  const tree = parsed(source);
  const refused = tree && refusedIn(tree);
  return refused && (refused.loc?.start.line ?? 1);
});

export interface BundleParts {
  /** Of the declared functions. */
  names: string[];
  /** The source of the function declarations, each where it stood. */
  functions: string;
  /** The source of all else, each where it stood. */
  statements: string;
}

/**
 * A file whose top level is functions and statements only, parted in the two; undefined for any other. Line breaks are
 * kept, so that both have the file's line numbers.
 */
export const bundleParts = keptBySource((source): BundleParts | undefined => {
  const statements = parsed(source)?.body;
  const names: string[] = [];
  let functions = blank(source);
  let rest = source;
  for (const statement of statements ?? []) {
    const { start, end } = statement;
    if (statement.type === 'FunctionDeclaration') {
      names.push(statement.id.name);
      functions = functions.slice(0, start) + source.slice(start, end) + functions.slice(end);
      rest = rest.slice(0, start) + blank(source.slice(start, end)) + rest.slice(end);
    } else if (statement.type !== 'ExpressionStatement' || statement.directive !== undefined) return undefined;
  }
  return statements && { names, functions, statements: rest };
});

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The functions and `var`s at the top level: what menus, triggers and pages can name. */
export const globalNames = keptBySource((source): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const statement of parsed(source)?.body ?? []) {
    if (statement.type === 'FunctionDeclaration') names.add(statement.id.name);
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'var') continue;
    for (const { id } of statement.declarations) if (id.type === 'Identifier') names.add(id.name);
  }
  return names;
});
