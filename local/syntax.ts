// The syntax that Apps Script's parser refuses although its engine, and Node's, would take it.
import { type Node, parse } from 'acorn';

/**
 * Private names and static fields of classes: https://developers.google.com/apps-script/guides/v8-runtime
 * @throws SyntaxError as a script's file that does not parse
 */
export const assertSyntax = (fileName: string, source: string): void => {
  // Most files hold neither sign nor word, and need no second parsing.
  if (!/#|\bstatic\b/.test(source)) return;
  const tree = parsed(source);
  const refused = tree && refusedIn(tree);
  if (!refused) return;
  const { line } = refused.loc?.start ?? { line: 1 };
  throw new SyntaxError(`Invalid or unexpected token line: ${line} file: ${fileName}`);
};

/** Undefined where the engine will say better what is wrong. */
const parsed = (source: string): Node | undefined => {
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
